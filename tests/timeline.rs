//! The layout of the timeline picture: what is drawn where, what holds for every picture, and
//! how much work a frame is.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "support/random.rs"]
mod random;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use atlas::model::Edtf;
use atlas::timeline::{
    Body, Certainty, Frame, Item, Mark, Picture, Prepared, Scale, Shown, Step, TickLabel, Window,
    labels, picture, step, ticks, window_of,
};
use random::Random;

/// Rows of spans in a lane.
const ROWS: u8 = 6;

// ---- Drawing as text -------------------------------------------------------------------------

/// An item: `+` in front when planned, its date, its lanes if not just the first.
fn item(index: u32, text: &str) -> Item {
    let (text, lanes) = text.split_once(' ').unwrap_or((text, "0"));
    let date = Edtf::parse(text.trim_start_matches('+')).unwrap();
    Item {
        index,
        first_day: date.first_day(),
        last_day: date.last_day(),
        certainty: Certainty::of(date),
        ahead: text.starts_with('+'),
        lanes: lanes.split(',').map(|lane| lane.parse().unwrap()).collect(),
        shape: u8::try_from(index % 3).unwrap(),
    }
}

fn prepared(dates: &[&str]) -> Prepared {
    let items: Vec<Item> = (0..).zip(dates).map(|(index, text)| item(index, text)).collect();
    let lanes = items.iter().flat_map(|item| item.lanes.iter().copied()).max();
    Prepared::new(&items, lanes.map_or(1, |lane| lane + 1), ROWS)
}

fn window(text: &str) -> Window {
    let date = Edtf::parse(text).unwrap();
    Window::new(f64::from(date.first_day()), f64::from(date.last_day()) + 1.0)
}

/// A picture as wide as asked for, with marks of 10 pixels and clusters of 20.
fn pictured(prepared: &Prepared, window: Window, width_px: f64) -> Picture {
    picture(prepared, window, &Frame { cluster_px: 20.0, ..Frame::new(width_px) })
}

/// How an item is written: its number, `+` when planned, a sign for its certainty.
fn name(item: Shown) -> String {
    let sign = match item.certainty {
        Certainty::Exact => "",
        Certainty::Month => "m",
        Certainty::Year => "y",
        Certainty::About => "~",
        Certainty::Uncertain => "?",
        Certainty::OpenStart => "<",
        Certainty::OpenEnd => ">",
    };
    format!("{}{}{sign}", item.index, if item.ahead { "+" } else { "" })
}

/// A point is `number@middle` (`^` when folded), a span `number[from-to]` with `|` where it is
/// cut, a cluster `(count)@from`.
fn draw_mark(mark: &Mark) -> String {
    let (from, to) = (mark.x, mark.x + mark.width);
    match &mark.body {
        Body::Point { item, folded } => {
            let folded = if *folded { "^" } else { "" };
            format!("{}@{:.0}{folded}", name(*item), f64::midpoint(from, to))
        }
        Body::Span { item, cut_left, cut_right } => {
            let cut = |cut: &bool| if *cut { "|" } else { "" };
            format!("{}[{}{from:.0}-{to:.0}{}]", name(*item), cut(cut_left), cut(cut_right))
        }
        Body::Cluster { count, .. } => format!("({count})@{from:.0}"),
    }
}

/// Lanes by `//`, rows by `/`.
fn draw(picture: &Picture) -> String {
    let mut text = String::new();
    for heading in &picture.headings {
        if heading.lane > 0 {
            text += " // ";
        }
        for row in 0..heading.rows {
            let here = |mark: &&Mark| mark.lane == heading.lane && mark.row == row;
            let marks: Vec<String> = picture.marks.iter().filter(here).map(draw_mark).collect();
            text += if row > 0 { " / " } else { "" };
            text += &marks.join(" ");
        }
        if heading.running > 0 {
            write!(text, " +{}", heading.running).unwrap();
        }
    }
    text.trim().to_owned()
}

/// Draws dates in the year 1970, a pixel a day.
#[track_caller]
fn check(dates: &[&str], expect: &str) {
    check_in("1970", 365.0, dates, expect);
}

