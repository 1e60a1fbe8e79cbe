//! A panel of connectivity: pictures, then the table of the same values.

use super::drawn::drawn;
use super::value_table;
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

fn picture(drawing: Drawing) -> Element {
    let (name, (picture, _)) = match drawing {
        Drawing::Bars(chart) => (None, drawn(move |width| chart.svg(width))),
        Drawing::Rank(name, strip) => (Some(name), drawn(move |width| strip.svg(width))),
    };
    let name = name.map(|name| el("p").class("chart-name").child(name));
    el("div").class("chart").child(name).child(picture)
}
