//! What each page shows, as plain data.
//!
//! A view is a function of the [`Atlas`] and a [`crate::address::ViewState`]; it holds
//! finished texts and routes, no markup. Equal input gives equal output. Start at
//! [`timeline()`].

mod atlas;
mod card;
mod centre_map;
mod centres;
mod chart_asked;
mod chart_choices;
mod chart_drawn;
mod chart_notes;
mod chart_page;
mod chart_query;
mod chart_sheet;
mod chart_table;
mod chart_taken;
mod chart_tips;
mod chart_told;
mod charting;
mod connectivity;
mod coverage;
mod data;
mod dated;
mod facets;
mod head;
mod kept;
mod lanes;
mod marked;
mod opened;
mod outline;
mod overview;
mod painted_axis;
mod painted_svg;
mod painting;
mod panels;
mod record;
mod record_parts;
mod scene;
mod search;
mod series;
mod story;
mod surface;
mod term;
mod tick_words;
mod timeline;
mod value_map;
mod years;

pub use crate::address::ChartKind;
pub use atlas::{Atlas, Rest};
pub use card::{Card, Linked, card, linked};
pub use centre_map::{CentreMap, MAP_FRAME, MapMark, MarkSort, centre_map};
pub use centres::{Agency, CentreRow, CentresView, LastEvent, Standing, TermCell, centres};
pub use chart_choices::{ChartChoices, places_called};
pub use chart_notes::{ChartSign, ChartSource};
pub use chart_page::{ChartPage, chart_page};
pub use chart_query::{Chart, ChartQuery};
pub use chart_table::{ChartRow, ChartTable, ROWS_MAX, TableHead, chart_table};
pub use chart_taken::{ChartTaken, chart_series, chart_taken, chart_values};
pub use chart_tips::ChartTip;
pub use chart_told::{Told, chart_caption};
pub use charting::{ChartEvent, chart, chart_events, chart_indicators, chart_kinds, chart_places};
pub use connectivity::{ConnectivityView, connectivity};
pub use coverage::{Coverage, CoverageCell, CoverageRow, coverage};
pub use data::{
    CountRow, DataView, DisagreementRow, DoubtGroup, DoubtRow, ValueDisagreement, data,
};
pub use dated::Dated;
pub use facets::{Facet, FacetGroup, filter_name, value_name};
pub use head::{Head, head};
pub use kept::{Aside, Kept};
pub use lanes::{LANES_MAX, LanesView, MarkTitle, cluster_words, lane_choices, lanes, mark_words};
pub use marked::{Marked, Piece};
pub use opened::{Neighbour, OpenRecord, Opened, opened};
pub use outline::outline;
pub use overview::{Figure, OverviewView, overview};
pub use painted_svg::{Palette, SvgWords, painted_svg};
pub use painting::{Seen, paint};
pub use panels::{Drawing, Panel, ValueRow, panels, value_text};
pub use record::{CentreDetail, PhaseRow, RecordView, record};
pub use record_parts::{ClaimGroup, ClaimRow, Fact, NameRow, RelationGroup, ValueLine};
pub use scene::{Area, Cursor, Scene, Sheet, Walk, apart};
pub use search::{HITS_MAX, SearchGroup, SearchView, Suggestion, search, suggestions};
pub use series::LINES_MAX;
pub use story::{StoryLine, stories, story};
pub use surface::{Anchor, Ink, Look, Surface, Tint, Type};
pub use term::{TermToday, first_term, term_ahead, term_today};
pub use tick_words::tick_words;
pub use timeline::{LIST_PAGE, MonthGroup, TimelineView, YearGroup, listed, timeline};
pub use value_map::{ValueMap, ValueMark, value_map};
pub use years::{YearColumn, years};
