//! The chart that is shown, to take away: its values, its picture, or code for another page.

use leptos::prelude::*;

use super::take::embed_field;
use crate::address::ViewState;
use crate::export::{
    CHART_WIDTH, Edition, Format, chart_csv, chart_file_name, chart_json, chart_svg, embed_code,
};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};
use crate::views::{self, ChartTaken, Rest};

/// What is handed over.
#[derive(Clone, Copy)]
enum What {
    /// The values of the picture.
    Shown,
    /// All values of the indicator.
    Series,
    /// Both, and what is said of them.
    Data,
    /// The picture.
    Svg,
    /// The picture in pixels.
    Png,
}

impl What {
    const fn format(self) -> Format {
        match self {
            Self::Shown | Self::Series => Format::Csv,
            Self::Data => Format::Json,
            Self::Svg => Format::Svg,
            Self::Png => Format::Png,
        }
    }

    /// Its word in the name of the file.
    const fn word(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Series => "series",
            Self::Data | Self::Svg | Self::Png => "chart",
        }
    }
}

/// Buttons that hand over the chart of the address, and the code that embeds it.
///
/// They wait until the rest of the atlas has come, since a series without its history is none.
pub(in crate::ui) fn take_chart() -> Element {
    let context = AtlasContext::expect();
    let words = context.messages().on_timeline;
    let of_chart = context.messages().take_chart;
    let button = |what: What, label: &'static str| {
        let waits = move || (!context.live || context.rest.get() != Rest::Here).then_some("");
        let button = el("button").class("button").attr("type", "button");
        let button = button.live("disabled", waits).on("click", move |_| hand_over(context, what));
        el("li").child(button.child(label))
    };
    let files = el("ul")
        .class("take-files")
        .attr("role", "list")
        .child(button(What::Shown, of_chart.shown))
        .child(button(What::Series, of_chart.series))
        .child(button(What::Data, words.take_json))
        .child(button(What::Svg, words.take_svg))
        .child(button(What::Png, words.take_png));
    let code = move || {
        let state = ViewState { embedded: true, open: None, ..context.state.get() };
        context.with_edition(None, |edition, _| embed_code(edition, &state))
    };
    el("details")
        .class("take")
        .child(el("summary").class("summary").child(words.take))
        .child(files)
        .child(embed_field(words.embed, code))
}

/// Writes the chart of the address and hands it over.
fn hand_over(context: AtlasContext, what: What) {
    context.with_edition(None, |edition, state| {
        let state = ViewState { embedded: false, open: None, ..state.clone() };
        let Some(taken) = views::chart_taken(edition.atlas, &state) else { return };
        let name = chart_file_name(edition, &taken.query, what.word(), what.format());
        let Some(text) = written(edition, &taken, &edition.address(&state), what) else { return };
        match what {
            What::Png => context.save_png(name, &text),
            _ => context.save(&name, what.format().media_type(), &text),
        }
    });
}

fn written(edition: &Edition<'_>, taken: &ChartTaken, address: &str, what: What) -> Option<String> {
    let atlas = edition.atlas;
    match what {
        What::Shown => Some(chart_csv(edition, &views::chart_values(atlas, &taken.query))),
        What::Series => Some(chart_csv(edition, &views::chart_series(atlas, &taken.query))),
        What::Data => chart_json(edition, taken, address),
        What::Svg | What::Png => chart_svg(edition, taken, address, CHART_WIDTH),
    }
}
