//! The tables of a comparison: counts, agreements and centres, indicators.

use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, svg};
use crate::ui::parts::{kind_mark, link_to, source_note, status_word};
use crate::views::{
    AgreementLine, CentreTerms, CompareColumn, CompareCount, CompareView, CountCell, IndicatorCell,
    IndicatorRow, TermLine,
};

/// How wide the mark of a rank is, in thousandths of its scale.
const TICK: u16 = 24;

/// A frame in which a table scrolls when it is wider than the page.
fn framed(label: &'static str, table: Element) -> Element {
    el("div")
        .class("table-frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label)
        .child(table.child(el("caption").class("visually-hidden").child(label)))
}

/// The name of a side, which leads to its page or to the timeline of its records.
fn name(context: AtlasContext, column: &CompareColumn) -> Element {
    let href = match &column.page {
        Some(route) => context.page(route),
        None => context.href(&column.timeline),
    };
    el("a").attr("href", href).child(column.label.clone())
}

/// How many records each side has, a row a kind or year.
pub(super) fn count_table(
    context: AtlasContext,
    label: &'static str,
    columns: &[CompareColumn],
    rows: &[CompareCount],
) -> Element {
    let column = |one: &CompareColumn| {
        let total = el("a").class("compare-total").attr("href", context.href(&one.timeline));
        el("th")
            .attr("scope", "col")
            .child(el("span").class("compare-name").child(one.label.clone()))
            .child(total.child(one.total.clone()))
    };
    let head = el("tr").child(el("td")).all(columns.iter().map(column));
    let cell = |cell: &CountCell| {
        let text = cell.text.clone();
        let count: Node = match &cell.timeline {
            Some(state) => el("a").attr("href", context.href(state)).child(text).into(),
            None => text.into(),
        };
        let count = el("span").class("compare-count").child(count);
        el("td").child(count).child(bar(u16::try_from(cell.share).unwrap_or_default()))
    };
    let row = |row: &CompareCount| {
        let mark = row.kind.map(|kind| kind_mark(kind, false));
        let label = el("span").class("compare-kind").child(mark).child(row.label.clone());
        el("tr").child(el("th").attr("scope", "row").child(label)).all(row.cells.iter().map(cell))
    };
    let table = el("table").class("table compare-counts");
    let table = table.child(el("thead").child(head));
    framed(label, table.child(el("tbody").all(rows.iter().map(row))))
}

fn picture() -> Element {
    svg("svg")
        .class("compare-bar")
        .attr("viewBox", "0 0 1000 8")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
}

fn rect(
    class: &'static str,
    x: u16,
    width: u16,
    (y, height): (&'static str, &'static str),
) -> Element {
    svg("rect")
        .class(class)
        .attr("x", x.to_string())
        .attr("y", y)
        .attr("width", width.to_string())
        .attr("height", height)
}

/// A bar of so many thousandths.
fn bar(share: u16) -> Element {
    picture().child(rect("compare-fill", 0, share, ("0", "8")))
}

/// A mark so many thousandths from the first to the last.
fn tick(share: u16) -> Element {
    let at = share.min(1_000 - TICK);
    picture().child(rect("compare-scale", 0, 1_000, ("3.5", "1"))).child(rect(
        "compare-fill",
        at,
        TICK,
        ("0", "8"),
    ))
}

/// The agreements and centres of each side.
pub(super) fn sides(context: AtlasContext, m: &'static Messages, view: &CompareView) -> Element {
    let side = |(at, column): (usize, &CompareColumn)| {
        let lines = view.agreements.get(at).map(Vec::as_slice).unwrap_or_default();
        let centres = view.centres.get(at).map(Vec::as_slice).unwrap_or_default();
        el("section")
            .class("compare-side")
            .child(el("h3").class("compare-name").child(name(context, column)))
            .child(part(m, m.on_centres.agreements_here, lines, |line| agreement(m, line)))
            .child(part(m, m.centres, centres, |one| centre(m, one)))
    };
    el("div").class("compare-sides").all(view.columns.iter().enumerate().map(side))
}

/// A list under its heading; that nothing is recorded when it is empty.
fn part<T>(
    m: &'static Messages,
    heading: &'static str,
    items: &[T],
    paint: impl Fn(&T) -> Element,
) -> Node {
    let body = if items.is_empty() {
        el("p").class("unknown").child(m.on_compare.none)
    } else {
        el("ul").class("compare-list").attr("role", "list").all(items.iter().map(paint))
    };
    all([Node::from(el("h4").class("filter-label").child(heading)), body.into()])
}

fn agreement(m: &'static Messages, line: &AgreementLine) -> Element {
    let words = m.on_compare;
    let date = if line.date.is_empty() { m.no_date.into() } else { line.date.clone().into() };
    let date: Node = date;
    let status = line.status.clone().map(|status| status_word(status, line.ahead));
    let term = if line.term.is_empty() {
        el("span").class("unknown").child(line.standing)
    } else {
        el("span").child(format!("{}: {}, {}", words.term, line.term, line.standing))
    };
    el("li")
        .class("compare-item")
        .child(el("p").class("card-date").child(date).child(" ").child(status))
        .child(el("p").child(link_to(line.title.clone())))
        .child(el("p").class("compare-small").child(term))
}

fn centre(m: &'static Messages, one: &CentreTerms) -> Element {
    let words = m.on_centres;
    let small =
        |text: String| (!text.is_empty()).then(|| el("p").class("compare-small").child(text));
    let status = if one.status.is_empty() { words.not_known } else { "" };
    let today = &one.term_today;
    let today_text = if today.date.is_empty() { words.not_known } else { "" };
    let today = format!("{}: {}{today_text}", words.term_today, today.date);
    let rest = [one.term_today.note.clone(), one.term_today.planned.clone()];
    let terms = el("ul").class("compare-list").attr("role", "list");
    let terms = terms.all(one.terms.iter().map(|line| term(m, line)));
    el("li")
        .class("compare-item")
        .child(el("p").child(link_to(one.title.clone())))
        .child(small(format!("{}: {}{status}", words.status, one.status)))
        .child((!one.launched.is_empty()).then(|| small((words.launched)(&one.launched))))
        .child(small(today))
        .all(rest.map(small))
        .child((!one.terms.is_empty()).then(|| el("h5").class("filter-label").child(m.phases)))
        .child((!one.terms.is_empty()).then_some(terms))
}

fn term(m: &'static Messages, line: &TermLine) -> Element {
    let status = (!line.status.is_empty()).then(|| status_word(line.status.clone(), line.ahead));
    let money = (!line.money.is_empty()).then(|| {
        el("p").class("compare-small").child(m.money).child(": ").child(line.money.clone())
    });
    el("li")
        .class("compare-term")
        .child(el("p").class("card-date").child(line.date.clone()).child(" ").child(status))
        .child(el("p").child(line.title.clone()))
        .child(money)
}

/// The values of each indicator; on phones each row is a card.
pub(super) fn indicator_table(
    context: AtlasContext,
    columns: &[CompareColumn],
    rows: &[IndicatorRow],
) -> Node {
    let m = context.messages();
    if rows.is_empty() {
        return el("p").class("empty").child(m.no_values).into();
    }
    let head =
        |label: Node| el("th").attr("role", "columnheader").attr("scope", "col").child(label);
    let heads = el("tr")
        .attr("role", "row")
        .child(head(m.measure.into()))
        .all(columns.iter().map(|column| head(name(context, column).into())));
    let body = el("tbody").attr("role", "rowgroup");
    el("table")
        .class("table compare-values")
        .attr("role", "table")
        .child(el("caption").class("visually-hidden").child(m.on_compare.indicators))
        .child(el("thead").attr("role", "rowgroup").child(heads))
        .child(body.all(rows.iter().map(|row| indicator_row(m, columns, row))))
        .into()
}

fn indicator_row(m: &'static Messages, columns: &[CompareColumn], row: &IndicatorRow) -> Element {
    let unit = (!row.unit.is_empty()).then(|| el("span").class("compare-small").child(row.unit));
    let note = |note: &String| el("span").class("compare-small").child(note.clone());
    let cell = |(cell, column): (&Option<IndicatorCell>, &CompareColumn)| {
        let td = el("td").attr("role", "cell").attr("data-label", column.label.clone());
        match cell {
            None => td.child(el("span").class("unknown").child(m.on_compare.no_value)),
            Some(cell) => td.child(value(cell, row.ranked)),
        }
    };
    el("tr")
        .attr("role", "row")
        .child(
            el("th")
                .attr("role", "rowheader")
                .attr("scope", "row")
                .child(link_to(row.indicator.clone()))
                .child(unit)
                .all(row.notes.iter().map(note)),
        )
        .all(row.cells.iter().zip(columns).map(cell))
}

/// A value: number, year, picture, how sure, where from.
fn value(cell: &IndicatorCell, ranked: bool) -> Node {
    let drawn = cell.share.map(|share| if ranked { tick(share) } else { bar(share) });
    let quality = el("span").class("quality").flag("data-marked", cell.marked);
    let note =
        (!cell.note.is_empty()).then(|| el("span").class("compare-small").child(cell.note.clone()));
    let from = el("span").class("compare-small");
    all([
        Node::from(el("span").class("value").child(cell.value.clone())),
        " ".into(),
        el("span").class("compare-year").child(cell.period.clone()).into(),
        drawn.into(),
        from.child(quality.child(cell.quality))
            .child(". ")
            .child(source_note(cell.source.clone(), cell.locator.clone()))
            .into(),
        note.into(),
    ])
}
