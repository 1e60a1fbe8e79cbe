//! Marks on a map, moved apart so that none covers another, and names where there is room.
//!
//! A mark keeps its place as a share of the map and gets a way from there in pixels. Shares grow
//! with the map and ways do not, so what stands apart on one map stands apart on a larger one, but
//! for the few pixels by which marks that had to change sides come back: give each that much room.

use super::metrics::width;

/// A place that wants a mark; the earlier of two gets its name first.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlace {
    /// From the left edge, as a share of the map's width.
    pub x: f64,
    /// From the upper edge, as a share of the map's height.
    pub y: f64,
    /// What it is called.
    pub name: String,
    /// What stands for the name where that has no room; empty for nothing.
    pub short: String,
}

/// How large a map is and what stands on it, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapSize {
    /// Width and height of the map.
    pub map: (f64, f64),
    /// Width and height of the room that each mark has to itself.
    pub mark: (f64, f64),
    /// Size of the letters of names; `None` leaves names out.
    pub letters: Option<f64>,
}

/// Where a mark stands, in pixels from its place, and its name from there.
#[derive(Clone, Debug, PartialEq)]
pub struct MapSpot {
    /// To the right of its place.
    pub dx: f64,
    /// Below its place.
    pub dy: f64,
    /// Where its name stands; `None` where there is no room for it.
    pub name: Option<NameSpot>,
}

/// A name and where it stands, in pixels from the middle of its mark.
#[derive(Clone, Debug, PartialEq)]
pub struct NameSpot {
    /// The name, or what stands for it.
    pub text: String,
    /// To the right, of the point that it is anchored at.
    pub x: f64,
    /// Below, of its middle line.
    pub y: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// Most rounds of moving apart on each map; twenty countries need a tenth of them.
const ROUNDS: usize = 400;
/// How many times as large the maps are on which marks are moved apart, one after the other.
const LARGER: [f64; 5] = [1.6, 1.4, 1.25, 1.1, 1.0];
/// What two marks may lack to stand apart, in pixels: less than is drawn.
const NEAR: f64 = 0.01;
/// Between a mark and its name, and around a name, in pixels.
const GAP: f64 = 2.0;

/// Where the marks of places stand on a map of a size, in the order given.
///
/// Each stands inside the map. With more marks than have room some touch.
#[must_use]
pub fn placed(places: &[MapPlace], size: MapSize) -> Vec<MapSpot> {
    let (wide, high) = size.map;
    let at: Vec<(f64, f64)> = places.iter().map(|one| (one.x * wide, one.y * high)).collect();
    let marks = apart(places, size);
    let boxes: Vec<Area> = marks.iter().map(|mark| Area::around(*mark, size.mark)).collect();
    let mut taken = boxes.clone();
    let names = places.iter().zip(&marks).zip(&boxes).map(|((place, mark), own)| {
        let texts = [&place.name, &place.short].into_iter();
        let mut fitting = texts.filter_map(|text| name(text, *mark, *own, size, &taken));
        let (spot, area) = fitting.next()?;
        taken.push(area);
        Some(spot)
    });
    let names: Vec<Option<NameSpot>> = names.collect();
    let spots = at.iter().zip(&marks).zip(names);
    spots
        .map(|((at, mark), name)| MapSpot {
            dx: tenth(mark.0 - at.0),
            dy: tenth(mark.1 - at.1),
            name,
        })
        .collect()
}

/// The middles of marks that were in each other's way, moved apart along the shorter way.
///
/// Begun on a larger map, where few touch, and brought down to this one, so that marks keep to the
/// side of each other that their places are on.
fn apart(places: &[MapPlace], size: MapSize) -> Vec<(f64, f64)> {
    let mut ways = vec![(0.0, 0.0); places.len()];
    let mut marks = Vec::new();
    for larger in LARGER {
        let map = (size.map.0 * larger, size.map.1 * larger);
        let size = MapSize { map, ..size };
        let at: Vec<(f64, f64)> = places.iter().map(|one| (one.x * map.0, one.y * map.1)).collect();
        marks = at.iter().zip(&ways).map(|(at, way)| (at.0 + way.0, at.1 + way.1)).collect();
        for _ in 0..ROUNDS {
            if !pushed(&mut marks, &at, size) {
                break;
            }
        }
        ways = at.iter().zip(&marks).map(|(at, mark)| (mark.0 - at.0, mark.1 - at.1)).collect();
    }
    marks
}

/// Moves every two marks that touch half of what they lack each; tells whether there were any.
fn pushed(marks: &mut [(f64, f64)], at: &[(f64, f64)], size: MapSize) -> bool {
    let (wide, high) = size.mark;
    let inside = |value: f64, room: f64, all: f64| value.max(room / 2.0).min(all - room / 2.0);
    let sign = |from: f64, to: f64| if to < from { -1.0 } else { 1.0 };
    let mut moved = false;
    for (first, second) in pairs(marks.len()) {
        let (Some(a), Some(b)) = (marks.get(first).copied(), marks.get(second).copied()) else {
            continue;
        };
        let (Some(from), Some(to)) = (at.get(first), at.get(second)) else { continue };
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        if wide - dx.abs() <= NEAR || high - dy.abs() <= NEAR {
            continue;
        }
        moved = true;
        let (right, down) = (sign(from.0, to.0), sign(from.1, to.1));
        let (lacks_x, lacks_y) = (wide - dx * right, high - dy * down);
        let (x, y) = if lacks_x < lacks_y { (lacks_x, 0.0) } else { (0.0, lacks_y) };
        for (index, half) in [(first, -0.5), (second, 0.5)] {
            if let Some(mark) = marks.get_mut(index) {
                mark.0 = inside(mark.0 + half * right * x, wide, size.map.0);
                mark.1 = inside(mark.1 + half * down * y, high, size.map.1);
            }
        }
    }
    moved
}

fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |first| (first + 1..count).map(move |second| (first, second)))
}

