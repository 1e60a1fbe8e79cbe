//! One page each: reads the context, asks the view, lays out the parts.

mod about;
mod centre;
mod centre_map;
mod centres;
mod compare;
mod compare_choice;
mod compare_tables;
mod connectivity;
mod country;
mod data;
mod not_found;
mod overview;
mod record;
mod search;
mod timeline;

pub(super) use about::about_page;
pub(super) use centres::centres_page;
pub(super) use compare::compare_page;
pub(super) use connectivity::ConnectivityPage;
pub(super) use data::data_page;
pub(super) use not_found::not_found_page;
pub(super) use overview::overview_page;
pub(super) use record::record_page;
pub(super) use search::search_page;
pub(super) use timeline::timeline_page;

use super::markup::{Element, Node, el};

/// A page's heading, which takes the focus when the page is opened.
fn page_title(text: impl Into<Node>) -> Element {
    el("h1").class("page-title").attr("tabindex", "-1").child(text)
}
