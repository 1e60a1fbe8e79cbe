//! How records hang together: columns of names, and hairlines from one to the next.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::backend::{Tenths, plain, units};
use super::canvas::{SMALL, TEXT, drawn_width, root};
use super::metrics;
use super::px::Px;
use crate::text::escape;

/// The line of the columns' headings, from the top.
const HEADING: f64 = 13.0;
/// The first row, from the top.
const TOP: f64 = 30.0;
/// The height of a row: two lines of a name and one of its date.
const ROW: f64 = 62.0;
/// Between two columns, for the lines.
const GAP: f64 = 44.0;
/// From the left of a row to its name, past its mark.
const NAME: f64 = 18.0;
/// From one line of a name to the next.
const LINE: f64 = 16.0;
/// How much wider heavy letters are.
const HEAVY: f64 = 1.1;
/// The side of the box that a mark is drawn in.
const MARK: f64 = 12.0;
/// Between a line and the mark that it leads to.
const MARK_GAP: f64 = 4.0;
/// How far a line that passes a column is pulled up, so that it runs between two rows.
const LIFT: f64 = 21.0;
/// How far a line between two rows of one column swings out.
const SWING: f64 = 26.0;

/// Records in columns, and which leads to which.
///
/// Rows stand from top to bottom in the order given, each column in the middle of the height.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainChart {
    /// The columns, from left to right.
    pub columns: Vec<ChainColumn>,
    /// Pairs of places, the earlier first; one that leads nowhere is not drawn.
    pub links: Vec<(ChainPlace, ChainPlace)>,
}

/// One column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainColumn {
    /// What its records are.
    pub heading: String,
    /// Its records.
    pub nodes: Vec<ChainNode>,
    /// How many more there are, in words; empty when there are none.
    pub more: String,
}

/// One record of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainNode {
    /// Its name, on two lines at most.
    pub name: String,
    /// Its date; may be empty.
    pub date: String,
    /// The outline of its mark in a box of 12 by 12.
    pub mark: &'static str,
    /// The class of its hue, such as `kind-project`.
    pub hue: &'static str,
    /// Whether it lies ahead: its mark is hollow.
    pub ahead: bool,
    /// Whether it is the record of the page.
    pub here: bool,
}

impl ChainNode {
    /// The size to measure its name by: heavy letters are wider.
    fn size(&self) -> f64 {
        if self.here { TEXT * HEAVY } else { TEXT }
    }

    fn lines(&self, room: f64) -> Vec<Cow<'_, str>> {
        metrics::wrapped(&self.name, self.size(), room)
    }
}

/// Column and row, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChainPlace {
    /// The column.
    pub column: usize,
    /// The row.
    pub row: usize,
}

impl ChainChart {
    /// The height of the picture; it depends on the longest column alone.
    #[must_use]
    pub fn height(&self) -> Px {
        Px(units(TOP + ROW * self.rows()).unsigned_abs())
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        let wide = drawn_width(width);
        let mut svg = String::new();
        for (from, to) in &self.links {
            self.push_link(*from, *to, wide, &mut svg);
        }
        for (at, column) in self.columns.iter().enumerate() {
            let left = self.left(at, wide);
            let fitted = metrics::fitted(&column.heading, SMALL, self.wide(wide));
            push_text(&fitted, (left, HEADING), SMALL, "soft", &mut svg);
            for (row, node) in column.nodes.iter().enumerate() {
                self.push_node(node, (left, self.top(at, row)), wide, &mut svg);
            }
            let more = metrics::fitted(&column.more, SMALL, self.wide(wide) - NAME);
            let below = self.top(at, column.nodes.len()) + SMALL;
            push_text(&more, (left + NAME, below), SMALL, "soft", &mut svg);
        }
        root(units(wide).unsigned_abs(), self.height().0, &svg)
    }

    /// Rows of the longest column, what it leaves out counted as one line.
    fn rows(&self) -> f64 {
        let rows = |column: &ChainColumn| {
            let more = if column.more.is_empty() { 0.0 } else { 0.4 };
            count(column.nodes.len()) + more
        };
        self.columns.iter().map(rows).fold(0.0, f64::max)
    }

