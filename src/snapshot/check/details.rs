//! What only one kind of record has.

use super::super::{ProblemKind, wire};
use super::fields::Fields;
use crate::model::{
    Better, Bibliography, Creator, Details, Kind, Phase, Position, Stage, Status, Unit,
};

pub(super) fn details(fields: &mut Fields<'_>, wire: &wire::Record, kind: Kind) -> Details {
    match kind {
        Kind::Centre => centre(fields, wire),
        Kind::Project => Details::Project {
            centre: fields.optional_id("centre", &wire.centre),
            position: wire.position,
        },
        Kind::Person => Details::Person { positions: positions(fields, &wire.positions) },
        Kind::Place => place(fields, wire),
        Kind::Indicator => indicator(fields, wire),
        Kind::Source => source(fields, wire),
        Kind::Story => Details::Story { address: fields.required("address", &wire.address) },
        _ => Details::Plain,
    }
}

fn centre(fields: &mut Fields<'_>, wire: &wire::Record) -> Details {
    let phases = wire.phases.iter().enumerate().filter_map(|(at, wire)| {
        let at = format!("phases[{at}]");
        Some(Phase {
            id: fields.id(&format!("{at}.id"), &wire.id)?,
            title: fields.title(&format!("{at}.title"), &wire.title),
            date: fields.date(&format!("{at}.date"), &wire.date),
            status: status(fields, &at, &wire.status),
            summary: fields.optional_text(&format!("{at}.summary"), &wire.summary),
            money: fields.optional_text(&format!("{at}.money"), &wire.money),
        })
    });
    let phases = phases.collect();
    let stages = wire.stages.iter().enumerate().filter_map(|(at, wire)| {
        let at = format!("stages[{at}]");
        if wire.money != wire::Text::default() {
            let field = format!("{at}.money");
            fields.report.add(
                ProblemKind::UnknownField,
                &field,
                "money",
                "no money on a stage",
                "",
            );
        }
        Some(Stage {
            id: fields.id(&format!("{at}.id"), &wire.id)?,
            title: fields.title(&format!("{at}.title"), &wire.title),
            date: fields.date(&format!("{at}.date"), &wire.date),
            status: status(fields, &at, &wire.status),
            summary: fields.optional_text(&format!("{at}.summary"), &wire.summary),
        })
    });
    let stages = stages.collect();
    let activities = wire.activities.iter().enumerate();
    let activities = activities
        .map(|(at, one)| fields.sentence(&format!("activities[{at}].text"), &one.text))
        .collect();
    Details::Centre { phases, stages, activities }
}

fn status(fields: &mut Fields<'_>, at: &str, word: &str) -> Option<Status> {
    fields.optional_word(&format!("{at}.status"), word, Status::ALL, Status::word)
}

fn positions(fields: &mut Fields<'_>, wires: &[wire::Position]) -> Vec<Position> {
    let each = wires.iter().enumerate();
    each.filter_map(|(at, wire)| {
        let at = format!("positions[{at}]");
        Some(Position {
            title: fields.title(&format!("{at}.title"), &wire.title),
            organisation: fields.optional_id(&format!("{at}.organisation"), &wire.organisation),
            date: fields.date(&format!("{at}.date"), &wire.date),
            source: fields.id(&format!("{at}.source"), &wire.source)?,
            locator: fields.required(&format!("{at}.locator"), &wire.locator),
        })
    })
    .collect()
}

fn place(fields: &mut Fields<'_>, wire: &wire::Record) -> Details {
    let iso = fields.optional("iso", &wire.iso);
    if let Some(code) = iso.as_deref()
        && !(code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
    {
        let expected = "an ISO 3166-1 alpha-3 code such as PER";
        fields.report.add(ProblemKind::Vocabulary, "iso", code, expected, "");
    }
    if let Some([longitude, latitude]) = wire.coordinates
        && !((-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude))
    {
        fields.report.add(
            ProblemKind::Range,
            "coordinates",
            &format!("{longitude}, {latitude}"),
            "longitude from -180 to 180, then latitude from -90 to 90, in degrees",
            "are they in the wrong order?",
        );
    }
    Details::Place { iso, coordinates: wire.coordinates }
}

fn indicator(fields: &mut Fields<'_>, wire: &wire::Record) -> Details {
    let unit = fields.word("unit", &wire.unit, Unit::ALL, Unit::word);
    let better = fields.optional_word("better", &wire.better, Better::ALL, Better::word);
    let code = fields.optional("code", &wire.code);
    // Without a unit the record is refused, so the stand-in is never seen.
    Details::Indicator { unit: unit.unwrap_or(Unit::Count), better, code }
}

fn source(fields: &mut Fields<'_>, wire: &wire::Record) -> Details {
    let Some(csl) = &wire.csl else {
        let mend = "a source cannot be cited without";
        fields.report.add(ProblemKind::Missing, "csl", "", "CSL-JSON fields", mend);
        return Details::Plain;
    };
    Details::Source(Bibliography {
        csl_type: fields.required("csl.type", &csl.r#type),
        title: fields.required("csl.title", &csl.title),
        author: csl.author.iter().map(creator).collect(),
        publisher: fields.optional("csl.publisher", &csl.publisher),
        container_title: fields.optional("csl.container-title", &csl.container_title),
        issued: fields.date("csl.issued", &csl.issued),
        accessed: fields.date("csl.accessed", &csl.accessed),
        language: fields.optional("csl.language", &csl.language),
        url: fields.optional_url("csl.URL", &csl.url),
        number: fields.optional("csl.number", &csl.number),
        note: fields.optional("csl.note", &csl.note),
        licence: fields.optional("licence", &wire.licence),
        basis: wire.basis,
    })
}

fn creator(wire: &wire::Creator) -> Creator {
    if wire.literal.is_empty() {
        Creator::Person { family: wire.family.clone(), given: wire.given.clone() }
    } else {
        Creator::Literal(wire.literal.clone())
    }
}
