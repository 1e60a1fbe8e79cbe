//! The snapshot as it stands in JSON, and one record as it stands in an edited file.
//!
//! Everything is text or a list here; meaning is checked in [`super::check`]. The doc
//! comments become the descriptions of the published JSON Schema.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::json::{FromJson, object, take};
use crate::model::Lang;

/// Leaves a field out when it holds its default.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl FromJson for Option<Csl> {
    fn from_json(value: Value) -> Result<Self, String> {
        Csl::from_json(value).map(Some)
    }
}

/// The name of a field in JSON: its own, unless another is given.
macro_rules! name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $name:literal) => {
        $name
    };
}

macro_rules! wire {
    ($(#[$meta:meta])* $type:ident {
        $($(#[$doc:meta])* $field:ident $(($name:literal))?: $kind:ty,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "tools", derive(serde::Deserialize, schemars::JsonSchema))]
        #[serde(default)]
        pub(crate) struct $type {
            $(
                $(#[$doc])*
                #[serde(skip_serializing_if = "is_default")]
                $(#[serde(rename = $name)])?
                pub(crate) $field: $kind,
            )+
        }

        impl FromJson for $type {
            // Written once each: a record would else carry copies of all its parts.
            #[inline(never)]
            fn from_json(value: Value) -> Result<Self, String> {
                let mut map = object(value)?;
                Ok(Self { $($field: take(&mut map, name!($field $($name)?))?,)+ })
            }
        }
    };
}

wire! {
    /// A text in English, Spanish and Korean.
    Text {
        /// English.
        en: String,
        /// Spanish.
        es: String,
        /// Korean.
        ko: String,
    }
}

wire! {
    /// Anything with an id and a page. Which fields a kind may have stands in the project's
    /// CONTRIBUTING file.
    Record {
        /// Permanent name: 1 to 64 of a-z, 0-9 and -.
        id: String,
        /// Ids it had before.
        former_ids: Vec<String>,
        /// What it is called.
        title: Text,
        /// One to three sentences.
        summary: Text,
        /// Further names.
        names: Vec<Name>,
        /// When it happened (EDTF).
        date: String,
        /// When it holds (EDTF interval).
        term: String,
        /// done, planned, announced, under-way or ended.
        status: String,
        /// The finer sort, by kind.
        form: String,
        /// Official number of a measure.
        number: String,
        /// Place id of its country.
        country: String,
        /// Id of what it is part of.
        within: String,
        /// Places with roles.
        places: Vec<Ref>,
        /// Organisations with roles.
        organisations: Vec<Ref>,
        /// People with roles.
        people: Vec<Ref>,
        /// Ids of topics.
        topics: Vec<String>,
        /// Typed relations to other records.
        relations: Vec<Relation>,
        /// Links out.
        links: Vec<Link>,
        /// What the sources say.
        claims: Vec<Claim>,
        /// Terms of a centre.
        phases: Vec<Phase>,
        /// Strategy stages of a centre.
        stages: Vec<Phase>,
        /// What a centre does.
        activities: Vec<Activity>,
        /// Centre of a project.
        centre: String,
        /// Place in its year's list, from 1.
        position: Option<u32>,
        /// Positions a person held.
        positions: Vec<Position>,
        /// ISO 3166-1 alpha-3 of a country.
        iso: String,
        /// Longitude and latitude in degrees.
        coordinates: Option<[f64; 2]>,
        /// Unit of an indicator.
        unit: String,
        /// Which end of an indicator is the good one: higher or lower.
        better: String,
        /// World Bank or ITU series code.
        code: String,
        /// CSL-JSON of a source.
        csl: Option<Csl>,
        /// Licence of a source's content.
        licence: String,
        /// Whether a source is one of the documents that the atlas was begun from.
        basis: bool,
        /// Address of a story, without the language.
        address: String,
    }
}

impl Record {
    /// The texts beside the title, always in this order: those that are hosted by language.
    pub(crate) fn texts(&mut self) -> Vec<&mut Text> {
        let mut texts = vec![&mut self.summary];
        for claim in &mut self.claims {
            texts.extend([&mut claim.why, &mut claim.note]);
        }
        for phase in self.phases.iter_mut().chain(&mut self.stages) {
            texts.extend([&mut phase.summary, &mut phase.money]);
        }
        texts.extend(self.activities.iter_mut().map(|activity| &mut activity.text));
        texts
    }
}

impl Text {
    /// The text in a language.
    pub(crate) fn part(&mut self, lang: Lang) -> &mut String {
        match lang {
            Lang::En => &mut self.en,
            Lang::Es => &mut self.es,
            Lang::Ko => &mut self.ko,
        }
    }
}

wire! {
    /// A further name.
    Name {
        /// The name.
        text: String,
        /// official, former, acronym, romanised, as-printed, short or translation.
        kind: String,
        /// BCP 47 tag.
        lang: String,
        /// When it was in use (EDTF).
        valid: String,
        /// Id of the source that uses it.
        source: String,
    }
}

wire! {
    /// Another record and its role.
    Ref {
        /// The other record's id.
        id: String,
        /// Its role.
        role: String,
    }
}

wire! {
    /// How a record bears on another.
    Relation {
        /// part-of, renews, led-to, implements, supersedes or mentions.
        r#type("type"): String,
        /// The other record's id.
        to: String,
    }
}

wire! {
    /// A link out.
    Link {
        /// http, https or mailto address.
        url: String,
        /// What stands there, as printed.
        title: String,
    }
}

wire! {
    /// What one source says about one field.
    Claim {
        /// The field; record for the whole record.
        field: String,
        /// The value as the source gives it.
        value: String,
        /// Id of the source.
        source: String,
        /// Where in the source.
        locator: String,
        /// When the statement held (EDTF).
        as_of: String,
        /// Whether this is the value shown, where claims differ.
        shown: bool,
        /// Why this one is shown.
        why: Text,
        /// A doubt or remark.
        note: Text,
    }
}

wire! {
    /// A term or stage of a centre.
    Phase {
        /// Name within the centre.
        id: String,
        /// What it is called.
        title: Text,
        /// From when to when (EDTF).
        date: String,
        /// done, planned, announced, under-way or ended.
        status: String,
        /// One to three sentences.
        summary: Text,
        /// The money, only what the source says.
        money: Text,
    }
}

wire! {
    /// One thing a centre does.
    Activity {
        /// What.
        text: Text,
    }
}

wire! {
    /// A position a person held.
    Position {
        /// The position.
        title: Text,
        /// Id of the organisation.
        organisation: String,
        /// When (EDTF).
        date: String,
        /// Id of the source.
        source: String,
        /// Where in the source.
        locator: String,
    }
}

wire! {
    /// CSL-JSON fields of a source.
    Csl {
        /// CSL type.
        r#type("type"): String,
        /// Title as printed.
        title: String,
        /// Authors.
        author: Vec<Creator>,
        /// Publisher.
        publisher: String,
        /// Journal, site or series.
        container_title("container-title"): String,
        /// When published (EDTF).
        issued: String,
        /// When read (EDTF).
        accessed: String,
        /// BCP 47 tag.
        language: String,
        /// Address.
        url("URL"): String,
        /// Number.
        number: String,
        /// Remark.
        note: String,
    }
}

wire! {
    /// An author: family and given, or literal for a body.
    Creator {
        /// Family name.
        family: String,
        /// Given name.
        given: String,
        /// A body's name.
        literal: String,
    }
}

wire! {
    /// One value of an indicator.
    Observation {
        /// Id of the indicator.
        indicator: String,
        /// Id of the place.
        place: String,
        /// national, urban, rural or the id of a place.
        area: String,
        /// When it was measured (EDTF).
        period: String,
        /// The value, a number as text.
        value: String,
        /// How many were ranked, or none-given.
        rank_of: String,
        /// as-published, secondary, doubtful, derived or target.
        quality: String,
        /// How it was computed, when derived.
        formula: String,
        /// Id of the source.
        source: String,
        /// Where in the source.
        locator: String,
        /// Id of the source that the source names.
        cites: String,
        /// A doubt or remark.
        note: Text,
    }
}

wire! {
    /// What a source reports as none.
    Absence {
        /// A kind of record in the plural, such as projects.
        kind: String,
        /// Id of the country.
        place: String,
        /// In which time (EDTF).
        period: String,
        /// Id of the source.
        source: String,
        /// Where in the source.
        locator: String,
        /// In words.
        note: Text,
    }
}

wire! {
    /// The texts of all records in one language: by kind, by record, in the order of
    /// [`Record::texts`].
    Texts {
        /// BCP 47 tag.
        lang: String,
        /// By kind.
        texts: BTreeMap<String, Vec<Vec<String>>>,
    }
}

wire! {
    /// What stands before the records.
    Head {
        /// Version of the format.
        format: u32,
        /// Counts up with every publication.
        seq: u64,
        /// Day of publication.
        published: String,
        /// Absolute address of the site.
        site_url: String,
        /// Where errors are reported.
        report_url: String,
    }
}
