//! The front page.

use super::page_title;
use crate::address::Route;
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};
use crate::ui::parts::{
    card_list, link_to, section, source_note, story_list, titled, year_picture,
};
use crate::views::{self, CentreRow, Figure};

/// The front page.
pub(in crate::ui) fn overview_page() -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = views::overview(&context.atlas(), context.lang());
    let hero = el("div")
        .class("hero")
        .child(page_title(m.tagline))
        .child(el("p").class("lead").child(m.intro))
        .child(year_picture(view.columns, m.per_year))
        .child(onward(context, &Route::Timeline, m.open_timeline));
    let figures = el("ul").class("figures").attr("role", "list");
    let tiles = el("ul").class("centre-tiles").attr("role", "list");
    let tile = |row| centre_tile(context, m, row);
    all([
        Node::from(hero),
        story_list().into(),
        titled(m.numbers)
            .child(figures.all(view.figures.into_iter().map(figure)))
            .child(onward(context, &Route::Connectivity, m.connectivity))
            .into(),
        titled(m.nine_centres)
            .child(tiles.all(view.centres.into_iter().map(tile)))
            .child(onward(context, &Route::Centres, m.see_all))
            .into(),
        titled(m.newest).child(card_list(view.newest)).into(),
        section(m.upcoming, view.upcoming, card_list).into(),
    ])
}

/// A link that leads on to a view.
fn onward(context: AtlasContext, route: &Route, label: &'static str) -> Element {
    el("p").child(el("a").class("onward").attr("href", context.page(route)).child(label))
}

fn figure(figure: Figure) -> Element {
    let name = el("p").class("figure-name").child(link_to(figure.indicator));
    el("li")
        .class("figure")
        .child(el("p").class("figure-value").child(figure.value))
        .child(name.child(", ").child(figure.period))
        .child(source_note(figure.source, figure.locator))
}

fn centre_tile(context: AtlasContext, m: &'static Messages, row: CentreRow) -> Element {
    let country = row.country.map(|country| country.text).unwrap_or_default();
    let name = el("a").class("centre-tile-name").attr("href", context.page(&row.title.route));
    let remark = el("span").class("centre-tile-remark");
    let remark = if row.launched.is_empty() {
        remark.child(m.on_centres.no_detail)
    } else {
        remark.child(row.launched)
    };
    el("li")
        .class("centre-tile")
        .flag("data-detailed", row.detailed)
        .child(name.child(country))
        .child(remark)
}
