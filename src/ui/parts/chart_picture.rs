//! The picture of a chart: redrawn at the width of its container, read by pointer and keys.
//!
//! The picture itself is hidden from screen readers; sentences and table say the same. Whoever
//! walks it by keys hears each value.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, KeyboardEvent};

use super::drawn::drawn;
#[cfg(feature = "web")]
use crate::chart::nearest;
use crate::chart::{EventSpot, Px, Spot, Step, walked};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, el, live, svg};
use crate::views::{Chart, ChartEvent, ChartPage, ChartTip};

/// The id of the event with a number in the list beside the chart.
pub(super) fn event_id(number: u32) -> String {
    format!("chart-event-{number}")
}

/// What is pointed at or walked to.
#[derive(Clone, Copy)]
struct Reading {
    page: Memo<Option<ChartPage>>,
    width: ReadSignal<Px>,
    spots: Memo<Vec<Spot>>,
    /// The spot that is read, by its place among all.
    at: RwSignal<Option<usize>>,
    /// What is said aloud; only what keys lead to.
    said: RwSignal<String>,
}

impl Reading {
    fn spot(self) -> Option<Spot> {
        self.spots.read().get(self.at.get()?).copied()
    }

    fn tip(self) -> Option<(Spot, ChartTip)> {
        let spot = self.spot()?;
        let page = self.page.read();
        Some((spot, page.as_ref()?.tip(spot.series, spot.point)?.clone()))
    }

    #[cfg(feature = "web")]
    fn point(self, at: Option<(f64, f64)>) {
        let spots = self.spots.read_untracked();
        let found = at.and_then(|(x, y)| nearest(&spots, x, y));
        let found = found.and_then(|found| spots.iter().position(|spot| *spot == found));
        if self.at.get_untracked() != found {
            self.at.set(found);
        }
    }

    /// Takes a key; whether it was one of ours.
    fn press(self, key: &str) -> bool {
        let step = match key {
            "ArrowRight" => Step::Next,
            "ArrowLeft" => Step::Before,
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "Home" => Step::First,
            "End" => Step::Last,
            "Escape" => {
                self.leave();
                return true;
            }
            _ => return false,
        };
        self.at.set(walked(&self.spots.read_untracked(), self.at.get_untracked(), step));
        let line = untrack(|| self.tip()).map(|(_, tip)| tip.line());
        self.said.set(line.unwrap_or_default());
        true
    }

    fn leave(self) {
        self.at.set(None);
        self.said.set(String::new());
    }
}

/// The picture of the page's chart; nothing while another side of the data is shown.
pub(in crate::ui) fn chart_picture(page: Memo<Option<ChartPage>>, shown: Signal<bool>) -> Node {
    let context = AtlasContext::expect();
    let words = context.messages().on_charts;
    let (frame, width) = drawn(move |width| {
        let page = page.read();
        let chart = page.as_ref().and_then(|page| page.chart.as_ref());
        chart.map_or(String::new(), |chart| chart.svg(width))
    });
    let spots = Memo::new(move |_| {
        let page = page.read();
        let chart = page.as_ref().and_then(|page| page.chart.as_ref());
        chart.map_or(Vec::new(), |chart| chart.spots(width.get()))
    });
    let at = RwSignal::new(None);
    let reading = Reading { page, width, spots, at, said: RwSignal::new(String::new()) };
    let hold = el("div").class("chart-hold").child(frame);
    let hold = hold.child(live(move || ring(reading))).child(tip_box(reading));
    let headline = move || {
        let page = page.read();
        page.as_ref().map_or(String::new(), |page| page.told.headline.clone())
    };
    let hold = if context.live {
        let hold = hold
            .attr("tabindex", "0")
            .attr("role", "application")
            .live("aria-label", headline)
            .attr("aria-describedby", "chart-hint");
        listening(hold, reading)
    } else {
        hold
    };
    let hint = el("p").class("hint plate-below").attr("id", "chart-hint").child(words.hint);
    el("div")
        .class("chart")
        .live("hidden", move || (!shown.get()).then_some(""))
        .child(hold)
        .child(live(move || events(context, reading)))
        .child(context.live.then_some(hint))
        .child(
            el("p")
                .class("visually-hidden")
                .attr("role", "status")
                .child(live(move || reading.said.get())),
        )
        .into()
}

