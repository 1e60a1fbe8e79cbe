//! Parts that several pages share: what they show is handed to them.

mod around;
mod brief;
mod button;
mod card;
mod chain;
mod chart_choices;
mod chart_figure;
mod chart_picture;
mod chart_table;
mod cite;
mod claims;
mod coverage;
mod doubts;
mod drawn;
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
mod section;
mod sheet;
mod source_use;
mod stories;
mod take;
mod take_chart;
mod take_list;
mod timeline_picture;
mod value_map;
mod values;

pub(super) use around::{onward, over_time};
pub(super) use brief::{
    agreement_list, brief_top, differ_list, figure_tiles, life_word, line_list, notes,
    partner_list, person_list, source_list, unknown_list,
};
pub(super) use button::button;
pub(super) use card::{
    card_list, comma_links, link_list, link_to, opening_cards, pieces, status_word,
};
pub(super) use chain::chain;
pub(super) use chart_choices::chart_choices;
pub(super) use chart_figure::chart_figure;
pub(super) use chart_table::chart_table;
pub(super) use cite::{cite_and_share, file_button};
pub(super) use claims::{claim_groups, source_note};
pub(super) use coverage::coverage_table;
pub(super) use doubts::{disagreement, doubt_list, values_differ};
pub(super) use field::{SuggestionList, TextField, filter_text, narrowing, text_field};
pub(super) use filters::filters;
pub(super) use footer::{embed_foot, footer};
pub(super) use header::header;
pub(super) use map_mark::{map_name, map_sample, map_shape, map_spot, map_word};
pub(super) use mark::kind_mark;
pub(super) use panel::panel_figure;
pub(super) use picture::year_picture;
pub(super) use search_box::search_box;
pub(super) use section::{section, titled};
pub(super) use sheet::open_sheet;
pub(super) use source_use::source_use;
pub(super) use stories::story_list;
pub(super) use take::take_away;
pub(super) use take_chart::take_chart;
pub(super) use take_list::take_list;
pub(super) use timeline_picture::timeline_picture;
pub(super) use value_map::value_map;
pub(super) use values::value_table;
