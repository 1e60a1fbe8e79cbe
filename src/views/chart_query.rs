//! What one may ask to see drawn, and the chart that answers.

use crate::chart::{BarChart, DotChart, GapChart, LineChart, Px, SlopeChart, SmallMultiples, Spot};
use crate::model::{Id, Lang};

/// A way to draw values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChartKind {
    /// Lines over the years, of up to [`super::LINES_MAX`] places.
    Line,
    /// The newest values as bars from zero; not for ranks.
    Bar,
    /// The newest values as dots on one scale.
    Dot,
    /// The values of two years, joined.
    Slope,
    /// A small line chart for each place.
    Multiples,
    /// Towns beside the countryside.
    Gap,
}

impl ChartKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Line, Self::Bar, Self::Dot, Self::Slope, Self::Multiples, Self::Gap];

    /// The word for it in addresses and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Bar => "bar",
            Self::Dot => "dot",
            Self::Slope => "slope",
            Self::Multiples => "multiples",
            Self::Gap => "gap",
        }
    }

    /// The kind of a word.
    ///
    /// ```
    /// use atlas::views::ChartKind;
    /// assert!(ChartKind::ALL.iter().all(|kind| ChartKind::parse(kind.word()) == Some(*kind)));
    /// ```
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartQuery {
    /// The indicator.
    pub indicator: Id,
    /// The places; those without values are left out.
    pub places: Vec<Id>,
    /// How it is drawn.
    pub kind: ChartKind,
    /// The first year, included; open when `None`.
    pub from: Option<u16>,
    /// The last year, included; open when `None`.
    pub to: Option<u16>,
    /// Whether the places' dated records stand under the years; lines only.
    pub events: bool,
    /// The language of its texts.
    pub lang: Lang,
}

/// A chart of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Lines over the years.
    Line(LineChart),
    /// Bars from zero.
    Bar(BarChart),
    /// Dots on one scale.
    Dot(DotChart),
    /// Two years.
    Slope(SlopeChart),
    /// Small line charts.
    Multiples(SmallMultiples),
    /// Towns and countryside.
    Gap(GapChart),
}

impl Chart {
    /// The picture at a width.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        match self {
            Self::Line(chart) => chart.svg(width),
            Self::Bar(chart) => chart.svg(width),
            Self::Dot(chart) => chart.svg(width),
            Self::Slope(chart) => chart.svg(width),
            Self::Multiples(chart) => chart.svg(width),
            Self::Gap(chart) => chart.svg(width),
        }
    }

    /// The height of that picture.
    #[must_use]
    pub fn height(&self, width: Px) -> Px {
        match self {
            Self::Line(chart) => chart.height(),
            Self::Bar(chart) => chart.height(),
            Self::Dot(chart) => chart.height(),
            Self::Slope(chart) => chart.height(),
            Self::Multiples(chart) => chart.height(width),
            Self::Gap(chart) => chart.height(),
        }
    }

    /// Where its values stand in that picture.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        match self {
            Self::Line(chart) => chart.spots(width),
            Self::Bar(chart) => chart.spots(width),
            Self::Dot(chart) => chart.spots(width),
            Self::Slope(chart) => chart.spots(width),
            Self::Multiples(chart) => chart.spots(width),
            Self::Gap(chart) => chart.spots(width),
        }
    }
}
