//! The permanent name of a record.

use std::fmt;
use std::sync::Arc;

/// Identifies one record of any kind: 1 to 64 bytes of `a-z`, `0-9` and `-`.
///
/// Cloning is free: rows and keys share the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

/// Why a text is no [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdError {
    /// The text is empty.
    Empty,
    /// The text is longer than 64 bytes.
    TooLong,
    /// This character is not `a-z`, `0-9` or `-`.
    Character(char),
}

impl Id {
    /// Longest id, in bytes.
    pub const MAX: usize = 64;

    /// Reads an id.
    ///
    /// # Errors
    /// When the text is empty, longer than [`Id::MAX`] or has another character.
    ///
    /// ```
    /// assert!(atlas::model::Id::parse("per-kor-mou-2015").is_ok());
    /// assert!(atlas::model::Id::parse("Peru").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.len() > Self::MAX {
            return Err(IdError::TooLong);
        }
        match text.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            Some(wrong) => Err(IdError::Character(wrong)),
            None => Ok(Self(Arc::from(text))),
        }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::TooLong => write!(f, "it is longer than {} characters", Id::MAX),
            Self::Character(c) => write!(f, "{c:?} is not a-z, 0-9 or -"),
        }
    }
}
