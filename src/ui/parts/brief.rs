//! What the pages of a centre and of a country share: lives, lines, figures, numbered sources.

use leptos::prelude::*;

use super::{Picture, kind_mark, link_to, status_word};
use crate::chart::Px;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, el};
use crate::views::{
    AgreementLife, DifferRow, Drawing, EarlierName, KeyFigure, LifeStep, LineList, LineRow, Note,
    PartnerRow, PersonRow,
};

/// The width that a small chart of two panels is drawn at until its container is known.
const SMALL_WIDTH: Px = Px(320);

/// The numbers behind a line, each a link to its source.
pub(in crate::ui) fn notes(notes: Vec<Note>) -> Option<Element> {
    let context = AtlasContext::expect();
    let note = |note: Note| {
        let number = note.number.to_string();
        el("a")
            .class("note")
            .attr("href", context.page(&note.source.route))
            .attr("aria-label", format!("{number}: {}", note.source.text))
            .child(number)
    };
    (!notes.is_empty()).then(|| el("sup").class("notes").all(notes.into_iter().map(note)))
}

/// The sources by their numbers.
pub(in crate::ui) fn source_list(sources: Vec<Note>) -> Element {
    let source = |note: Note| {
        let number = el("span").class("source-number").child(note.number.to_string());
        el("li").child(number).child(link_to(note.source))
    };
    el("ul").class("source-list").attr("role", "list").all(sources.into_iter().map(source))
}

/// The picture of terms and agreements over the years, and the day it is set against.
pub(in crate::ui) fn brief_top(drawing: Option<Drawing>, as_of: String) -> Option<Element> {
    if drawing.is_none() && as_of.is_empty() {
        return None;
    }
    let picture = drawing.map(|drawing| view! { <Picture drawing/> }.into_any());
    let band = picture.map(|picture| el("div").class("term-band").child(picture));
    let as_of = (!as_of.is_empty()).then(|| el("p").class("as-of").child(as_of));
    Some(el("div").class("brief-top").child(band).child(as_of))
}

/// Where dates stand on the day; what ends soon stands out.
pub(in crate::ui) fn life_word(life: &'static str, soon: bool) -> Option<Element> {
    (!life.is_empty()).then(|| el("span").class("life").flag("data-soon", soon).child(life))
}

/// Agreements with the steps of their lives.
pub(in crate::ui) fn agreement_list(agreements: Vec<AgreementLife>) -> Element {
    let m = AtlasContext::expect().messages();
    let agreement = |one: AgreementLife| {
        let differ = (one.disagreements > 0)
            .then(|| el("span").class("differ").child((m.claims_count)(one.disagreements)));
        let steps = one.steps.into_iter().map(life_step);
        let mark = kind_mark(crate::model::Kind::Agreement, one.ahead);
        let title = el("h3").class("agreement-title").child(mark).child(" ");
        el("li")
            .class("agreement")
            .child(title.child(link_to(one.title)).child(notes(one.notes)))
            .child(el("ol").class("life-steps").attr("role", "list").all(steps))
            .child(
                el("p")
                    .class("agreement-state")
                    .child(one.sort)
                    .child(life_word(one.life, one.soon))
                    .child(differ),
            )
    };
    el("ol").class("agreements").attr("role", "list").all(agreements.into_iter().map(agreement))
}

fn life_step(step: LifeStep) -> Element {
    let with = step.with.map(|with| el("span").class("life-with").child(link_to(with)));
    let date = (!step.date.is_empty()).then(|| el("span").class("life-date").child(step.date));
    el("li")
        .class("life-step")
        .flag("data-ahead", step.ahead)
        .child(el("span").class("life-label").child(step.label))
        .child(" ")
        .child(date)
        .child(" ")
        .child(with)
}

/// Dated records, one line each, with a link to the rest.
pub(in crate::ui) fn line_list(list: LineList) -> Element {
    let context = AtlasContext::expect();
    let line = |row: LineRow| {
        let date =
            (!row.date.is_empty()).then(|| el("time").attr("datetime", row.edtf).child(row.date));
        let status = (!row.status.is_empty()).then(|| status_word(row.status, row.ahead));
        let text = el("span").child(kind_mark(row.kind, row.ahead)).child(" ");
        let text = text.child(link_to(row.title)).child(notes(row.notes)).child(" ").child(status);
        el("li").class("line").child(el("span").class("line-date").child(date)).child(text)
    };
    let all = list.all.map(|(text, state)| {
        let onward = el("a").class("onward").attr("href", context.href(&state));
        el("p").child(onward.child(text))
    });
    let lines = list.rows.into_iter().map(line);
    el("div").child(el("ol").class("lines").attr("role", "list").all(lines)).child(all)
}

