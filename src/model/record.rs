//! A record: anything with an id and a page.

use super::{
    Better, Claim, Disagreement, Edtf, Form, Id, Kind, NameKind, OrganisationRole, PersonRole,
    PlaceRole, RelationKind, Status, Text, Unit,
};

/// Anything with an id and a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Permanent name.
    pub id: Id,
    /// What it is.
    pub kind: Kind,
    /// Ids it had before; they redirect here.
    pub former_ids: Vec<Id>,
    /// What it is called.
    pub title: Text,
    /// One to three sentences.
    pub summary: Text,
    /// Further names, in document order.
    pub names: Vec<Name>,
    /// When it happened, as far as known.
    pub date: Option<Edtf>,
    /// When it holds: an agreement's or plan's life.
    pub term: Option<Edtf>,
    /// How far it has come.
    pub status: Option<Status>,
    /// Its finer sort.
    pub form: Option<Form>,
    /// Official number of a measure.
    pub number: Option<String>,
    /// Country of a centre, organisation or person.
    pub country: Option<Id>,
    /// What an organisation or place is part of.
    pub within: Option<Id>,
    /// Places with their roles.
    pub places: Vec<PlaceRef>,
    /// Organisations with their roles.
    pub organisations: Vec<OrganisationRef>,
    /// People with their roles.
    pub people: Vec<PersonRef>,
    /// Topics.
    pub topics: Vec<Id>,
    /// Typed relations, as written on this record.
    pub relations: Vec<Relation>,
    /// Links out.
    pub links: Vec<Link>,
    /// What the sources say.
    pub claims: Vec<Claim>,
    /// What only its kind has.
    pub details: Details,
}

impl Record {
    /// Where the sources disagree about this record.
    #[must_use]
    pub fn disagreements(&self) -> Vec<Disagreement<'_>> {
        Disagreement::among(&self.claims)
    }

    /// Whether it lies ahead: planned or announced, not seen to happen.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        self.status.is_some_and(Status::is_ahead)
    }

    /// The sources of its claims, each once, in document order.
    #[must_use]
    pub fn sources(&self) -> Vec<&Id> {
        let mut sources: Vec<&Id> = Vec::new();
        for claim in &self.claims {
            if !sources.contains(&&claim.source) {
                sources.push(&claim.source);
            }
        }
        sources
    }
}

/// What only one kind of record has.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a record is made once and only lent from then on")]
pub enum Details {
    /// Nothing beyond the common fields.
    Plain,
    /// A centre.
    Centre {
        /// Terms, in document order.
        phases: Vec<Phase>,
        /// Strategy stages, in document order.
        stages: Vec<Stage>,
        /// What it does.
        activities: Vec<Text>,
    },
    /// A project.
    Project {
        /// The centre it belongs to.
        centre: Option<Id>,
        /// Place in its year's list, from 1.
        position: Option<u32>,
    },
    /// A person.
    Person {
        /// Positions held, in document order.
        positions: Vec<Position>,
    },
    /// A place.
    Place {
        /// ISO 3166-1 alpha-3, of a country.
        iso: Option<String>,
        /// Longitude and latitude in degrees; of a country, its capital's.
        coordinates: Option<[f64; 2]>,
    },
    /// An indicator.
    Indicator {
        /// The unit of its values.
        unit: Unit,
        /// Which end is the good one.
        better: Option<Better>,
        /// World Bank or ITU series code.
        code: Option<String>,
    },
    /// A source.
    Source(Bibliography),
    /// A story.
    Story {
        /// A view's address, without the language.
        address: String,
    },
}

/// A further name of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// What sort of name.
    pub kind: NameKind,
    /// BCP 47 tag of its language.
    pub lang: String,
    /// When it was in use.
    pub valid: Option<Edtf>,
    /// The source that uses it.
    pub source: Option<Id>,
}

/// A place and its role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRef {
    /// The place's id.
    pub id: Id,
    /// Its role.
    pub role: PlaceRole,
}

/// An organisation and its role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationRef {
    /// The organisation's id.
    pub id: Id,
    /// Its role.
    pub role: OrganisationRole,
}

/// A person and their role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRef {
    /// The person's id.
    pub id: Id,
    /// Their role.
    pub role: PersonRole,
}

/// How this record bears on another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// How.
    pub kind: RelationKind,
    /// The other record's id.
    pub to: Id,
}

/// A link out; the address is `http`, `https` or `mailto`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub url: String,
    /// What stands there, as printed.
    pub title: Option<String>,
}

/// A term of a centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Name within the centre, for claims on `phases.<id>.…`.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// From when to when.
    pub date: Option<Edtf>,
    /// How far it has come.
    pub status: Option<Status>,
    /// One to three sentences.
    pub summary: Option<Text>,
    /// The money, only what the source says.
    pub money: Option<Text>,
}

/// A strategy stage of a centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Name within the centre.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// From when to when.
    pub date: Option<Edtf>,
    /// How far it has come.
    pub status: Option<Status>,
    /// One to three sentences.
    pub summary: Option<Text>,
}

/// A position a person held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The position.
    pub title: Text,
    /// Where.
    pub organisation: Option<Id>,
    /// When.
    pub date: Option<Edtf>,
    /// The source's id.
    pub source: Id,
    /// Where in the source.
    pub locator: String,
}

/// A source's bibliography, by the names of CSL-JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bibliography {
    /// CSL type, such as `article-journal`.
    pub csl_type: String,
    /// Title as printed.
    pub title: String,
    /// Authors, in order.
    pub author: Vec<Creator>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Journal, site or series.
    pub container_title: Option<String>,
    /// When published.
    pub issued: Option<Edtf>,
    /// When read.
    pub accessed: Option<Edtf>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Number.
    pub number: Option<String>,
    /// Remark.
    pub note: Option<String>,
    /// Licence of the source's content.
    pub licence: Option<String>,
    /// Whether it is one of the documents that the atlas was begun from.
    pub basis: bool,
}

/// An author: a person in two parts or a body in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Creator {
    /// A person.
    Person {
        /// Family name.
        family: String,
        /// Given name; may be empty.
        given: String,
    },
    /// A body.
    Literal(String),
}
