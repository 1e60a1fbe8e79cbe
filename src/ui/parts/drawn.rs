//! A picture of ours, redrawn when its container changes width.

use leptos::prelude::*;

use crate::chart::Px;
use crate::ui::markup::Node;

/// The width a picture has until its container is known.
pub(super) const FIRST_WIDTH: Px = Px(720);

/// A container with the SVG that is drawn for its width, and that width.
///
/// The picture follows the signals that `draw` reads.
pub(super) fn drawn(draw: impl Fn(Px) -> String + Send + 'static) -> (Node, ReadSignal<Px>) {
    drawn_from(FIRST_WIDTH, Box::new(draw))
}

/// The same with the width it is drawn at until that of its container is known.
pub(super) fn drawn_from(
    first: Px,
    draw: Box<dyn Fn(Px) -> String + Send>,
) -> (Node, ReadSignal<Px>) {
    let (width, set_width) = signal(first);
    let frame = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "web")]
    crate::ui::browser::observe_width(frame, set_width);
    #[cfg(not(feature = "web"))]
    let _ = set_width;
    let svg = move || draw(width.get());
    // Our own chart SVG: its backend escapes every text.
    let view = view! { <div class="chart-frame" node_ref=frame inner_html=svg></div> };
    (view.into_any().into(), width)
}