/// Key indicators, each with its value, year, source and small chart.
pub(in crate::ui) fn figure_tiles(note: String, figures: Vec<KeyFigure>) -> Element {
    let tile = |one: KeyFigure| {
        let quality = (!one.quality.is_empty())
            .then(|| el("span").class("quality").flag("data-marked", true).child(one.quality));
        let drawing =
            one.drawing.map(|drawing| view! { <Picture drawing first=SMALL_WIDTH/> }.into_any());
        let change =
            (!one.change.is_empty()).then(|| el("p").class("figure-change").child(one.change));
        let value = el("p")
            .class("figure-line")
            .child(el("span").class("figure-value").child(one.value))
            .child(" ")
            .child(el("span").class("quiet").child(one.period))
            .child(notes(one.notes))
            .child(" ")
            .child(quality);
        el("li")
            .class("figure-tile")
            .child(el("h3").class("figure-name").child(link_to(one.indicator)))
            .child(value)
            .child(drawing)
            .child(change)
    };
    let tiles = figures.into_iter().map(tile);
    let note = (!note.is_empty()).then(|| el("p").class("panel-note").child(note));
    let tiles = el("ul").class("figure-tiles").attr("role", "list").all(tiles);
    el("div").child(note).child(tiles)
}

/// The bodies behind a centre, each with what it was before.
pub(in crate::ui) fn partner_list(partners: Vec<PartnerRow>) -> Element {
    let m = AtlasContext::expect().messages();
    let partner = |row: PartnerRow| {
        let part = row.within.map(|within| {
            el("span").class("quiet").child(m.part_of_label).child(": ").child(link_to(within))
        });
        let country = row.country.map(|country| el("span").class("quiet").child(country.text));
        let before = (!row.before.is_empty()).then(|| {
            let label = el("span").class("life-label").child(m.on_country.before).child(" ");
            el("p").class("partner-before").child(label).all(row.before.into_iter().map(earlier))
        });
        let about = el("p").class("partner-about");
        let about = about.child(el("span").class("status").child(row.roles)).child(country);
        el("li")
            .class("partner")
            .child(el("h3").class("partner-name").child(link_to(row.title)))
            .child(about.child(part))
            .child(before)
    };
    el("ul").class("partners").attr("role", "list").all(partners.into_iter().map(partner))
}

fn earlier(name: EarlierName) -> Element {
    let date = (!name.date.is_empty())
        .then(|| el("span").class("quiet").child(format!(" ({})", name.date)));
    let lang = (!name.lang.is_empty()).then_some(name.lang);
    let text = match name.page {
        Some(page) => el("bdi").child(link_to(page)),
        None => el("bdi").attr("lang", lang).child(name.text),
    };
    el("span").class("earlier").child(text).child(date)
}

/// People with their positions and what they did.
pub(in crate::ui) fn person_list(people: Vec<PersonRow>) -> Element {
    let person = |row: PersonRow| {
        let position = |(title, date): (String, String)| {
            let date = (!date.is_empty()).then(|| format!(" ({date})"));
            el("span").class("position").child(title).child(date)
        };
        let role = |(role, record, date): (&'static str, crate::views::Linked, String)| {
            let date =
                (!date.is_empty()).then(|| el("span").class("quiet").child(format!(" · {date}")));
            el("li").child(format!("{role}: ")).child(link_to(record)).child(date)
        };
        let positions = (!row.positions.is_empty()).then(|| {
            let positions = row.positions.into_iter().map(position);
            el("p").class("positions").all(positions).child(notes(row.notes))
        });
        el("li")
            .class("person")
            .child(el("h3").class("partner-name").child(el("bdi").child(link_to(row.title))))
            .child(positions)
            .child(
                el("ul")
                    .class("person-roles")
                    .attr("role", "list")
                    .all(row.roles.into_iter().map(role)),
            )
    };
    el("ul").class("people").attr("role", "list").all(people.into_iter().map(person))
}

/// Where sources differ: the record and field, then the values, the shown one marked.
pub(in crate::ui) fn differ_list(rows: Vec<DifferRow>) -> Element {
    let m = AtlasContext::expect().messages();
    let row = |row: DifferRow| {
        let value = |value: crate::views::DifferValue| {
            let lang = (!value.lang.is_empty()).then_some(value.lang);
            let text = el("bdi").attr("lang", lang).child(value.text);
            let shown = value
                .shown
                .then(|| el("span").class("claim-shown").child(format!(" {}", m.shown_value)));
            el("li")
                .flag("data-shown", value.shown)
                .child(text)
                .child(notes(vec![value.note]))
                .child(shown)
        };
        let head = el("p").class("differing-field").child(link_to(row.record)).child(" · ");
        el("li").class("differing").child(head.child(row.field)).child(
            el("ul")
                .class("differing-values")
                .attr("role", "list")
                .all(row.values.into_iter().map(value)),
        )
    };
    el("ul").attr("role", "list").all(rows.into_iter().map(row))
}

/// What no source tells, in words.
pub(in crate::ui) fn unknown_list(lead: &'static str, phrases: Vec<String>) -> Node {
    let phrases = phrases.into_iter().map(|phrase| el("li").child(phrase));
    el("div")
        .class("not-known")
        .child(el("p").child(lead))
        .child(el("ul").class("not-known-list").all(phrases))
        .into()
}
