//! A panel of connectivity: pictures, then the table of the same values.

use leptos::prelude::*;

use super::value_table;
use crate::chart::Px;
use crate::ui::context::AtlasContext;
use crate::views::{Drawing, Panel};

/// The width a picture has until its container is known.
const FIRST_WIDTH: Px = Px(640);

/// A panel: heading, pictures, table.
#[component]
pub(in crate::ui) fn PanelFigure(
    /// The panel.
    panel: Panel,
    /// The country it speaks of.
    country: String,
) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    let id = format!("panel-{}", panel.key);
    let labelled_by = id.clone();
    let caption = format!("{country}: {}", panel.heading);
    let note = (!panel.note.is_empty()).then(|| view! { <p class="panel-note">{panel.note}</p> });
    let drawings: Vec<_> =
        panel.drawings.into_iter().map(|drawing| view! { <Picture drawing/> }).collect();
    view! {
        <section class="panel" aria-labelledby=labelled_by>
            <h2 class="panel-title" id=id>{panel.heading}</h2>
            {note}
            <div class="panel-body">
                {(!drawings.is_empty()).then(|| view! { <div class="panel-drawings">{drawings}</div> })}
                <div class="panel-table">
                    <h3 class="filter-label">{m.table}</h3>
                    {value_table(caption, panel.rows)}
                </div>
            </div>
        </section>
    }
}

/// A chart, redrawn when its container changes width; its height never depends on the width.
#[component]
pub(in crate::ui) fn Picture(
    /// What is drawn.
    drawing: Drawing,
    /// The width it is drawn at until that of its container is known.
    #[prop(default = FIRST_WIDTH)]
    first: Px,
) -> impl IntoView {
    let (width, set_width) = signal(first);
    let frame = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "web")]
    crate::ui::browser::observe_width(frame, set_width);
    #[cfg(not(feature = "web"))]
    let _ = set_width;
    let name = match &drawing {
        Drawing::Bars(_)
        | Drawing::Lines(_)
        | Drawing::Chain(_)
        | Drawing::Multiples(_)
        | Drawing::Terms(_) => None,
        Drawing::Rank(name, _) => Some(view! { <p class="chart-name">{name.clone()}</p> }),
    };
    let svg = move || match &drawing {
        Drawing::Bars(chart) => chart.svg(width.get()),
        Drawing::Rank(_, strip) => strip.svg(width.get()),
        Drawing::Lines(chart) => chart.svg(width.get()),
        Drawing::Chain(chart) => chart.svg(width.get()),
        Drawing::Multiples(chart) => chart.svg(width.get()),
        Drawing::Terms(band) => band.svg(width.get()),
    };
    // Our own chart SVG: its backend escapes every text.
    view! { <div class="chart">{name}<div node_ref=frame inner_html=svg></div></div> }
}