/// The first place beside a mark where its name touches nothing that is taken.
fn name(
    text: &str,
    mark: (f64, f64),
    own: Area,
    size: MapSize,
    taken: &[Area],
) -> Option<(NameSpot, Area)> {
    let letters = size.letters.filter(|_| !text.is_empty())?;
    let (long, high) = (width(text, letters) + 2.0 * GAP, letters * 1.2);
    // The middle of the mark is nearer to its name than the edge of its room.
    let beside = letters * 0.6 + GAP;
    let above = size.mark.1 / 2.0 + high / 2.0 - GAP;
    let wishes = [
        (beside, 0.0, "start"),
        (-beside, 0.0, "end"),
        (0.0, above, "middle"),
        (0.0, -above, "middle"),
        (-letters / 2.0, -above, "start"),
        (letters / 2.0, above, "end"),
        (-letters / 2.0, above, "start"),
        (letters / 2.0, -above, "end"),
    ];
    let map = Area { left: 0.0, top: 0.0, right: size.map.0, bottom: size.map.1 };
    wishes.into_iter().find_map(|(x, y, anchor)| {
        let left = mark.0 + x
            - match anchor {
                "start" => GAP,
                "end" => long - GAP,
                _ => long / 2.0,
            };
        let top = mark.1 + y - high / 2.0;
        let area = Area { left, top, right: left + long, bottom: top + high };
        let free = taken.iter().all(|other| *other == own || !other.touches(area));
        (free && map.holds(area))
            .then(|| (NameSpot { text: text.to_owned(), x: tenth(x), y: tenth(y), anchor }, area))
    })
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn around(middle: (f64, f64), (wide, high): (f64, f64)) -> Self {
        Self {
            left: middle.0 - wide / 2.0,
            top: middle.1 - high / 2.0,
            right: middle.0 + wide / 2.0,
            bottom: middle.1 + high / 2.0,
        }
    }

    fn touches(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right <= self.right
            && other.bottom <= self.bottom
    }
}

fn tenth(value: f64) -> f64 {
    // Adding zero turns a negative zero into a plain one.
    (value * 10.0).round() / 10.0 + 0.0
}
