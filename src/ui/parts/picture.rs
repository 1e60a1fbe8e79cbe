//! The picture of all years: one mark a record, stacked above its year.
//!
//! Decoration for those who see it: the list beside it says the same, so it is hidden from
//! screen readers.

use super::kind_mark;
use crate::model::Kind;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el, svg};
use crate::views::{YearColumn, outline};

/// Width of a year's column and height of a mark's row, in the picture's units.
const COLUMN: usize = 26;
const ROW: usize = 15;
/// Height of the row of years below.
const FOOT: usize = 26;
/// So many rows the picture has at least.
const ROWS_MIN: usize = 6;

/// The picture of all years under a caption.
pub(in crate::ui) fn year_picture(columns: Vec<YearColumn>, caption: &'static str) -> Element {
    let caption = el("figcaption").class("years-caption").child(caption).child(legend());
    el("figure").class("years").child(caption).child(year_drawing(columns))
}

/// The picture of all years without a caption.
pub(super) fn year_drawing(columns: Vec<YearColumn>) -> Element {
    let rows = |column: &YearColumn| match column {
        YearColumn::Year { marks, .. } => marks.len(),
        YearColumn::Gap { .. } => 0,
    };
    let base = columns.iter().map(rows).max().unwrap_or_default().max(ROWS_MIN) * ROW;
    let frame = format!("0 0 {} {}", columns.len().max(1) * COLUMN, base + FOOT);
    let drawn = columns.into_iter().enumerate().map(|(at, one)| column(at, one, base));
    svg("svg")
        .class("years-picture")
        .attr("viewBox", frame)
        .attr("preserveAspectRatio", "xMidYMax meet")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .all(drawn)
}

/// What the marks stand for.
pub(super) fn legend() -> Element {
    let m = AtlasContext::expect().messages();
    let item =
        |mark: Element, words: &'static str| el("li").class("legend-item").child(mark).child(words);
    let kinds = Kind::DATED.into_iter();
    el("ul")
        .class("legend")
        .attr("role", "list")
        .all(kinds.map(|kind| item(kind_mark(kind, false), (m.words.kinds)(kind))))
        .child(item(kind_mark(Kind::Event, true), m.upcoming))
}

fn column(at: usize, column: YearColumn, base: usize) -> Element {
    let left = at * COLUMN;
    let middle = left + COLUMN / 2;
    let YearColumn::Year { year, marks, inside } = column else {
        return text("years-gap", middle, base).child("···");
    };
    let mark = |(up, (kind, ahead)): (usize, (Kind, bool))| {
        svg("path")
            .class("years-mark")
            .attr("data-kind", kind.word())
            .flag("data-ahead", ahead)
            .attr("transform", format!("translate({} {})", middle - 6, base - (up + 1) * ROW))
            .attr("d", outline(kind))
    };
    let major = year.is_multiple_of(10);
    let full = at == 0 || major;
    let label = if full { year.to_string() } else { format!("’{:02}", year % 100) };
    let tick = svg("path").class("years-tick").attr("d", format!("M{left} {}h{COLUMN}", base + 2));
    svg("g")
        .class("years-column")
        .flag("data-outside", !inside)
        .all(marks.into_iter().enumerate().map(mark))
        .child(tick)
        .child(
            text("years-label", middle, base + 6)
                .flag("data-major", major)
                .attr("dominant-baseline", "hanging")
                .child(label),
        )
}

fn text(class: &'static str, x: usize, y: usize) -> Element {
    svg("text")
        .class(class)
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("text-anchor", "middle")
}
