//! A chart to take away: its values as a table and as data, and its picture as a file that stands
//! alone.
//!
//! Invariant: the same [`Edition`](super::Edition), chart and address give the same bytes, in the
//! page and natively. The picture is in the light edition's colours whatever the page shows: it
//! goes on paper and into other people's documents.

mod data;
mod ink;
mod picture;
mod table;

pub use data::chart_json;
pub use ink::{CHART_FONT, CHART_INKS};
pub use picture::chart_svg;
pub use table::chart_csv;

use super::name::safe;
use super::{Edition, Format};
use crate::views::ChartQuery;

/// The width of a picture that is taken away, in pixels of SVG.
pub const CHART_WIDTH: crate::chart::Px = crate::chart::Px(960);

/// The name of a file of a chart: `a-z`, `0-9`, `-` and `.`, from the indicator, what of it the
/// file holds, language and snapshot date.
#[must_use]
pub fn chart_file_name(
    edition: &Edition<'_>,
    query: &ChartQuery,
    what: &str,
    format: Format,
) -> String {
    let published = safe(&edition.atlas.snapshot.parts().published);
    let indicator = safe(query.indicator.as_str());
    let parts = ["dgcc-atlas", &indicator, what, query.lang.tag(), &published];
    [&parts.join("-"), ".", format.extension()].concat()
}
