//! A panel of connectivity: pictures, then the table of the same values.

use super::drawn::{FIRST_WIDTH, drawn_from};
use super::value_table;
use crate::chart::Px;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};
use crate::views::{Drawing, Panel};

/// A panel on one country: heading, pictures, table.
pub(in crate::ui) fn panel_figure(panel: Panel, country: &str) -> Element {
    let m = AtlasContext::expect().messages();
    let id = format!("panel-{}", panel.key);
    let caption = format!("{country}: {}", panel.heading);
    let note = (!panel.note.is_empty()).then(|| el("p").class("panel-note").child(panel.note));
    let has_drawings = !panel.drawings.is_empty();
    let drawings = panel.drawings.into_iter().map(picture);
    let drawings = has_drawings.then(|| el("div").class("panel-drawings").all(drawings));
    let table = el("div")
        .class("panel-table")
        .child(el("h3").class("filter-label").child(m.table))
        .child(value_table(caption, panel.rows));
    el("section")
        .class("panel")
        .attr("aria-labelledby", id.clone())
        .child(el("h2").class("panel-title").attr("id", id).child(panel.heading))
        .child(note)
        .child(el("div").class("panel-body").child(drawings).child(table))
}

/// A picture, under its name where it has one.
pub(super) fn picture(drawing: Drawing) -> Element {
    picture_from(FIRST_WIDTH, drawing)
}

/// The same with the width it is drawn at until that of its container is known.
pub(super) fn picture_from(first: Px, drawing: Drawing) -> Element {
    let name = match &drawing {
        Drawing::Rank(name, _) => Some(name.clone()),
        _ => None,
    };
    let draw = move |width: Px| match &drawing {
        Drawing::Bars(chart) => chart.svg(width),
        Drawing::Rank(_, strip) => strip.svg(width),
        Drawing::Chain(chart) => chart.svg(width),
        Drawing::Multiples(chart) => chart.svg(width),
        Drawing::Terms(band) => band.svg(width),
    };
    let (picture, _) = drawn_from(first, Box::new(draw));
    let name = name.map(|name| el("p").class("chart-name").child(name));
    el("div").class("chart").child(name).child(picture)
}
