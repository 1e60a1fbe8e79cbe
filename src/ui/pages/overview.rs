//! The front page.

use leptos::prelude::*;

use super::PageTitle;
use crate::address::Route;
use crate::ui::context::AtlasContext;
use crate::ui::parts::{CardList, SourceNotes, StoryList, YearPicture};
use crate::views::{self, CentreRow, Figure};

/// The front page.
#[component]
pub(in crate::ui) fn OverviewPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = views::overview(&context.atlas(), context.lang());
    let upcoming = (!view.upcoming.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2 class="section-title">{m.upcoming}</h2>
                <CardList cards=view.upcoming/>
            </section>
        }
    });
    view! {
        <div class="hero">
            <PageTitle text=m.tagline/>
            <p class="lead">{m.intro}</p>
            <YearPicture columns=Signal::stored(view.columns) caption=m.per_year/>
            <p><a class="onward" href=context.page(&Route::Timeline)>{m.open_timeline}</a></p>
        </div>
        <StoryList/>
        <section class="section">
            <h2 class="section-title">{m.numbers}</h2>
            <ul class="figures" role="list">
                {view.figures.into_iter().map(|figure| view! { <FigureItem figure/> }).collect_view()}
            </ul>
            <p><a class="onward" href=context.page(&Route::Connectivity)>{m.connectivity}</a></p>
        </section>
        <section class="section">
            <h2 class="section-title">{m.nine_centres}</h2>
            <ul class="centre-tiles" role="list">
                {view.centres.into_iter().map(|row| view! { <CentreTile row/> }).collect_view()}
            </ul>
            <p><a class="onward" href=context.page(&Route::Centres)>{m.see_all}</a></p>
        </section>
        <section class="section">
            <h2 class="section-title">{m.newest}</h2>
            <CardList cards=view.newest/>
        </section>
        {upcoming}
    }
}

#[component]
fn FigureItem(figure: Figure) -> impl IntoView {
    let context = AtlasContext::expect();
    view! {
        <li class="figure">
            <p class="figure-value">{figure.value}</p>
            <p class="figure-name">
                <a href=context.page(&figure.indicator.route)>{figure.indicator.text}</a>
                ", "{figure.period}
            </p>
            <SourceNotes source=figure.source locator=figure.locator/>
        </li>
    }
}

#[component]
fn CentreTile(row: CentreRow) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let country = row.country.map(|country| country.text).unwrap_or_default();
    let remark =
        if row.launched.is_empty() { m.on_centres.no_detail.to_owned() } else { row.launched };
    view! {
        <li class="centre-tile" data-detailed=row.detailed.then_some("")>
            <a class="centre-tile-name" href=context.page(&row.title.route)>{country}</a>
            <span class="centre-tile-remark">{remark}</span>
        </li>
    }
}
