//! The static text of a page, painted natively by the same components.

use std::sync::Arc;

use leptos::prelude::*;

use super::app::app;
use super::context::AtlasContext;
use crate::address::ViewState;
use crate::views::{Atlas, Rest};

/// The markup of a page's body; links lead through `root`, the relative way to the site's root.
///
/// Only natively: in the browser components are mounted, not written.
#[must_use]
pub fn body(atlas: &Arc<Atlas>, state: &ViewState, root: &str) -> String {
    let owner = Owner::new();
    let (atlas, state, root) = (Arc::clone(atlas), state.clone(), root.to_owned());
    let html = owner.with(|| {
        let go = Callback::new(|_| ());
        let atlas = (RwSignal::new(atlas), RwSignal::new(Rest::Here));
        AtlasContext::provide(atlas, root, Signal::stored(state), go, false);
        app().to_html()
    });
    // The marks between texts only serve hydration, which the atlas does not use.
    html.replace("<!>", "")
}
