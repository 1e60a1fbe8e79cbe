//! Parsed JSON to fields.
//!
//! By hand and not derived: the derived readers were a tenth of the program a visitor loads.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// What can be made of JSON; what is missing or null is the default.
pub(crate) trait FromJson: Default {
    /// # Errors
    /// What was expected, where and what was found.
    fn from_json(value: Value) -> Result<Self, String>;
}

/// Takes a field out of an object.
#[inline(never)]
pub(crate) fn take<T: FromJson>(map: &mut Map<String, Value>, name: &str) -> Result<T, String> {
    match map.remove(name) {
        None | Some(Value::Null) => Ok(T::default()),
        Some(value) => T::from_json(value).map_err(|error| within(name, &error)),
    }
}

fn within(name: &str, error: &str) -> String {
    format!("{name}: {error}")
}

fn other(expected: &str, found: &Value) -> String {
    let found: String = found.to_string().chars().take(40).collect();
    format!("expected {expected}, found {found}")
}

pub(crate) fn object(value: Value) -> Result<Map<String, Value>, String> {
    match value {
        Value::Object(map) => Ok(map),
        found => Err(other("an object", &found)),
    }
}

impl FromJson for String {
    #[inline(never)]
    fn from_json(value: Value) -> Result<Self, String> {
        match value {
            Value::String(text) => Ok(text),
            found => Err(other("a text", &found)),
        }
    }
}

impl FromJson for bool {
    fn from_json(value: Value) -> Result<Self, String> {
        value.as_bool().ok_or_else(|| other("true or false", &value))
    }
}

impl FromJson for u64 {
    fn from_json(value: Value) -> Result<Self, String> {
        value.as_u64().ok_or_else(|| other("a whole number", &value))
    }
}

impl FromJson for u32 {
    fn from_json(value: Value) -> Result<Self, String> {
        let number = value.as_u64().and_then(|number| Self::try_from(number).ok());
        number.ok_or_else(|| other("a whole number", &value))
    }
}

impl FromJson for Option<u32> {
    fn from_json(value: Value) -> Result<Self, String> {
        u32::from_json(value).map(Some)
    }
}

impl FromJson for Option<[f64; 2]> {
    fn from_json(value: Value) -> Result<Self, String> {
        let pair = value.as_array().and_then(|list| match list.as_slice() {
            [one, two] => Some([one.as_f64()?, two.as_f64()?]),
            _ => None,
        });
        pair.map(Some).ok_or_else(|| other("two numbers", &value))
    }
}

impl FromJson for BTreeMap<String, Vec<Vec<String>>> {
    fn from_json(value: Value) -> Result<Self, String> {
        let mut map = Self::new();
        for (name, value) in object(value)? {
            map.insert(name, Vec::from_json(value)?);
        }
        Ok(map)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    #[inline(never)]
    fn from_json(value: Value) -> Result<Self, String> {
        let Value::Array(list) = value else { return Err(other("a list", &value)) };
        let mut items = Self::with_capacity(list.len());
        for (at, value) in list.into_iter().enumerate() {
            items.push(T::from_json(value).map_err(|error| within(&format!("[{at}]"), &error))?);
        }
        Ok(items)
    }
}
