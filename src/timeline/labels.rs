//! Which marks have room for a text.

use super::picture::{Body, Mark, Picture};
use super::scale::sound_px;

/// Room between a mark's edge, or the next mark, and a text, in pixels.
const PAD_PX: f64 = 4.0;

/// A text longer than its room is still written, shortened, when it has this much.
const LEAST_PX: f64 = 96.0;

/// Room for a text at a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The mark, by its place in [`Picture::marks`].
    pub mark: usize,
    /// The caller's number of the item.
    pub item: u32,
    /// Where the text begins, in pixels from the left.
    pub x: f64,
    /// How wide it may be; narrower than asked for when it has to be shortened.
    pub width: f64,
    /// Whether it stands in the span, not to the right of the mark.
    pub inside: bool,
}

/// The texts there is room for, given the width of each item's text in pixels.
///
/// A text stands in its span, else right of its mark up to the next one in the row, else
/// nowhere. Clusters have none: they show their count. Only items with a mark are asked for.
#[must_use]
pub fn labels(picture: &Picture, width_px: f64, text_px: &dyn Fn(u32) -> f64) -> Vec<Label> {
    let marks = &picture.marks;
    let label = |(at, mark): (usize, &Mark)| {
        let (item, is_span) = match &mark.body {
            Body::Point { item, .. } => (item.index, false),
            Body::Span { item, .. } => (item.index, true),
            Body::Cluster { .. } => return None,
        };
        let needed = sound_px(text_px(item), 0.0);
        let in_row = |next: &&Mark| next.lane == mark.lane && next.row == mark.row;
        let end = marks.get(at + 1).filter(in_row).map_or(width_px, |next| next.x);
        let within = mark.width - 2.0 * PAD_PX;
        let beside = end - mark.x - mark.width - 2.0 * PAD_PX;
        let place = |inside: bool, room: f64| {
            let x = if inside { mark.x } else { mark.x + mark.width } + PAD_PX;
            Label { mark: at, item, x, width: needed.min(room), inside }
        };
        if is_span && within >= needed {
            Some(place(true, within))
        } else if beside >= needed {
            Some(place(false, beside))
        } else if is_span && within >= LEAST_PX && within >= beside {
            Some(place(true, within))
        } else {
            (beside >= LEAST_PX).then(|| place(false, beside))
        }
    };
    marks.iter().enumerate().filter_map(label).collect()
}
