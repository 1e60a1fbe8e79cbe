//! The map of the centres: an outline of the land, and the marks on it as links.
//!
//! Marks keep their size whatever the map's: each stands at a share of the map and is drawn in
//! pixels from there, once for a wide map and once for a narrow one; the style shows one of them.

use leptos::prelude::*;

use crate::chart::{MapSpot, NameSpot};
use crate::ui::context::AtlasContext;
use crate::ui::parts::{MapSample, map_shape, map_word};
use crate::views::{self, MapMark, MarkSort, Standing};

/// The map with what its marks mean.
#[component]
pub(super) fn CentreMap() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let words = m.on_centres;
    let view = views::centre_map(&context.atlas(), context.lang());
    let meanings = [
        (MarkSort::Centre(Standing::UnderWay), words.under_way),
        (MarkSort::Centre(Standing::Planned), words.planned),
        (MarkSort::Centre(Standing::Former), words.former),
        (MarkSort::Centre(Standing::Unsaid), words.unsaid),
        (MarkSort::Agreement, words.agreement),
        (MarkSort::Home, words.home),
    ];
    let there = |sort: &MarkSort| view.marks.iter().any(|mark| mark.sort == *sort);
    let meanings: Vec<_> = meanings.into_iter().filter(|(sort, _)| there(sort)).collect();
    (!view.marks.is_empty()).then(|| {
        view! {
            <section class="centre-map" aria-label=words.map>
                <div class="map">
                    <div class="map-land"></div>
                    <svg class="map-marks" role="group" aria-label=words.map>
                        {view.marks.into_iter().map(|mark| view! { <Mark mark/> }).collect_view()}
                    </svg>
                </div>
                <ul class="legend map-legend" role="list">
                    {meanings.into_iter().map(|(sort, text)| view! { <Meaning sort text/> }).collect_view()}
                </ul>
                <p class="source-note">
                    {words.map_hint}" "<span class="map-letters">{words.map_letters}" "</span>{words.map_credit}
                </p>
            </section>
        }
    })
}

/// What a sort of mark means.
#[component]
fn Meaning(sort: MarkSort, text: &'static str) -> impl IntoView {
    let alone = (sort == MarkSort::Agreement).then_some("");
    view! {
        <li class="legend-item" data-alone=alone>
            <MapSample sort/>{text}
        </li>
    }
}

/// One mark: a link at its place.
#[component]
fn Mark(mark: MapMark) -> impl IntoView {
    let context = AtlasContext::expect();
    let MapMark { sort, label, code, route, x, y, mut wide, narrow, .. } = mark;
    let (title, href) = (label.clone(), context.page(&route));
    let wide_name = wide.name.take().map(name_at);
    let narrow = narrow.map(|spot| {
        let code = view! { <text class="map-code" y="11" text-anchor="middle">{code}</text> };
        drawn("map-narrow", sort, spot, code.into_any())
    });
    view! {
        <svg x=format!("{x}%") y=format!("{y}%") overflow="visible">
            <a class="map-mark" data-mark=map_word(sort) href=href aria-label=label>
                <title>{title}</title>
                {drawn("map-wide", sort, wide, wide_name.into_any())}
                {narrow}
            </a>
        </svg>
    }
}

/// A mark and its name at the end of the way from its place.
fn drawn(class: &'static str, sort: MarkSort, spot: MapSpot, name: AnyView) -> impl IntoView {
    let MapSpot { dx, dy, .. } = spot;
    let moved = dx != 0.0 || dy != 0.0;
    let way = moved.then(|| view! { <path class="map-way" d=format!("M0 0L{dx} {dy}")></path> });
    let up = if class == "map-narrow" { -11 } else { -6 };
    view! {
        <g class=class aria-hidden="true">
            {way}
            <g transform=format!("translate({dx} {dy})")>
                <rect class="map-target" x="-12" y="-12" width="24" height="24"></rect>
                <path class="map-shape" transform=format!("translate(-6 {up})") d=map_shape(sort)></path>
                {name}
            </g>
        </g>
    }
}

fn name_at(at: NameSpot) -> impl IntoView {
    view! {
        <text class="map-name" x=at.x y=at.y text-anchor=at.anchor dominant-baseline="central">{at.text}</text>
    }
}
