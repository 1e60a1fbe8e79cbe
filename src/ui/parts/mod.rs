//! Parts that several pages share: what they show comes in as props.

mod card;
mod claims;
mod field;
mod footer;
mod header;
mod mark;
mod panel;
mod picture;
mod values;

pub(super) use card::{CardList, LinkList, comma_links};
pub(super) use claims::{ClaimGroups, SourceNotes};
pub(super) use field::TextField;
pub(super) use footer::Footer;
pub(super) use header::Header;
pub(super) use mark::KindMark;
pub(super) use panel::PanelFigure;
pub(super) use picture::YearPicture;
pub(super) use values::ValueTable;
