//! The table of messages: one field each, filled in every language.

use super::centres::CentreWords;
use super::charts::ChartWords;
use super::cite::CiteWords;
use super::compare::CompareWords;
use super::connected::ConnectedWords;
use super::country::CountryWords;
use super::export::ExportWords;
use super::take_chart::TakeChartWords;
use super::timeline::TimelineWords;
use super::words::Words;

/// Everything the interface says in one language.
#[derive(Debug)]
pub struct Messages {
    /// Names of kinds, roles and other words of the data.
    pub words: Words,
    /// What the timeline says beyond the words of every page.
    pub on_timeline: &'static TimelineWords,
    /// What the pages of the centres say beyond the words of every page.
    pub on_centres: &'static CentreWords,
    /// What the comparison says beyond the words of every page.
    pub on_compare: &'static CompareWords,
    /// What stands around a record.
    pub on_connected: &'static ConnectedWords,
    /// What the pages of a centre and of a country say.
    pub on_country: &'static CountryWords,
    /// What the charts of indicators say beyond the words of every page.
    pub on_charts: &'static ChartWords,
    /// Headings and phrases of what is taken away.
    pub export: ExportWords,
    /// A chart that is taken away.
    pub take_chart: &'static TakeChartWords,
    /// What is said where a page is cited, shared or reported.
    pub cite: CiteWords,
    /// What the site is, in a few words.
    pub tagline: &'static str,
    /// The site in two sentences, for the front page.
    pub intro: &'static str,
    /// Skip link.
    pub skip: &'static str,
    /// Name of the navigation.
    pub nav: &'static str,
    /// Navigation: the front page.
    pub overview: &'static str,
    /// Navigation: the timeline.
    pub timeline: &'static str,
    /// Navigation: the centres.
    pub centres: &'static str,
    /// Navigation: the charts.
    pub connectivity: &'static str,
    /// Navigation and button: search.
    pub search: &'static str,
    /// Navigation: the data page.
    pub data: &'static str,
    /// Navigation: about.
    pub about: &'static str,
    /// Label of the search box.
    pub search_label: &'static str,
    /// Hint in the search box.
    pub search_hint: &'static str,
    /// Label of the language choice.
    pub language: &'static str,
    /// Label of the theme choice.
    pub theme: &'static str,
    /// Theme: as the system.
    pub theme_auto: &'static str,
    /// Theme: light.
    pub theme_light: &'static str,
    /// Theme: dark.
    pub theme_dark: &'static str,
    /// Before the snapshot's date.
    pub footer_edition: &'static str,
    /// Licence line.
    pub footer_licence: &'static str,
    /// While the data comes.
    pub loading: &'static str,
    /// When it takes long.
    pub loading_slow: &'static str,
    /// Heading when loading failed.
    pub load_failed: &'static str,
    /// What still works then.
    pub load_failed_rest: &'static str,
    /// Button: try again.
    pub retry: &'static str,
    /// Loading failed: no connection.
    pub error_network: &'static str,
    /// Loading failed: status.
    pub error_missing: &'static str,
    /// Loading failed: a page came.
    pub error_html: &'static str,
    /// Loading failed: cut off.
    pub error_truncated: &'static str,
    /// Loading failed: no JSON.
    pub error_json: &'static str,
    /// Loading failed: other version.
    pub error_version: &'static str,
    /// Loading failed: wrong bytes.
    pub error_integrity: &'static str,
    /// Heading after a crash.
    pub crashed: &'static str,
    /// Button: reload.
    pub reload: &'static str,
    /// Front page: newest events.
    pub newest: &'static str,
    /// Front page: planned things.
    pub upcoming: &'static str,
    /// Front page: four numbers.
    pub numbers: &'static str,
    /// Front page: the centres.
    pub nine_centres: &'static str,
    /// Front page: disagreements.
    pub disagree: &'static str,
    /// Link to a whole list.
    pub see_all: &'static str,
    /// Link to the timeline.
    pub open_timeline: &'static str,
    /// Heading of the timeline.
    pub timeline_title: &'static str,
    /// Heading of the filters.
    pub filters: &'static str,
    /// Filter: kind.
    pub kind: &'static str,
    /// Filter: country.
    pub country: &'static str,
    /// Filter: years.
    pub years: &'static str,
    /// First year.
    pub from: &'static str,
    /// Last year.
    pub to: &'static str,
    /// Filter: text.
    pub contains: &'static str,
    /// Take all filters off.
    pub clear: &'static str,
    /// Before a filter to take off.
    pub remove: &'static str,
    /// Heading of records without date.
    pub no_date: &'static str,
    /// Empty result.
    pub nothing_found: &'static str,
    /// What to do then.
    pub nothing_hint: &'static str,
    /// Caption of the year picture.
    pub per_year: &'static str,
    /// Heading of the centres.
    pub centres_title: &'static str,
    /// Under that heading.
    pub centres_lead: &'static str,
    /// Centre: its terms.
    pub phases: &'static str,
    /// Centre: its stages.
    pub stages: &'static str,
    /// Centre: what it does.
    pub activities: &'static str,
    /// Centre: money.
    pub money: &'static str,
    /// Heading of connectivity.
    pub connectivity_title: &'static str,
    /// Under that heading.
    pub connectivity_lead: &'static str,
    /// Label: which indicator.
    pub choose_indicator: &'static str,
    /// Label: which places.
    pub choose_places: &'static str,
    /// Heading: values of the documents.
    pub documents_say: &'static str,
    /// The history is on its way.
    pub series_coming: &'static str,
    /// The history did not come.
    pub series_failed: &'static str,
    /// Why releases are points.
    pub not_a_trend: &'static str,
    /// That shares are rounded.
    pub rounded: &'static str,
    /// A source without an open licence.
    pub no_licence: &'static str,
    /// No place chosen has a value.
    pub no_series: &'static str,
    /// Heading: remarks on values.
    pub remarks: &'static str,
    /// No observation.
    pub no_values: &'static str,
    /// Panel: shares of people and households.
    pub panel_share: &'static str,
    /// Panel: parts of the country.
    pub panel_area: &'static str,
    /// Why that panel stands alone.
    pub panel_area_warning: &'static str,
    /// Panel: speeds.
    pub panel_speed: &'static str,
    /// Panel: ranks.
    pub panel_rank: &'static str,
    /// Why each rank has its own axis.
    pub panel_rank_note: &'static str,
    /// Panel: everything else.
    pub panel_other: &'static str,
    /// A rank without total.
    pub no_total: &'static str,
    /// Column: indicator.
    pub measure: &'static str,
    /// Column: area.
    pub area: &'static str,
    /// Column: year.
    pub period: &'static str,
    /// Column: value.
    pub value: &'static str,
    /// Column: quality.
    pub quality: &'static str,
    /// Column or label: source.
    pub source: &'static str,
    /// Label: sources.
    pub sources: &'static str,
    /// Before the source a source names.
    pub as_named: &'static str,
    /// A value without year.
    pub period_unknown: &'static str,
    /// Area: the whole country.
    pub national: &'static str,
    /// Area: towns.
    pub urban: &'static str,
    /// Area: countryside.
    pub rural: &'static str,
    /// Before a formula.
    pub formula: &'static str,
    /// Summary of a data table.
    pub table: &'static str,
    /// Heading: what sources say.
    pub claims: &'static str,
    /// Mark of the value shown.
    pub shown_value: &'static str,
    /// Heading of a disagreement.
    pub sources_differ: &'static str,
    /// A claim on the whole record.
    pub claims_whole: &'static str,
    /// Field of a claim: the summary.
    pub summary: &'static str,
    /// Before the date of a statement.
    pub as_of: &'static str,
    /// Label: date.
    pub date: &'static str,
    /// Label: term.
    pub term: &'static str,
    /// Label: status.
    pub status: &'static str,
    /// Label: form.
    pub form: &'static str,
    /// Label: number.
    pub number: &'static str,
    /// Label: places.
    pub places: &'static str,
    /// Label: organisations.
    pub organisations: &'static str,
    /// Label: people.
    pub people: &'static str,
    /// Label: topics.
    pub topics: &'static str,
    /// Heading: further names.
    pub names: &'static str,
    /// Heading: positions.
    pub positions: &'static str,
    /// Heading: relations.
    pub relations: &'static str,
    /// Heading: links.
    pub links: &'static str,
    /// Heading: other titles.
    pub in_other_languages: &'static str,
    /// Source page: records.
    pub taken_from: &'static str,
    /// Page of a body or place: records.
    pub appears_with: &'static str,
    /// Heading: observations.
    pub values: &'static str,
    /// Label: published.
    pub published: &'static str,
    /// Label: accessed.
    pub read_on: &'static str,
    /// Label: publisher.
    pub publisher: &'static str,
    /// Label: author.
    pub author: &'static str,
    /// Label: licence.
    pub licence: &'static str,
    /// Label: title as printed.
    pub original_title: &'static str,
    /// Label: address.
    pub address: &'static str,
    /// A source without address.
    pub no_address: &'static str,
    /// Label: unit.
    pub unit: &'static str,
    /// Label: part of.
    pub part_of_label: &'static str,
    /// Label: centre.
    pub centre: &'static str,
    /// Heading of search.
    pub search_title: &'static str,
    /// Search without text.
    pub search_start: &'static str,
    /// That records have only some of the words.
    pub some_words: &'static str,
    /// Before and after a likelier spelling.
    pub did_you_mean: (&'static str, &'static str),
    /// Before records that share a short name.
    pub ambiguous: &'static str,
    /// Before the name by which a record was found.
    pub found_as: &'static str,
    /// Heading: searches before.
    pub recent_searches: &'static str,
    /// Button: forget them.
    pub clear_recent: &'static str,
    /// Heading of the data page.
    pub data_title: &'static str,
    /// Under that heading.
    pub data_lead: &'static str,
    /// Heading: downloads.
    pub downloads: &'static str,
    /// Download: the snapshot.
    pub download_snapshot: &'static str,
    /// Download: the schema.
    pub download_schema: &'static str,
    /// Download: edited files.
    pub download_edited: &'static str,
    /// Heading: counts.
    pub counts_title: &'static str,
    /// Before the count of left-out records.
    pub left_out: &'static str,
    /// Under that heading.
    pub disagreements_lead: &'static str,
    /// What no source tells of.
    pub not_known: &'static str,
    /// Mark of a source beyond the first documents.
    pub further: &'static str,
    /// A record of which only further sources speak.
    pub further_record: &'static str,
    /// Heading: country by year.
    pub coverage_title: &'static str,
    /// Under that heading.
    pub coverage_lead: &'static str,
    /// Legend: a source reports none.
    pub reported_as_none: &'static str,
    /// Heading: remarks on records.
    pub doubts_title: &'static str,
    /// Under that heading.
    pub doubts_lead: &'static str,
    /// Why differing values of an indicator are both kept.
    pub values_differ_lead: &'static str,
    /// Heading of about.
    pub about_title: &'static str,
    /// About: why.
    pub about_why: &'static str,
    /// About: how to read.
    pub about_how_title: &'static str,
    /// About: how to read.
    pub about_how: &'static str,
    /// About: privacy.
    pub about_privacy_title: &'static str,
    /// About: privacy.
    pub about_privacy: &'static str,
    /// Heading of an unknown address.
    pub not_found: &'static str,
    /// What to do then.
    pub not_found_hint: &'static str,
    /// Link that searches for the address's words.
    pub find_words_of_address: &'static str,
    /// How many records; the number comes formatted.
    pub records: fn(usize, &str) -> String,
    /// How many of how many, both formatted.
    pub of_records: fn(&str, &str) -> String,
    /// A rank of a total: both formatted, the rank as ordinal.
    pub rank_of: fn(&str, &str) -> String,
    /// Which ranks share the axis: the number of countries, formatted.
    pub rank_axis: fn(&str) -> String,
    /// How many lines are drawn at most.
    pub lines_shown: fn(usize) -> String,
    /// Column of all earlier years.
    pub before_year: fn(u16) -> String,
    /// That a source reports none of a kind.
    pub reported_none: fn(&str) -> String,
    /// How many of the records are shown.
    pub first_shown: fn(&str) -> String,
    /// How many suggestions there are.
    pub suggested: fn(usize) -> String,
    /// How many claims differ on how many fields.
    pub claims_count: fn(usize) -> String,
    /// How many records match a text.
    pub results_for: fn(usize, &str, &str) -> String,
    /// A status and when its source said so.
    pub status_as_of: fn(&str, &str) -> String,
}