/// The picture's container with what pointers and keys do to it.
fn listening(hold: Element, reading: Reading) -> Element {
    let point = move |event: Event| {
        #[cfg(feature = "web")]
        reading.point(crate::ui::browser::pointed_at(&event));
        #[cfg(not(feature = "web"))]
        let _ = event;
    };
    let leave = move |event: Event| {
        #[cfg(feature = "web")]
        if crate::ui::browser::left(&event) {
            reading.at.set(None);
        }
        #[cfg(not(feature = "web"))]
        let _ = event;
    };
    let press = move |event: Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let plain = !key.ctrl_key() && !key.meta_key() && !key.alt_key();
        if plain && reading.press(&key.key()) {
            event.prevent_default();
        }
    };
    // Whoever comes by keys sees where walking begins; the name is what is heard then.
    let come = move |_| {
        if reading.at.get_untracked().is_none() {
            reading.at.set((!reading.spots.read_untracked().is_empty()).then_some(0));
        }
    };
    hold.on("pointermove", point)
        .on("pointerdown", point)
        .on("pointerleave", leave)
        .on("keydown", press)
        .on("focus", come)
        .on("blur", move |_| reading.leave())
}

/// A ring around the value that is read.
fn ring(reading: Reading) -> Option<Element> {
    let spot = reading.spot()?;
    let number = |value: f64| format!("{value:.1}");
    let circle = svg("circle").class("chart-ring").attr("r", "7");
    let circle = circle.attr("cx", number(spot.x)).attr("cy", number(spot.y));
    Some(over(reading)?.child(circle))
}

/// A sheet over the picture, in its pixels.
fn over(reading: Reading) -> Option<Element> {
    let (page, width) = (reading.page.read(), reading.width.get());
    let height = page.as_ref()?.chart.as_ref()?.height(width);
    let sheet =
        svg("svg").class("chart-over").attr("viewBox", format!("0 0 {} {}", width.0, height.0));
    Some(sheet.attr("width", width.0.to_string()).attr("height", height.0.to_string()))
}

/// What is said of the value that is read, beside it.
fn tip_box(reading: Reading) -> Node {
    live(move || {
        let (spot, tip) = reading.tip()?;
        let side = f64::from(reading.width.get().0);
        // Beside the value, on the side that has more room.
        let (start, end) = if spot.x < side / 2.0 {
            (format!("{:.0}px", spot.x + 12.0), "auto".to_owned())
        } else {
            ("auto".to_owned(), format!("{:.0}px", side - spot.x + 12.0))
        };
        let top = format!("{:.0}px", spot.y + 10.0);
        let words = tip_words(tip);
        Some(Node::from(
            view! {
                <div class="chart-tip" aria-hidden="true" style:inset-inline-start=start
                    style:inset-inline-end=end style:inset-block-start=top>{words}</div>
            }
            .into_any(),
        ))
    })
}

fn tip_words(tip: ChartTip) -> Node {
    let doubts = tip.doubts.join(", ");
    let doubts = (!doubts.is_empty()).then(|| el("p").class("chart-tip-doubt").child(doubts));
    let place = el("p").class("chart-tip-place").child(format!("{} · {}", tip.place, tip.year));
    let value = el("p").class("chart-tip-value").child(tip.value);
    let source = el("p").class("chart-tip-source").child(tip.source);
    crate::ui::markup::all([place, value].into_iter().chain(doubts).chain([source]))
}

/// The marks under the years as links to the list of events.
fn events(context: AtlasContext, reading: Reading) -> Option<Element> {
    let page = reading.page.read();
    let page = page.as_ref()?;
    let (Some(Chart::Line(chart)), Some(events)) = (&page.chart, &page.events) else { return None };
    let links = chart.event_spots(reading.width.get());
    let links = links.iter().filter_map(|spot| event_link(context, spot, events));
    Some(over(reading)?.attr("data-events", "").all(links))
}

fn event_link(context: AtlasContext, spot: &EventSpot, events: &[ChartEvent]) -> Option<Element> {
    let words = context.messages().on_charts;
    let first = events.get(*spot.events.first()?)?;
    let last = events.get(*spot.events.last()?)?;
    let numbers = if first.mark.number == last.mark.number {
        format!("{}: {}", first.mark.number, first.record.text)
    } else {
        format!("{}–{}", first.mark.number, last.mark.number)
    };
    let name = format!("{}. {}", (words.event_mark)(&numbers), words.in_time);
    let target = svg("rect")
        .class("map-target")
        .attr("x", format!("{:.1}", spot.x - 12.0))
        .attr("y", format!("{:.1}", spot.y - 12.0))
        .attr("width", "24")
        .attr("height", "24");
    let link =
        svg("a").class("chart-event").attr("href", format!("#{}", event_id(first.mark.number)));
    Some(link.attr("aria-label", name.clone()).child(svg("title").child(name)).child(target))
}