#[track_caller]
fn check_in(shown: &str, width_px: f64, dates: &[&str], expect: &str) {
    assert_eq!(draw(&pictured(&prepared(dates), window(shown), width_px)), expect);
}

// ---- What is drawn where ---------------------------------------------------------------------

#[test]
fn a_day_is_a_point_in_the_middle_of_its_day() {
    check(&["1970-01-11", "1970-12-31"], "0@10 1@364");
}
#[test]
fn a_month_is_as_wide_as_a_month_and_a_year_as_a_year() {
    check(&["1970-02", "1970"], "/ 1y[0-363] / 0m[31-57]");
}
#[test]
fn a_month_too_narrow_for_a_span_is_a_point_at_its_middle() {
    check_in("1970/1979", 365.2, &["1970-07"], "0m@20");
}
#[test]
fn about_uncertain_and_planned_are_told_apart() {
    check(&["1970-02-01~", "1970-03-01?", "+1970-04-01"], "0~@32 1?@60 2+@90");
}
#[test]
fn an_open_end_runs_to_the_edge_and_its_start_is_cut_when_it_is_earlier() {
    check(&["1970-12-02/..", "1960/.."], "/ 1>[|0-365] / 0>[335-365]");
}
#[test]
fn an_open_start_runs_from_the_edge() {
    check(&["../1970-01-30", "../1975"], "/ 0<[0-28] / 1<[0-365|]");
}
#[test]
fn an_open_end_that_starts_after_the_window_is_not_there() {
    check(&["1971/.."], "/");
}
#[test]
fn a_span_across_the_window_is_cut_at_both_edges() {
    check(&["1969-12/1971-01"], "/ 0m[|0-365|]");
}
#[test]
fn spans_that_follow_each_other_share_a_row_and_do_not_touch() {
    check(&["1970-01", "1970-02", "1970-03"], "/ 0m[0-29] 1m[31-57] 2m[59-88]");
}
#[test]
fn spans_that_share_a_day_stand_in_two_rows() {
    check(&["1970-01-01/1970-02-01", "1970-02"], "/ 0[0-30] / 1m[31-57]");
}
#[test]
fn marks_that_would_touch_are_a_cluster() {
    check(&["1970-01-11", "1970-01-12", "1970-03-01"], "(2)@6 2@60");
    check(&["1970-01-11", "1970-01-22", "1970-02-01"], "(3)@6");
    check(&["1970-01-11", "1970-01-23", "1970-02-04"], "0@10 1@22 2@34");
}
#[test]
fn a_record_in_two_lanes_is_drawn_in_both() {
    check(&["1970-01-11 0,2", "1970-01-11 2,2"], "0@10 //  // (2)@6");
}
#[test]
fn a_lane_that_is_not_there_adds_nothing() {
    let items = [Item { lanes: vec![7, 0], ..item(3, "1970-01-11") }];
    let drawn = draw(&pictured(&Prepared::new(&items, 1, ROWS), window("1970"), 365.0));
    assert_eq!(drawn, "3@10");
}
#[test]
fn spans_without_a_row_fold_into_marks_or_are_counted_as_running() {
    let many = ["1970-01/1970-02"; 8];
    check(&many, "(2)@24 / 0m[0-57] / 1m[0-57] / 2m[0-57] / 3m[0-57] / 4m[0-57] / 5m[0-57]");
    check_in(
        "1970-02-10/1970-02-19",
        100.0,
        &many,
        "/ 0m[|0-100|] / 1m[|0-100|] / 2m[|0-100|] / 3m[|0-100|] / 4m[|0-100|] / 5m[|0-100|] +2",
    );
}
#[test]
fn open_spans_leave_half_of_the_rows_to_others() {
    let mut dates = vec!["1969/.."; 5];
    dates.push("1970-02");
    check(&dates, "/ 0>[|0-365] / 1>[|0-365] / 2>[|0-365] / 5m[31-57] +2");
}
#[test]
fn no_records_make_an_empty_picture_with_its_axis() {
    let nothing = prepared(&[]);
    let picture = pictured(&nothing, nothing.whole(), 320.0);
    assert_eq!((draw(&picture).as_str(), nothing.whole().days()), ("", 366.0));
    assert!(!picture.ticks.is_empty() && picture.bars.iter().all(|bar| bar.height == 0.0));
}
#[test]
fn one_record_stands_in_the_middle_of_a_year() {
    let one = prepared(&["1970-01-11"]);
    assert_eq!(draw(&pictured(&one, one.whole(), 366.0)), "0@183");
}
#[test]
fn all_on_one_day_are_one_cluster_at_every_zoom() {
    let all = prepared(&["1970-01-11"; 50]);
    assert_eq!(draw(&pictured(&all, all.whole(), 366.0)), "(50)@178");
    let close = all.whole().zoom(10.5, 1e9);
    assert_eq!(draw(&pictured(&all, close, 300.0)), "(50)@145");
}
#[test]
fn three_thousand_years_are_a_span_like_any_other() {
    let all = prepared(&["0001/3000", "2016-07-05"]);
    assert_eq!(draw(&pictured(&all, all.whole(), 1_040.0)), "1@692 / 0y[20-1018]");
}
#[test]
fn what_the_caller_got_wrong_is_mended() {
    let wrong = Item { last_day: i32::MIN, lanes: vec![0], ..item(0, "1970-01-11") };
    let far = Item { first_day: i32::MIN, last_day: i32::MAX, ..item(1, "1970") };
    let both = Prepared::new(&[wrong, far], 1, ROWS);
    assert_eq!(draw(&pictured(&both, window("1970"), 365.0)), "0@10 / 1>[|0-365]");
}

