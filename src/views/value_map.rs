//! The newest values of an indicator where they belong: discs at the capitals.
//!
//! The outline of the land is that of the map of centres. A place without coordinates, such as the
//! world, is named beside the map.

use super::centre_map::{percent, share};
use super::centres::code;
use super::chart_asked::Asked;
use super::chart_told::when;
use super::panels::{mark, rounded_text};
use super::{Atlas, Linked, linked};
use crate::address::ViewState;
use crate::chart::{MapPlace, MapSize, MapSpot, Mark, placed};
use crate::i18n::messages;
use crate::model::{Id, Observation, Unit};

/// The largest radius of a disc in pixels: its name stands clear of it.
const RADIUS: f64 = 8.5;
/// The smallest that is still seen.
const RADIUS_MIN: f64 = 3.0;
/// The narrowest map with names; `style/centres.css` turns to it at this width.
const WIDE: MapSize = MapSize { map: (960.0, 480.0), mark: (27.0, 26.0), letters: Some(13.0) };
/// The narrowest map at all, on a screen of 320; marks carry letters there.
const NARROW: MapSize = MapSize { map: (280.0, 140.0), mark: (28.0, 25.0), letters: None };

/// The newest values on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueMap {
    /// The marks, the best rank or highest value first.
    pub marks: Vec<ValueMark>,
    /// What the discs say.
    pub hint: &'static str,
    /// The places that are not on the map; empty when there are none.
    pub off: String,
}

/// A value on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueMark {
    /// The place.
    pub place: Linked,
    /// Its value with the year.
    pub value: String,
    /// Its three-letter code; empty when it has none.
    pub code: String,
    /// How sure the value is.
    pub quality: Mark,
    /// The radius of its disc, in pixels: its area grows with the value.
    pub radius: f64,
    /// From the left edge, in percent of the width.
    pub x: f64,
    /// From the upper edge, in percent of the height.
    pub y: f64,
    /// Where it stands on a wide map.
    pub wide: MapSpot,
    /// Where it stands on a narrow one.
    pub narrow: MapSpot,
}

/// The map of the values that a state asks for; `None` when there is nothing in the atlas.
#[must_use]
pub fn value_map(atlas: &Atlas, state: &ViewState) -> Option<ValueMap> {
    let asked = Asked::of(atlas, state)?;
    let words = messages(asked.lang).on_charts;
    let newest = asked.sheet.newest();
    let off = newest.iter().filter(|(place, _)| share(atlas, place).is_none());
    let off: Vec<&str> = off.map(|(place, _)| atlas.title(place, asked.lang)).collect();
    let here: Vec<((f64, f64), &Id, &Observation)> = newest
        .iter()
        .filter_map(|(place, one)| Some((share(atlas, place)?, *place, *one)))
        .collect();
    let value = |one: &Observation| {
        let shown = rounded_text(one, asked.unit, asked.lang);
        format!("{shown} ({})", when(one, asked.lang))
    };
    let places: Vec<MapPlace> = here
        .iter()
        .map(|((x, y), place, one)| MapPlace {
            x: *x,
            y: *y,
            name: format!("{} {}", atlas.title(place, asked.lang), value(one)),
            short: code(atlas, place),
        })
        .collect();
    let most = here.iter().map(|(_, _, one)| one.value).fold(0.0, f64::max);
    let spots = placed(&places, WIDE).into_iter().zip(placed(&places, NARROW));
    let marks =
        here.into_iter().zip(spots).map(|(((x, y), place, one), (wide, narrow))| ValueMark {
            place: linked(atlas, place, asked.lang),
            value: value(one),
            code: code(atlas, place),
            quality: mark(one.quality),
            radius: radius(part_of_scale(&asked, one, most)),
            x: percent(x),
            y: percent(y),
            wide,
            narrow,
        });
    let [of_ranks, of_values] = words.map_hint;
    Some(ValueMap {
        marks: marks.collect(),
        hint: if asked.unit == Unit::Rank { of_ranks } else { of_values },
        off: if off.is_empty() { String::new() } else { (words.off_map)(&off.join(", ")) },
    })
}

/// Where a value stands on its scale: 0 at the least and 1 at the most, the best of ranks.
fn part_of_scale(asked: &Asked<'_>, one: &Observation, most: f64) -> f64 {
    let part = match asked.unit {
        Unit::Percent => one.value / 100.0,
        Unit::Index => one.value,
        Unit::Rank => 1.0 - (one.value - 1.0) / asked.sheet.total().map_or(most, f64::from),
        // Group A is the first of four.
        Unit::Group => 1.0 - (one.value - 1.0) / 4.0,
        _ if most > 0.0 => one.value / most,
        _ => 0.0,
    };
    if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 }
}

/// In tenths, so that the page's markup does not grow by digits nobody sees.
fn radius(part: f64) -> f64 {
    ((RADIUS * part.sqrt()).max(RADIUS_MIN) * 10.0).round() / 10.0
}
