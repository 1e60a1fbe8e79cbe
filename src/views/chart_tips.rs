//! What is said of each value in a picture to those who point at it or walk to it.

use super::chart_asked::Asked;
use super::chart_table::differs;
use super::chart_told::{part, when};
use super::panels::rounded_text;
use crate::i18n::messages;
use crate::model::{Observation, Quality};

/// What is said of one value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartTip {
    /// The place, with the part of it.
    pub place: String,
    /// The year.
    pub year: String,
    /// The value with its unit, rounded as the picture is; a rank with its total.
    pub value: String,
    /// Doubts: how far it can be trusted, that sources differ. Empty when there are none.
    pub doubts: Vec<&'static str>,
    /// The source.
    pub source: String,
}

impl ChartTip {
    /// All of it in one line, to be read aloud.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = format!("{}, {}: {}", self.place, self.year, self.value);
        for more in self.doubts.iter().copied().chain([self.source.as_str()]) {
            line.push_str(". ");
            line.push_str(more);
        }
        line
    }
}

/// The tips of all values, by series and point of the chart; `None` where an end is missing.
pub(super) fn tips(asked: &Asked<'_>) -> Vec<Vec<Option<ChartTip>>> {
    let series = asked.sheet.drawn(&asked.query).into_iter();
    let tips = |points: Vec<Option<&Observation>>| {
        points.into_iter().map(|one| Some(tip(asked, one?))).collect()
    };
    series.map(tips).collect()
}

fn tip(asked: &Asked<'_>, one: &Observation) -> ChartTip {
    let m = messages(asked.lang);
    let place = asked.atlas.title(&one.place, asked.lang);
    let part = part(asked, one);
    let mut doubts = Vec::new();
    if one.quality != Quality::AsPublished {
        doubts.push((m.words.quality)(one.quality));
    }
    if differs(asked, one) {
        doubts.push(m.sources_differ);
    }
    ChartTip {
        place: if part.is_empty() { place.to_owned() } else { format!("{place} · {part}") },
        year: when(one, asked.lang),
        value: rounded_text(one, asked.unit, asked.lang),
        doubts,
        source: asked.atlas.title(&one.source, asked.lang).to_owned(),
    }
}