// ---- Axis, band, labels, steps ---------------------------------------------------------------

#[track_caller]
fn check_ticks(shown: &str, width_px: f64, expect: &str) {
    let found = ticks(Scale::new(window(shown), width_px), 50.0);
    let text = |label: TickLabel| match label {
        TickLabel::Year(year) => format!("{year}"),
        TickLabel::Quarter(year, quarter) => format!("{year}Q{quarter}"),
        TickLabel::Month(year, month) => format!("{year}-{month}"),
        TickLabel::Day(_, month, day) => format!("{month}-{day}"),
    };
    let drawn: Vec<String> = found
        .iter()
        .map(|tick| {
            format!("{}{}@{:.0}", text(tick.label), if tick.major { "!" } else { "" }, tick.x)
        })
        .collect();
    assert_eq!(drawn.join(" "), expect);
}

#[test]
fn ticks_are_as_close_as_their_labels_allow() {
    check_ticks("1960/2019", 320.0, "1960@0 1970@53 1980@107 1990@160 2000!@213 2010@267");
    check_ticks("2014/2018", 320.0, "2014@0 2015@64 2016@128 2017@192 2018@256");
    check_ticks("2017", 320.0, "2017Q1!@0 2017Q2@79 2017Q3@159 2017Q4@239");
    check_ticks("2017-01/2017-04", 320.0, "2017-1!@0 2017-2@83 2017-3@157 2017-4@240");
    check_ticks("2017-02-15/2017-03-14", 200.0, "2-21@43 3-1!@100 3-11@171");
    check_ticks("2017-02-20/2017-03-05", 300.0, "2-21@21 2-26@129 3-1!@193");
    check_ticks("2016-02-28/2016-03-01", 300.0, "2-28@0 2-29@100 3-1!@200");
}
#[test]
fn ticks_start_with_the_calendar_and_end_with_it() {
    check_ticks("0001/3000", 320.0, "500@53 1000!@107 1500@160 2000!@213 2500@267 3000!@320");
    let all = Window::new(f64::NEG_INFINITY, f64::INFINITY);
    assert_eq!(ticks(Scale::new(all, 320.0), 50.0).len(), 4);
}
#[test]
fn the_band_counts_each_record_once_and_shows_the_window() {
    let all = prepared(&["1970-01-11 0,1", "1970-06", "1960/..", "1980-12-31"]);
    let picture = pictured(&all, window("1970/1979"), 300.0);
    assert_eq!(picture.bars.iter().map(|bar| bar.count).sum::<u32>(), 4);
    assert!((picture.bars.last().unwrap().x + picture.bars[0].width - 300.0).abs() < 1e-9);
    let shown = Scale::new(all.whole(), 300.0);
    let year = window("1970/1979");
    assert!((shown.day(picture.brush.from_px) - year.from_day()).abs() < 1e-6);
    assert!((shown.day(picture.brush.to_px) - year.to_day()).abs() < 1e-6);
}
#[test]
fn labels_stand_in_spans_then_beside_marks_then_nowhere() {
    let said = |dates: &[&str], width_px: f64| {
        let picture = pictured(&prepared(dates), window("1970"), 365.0);
        let labels = labels(&picture, 365.0, &|_| width_px);
        let said = labels.iter().map(|label| {
            let side = if label.inside { "in" } else { "by" };
            format!("{}{side}@{:.0}+{:.0}", label.item, label.x, label.width)
        });
        said.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(said(&["1970-01-11", "1970-02-20", "1970-03-15"], 20.0), "0by@20+20 2by@82+20");
    assert_eq!(said(&["1970-02/1970-03"], 40.0), "0in@35+40");
    assert_eq!(said(&["1970-02/1970-03"], 60.0), "0by@92+60");
    assert_eq!(said(&["1970-02/1970-12"], 900.0), "0in@35+324");
    assert_eq!(said(&["1970-11-20", "1970-11-20"], 5.0), "");
}
#[test]
fn steps_go_through_a_lane_in_time_and_to_the_nearest_in_the_next() {
    let all = prepared(&[
        "1970-01-11",
        "1970-03-01",
        "1970-02",
        "1970-12-01",
        "1970-02-20 2",
        "1970-11-20 2",
    ]);
    let picture = pictured(&all, window("1970"), 365.0);
    let places = 0..picture.marks.len();
    let at = |index: u32| places.clone().find(|at| picture.members(&all, *at) == [index]).unwrap();
    let go = |index, way| step(&picture, at(index), way).map(|to| picture.members(&all, to)[0]);
    let way = |way| [0, 2, 1, 3, 4, 5].map(|index| go(index, way));
    assert_eq!(way(Step::Later), [Some(2), Some(1), Some(3), None, Some(5), None]);
    assert_eq!(way(Step::Earlier), [None, Some(0), Some(2), Some(1), None, Some(4)]);
    assert_eq!(way(Step::Down), [Some(4), Some(4), Some(4), Some(5), None, None]);
    assert_eq!(way(Step::Up), [None, None, None, None, Some(2), Some(3)]);
    assert_eq!(step(&picture, 99, Step::Later), None);
}
#[test]
fn beyond_the_window_the_nearest_record_is_found() {
    let all = prepared(&["1960-01-01", "1965", "1980-06", "1990/..", "1985 1"]);
    let year = window("1970");
    let at = |lane, moment, later| all.neighbour(lane, moment, later).map(|found| found.item);
    assert_eq!(at(0, year.to_day(), true), Some(2));
    assert_eq!(at(0, year.from_day(), false), Some(1));
    assert_eq!(at(0, f64::INFINITY, true), None);
    assert_eq!(at(0, f64::INFINITY, false), Some(3));
    assert_eq!(at(1, year.from_day(), false), None);
    assert_eq!(at(9, 0.0, true), None);
}

// ---- Windows ---------------------------------------------------------------------------------

#[track_caller]
fn same(one: Window, other: Window) {
    let apart = (one.from_day() - other.from_day()).abs() + (one.to_day() - other.to_day()).abs();
    assert!(apart < 1e-6, "{one:?} {other:?}");
}

#[test]
fn zooming_in_and_out_about_a_point_returns() {
    let start = window("1970/1979");
    let mut random = Random::seeded(5);
    for _ in 0..500 {
        let about = start.from_day() + start.days() * unit(&mut random);
        let factor = 0.05 + 20.0 * unit(&mut random);
        let there = start.zoom(about, factor);
        let (before, after) = (Scale::new(start, 300.0), Scale::new(there, 300.0));
        assert!((before.x(about) - after.x(about)).abs() < 1e-6);
        same(there.zoom(about, 1.0 / factor), start);
        same(start.pan(factor).pan(-factor), start);
    }
}
#[test]
fn a_window_is_kept_within_the_whole() {
    let whole = window("1970/1979");
    same(window("1960").within(whole), window("1970").zoom(0.0, 365.0 / 366.0));
    same(window("1950/1999").within(whole), whole);
    same(window("1975").within(whole), window("1975"));
    same(window("1990").within(whole), window("1979"));
}
#[test]
fn a_date_is_shown_in_the_middle_of_its_window() {
    let of = |text: &str| {
        let window = window_of(Edtf::parse(text).unwrap());
        format!("{:.0} {:.0}", window.from_day(), window.to_day())
    };
    assert_eq!(of("1970-01-01"), "-46 46");
    assert_eq!(of("1970-01"), "-31 62");
    assert_eq!(of("1971/.."), of("1971"));
    assert_eq!(of("../1971"), of("1971"));
}
#[test]
fn no_number_makes_a_picture_that_cannot_be_painted() {
    let all = prepared(&["0001/3000", "2016-07-05", "1970/..", "../1971", "1970", "1970-05"]);
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -5.0, 1e300, 1e-300, 12_345.6];
    for a in odd {
        for b in odd {
            let window = Window::new(a, b).zoom(b, a).pan(b).within(all.whole());
            let sizes = Frame { mark_px: b, gap_px: a, cluster_px: a, row_px: b, ..Frame::new(a) };
            let frame = Frame { band_px: b, heading_px: a, lane_gap_px: b, tick_px: a, ..sizes };
            check_sound(&picture(&all, window, &frame));
            check_sound(&picture(&all, Window::new(a, b), &Frame::new(b)));
        }
    }
}

