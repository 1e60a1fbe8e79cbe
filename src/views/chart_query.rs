//! What one may ask to see drawn, and the chart that answers.

use crate::address::ChartKind;
use crate::chart::{BarChart, DotChart, GapChart, LineChart, Px, SlopeChart, SmallMultiples, Spot};
use crate::model::{Id, Lang};

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
