//! One record and one observation.

use super::super::problem::Report;
use super::super::{Problem, ProblemKind, wire};
use super::details::details;
use super::fields::Fields;
use crate::model::{
    Claim, Disagreement, Form, Id, Kind, Lang, Link, Name, NameKind, OrganisationRef,
    OrganisationRole, PersonRef, PersonRole, PlaceRef, PlaceRole, Record, Relation, RelationKind,
    Status,
};

/// How records are read.
pub(crate) struct Reading {
    /// The languages whose texts are there; titles are there in all.
    pub(crate) langs: Vec<Lang>,
    /// Whether a record is kept although something is wrong with it.
    pub(crate) lenient: bool,
}

/// Checks one record; `None` when it has a problem, all of which are added.
pub(crate) fn record(
    wire: &wire::Record,
    kind: Kind,
    reading: &Reading,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Record> {
    let mut fields = Fields { report: Report::new(path, problems), langs: &reading.langs };
    let before = fields.report.count();
    let id = fields.id("id", &wire.id);
    foreign_fields(&mut fields, wire, kind);
    let claims = claims(&mut fields, &wire.claims);
    if wire.claims.is_empty()
        && !matches!(kind, Kind::Source | Kind::Place | Kind::Topic | Kind::Story)
    {
        let expected = "at least one claim with source and locator";
        fields.report.add(ProblemKind::Missing, "claims", "", expected, "say where it is from");
    }
    let form = match Form::allowed(kind) {
        [] => None,
        allowed => fields.word("form", &wire.form, allowed, Form::word),
    };
    let record = Record {
        kind,
        former_ids: fields.ids("former_ids", &wire.former_ids),
        title: fields.title("title", &wire.title),
        summary: fields.sentence("summary", &wire.summary),
        names: names(&mut fields, &wire.names),
        date: fields.date("date", &wire.date),
        term: fields.date("term", &wire.term),
        status: fields.optional_word("status", &wire.status, Status::ALL, Status::word),
        form,
        number: fields.optional("number", &wire.number),
        country: fields.optional_id("country", &wire.country),
        within: fields.optional_id("within", &wire.within),
        places: refs(&mut fields, "places", &wire.places, PlaceRole::ALL, PlaceRole::word)
            .map(|(id, role)| PlaceRef { id, role })
            .collect(),
        organisations: refs(
            &mut fields,
            "organisations",
            &wire.organisations,
            OrganisationRole::ALL,
            OrganisationRole::word,
        )
        .map(|(id, role)| OrganisationRef { id, role })
        .collect(),
        people: refs(&mut fields, "people", &wire.people, PersonRole::ALL, PersonRole::word)
            .map(|(id, role)| PersonRef { id, role })
            .collect(),
        topics: fields.ids("topics", &wire.topics),
        relations: relations(&mut fields, &wire.relations),
        links: links(&mut fields, &wire.links),
        claims,
        details: details(&mut fields, wire, kind),
        // Last, so that a wrong id hides no other problem.
        id: id?,
    };
    (reading.lenient || fields.report.count() == before).then_some(record)
}

/// Fields that belong to another kind are refused, not dropped.
fn foreign_fields(fields: &mut Fields<'_>, wire: &wire::Record, kind: Kind) {
    let given = [
        ("form", !wire.form.is_empty(), !Form::allowed(kind).is_empty()),
        ("number", !wire.number.is_empty(), kind == Kind::Measure),
        ("term", !wire.term.is_empty(), matches!(kind, Kind::Agreement | Kind::Measure)),
        (
            "country",
            !wire.country.is_empty(),
            matches!(kind, Kind::Centre | Kind::Organisation | Kind::Person),
        ),
        ("within", !wire.within.is_empty(), matches!(kind, Kind::Organisation | Kind::Place)),
        ("phases", !wire.phases.is_empty(), kind == Kind::Centre),
        ("stages", !wire.stages.is_empty(), kind == Kind::Centre),
        ("activities", !wire.activities.is_empty(), kind == Kind::Centre),
        ("centre", !wire.centre.is_empty(), kind == Kind::Project),
        ("position", wire.position.is_some(), kind == Kind::Project),
        ("positions", !wire.positions.is_empty(), kind == Kind::Person),
        ("iso", !wire.iso.is_empty(), kind == Kind::Place),
        ("coordinates", wire.coordinates.is_some(), kind == Kind::Place),
        ("unit", !wire.unit.is_empty(), kind == Kind::Indicator),
        ("better", !wire.better.is_empty(), kind == Kind::Indicator),
        ("code", !wire.code.is_empty(), kind == Kind::Indicator),
        ("csl", wire.csl.is_some(), kind == Kind::Source),
        ("licence", !wire.licence.is_empty(), kind == Kind::Source),
        ("basis", wire.basis, kind == Kind::Source),
        ("address", !wire.address.is_empty(), kind == Kind::Story),
    ];
    for (field, ..) in given.into_iter().filter(|(_, present, may)| *present && !may) {
        fields.report.add(
            ProblemKind::UnknownField,
            field,
            field,
            format!("no such field on {}", kind.word()),
            "take it out, or move the record to the file of its kind",
        );
    }
}

fn names(fields: &mut Fields<'_>, wires: &[wire::Name]) -> Vec<Name> {
    let each = wires.iter().enumerate();
    each.filter_map(|(at, wire)| {
        let at = format!("names[{at}]");
        Some(Name {
            text: fields.required(&format!("{at}.text"), &wire.text),
            kind: fields.word(&format!("{at}.kind"), &wire.kind, NameKind::ALL, NameKind::word)?,
            lang: fields.required(&format!("{at}.lang"), &wire.lang),
            valid: fields.date(&format!("{at}.valid"), &wire.valid),
            source: fields.optional_id(&format!("{at}.source"), &wire.source),
        })
    })
    .collect()
}

fn refs<'a, T: Copy>(
    fields: &mut Fields<'_>,
    list: &str,
    wires: &'a [wire::Ref],
    words: &[T],
    word: fn(T) -> &'static str,
) -> impl Iterator<Item = (Id, T)> + use<'a, T> {
    let mut read = Vec::new();
    for (at, wire) in wires.iter().enumerate() {
        let id = fields.id(&format!("{list}[{at}].id"), &wire.id);
        let role = fields.word(&format!("{list}[{at}].role"), &wire.role, words, word);
        read.extend(id.zip(role));
    }
    read.into_iter()
}