// ---- What holds for every picture ------------------------------------------------------------

/// From 0 up to 1.
fn unit(random: &mut Random) -> f64 {
    f64::from(u32::try_from(random.next() & 0xFFFF_FFFF).unwrap()) / 4_294_967_296.0
}

/// Items of all sorts over 60 years, as the real ones are: mostly days.
fn many(random: &mut Random, count: u32, lanes: u16) -> Vec<Item> {
    let items = (0..count).map(|index| {
        let date = |random: &mut Random| {
            let (year, month) = (1_960 + random.below(60), 1 + random.below(12));
            match random.below(10) {
                0 => format!("{year}"),
                1 => format!("{year}-{month:02}"),
                _ => format!("{year}-{month:02}-{:02}", 1 + random.below(28)),
            }
        };
        let (one, other) = (date(random), date(random));
        let text = match random.below(40) {
            0 => format!("{one}/.."),
            1 => format!("../{one}"),
            2 | 3 if one < other => format!("{one}/{other}"),
            4 => format!("{one}~"),
            _ => one,
        };
        let date = Edtf::parse(&text).or_else(|_| Edtf::parse("1999")).unwrap();
        let lane = |random: &mut Random| u16::try_from(random.below(usize::from(lanes))).unwrap();
        Item {
            index,
            first_day: date.first_day(),
            last_day: date.last_day(),
            certainty: Certainty::of(date),
            ahead: random.below(9) == 0,
            lanes: (0..=random.below(2)).map(|_| lane(random)).collect(),
            shape: u8::try_from(random.below(5)).unwrap(),
        }
    });
    items.collect()
}

