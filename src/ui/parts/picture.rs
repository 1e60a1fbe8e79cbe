//! The picture of all years: one mark a record, stacked above its year.
//!
//! Decoration for those who see it: the list beside it says the same, so it is hidden from
//! screen readers.

use leptos::prelude::*;

use super::kind_mark;
use crate::model::Kind;
use crate::ui::context::AtlasContext;
use crate::views::{YearColumn, outline};

/// Width of a year's column and height of a mark's row, in the picture's units.
const COLUMN: usize = 26;
const ROW: usize = 15;
/// Height of the row of years below.
const FOOT: usize = 26;

/// The picture of all years.
#[component]
pub(in crate::ui) fn YearPicture(
    /// The years.
    #[prop(into)]
    columns: Signal<Vec<YearColumn>>,
    /// What it is called.
    caption: &'static str,
) -> impl IntoView {
    view! {
        <figure class="years">
            <figcaption class="years-caption">{caption}<Legend/></figcaption>
            <YearDrawing columns/>
        </figure>
    }
}

/// The picture of all years without a caption.
#[component]
pub(super) fn YearDrawing(
    /// The years.
    columns: Signal<Vec<YearColumn>>,
) -> impl IntoView {
    let tallest = move || {
        let rows = |column: &YearColumn| match column {
            YearColumn::Year { marks, .. } => marks.len(),
            YearColumn::Gap { .. } => 0,
        };
        columns.read().iter().map(rows).max().unwrap_or_default().max(6)
    };
    let frame = move || {
        let (columns, height) = (columns.read().len(), tallest() * ROW + FOOT);
        format!("0 0 {} {height}", columns.max(1) * COLUMN)
    };
    let drawn = move || {
        let base = tallest() * ROW;
        let columns = columns.get();
        columns.into_iter().enumerate().map(|(at, one)| column(at, one, base)).collect_view()
    };
    view! {
        <svg class="years-picture" viewBox=frame preserveAspectRatio="xMidYMax meet"
            aria-hidden="true" focusable="false">{drawn}</svg>
    }
}

/// What the marks stand for.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let m = AtlasContext::expect().messages();
    view! {
        <ul class="legend" role="list">
            {Kind::DATED.into_iter().map(|kind| view! { <LegendItem kind/> }).collect_view()}
            <li class="legend-item">{kind_mark(Kind::Event, true)}{m.upcoming}</li>
        </ul>
    }
}

/// What a mark stands for.
#[component]
fn LegendItem(
    /// The kind.
    kind: Kind,
) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    view! { <li class="legend-item">{kind_mark(kind, false)}{(m.words.kinds)(kind)}</li> }
}

fn column(at: usize, column: YearColumn, base: usize) -> AnyView {
    let left = at * COLUMN;
    let middle = left + COLUMN / 2;
    match column {
        YearColumn::Gap { .. } => view! {
            <text class="years-gap" x=middle y=base text-anchor="middle">"···"</text>
        }
        .into_any(),
        YearColumn::Year { year, marks, inside } => {
            let mark = |(up, (kind, ahead)): (usize, (Kind, bool))| {
                let place = format!("translate({} {})", middle - 6, base - (up + 1) * ROW);
                view! {
                    <path class="years-mark" data-kind=kind.word() data-ahead=ahead.then_some("")
                        transform=place d=outline(kind)></path>
                }
            };
            let major = year.is_multiple_of(10);
            let full = at == 0 || year.is_multiple_of(10);
            let label = if full { year.to_string() } else { format!("’{:02}", year % 100) };
            view! {
                <g class="years-column" data-outside=(!inside).then_some("")>
                    {marks.into_iter().enumerate().map(mark).collect_view()}
                    <path class="years-tick" d=format!("M{left} {}h{COLUMN}", base + 2)></path>
                    <text class="years-label" data-major=major.then_some("") x=middle y=base + 6
                        dominant-baseline="hanging" text-anchor="middle">{label}</text>
                </g>
            }
            .into_any()
        }
    }
}
