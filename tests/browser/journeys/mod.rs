//! The journeys, one file each, in the order they are walked.

mod accessible;
mod bad_snapshot;
mod broken_start;
mod centres;
mod compare;
mod connectivity;
mod deep_link;
mod facets;
mod first_load;
mod keyboard;
mod left_out;
mod narrow;
mod paper;
mod picture;
mod record;
mod record_pages;
mod root;
mod search;
mod sub_path;
mod suggestions;
mod take;
mod take_chart;
mod theme;
mod unknown;

use std::pin::Pin;

use crate::failure::Outcome;
use crate::stage::Stage;

/// One thing a visitor does.
pub(crate) struct Journey {
    pub(crate) name: &'static str,
    /// The languages of the browser, where the engine can be told.
    pub(crate) languages: Option<&'static str>,
    /// Whether errors in the console are part of it.
    pub(crate) breaks_things: bool,
    pub(crate) run: for<'a> fn(&'a mut Stage) -> Walk<'a>,
}

/// A journey under way.
pub(crate) type Walk<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;

macro_rules! journey {
    ($name:literal, $run:path $(, $field:ident: $value:expr)*) => {
        Journey {
            $($field: $value,)*
            ..Journey { name: $name, languages: None, breaks_things: false, run: |stage| Box::pin($run(stage)) }
        }
    };
}

/// Every journey.
pub(crate) const ALL: &[Journey] = &[
    journey!("first load", first_load::run),
    journey!("root goes to the visitor's language", root::run),
    journey!("root in a Spanish browser", root::spanish, languages: Some("es-PE,es,en")),
    journey!("deep link and back", deep_link::run),
    journey!("facets, window, order, language", facets::run),
    journey!("timeline picture", picture::run),
    journey!("search", search::run),
    journey!("suggestions", suggestions::run),
    journey!("record, source and back", record::run),
    journey!("take away", take::run),
    journey!("charts to take away", take_chart::run),
    journey!("centres", centres::run),
    journey!("connectivity", connectivity::run),
    journey!("compare", compare::run),
    journey!("record pages", record_pages::run),
    journey!("keyboard only", keyboard::run),
    journey!("320 px wide", narrow::run),
    journey!("theme", theme::run),
    journey!("axe: light, wide", accessible::wide),
    journey!("axe: dark, narrow", accessible::narrow),
    journey!("unknown addresses", unknown::run),
    journey!("bad snapshot", bad_snapshot::run, breaks_things: true),
    journey!("one wrong record", left_out::run),
    journey!("broken start", broken_start::run, breaks_things: true),
    journey!("sub-path", sub_path::run),
    journey!("print", paper::run),
];

/// Fails with every line of a list, if there are any.
fn all_well(wrong: &[String]) -> Outcome {
    crate::failure::ensure(wrong.is_empty(), || wrong.join("\n          "))
}