/// A window somewhere in the whole, from all of it to a few days.
fn somewhere(random: &mut Random, whole: Window) -> Window {
    let about = whole.from_day() + whole.days() * unit(random);
    whole.zoom(about, (whole.days() / 3.0).powf(unit(random)))
}

/// Every number is one, and no mark of a row covers another.
#[track_caller]
fn check_sound(picture: &Picture) {
    let mut last: Option<&Mark> = None;
    for mark in &picture.marks {
        for number in [mark.x, mark.y, mark.width, mark.height] {
            assert!(number.is_finite(), "{mark:?}");
        }
        assert!(mark.width >= 0.0 && mark.y >= 0.0 && mark.height >= 0.0, "{mark:?}");
        let before = last.filter(|last| (last.lane, last.row) == (mark.lane, mark.row));
        assert!(before.is_none_or(|last| last.x + last.width <= mark.x + 1e-6), "{mark:?}");
        assert!(last.is_none_or(|last| (last.lane, last.row) <= (mark.lane, mark.row)));
        last = Some(mark);
    }
    for heading in &picture.headings {
        assert!(heading.y.is_finite() && heading.height.is_finite());
    }
    for bar in &picture.bars {
        assert!(bar.x.is_finite() && bar.width.is_finite() && bar.height.is_finite());
    }
    for (one, other) in picture.ticks.iter().zip(picture.ticks.iter().skip(1)) {
        assert!(one.x < other.x && one.day < other.day && other.x.is_finite());
    }
    assert!(picture.brush.from_px <= picture.brush.to_px && picture.height_px.is_finite());
}

