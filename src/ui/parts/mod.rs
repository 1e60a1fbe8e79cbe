//! Parts that several pages share: what they show comes in as props.

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

pub(super) use card::{CardList, LinkList, Pieces};
pub(super) use cite::CiteAndShare;
pub(super) use claims::{ClaimGroups, SourceNotes};
pub(super) use coverage::CoverageTable;
pub(super) use field::{SuggestionList, TextField};
pub(super) use filters::Filters;
pub(super) use footer::{EmbedFoot, Footer};
pub(super) use header::Header;
pub(super) use map_mark::{MapSample, map_shape, map_word};
pub(super) use mark::KindMark;
pub(super) use panel::{PanelFigure, Picture};
pub(super) use picture::YearPicture;
pub(super) use search_box::SearchBox;
pub(super) use series::SeriesFigure;
pub(super) use sheet::OpenSheet;
pub(super) use stories::StoryList;
pub(super) use take::TakeAway;
pub(super) use timeline_picture::TimelinePicture;
pub(super) use values::ValueTable;
