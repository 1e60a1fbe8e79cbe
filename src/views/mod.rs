//! What each page shows, as plain data.
//!
//! A view is a function of the [`Atlas`] and a [`crate::address::ViewState`]; it holds
//! finished texts and routes, no markup. Equal input gives equal output. Start at
//! [`timeline()`].

mod agreement_life;
mod around;
mod atlas;
mod card;
mod centre;
mod centre_map;
mod centres;
mod chain;
mod chain_picture;
mod chart_query;
mod charting;
mod compare;
mod compare_cells;
mod compare_choice;
mod compared;
mod connectivity;
mod country;
mod coverage;
mod data;
mod dated;
mod differing;
mod facets;
mod head;
mod kept;
mod key_figures;
mod lanes;
mod line_list;
mod listing;
mod marked;
mod notes;
mod opened;
mod outline;
mod over_time;
mod overview;
mod painted_axis;
mod painted_svg;
mod painting;
mod panels;
mod partners;
mod record;
mod record_parts;
mod scene;
mod search;
mod series;
mod source_use;
mod story;
mod surface;
mod term;
mod term_band;
mod tick_words;
mod timeline;
mod unknown;
mod years;

pub use agreement_life::{AgreementLife, LifeStep};
pub use around::{Around, InTime, appears_in, around};
pub use atlas::{Atlas, Rest};
pub use card::{Card, Linked, card, linked};
pub use centre::{CentreDetail, PhaseRow, ProjectLine, centre_detail};
pub use centre_map::{CentreMap, MAP_FRAME, MapMark, MarkSort, centre_map};
pub use centres::{Agency, CentreRow, CentresView, LastEvent, Standing, TermCell, centres};
pub use chain::{ChainPath, ChainStep, ChainView, PATHS_MAX, chain};
pub use chart_query::{Chart, ChartKind, ChartQuery};
pub use charting::{ChartEvent, chart, chart_events, chart_indicators, chart_kinds, chart_places};
pub use compare::{
    CompareColumn, CompareCount, CompareView, CountCell, compare, compare_name, compare_names,
};
pub use compare_cells::{
    AgreementLine, CentreTerms, IndicatorCell, IndicatorRow, TermLine, agreement_standing,
};
pub use compare_choice::{CompareChoice, FilterSlot};
pub use compared::{Compared, ComparedSide, SIDES_MAX, compared};
pub use connectivity::{ConnectivityView, connectivity};
pub use country::{CentreBrief, CountryDetail, country_detail};
pub use coverage::{Coverage, CoverageCell, CoverageRow, coverage};
pub use data::{
    CountRow, DataView, DisagreementRow, DoubtGroup, DoubtRow, ValueDisagreement, data,
};
pub use dated::Dated;
pub use differing::{DifferRow, DifferValue};
pub use facets::{Facet, FacetGroup, filter_name, value_name};
pub use head::{Head, head};
pub use kept::{Aside, Kept};
pub use key_figures::KeyFigure;
pub use lanes::{LANES_MAX, LanesView, MarkTitle, cluster_words, lane_choices, lanes, mark_words};
pub use line_list::{LINES_LISTED, LineList, LineRow};
pub use listing::listing;
pub use marked::{Marked, Piece};
pub use notes::Note;
pub use opened::{Neighbour, OpenRecord, Opened, opened};
pub use outline::outline;
pub use over_time::{NameSpan, RoleRow};
pub use overview::{Figure, OverviewView, overview};
pub use painted_svg::{Palette, SvgWords, painted_svg};
pub use painting::{Seen, paint};
pub use panels::{Drawing, Panel, ValueRow, panels, value_text};
pub use partners::{EarlierName, PartnerRow, PersonRow};
pub use record::{RecordView, record};
pub use record_parts::{ClaimGroup, ClaimRow, Fact, NameRow, RelationGroup};
pub use scene::{Area, Cursor, Scene, Sheet, Walk, apart};
pub use search::{HITS_MAX, SearchGroup, SearchView, Suggestion, search, suggestions};
pub use series::{LINES_MAX, SeriesCell, SeriesRow, SeriesView, series};
pub use source_use::{SourceUse, TakenRow};
pub use story::{StoryLine, stories, story};
pub use surface::{Anchor, Ink, Look, Surface, Tint, Type};
pub use term::{TermToday, first_term, term_ahead, term_today};
pub use tick_words::tick_words;
pub use timeline::{LIST_PAGE, MonthGroup, TimelineView, YearGroup, listed, timeline};
pub use years::{YearColumn, years};
