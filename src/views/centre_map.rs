//! The map of the centres and of the countries with an agreement alone.
//!
//! The outline of the land is a picture of its own, `public/map/land.svg`; here is only where
//! things stand on it. A place that lies beyond its edges is left out: the list has it.

use super::card::status_text;
use super::centres::{HOME, Standing, code, standing};
use super::{Atlas, Linked, linked};
use crate::address::Route;
use crate::chart::{MapPlace, MapSize, MapSpot, placed};
use crate::i18n::messages;
use crate::model::{Details, Id, Kind, Lang, Record, set};

/// The map of the centres.
#[derive(Clone, Debug, PartialEq)]
pub struct CentreMap {
    /// Its marks: the centres, Korea, the countries with an agreement alone.
    pub marks: Vec<MapMark>,
}

/// One mark of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapMark {
    /// What it stands for.
    pub sort: MarkSort,
    /// The country's name.
    pub name: String,
    /// Name and meaning in words, for those who do not see it.
    pub label: String,
    /// The three-letter code of the country; empty when it has none.
    pub code: String,
    /// The page it leads to.
    pub route: Route,
    /// From the left edge, in percent of the width.
    pub x: f64,
    /// From the upper edge, in percent of the height.
    pub y: f64,
    /// Where it stands on a wide map.
    pub wide: MapSpot,
    /// Where it stands on a narrow one; `None` when it is left out there.
    pub narrow: Option<MapSpot>,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkSort {
    /// A centre.
    Centre(Standing),
    /// The country that is partner in all.
    Home,
    /// A country with agreements and no centre.
    Agreement,
}

/// Degrees of longitude and latitude at the left, upper, right and lower edge of the outline.
pub const MAP_FRAME: [f64; 4] = [-130.0, 65.0, 155.0, -56.0];
/// Width to height on the screen: about true to shape at 32 degrees.
const SHAPE: f64 = 2.0;
/// The narrowest map with names and every mark; `style/centres.css` turns to it at this width.
const WIDE: MapSize =
    MapSize { map: (960.0, 960.0 / SHAPE), mark: (27.0, 26.0), letters: Some(13.0) };
/// The narrowest map at all, on a screen of 320; marks carry letters there.
const NARROW: MapSize = MapSize { map: (280.0, 280.0 / SHAPE), mark: (28.0, 25.0), letters: None };

/// A mark before it has a place on the screen.
struct Wish {
    sort: MarkSort,
    route: Route,
    country: Linked,
    meaning: String,
    code: String,
    at: (f64, f64),
}

/// The map of the centres in a language.
#[must_use]
pub fn centre_map(atlas: &Atlas, lang: Lang) -> CentreMap {
    let wishes = wishes(atlas, lang);
    let place = |one: &Wish| MapPlace {
        x: one.at.0,
        y: one.at.1,
        name: one.country.text.clone(),
        short: one.code.clone(),
    };
    let wide = placed(&wishes.iter().map(place).collect::<Vec<_>>(), WIDE);
    let small = |one: &&Wish| one.sort != MarkSort::Agreement;
    let narrow = wishes.iter().filter(small).map(place).collect::<Vec<_>>();
    let mut narrow = placed(&narrow, NARROW).into_iter();
    let marks = wishes.into_iter().zip(wide).map(|(one, wide)| MapMark {
        narrow: if small(&&one) { narrow.next() } else { None },
        label: label(&one),
        name: one.country.text,
        sort: one.sort,
        code: one.code,
        route: one.route,
        x: percent(one.at.0),
        y: percent(one.at.1),
        wide,
    });
    CentreMap { marks: marks.collect() }
}

fn wishes(atlas: &Atlas, lang: Lang) -> Vec<Wish> {
    let m = messages(lang);
    let words = m.on_centres;
    let wish = |country: &Id, sort: MarkSort, route: Option<Route>, meaning: &str| {
        let place = linked(atlas, country, lang);
        Some(Wish {
            sort,
            at: share(atlas, country)?,
            route: route.unwrap_or_else(|| place.route.clone()),
            code: code(atlas, country),
            country: place,
            meaning: meaning.to_owned(),
        })
    };
    let centres: Vec<&Record> = atlas.snapshot.of_kind(Kind::Centre).collect();
    let with_centre = set(centres.iter().filter_map(|centre| centre.country.clone()));
    let agreements = atlas.snapshot.of_kind(Kind::Agreement);
    let agreed = set(agreements.flat_map(|agreement| atlas.countries(agreement)));
    let mut wishes: Vec<Wish> = Vec::new();
    for centre in &centres {
        let standing = standing(centre.status);
        let status = status_text(atlas, centre, "status", centre.status, lang);
        let said = |status| format!("{}, {status}", (m.words.kind)(Kind::Centre));
        let meaning = status.map_or_else(|| words.unsaid.to_owned(), said);
        let route = Route::Record(Kind::Centre, centre.id.clone());
        let country = centre.country.as_ref();
        let sort = MarkSort::Centre(standing);
        wishes.extend(country.and_then(|country| wish(country, sort, Some(route), &meaning)));
    }
    let (home, others): (Vec<&Id>, Vec<&Id>) =
        agreed.iter().filter(|id| !with_centre.contains(*id)).partition(|id| id.as_str() == HOME);
    let home = home.into_iter().filter_map(|id| wish(id, MarkSort::Home, None, words.home));
    wishes.extend(home);
    let others = others.into_iter();
    wishes.extend(others.filter_map(|id| wish(id, MarkSort::Agreement, None, words.agreement)));
    wishes
}

/// The name, the letters and the meaning: all that a mark may show is in it.
fn label(one: &Wish) -> String {
    let letters = if one.code.is_empty() { String::new() } else { format!(", {}", one.code) };
    format!("{}{letters}: {}", one.country.text, one.meaning)
}

/// Where a place lies on the map, as shares of its width and height.
pub(super) fn share(atlas: &Atlas, place: &Id) -> Option<(f64, f64)> {
    let Details::Place { coordinates: Some([longitude, latitude]), .. } =
        atlas.snapshot.get(place)?.details
    else {
        return None;
    };
    let [left, top, right, bottom] = MAP_FRAME;
    let (x, y) = ((longitude - left) / (right - left), (top - latitude) / (top - bottom));
    ((0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y)).then_some((x, y))
}

pub(super) fn percent(share: f64) -> f64 {
    (share * 10_000.0).round() / 100.0
}
