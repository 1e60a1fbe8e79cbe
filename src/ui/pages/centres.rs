//! The list of centres.

use leptos::prelude::*;

use super::centre_map::centre_map;
use super::page_title;
use crate::address::{Column, Sort, ViewState};
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::ui::parts::{filter_text, link_to, map_sample, take_list};
use crate::views::{self, Agency, CentreRow, MarkSort, TermCell};

/// The list of centres: a map, and a table that turns into cards where it is narrow.
pub(in crate::ui) fn centres_page() -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::centres(&context.atlas(), &context.state.read()));
    let rows = live(move || all(view.get().rows.into_iter().map(|row| centre_line(m, row))));
    let empty = move || {
        let none = view.read().rows.is_empty();
        none.then(|| {
            el("p").class("empty").child(format!("{} {}", m.nothing_found, m.nothing_hint))
        })
    };
    let count = el("p").class("results-count").attr("role", "status");
    let heads = Column::ALL.into_iter().map(|column| head(context, column));
    let table = el("table")
        .class("table centres")
        .attr("role", "table")
        .child(el("caption").class("visually-hidden").child(m.centres_title))
        .child(
            el("thead")
                .attr("role", "rowgroup")
                .attr("data-label", m.on_centres.sort_by)
                .child(el("tr").attr("role", "row").all(heads)),
        )
        .child(el("tbody").attr("role", "rowgroup").child(rows));
    let search = el("div")
        .class("results-head")
        .child(el("div").class("filter").child(filter_text("filter-text")))
        .child(count.child(live(move || view.read().count.clone())));
    all([
        Node::from(page_title(m.centres_title)),
        el("p").class("lead").child(m.centres_lead).into(),
        centre_map().into(),
        search.into(),
        table.into(),
        live(empty),
        el("p").class("source-note").child(live(move || view.read().compared.clone())).into(),
        take_list().into(),
    ])
}

/// The name of a column.
fn heading(column: Column, m: &Messages) -> &'static str {
    let words = m.on_centres;
    match column {
        Column::Country => m.country,
        Column::Centre => words.centre,
        Column::Status => words.status,
        Column::FirstTerm => words.first_term,
        Column::TermToday => words.term_today,
        Column::Leads => words.leads,
        Column::Money => m.money,
        Column::Projects => words.projects,
        Column::LastEvent => words.last_event,
    }
}

/// The head of a column: a link that sorts by it, or turns the order round.
fn head(context: AtlasContext, column: Column) -> Element {
    let m = context.messages();
    let label = heading(column, m);
    let order = move || {
        let state = context.state.read();
        (state.column == column).then_some(state.sort)
    };
    let href = move || {
        let sort = match order() {
            Some(Sort::Reverse) | None => Sort::Own,
            Some(_) => Sort::Reverse,
        };
        context.href(&ViewState { sort, column, ..context.state.get() })
    };
    let said =
        move || order().map(|sort| if sort == Sort::Reverse { "descending" } else { "ascending" });
    let arrow =
        move || order().map(|sort| if sort == Sort::Reverse { "\u{a0}↓" } else { "\u{a0}↑" });
    let link = el("a")
        .class("sort")
        .live("href", href)
        .attr("data-key", format!("by-{label}"))
        .child(el("span").class("visually-hidden").child(m.on_centres.sort_by).child(": "))
        .child(label)
        .child(el("span").attr("aria-hidden", "true").child(live(arrow)));
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .attr("class", is_number(column))
        .live("aria-sort", said)
        .child(link)
}

fn is_number(column: Column) -> Option<&'static str> {
    (column == Column::Projects).then_some("number")
}

/// One centre: a row, or a card.
fn centre_line(m: &'static Messages, row: CentreRow) -> Element {
    let words = m.on_centres;
    let code = (!row.code.is_empty()).then(|| el("span").class("country-code").child(row.code));
    let country =
        row.country.map(|country| all([link_to(country).into(), Node::from(" "), code.into()]));
    let detail = (!row.detailed).then(|| el("span").class("quiet").child(words.no_detail));
    let differ = (row.disagreements > 0)
        .then(|| el("span").class("differ").child((m.claims_count)(row.disagreements)));
    let status = if row.status.is_empty() { words.not_known.to_owned() } else { row.status };
    let no_leads = row.leads_home.is_empty() && row.leads_there.is_empty();
    let not_known = |none: bool| none.then(|| unknown(words.not_known));
    let money = row.money.into_iter().map(|(term, money)| {
        let term = el("span").class("cell-part").child(format!("{term}: "));
        el("span").class("cell-line").child(term).child(money)
    });
    let money: Vec<_> = money.collect();
    let projects: Node = match row.projects {
        0 => unknown(words.no_projects).into(),
        count => count.to_string().into(),
    };
    let no_event = row.last_event.is_none();
    let last = row.last_event.map(|last| {
        let told = last
            .told_before
            .then(|| all([Node::from(", "), el("em").child(words.told_before).into()]));
        let date = el("span").class("cell-line cell-part").child(last.date).child(told);
        all([date, link_to(last.event)])
    });
    let cell = |column: Column, parts: Node| cell(m, column, parts);
    let mark = map_sample(MarkSort::Centre(row.standing));
    let leads = [agencies(row.leads_home), agencies(row.leads_there), not_known(no_leads)];
    let name = el("td").attr("role", "cell").attr("data-cell", "name");
    el("tr")
        .attr("role", "row")
        .class("centre-line")
        .child(el("th").attr("role", "rowheader").attr("scope", "row").child(country))
        .child(name.child(link_to(row.title)).child(detail).child(differ))
        .child(cell(Column::Status, all([mark, el("span").class("cell-text").child(status)])))
        .child(cell(Column::FirstTerm, term(row.first_term, words.not_known)))
        .child(cell(Column::TermToday, term(row.term_today, words.not_known)))
        .child(cell(Column::Leads, all(leads)))
        .child(cell(Column::Money, all([Node::from(not_known(money.is_empty())), money.into()])))
        .child(cell(Column::Projects, projects))
        .child(cell(Column::LastEvent, all([Node::from(not_known(no_event)), last.into()])))
}

/// A cell that names its column, for the card.
fn cell(m: &Messages, column: Column, parts: Node) -> Element {
    el("td")
        .attr("role", "cell")
        .attr("class", is_number(column))
        .attr("data-label", heading(column, m))
        .child(el("div").class("cell").child(parts))
}

/// That something is not known, said quietly.
fn unknown(text: &'static str) -> Element {
    el("span").class("unknown").child(text)
}

fn term(cell: TermCell, not_known: &'static str) -> Node {
    let line = |text: String| {
        (!text.is_empty()).then(|| el("span").class("cell-line cell-part").child(text))
    };
    let date: Node =
        if cell.date.is_empty() { unknown(not_known).into() } else { cell.date.into() };
    all([date, line(cell.note).into(), line(cell.planned).into()])
}

/// Bodies of one side, by their short names; nothing when there are none.
fn agencies(agencies: Vec<Agency>) -> Option<Element> {
    let last = agencies.len();
    let link = |(at, agency): (usize, Agency)| {
        let comma = (at + 1 < last).then_some(", ");
        all([Node::from(link_to(agency.short).attr("title", agency.name)), comma.into()])
    };
    (last > 0)
        .then(|| el("span").class("cell-line").all(agencies.into_iter().enumerate().map(link)))
}
