//! The JSON Schema of the snapshot, made from the types that read it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::read::FORMAT;
use super::wire;
use crate::model::Kind;

/// The JSON Schema (2020-12) of a snapshot file, pretty-printed, ending in a line feed.
#[must_use]
pub fn schema() -> String {
    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let record = generator.subschema_for::<wire::Record>().to_value();
    let absence = generator.subschema_for::<wire::Absence>().to_value();
    let observation = generator.subschema_for::<wire::Observation>().to_value();
    let kinds: serde_json::Map<String, Value> = Kind::ALL
        .iter()
        .map(|kind| (kind.word().to_owned(), json!({ "type": "array", "items": record })))
        .collect();
    let whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "DGCC Atlas snapshot",
        "type": "object",
        "required": ["format", "seq", "published", "records", "observations"],
        "properties": {
            "format": { "const": FORMAT },
            "seq": { "type": "integer", "minimum": 1 },
            "published": { "type": "string", "format": "date" },
            "site_url": { "type": "string" },
            "report_url": { "type": "string" },
            "records": { "type": "object", "properties": kinds },
            "observations": { "type": "array", "items": observation },
            "absences": { "type": "array", "items": absence },
        },
        "$defs": generator.take_definitions(true),
    });
    format!("{whole:#}\n")
}

/// The fields of each wire type, by type name; fields that hold another type name it.
#[must_use]
pub fn field_names() -> BTreeMap<String, BTreeMap<String, Option<String>>> {
    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    generator.subschema_for::<wire::Record>();
    let definitions = generator.take_definitions(true);
    let fields = |schema: &Value| {
        let properties = schema.get("properties").and_then(Value::as_object);
        properties
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.clone(), reference(value)))
            .collect()
    };
    definitions.iter().map(|(name, schema)| (name.clone(), fields(schema))).collect()
}

/// The type a property refers to, directly, as items or as one of several.
fn reference(property: &Value) -> Option<String> {
    let here = property.get("$ref").and_then(Value::as_str);
    if let Some(path) = here {
        return path.rsplit('/').next().map(str::to_owned);
    }
    let inner = property.get("items").into_iter();
    let choices = property.get("anyOf").and_then(Value::as_array).into_iter().flatten();
    inner.chain(choices).find_map(reference)
}
