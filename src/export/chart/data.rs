//! A chart as JSON: what it shows and says, its whole series, and the records they name.

use crate::export::Edition;
use crate::export::json::{push_head, push_text};
use crate::model::{Id, Observation, Record, set};
use crate::snapshot::{write_observations, write_records};
use crate::views::{ChartTaken, chart_series, chart_values};

/// What the document calls itself; the number counts up when a reader would have to change.
const FORMAT: &str = "dgcc-atlas-chart/1";

/// A chart with its data, under the address of the view it stands on.
///
/// `shown` are the values of the picture, `series` all of the indicator, both as the snapshot
/// writes observations; `records` the indicator, places and sources that they name.
/// `None` never in practice: only if the JSON writer itself fails.
#[must_use]
pub fn chart_json(edition: &Edition<'_>, taken: &ChartTaken, address: &str) -> Option<String> {
    let atlas = edition.atlas;
    let (shown, series) = (chart_values(atlas, &taken.query), chart_series(atlas, &taken.query));
    let records = named(edition, &series);
    let mut json = String::new();
    push_head(edition, FORMAT, address, &mut json);
    for (key, text) in [("title", &taken.title), ("subtitle", &taken.subtitle)] {
        json.extend([",\"", key, "\":"]);
        push_text(text, &mut json);
    }
    for (key, texts) in
        [("sentences", &taken.sentences), ("notes", &taken.notes), ("sources", &taken.sources)]
    {
        push_texts(key, texts, &mut json);
    }
    json.push_str(",\"chart\":");
    push_text(taken.query.kind.word(), &mut json);
    json.extend([",\"shown\":", &write_observations(&shown).ok()?]);
    json.extend([",\"series\":", &write_observations(&series).ok()?]);
    json.extend([",\"records\":", &write_records(&records).ok()?, "}\n"]);
    Some(json)
}

fn push_texts(key: &str, texts: &[String], json: &mut String) {
    json.extend([",\"", key, "\":["]);
    for (at, text) in texts.iter().enumerate() {
        json.push_str(if at > 0 { "," } else { "" });
        push_text(text, json);
    }
    json.push(']');
}

/// The indicators, places and sources of values, by id.
fn named<'a>(edition: &Edition<'a>, values: &[&Observation]) -> Vec<&'a Record> {
    let ids = |one: &&'_ Observation| -> Vec<Id> {
        let cites = one.cites.iter().cloned();
        [one.indicator.clone(), one.place.clone(), one.source.clone()]
            .into_iter()
            .chain(cites)
            .collect()
    };
    let ids = set(values.iter().flat_map(ids));
    ids.iter().filter_map(|id| edition.atlas.snapshot.get(id)).collect()
}