fn relations(fields: &mut Fields<'_>, wires: &[wire::Relation]) -> Vec<Relation> {
    let each = wires.iter().enumerate();
    each.filter_map(|(at, wire)| {
        let at = format!("relations[{at}]");
        let kind =
            fields.word(&format!("{at}.type"), &wire.r#type, RelationKind::ALL, RelationKind::word);
        let to = fields.id(&format!("{at}.to"), &wire.to);
        kind.zip(to).map(|(kind, to)| Relation { kind, to })
    })
    .collect()
}

fn links(fields: &mut Fields<'_>, wires: &[wire::Link]) -> Vec<Link> {
    let each = wires.iter().enumerate();
    each.filter_map(|(at, wire)| {
        Some(Link {
            url: fields.url(&format!("links[{at}].url"), &wire.url)?,
            title: fields.optional(&format!("links[{at}].title"), &wire.title),
        })
    })
    .collect()
}

/// What the first segment of a claim's field may be, beside a kind's own fields.
const CLAIMABLE: [&str; 28] = [
    "record",
    "title",
    "summary",
    "names",
    "date",
    "term",
    "status",
    "form",
    "number",
    "country",
    "within",
    "places",
    "organisations",
    "people",
    "topics",
    "relations",
    "links",
    "phases",
    "stages",
    "activities",
    "centre",
    "position",
    "positions",
    "iso",
    "coordinates",
    "unit",
    "better",
    "code",
];

fn claims(fields: &mut Fields<'_>, wires: &[wire::Claim]) -> Vec<Claim> {
    let mut claims = Vec::new();
    for (at, wire) in wires.iter().enumerate() {
        let at = format!("claims[{at}]");
        let first = wire.field.split('.').next().unwrap_or_default();
        if !CLAIMABLE.contains(&first) {
            let expected = format!("one of {}", CLAIMABLE.join(", "));
            let field = format!("{at}.field");
            fields.report.add(ProblemKind::Vocabulary, &field, &wire.field, expected, "");
        }
        let source = fields.id(&format!("{at}.source"), &wire.source);
        let claim = Claim {
            field: wire.field.clone(),
            value: fields.optional(&format!("{at}.value"), &wire.value),
            locator: fields.required(&format!("{at}.locator"), &wire.locator),
            as_of: fields.date(&format!("{at}.as_of"), &wire.as_of),
            note: fields.optional_text(&format!("{at}.note"), &wire.note),
            shown: wire.shown,
            why: fields.optional_text(&format!("{at}.why"), &wire.why),
            source: match source {
                Some(source) => source,
                None => continue,
            },
        };
        claims.push(claim);
    }
    for group in Disagreement::among(&claims) {
        let shown: Vec<&&Claim> = group.claims.iter().filter(|claim| claim.shown).collect();
        if !matches!(shown.as_slice(), [one] if one.why.is_some()) {
            let values: Vec<&str> =
                group.claims.iter().filter_map(|claim| claim.value.as_deref()).collect();
            fields.report.add(
                ProblemKind::Claims,
                "claims",
                &format!("{}: {}", group.field, values.join(" | ")),
                "exactly one claim with shown = true and why in three languages",
                "the sources differ: say which value is shown and why",
            );
        }
    }
    claims
}

/// Checks one of the snapshot's own addresses; `None` when it has none or may not be followed.
pub(crate) fn site_address(field: &str, text: &str, problems: &mut Vec<Problem>) -> Option<String> {
    Fields { report: Report::new("snapshot", problems), langs: &Lang::ALL }
        .optional_url(field, text)
}
