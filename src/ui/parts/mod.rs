//! Parts that several pages share: what they show is handed to them.

mod card;
mod cite;
mod claims;
mod coverage;
mod field;
mod filters;
mod footer;
mod header;
#[cfg(feature = "web")]
mod live_picture;
mod map_mark;
mod mark;
mod panel;
mod picture;
mod search_box;
mod series;
mod sheet;
mod stories;
mod take;
mod timeline_picture;
mod values;

pub(super) use card::{card_list, link_list, link_to, opening_cards, pieces, status_word};
pub(super) use cite::CiteAndShare;
pub(super) use claims::{claim_groups, source_note};
pub(super) use coverage::coverage_table;
pub(super) use field::{SuggestionList, TextField};
pub(super) use filters::Filters;
pub(super) use footer::{EmbedFoot, Footer};
pub(super) use header::Header;
pub(super) use map_mark::{MapSample, map_shape, map_word};
pub(super) use mark::kind_mark;
pub(super) use panel::{PanelFigure, Picture};
pub(super) use picture::YearPicture;
pub(super) use search_box::SearchBox;
pub(super) use series::SeriesFigure;
pub(super) use sheet::open_sheet;
pub(super) use stories::StoryList;
pub(super) use take::TakeAway;
pub(super) use timeline_picture::TimelinePicture;
pub(super) use values::value_table;