/// Every item that is seen is in exactly one place, and all counts are those of its members.
#[track_caller]
fn check_counts(
    items: &[Item],
    prepared: &Prepared,
    picture: &Picture,
    shown: Window,
    scale: Scale,
) {
    let mut found: BTreeMap<(u16, u32), bool> = BTreeMap::new();
    for (at, mark) in picture.marks.iter().enumerate() {
        let members = picture.members(prepared, at);
        for index in &members {
            let is_span = matches!(mark.body, Body::Span { .. });
            assert_eq!(found.insert((mark.lane, *index), is_span), None, "{index} is there twice");
        }
        let Body::Cluster { count, tally, .. } = &mark.body else { continue };
        assert_eq!(*count, members.len());
        let of = |index: &u32| &items[usize::try_from(*index).unwrap()];
        let ahead = members.iter().filter(|index| of(index).ahead).count();
        assert_eq!(usize::try_from(tally.ahead).unwrap(), ahead);
        for (shape, count) in (0..).zip(tally.shapes) {
            let same = members.iter().filter(|index| of(index).shape == shape).count();
            assert_eq!(usize::try_from(count).unwrap(), same);
        }
    }
    for heading in &picture.headings {
        let width_px = |days: f64| days * scale.px_per_day();
        let (mut inside, mut across, mut long) = (0, 0, 0);
        for item in items.iter().filter(|item| item.lanes.contains(&heading.lane)) {
            let place = found.get(&(heading.lane, item.index));
            let known = match item.certainty {
                Certainty::OpenEnd => (item.first_day, item.first_day),
                Certainty::OpenStart => (item.last_day, item.last_day),
                _ => (item.first_day, item.last_day),
            };
            let middle = (f64::from(known.0) + f64::from(known.1) + 1.0) / 2.0;
            let (first, past) = (f64::from(item.first_day), f64::from(item.last_day) + 1.0);
            let seen = first < shown.to_day() && past > shown.from_day();
            if (shown.from_day()..shown.to_day()).contains(&middle) {
                assert!(place.is_some(), "{item:?} is missing");
                inside += 1;
            } else if place == Some(&true) {
                assert!(seen, "{item:?} is not in the window");
                across += 1;
            } else if seen && past - first > 1.0 && width_px(past - first) >= 41.0 {
                // Too wide for a point; a single day is always one and is seen by its noon.
                long += 1;
            }
        }
        assert_eq!(heading.count, inside + across + heading.running);
        assert!(long <= heading.running, "{long} spans are neither drawn nor counted");
    }
}