    /// Room before the first column for lines between its rows.
    fn inset(&self) -> f64 {
        let within = |(from, to): &(ChainPlace, ChainPlace)| from.column == 0 && to.column == 0;
        if self.links.iter().any(within) { SWING + MARK_GAP } else { 0.0 }
    }

    /// The width of a column.
    fn wide(&self, width: f64) -> f64 {
        let columns = count(self.columns.len().max(1));
        ((width - self.inset() - GAP * (columns - 1.0)) / columns).max(NAME)
    }

    fn left(&self, column: usize, width: f64) -> f64 {
        self.inset() + (self.wide(width) + GAP) * count(column)
    }

    fn top(&self, column: usize, row: usize) -> f64 {
        let rows = self.columns.get(column).map_or(0, |column| column.nodes.len());
        TOP + (self.rows() - count(rows)) * ROW / 2.0 + count(row) * ROW
    }

    fn node(&self, place: ChainPlace) -> Option<&ChainNode> {
        self.columns.get(place.column)?.nodes.get(place.row)
    }

    /// A hairline from the end of one name to the mark of the other.
    fn push_link(&self, from: ChainPlace, to: ChainPlace, width: f64, svg: &mut String) {
        let (Some(first), Some(second)) = (self.node(from), self.node(to)) else { return };
        let here = if first.here || second.here { "ink" } else { "axis" };
        let middle = |place: ChainPlace| self.top(place.column, place.row) + MARK / 2.0;
        let (from_y, to_y) = (middle(from), middle(to));
        let left = self.left(to.column, width) - MARK_GAP;
        let (start, bend, swung) = if from.column == to.column {
            (left, left - SWING, left - SWING)
        } else {
            let lines = first.lines(self.wide(width) - NAME);
            let name = lines.first().map_or(0.0, |line| metrics::width(line, first.size()));
            let start = self.left(from.column, width) + NAME + name + 6.0;
            let half = f64::midpoint(start, left);
            (start, half, half)
        };
        // Straight on it would seem to lead through the record between.
        let pull = if to.column > from.column + 1 { LIFT } else { 0.0 };
        // Writing to a string cannot fail.
        let _ = write!(
            svg,
            "<path class=\"chart-line {here}\" d=\"M{} {}C{} {} {} {} {} {}\"/>",
            px(start),
            px(from_y),
            px(bend),
            px(from_y - pull),
            px(swung),
            px(to_y - pull),
            px(left),
            px(to_y),
        );
    }

    /// A mark, a name and a date on paper, so that lines pass behind them.
    fn push_node(&self, node: &ChainNode, (x, y): (f64, f64), width: f64, svg: &mut String) {
        let room = self.wide(width) - NAME;
        let lines = node.lines(room);
        let date = metrics::fitted(&node.date, SMALL, room);
        let widest = lines.iter().map(|line| metrics::width(line, node.size())).fold(0.0, f64::max);
        let widest = widest.max(metrics::width(&date, SMALL));
        let rows = count(lines.len()) + if date.is_empty() { 0.0 } else { 1.0 };
        let paint = if node.ahead { "chart-line" } else { "chart-fill" };
        // Writing to a string cannot fail.
        let _ = write!(
            svg,
            "<rect class=\"chart-fill paper\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\
             <path class=\"{paint} {}\" transform=\"translate({} {})\" d=\"{}\"/>",
            px(x - 2.0),
            px(y - 3.0),
            px(NAME + widest + 6.0),
            px(rows * LINE + 4.0),
            node.hue,
            px(x),
            px(y),
            node.mark,
        );
        let tone = if node.here { "ink here" } else { "ink" };
        let mut baseline = y + 10.5;
        for line in &lines {
            push_text(line, (x + NAME, baseline), TEXT, tone, svg);
            baseline += LINE;
        }
        push_text(&date, (x + NAME, baseline), SMALL, "soft", svg);
    }
}

fn push_text(text: &str, (x, y): (f64, f64), size: f64, tone: &str, svg: &mut String) {
    let text = plain(text);
    if !text.trim().is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(
            svg,
            "<text class=\"chart-text {tone}\" x=\"{}\" y=\"{}\" font-size=\"{size}\">{}</text>",
            px(x),
            px(y),
            escape(&text),
        );
    }
}

/// A length in tenths of a pixel.
fn px(length: f64) -> Tenths {
    Tenths(units(length * 10.0))
}

/// A small count as a number to reckon with.
fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
