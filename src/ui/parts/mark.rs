//! A kind's mark beside its name.

use leptos::prelude::*;

use crate::model::Kind;
use crate::views::outline;

/// A kind's mark beside its name; the name says it to those who do not see it.
#[component]
pub(in crate::ui) fn KindMark(
    /// The kind.
    kind: Kind,
    /// Whether the thing lies ahead: drawn hollow.
    #[prop(optional)]
    ahead: bool,
) -> impl IntoView {
    view! {
        <svg class="mark" data-kind=kind.word() data-ahead=ahead.then_some("") viewBox="0 0 12 12"
            aria-hidden="true" focusable="false">
            <path d=outline(kind)></path>
        </svg>
    }
}
