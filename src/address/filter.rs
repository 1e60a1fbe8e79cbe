//! What records can be filtered by, and the values that are chosen.

use crate::model::{Id, Kind, Status};

/// Most values kept of one filter.
const VALUES_MAX: usize = 64;

/// What records can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// Kind of record; the values are the words of [`Kind`].
    Kind,
    /// Country of the record; the values are ids of places.
    Country,
    /// Organisation named by the record.
    Organisation,
    /// Topic of the record.
    Topic,
    /// How far it has come; the values are the words of [`Status`].
    Status,
    /// Source of a claim on the record.
    Source,
    /// Language of such a source; the values are BCP 47 tags in lower case.
    Written,
}

impl Filter {
    /// Every filter, in the order of the page and of the address.
    pub const ALL: [Self; 7] = [
        Self::Kind,
        Self::Country,
        Self::Organisation,
        Self::Topic,
        Self::Status,
        Self::Source,
        Self::Written,
    ];

    /// Its key in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Country => "country",
            Self::Organisation => "organisation",
            Self::Topic => "topic",
            Self::Status => "status",
            Self::Source => "source",
            Self::Written => "written",
        }
    }

    /// Reads one value; `None` when it can be none of this filter.
    fn value(self, text: &str) -> Option<Id> {
        let word = match self {
            Self::Kind => Kind::parse(text)?.word(),
            Self::Status => Status::parse(text)?.word(),
            _ => text,
        };
        Id::parse(word).ok()
    }
}

/// The values that are chosen of each filter; none means that all records pass.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filters([Vec<Id>; Filter::ALL.len()]);

impl Filters {
    /// The values of a filter, ascending, each once.
    #[must_use]
    pub fn of(&self, filter: Filter) -> &[Id] {
        &self.0[filter as usize]
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// Chooses just these values of a filter.
    pub fn set(&mut self, filter: Filter, values: impl IntoIterator<Item = Id>) {
        self.0[filter as usize].clear();
        for value in values {
            if !self.of(filter).contains(&value) {
                self.toggle(filter, &value);
            }
        }
    }

    /// Switches a value on or off.
    pub fn toggle(&mut self, filter: Filter, value: &Id) {
        let values = &mut self.0[filter as usize];
        match values.binary_search(value) {
            Ok(at) => {
                values.remove(at);
            }
            Err(at) => values.insert(at, value.clone()),
        }
    }

    /// Reads the values of a filter, separated by commas; what cannot be one is dropped.
    pub(super) fn read(&mut self, filter: Filter, text: &str) {
        let values = text.split(',').take(VALUES_MAX);
        self.set(filter, values.filter_map(|value| filter.value(value)));
    }

    /// Writes the values of a filter, separated by commas.
    pub(super) fn written(&self, filter: Filter) -> String {
        let words: Vec<&str> = self.of(filter).iter().map(Id::as_str).collect();
        words.join(",")
    }
}
