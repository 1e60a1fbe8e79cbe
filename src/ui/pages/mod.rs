//! One page each: reads the context, asks the view, lays out the parts.

mod about;
mod centre;
mod centre_map;
mod centres;
mod compare;
mod connectivity;
mod data;
mod not_found;
mod overview;
mod record;
mod search;
mod timeline;

pub(super) use about::AboutPage;
pub(super) use centres::CentresPage;
pub(super) use compare::ComparePage;
pub(super) use connectivity::ConnectivityPage;
pub(super) use data::DataPage;
pub(super) use not_found::NotFoundPage;
pub(super) use overview::OverviewPage;
pub(super) use record::RecordPage;
pub(super) use search::SearchPage;
pub(super) use timeline::TimelinePage;

use leptos::prelude::*;

/// A page's heading, which takes the focus when the page is opened.
#[component]
fn PageTitle(
    /// The heading.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <h1 class="page-title" tabindex="-1">{text}</h1> }
}