#[test]
fn every_random_picture_is_sound_and_its_counts_add_up() {
    let mut random = Random::seeded(1968);
    for count in [1, 7, 60, 600] {
        let items = many(&mut random, count, 5);
        let prepared = Prepared::new(&items, 5, ROWS);
        for _ in 0..300 {
            let shown = somewhere(&mut random, prepared.whole());
            let width_px = 200.0 + 1_300.0 * unit(&mut random);
            let picture = pictured(&prepared, shown, width_px);
            check_sound(&picture);
            check_counts(&items, &prepared, &picture, shown, Scale::new(shown, width_px));
            assert_eq!(picture, pictured(&prepared, shown, width_px));
        }
    }
}
#[test]
fn panning_regroups_nothing_and_keeps_rows_and_heights() {
    let mut random = Random::seeded(33);
    let items = many(&mut random, 3_000, 4);
    let prepared = Prepared::new(&items, 4, ROWS);
    // The page of 512 pixels begins at 1970-01-01: the window starts and stays inside it.
    let start = Window::new(100.0, 900.0);
    let members = |picture: &Picture| {
        let places = 0..picture.marks.len();
        let marks = places.map(|at| (picture.members(&prepared, at), picture.marks[at].clone()));
        marks.collect::<BTreeMap<Vec<u32>, Mark>>()
    };
    let first = pictured(&prepared, start, 800.0);
    let before = members(&first);
    for days in [1.0, 17.0, 200.0, 400.0] {
        let panned = pictured(&prepared, start.pan(days), 800.0);
        let after = members(&panned);
        for (one, other) in first.headings.iter().zip(&panned.headings) {
            assert_eq!((one.y, one.height, one.rows), (other.y, other.height, other.rows));
        }
        for (items, mark) in before.iter().filter(|(_, mark)| mark.x >= days && mark.x < 780.0) {
            let other = after.get(items).unwrap_or_else(|| panic!("{items:?} came apart"));
            assert_eq!((mark.lane, mark.row, mark.y), (other.lane, other.row, other.y));
            assert!(mark.x == 0.0 || (mark.x - days - other.x).abs() < 1e-6);
        }
    }
}
#[test]
fn the_order_of_the_input_decides_only_between_equals() {
    let mut random = Random::seeded(77);
    let items = many(&mut random, 500, 3);
    let mut turned = items.clone();
    turned.reverse();
    let shape = |items: &[Item]| {
        let prepared = Prepared::new(items, 3, ROWS);
        let picture = pictured(&prepared, prepared.whole(), 900.0);
        let places = picture.marks.iter().map(|mark| (mark.lane, mark.row, mark.x.to_bits()));
        places.collect::<Vec<_>>()
    };
    assert_eq!(shape(&items), shape(&turned));
}

// ---- Work ------------------------------------------------------------------------------------

/// The most work of any frame while zooming in and panning.
fn most_work(prepared: &Prepared, width_px: f64) -> u32 {
    let mut random = Random::seeded(50);
    let whole = prepared.whole();
    let windows = (0..200).map(|_| somewhere(&mut random, whole)).chain([whole]);
    windows.map(|shown| pictured(prepared, shown, width_px).work).max().unwrap_or(0)
}

/// For each pixel of each lane, a frame may take this much work, however many items there are.
const WORK_PER_PIXEL: u32 = 8;

#[test]
fn the_work_for_a_frame_does_not_grow_with_the_records() {
    let lanes = 20;
    for count in [200, 2_000, 10_000, 50_000] {
        let prepared = Prepared::new(&many(&mut Random::seeded(9), count, lanes), lanes, ROWS);
        let work = most_work(&prepared, 1_440.0);
        assert!(work < WORK_PER_PIXEL * 1_440 * u32::from(lanes), "{count}: {work}");
    }
}
/// Makes an item one of a set.
type Change = fn(&mut Item);

#[test]
fn no_set_of_records_makes_a_frame_slow() {
    let mut random = Random::seeded(10);
    let base = many(&mut random, 20_000, 1);
    let sets: [(&str, Change); 5] = [
        ("all on one day", |item| (item.first_day, item.last_day) = (0, 0)),
        ("all of one year", |item| (item.first_day, item.last_day) = (0, 364)),
        ("all open", |item| item.last_day = i32::MAX),
        ("all of four years", |item| {
            item.first_day = item.first_day.max(-20_000);
            item.last_day = item.first_day + 1_500;
        }),
        ("of every length", |item| {
            item.first_day = item.first_day.max(-20_000);
            item.last_day = item.first_day + (1 << (item.index % 20));
        }),
    ];
    for (name, change) in sets {
        let mut items = base.clone();
        for item in &mut items {
            item.certainty = Certainty::Exact;
            change(item);
        }
        let work = most_work(&Prepared::new(&items, 1, ROWS), 1_440.0);
        assert!(work < WORK_PER_PIXEL * 1_440, "{name}: {work}");
    }
}
