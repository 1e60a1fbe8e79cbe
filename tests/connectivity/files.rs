//! Every number that is drawn, said on pointing or listed stands in the edited files.

use std::collections::BTreeMap;

use atlas::chart::Mark;
use atlas::model::{Id, Lang};
use atlas::views::{self, Chart, ChartKind};

use super::{REAL, page, table};
use crate::support::{Random, root, text_of};

/// What the files say: indicator, place and year, with the values and totals of all sources.
fn filed() -> BTreeMap<(String, String, String), Vec<(f64, String)>> {
    let mut filed: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for name in ["observations.csv", "series.csv"] {
        let text = text_of(&root().join("public/data").join(name));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heads = reader.headers().unwrap().clone();
        let column = |name: &str| heads.iter().position(|head| head == name).unwrap();
        let [indicator, place, period, value, rank_of] =
            ["indicator", "place", "period", "value", "rank_of"].map(column);
        for row in reader.records().map(Result::unwrap) {
            let year: String = row[period].chars().take(4).collect();
            let key = (row[indicator].to_owned(), row[place].to_owned(), year);
            let value: f64 = row[value].parse().unwrap();
            filed.entry(key).or_default().push((value, row[rank_of].to_owned()));
        }
    }
    filed
}

#[test]
fn every_value_of_ten_charts_stands_in_the_edited_files() {
    let filed = filed();
    let mut random = Random::seeded(193);
    let indicators = views::chart_indicators(&REAL);
    let (mut charts, mut values) = (0, 0);
    while charts < 10 {
        let indicator = *random.pick(&indicators);
        let places: Vec<&Id> = views::chart_places(&REAL, indicator).into_iter().collect();
        let some: Vec<&str> =
            places.iter().filter(|_| random.below(3) > 0).map(|id| id.as_str()).collect();
        let kind = *random.pick(&ChartKind::ALL);
        let from = 2000 + random.below(15);
        let query = format!(
            "indicator={indicator}&country={}&chart={}&from={from}",
            some.join(","),
            kind.word()
        );
        let page = page(Lang::En, &query);
        let Some(chart) = &page.chart else { continue };
        charts += 1;
        for (place, year, value) in drawn(&page, chart) {
            let id = places.iter().find(|id| REAL.title(id, Lang::En) == place).unwrap();
            let key = (indicator.to_string(), id.to_string(), year);
            let known = filed.get(&key).unwrap_or_else(|| panic!("{query}: {key:?}"));
            assert!(
                known.iter().any(|(filed, _)| filed.total_cmp(&value).is_eq()),
                "{query}: {key:?} {value}"
            );
            values += 1;
        }
    }
    assert!(values > 200, "{values} values compared");
}

/// Every value of a chart as drawn, with the place and the year that its tip says.
fn drawn(page: &views::ChartPage, chart: &Chart) -> Vec<(String, String, f64)> {
    let mut all: Vec<(usize, usize, f64)> = Vec::new();
    let mut lines = |lines: &[&atlas::chart::Series]| {
        for (series, line) in lines.iter().enumerate() {
            all.extend(line.points.iter().enumerate().map(|(at, point)| (series, at, point.y)));
        }
    };
    match chart {
        Chart::Line(chart) => lines(&chart.series.iter().collect::<Vec<_>>()),
        Chart::Multiples(chart) => {
            lines(&chart.panels.iter().map(|one| &one.line).collect::<Vec<_>>());
        }
        Chart::Bar(chart) => {
            all.extend(chart.rows.iter().enumerate().map(|(at, row)| (at, 0, row.value)));
        }
        Chart::Dot(chart) => {
            all.extend(chart.rows.iter().enumerate().map(|(at, row)| (at, 0, row.value)));
        }
        Chart::Slope(chart) => {
            for (at, line) in chart.lines.iter().enumerate() {
                let ends = line.ends.iter().enumerate();
                all.extend(ends.filter_map(|(end, value)| Some((at, end, value.as_ref()?.value))));
            }
        }
        Chart::Gap(chart) => {
            for (at, row) in chart.rows.iter().enumerate() {
                let ends = row.ends.iter().enumerate();
                all.extend(ends.filter_map(|(end, value)| Some((at, end, value.as_ref()?.value))));
            }
        }
    }
    let told = all.into_iter().map(|(series, point, value)| {
        let tip = page.tip(series, point).unwrap();
        let place = tip.place.split(" · ").next().unwrap().to_owned();
        (place, tip.year.clone(), value)
    });
    told.collect()
}

#[test]
fn the_tables_of_ten_choices_hold_every_value_that_the_files_hold() {
    let filed = filed();
    let mut random = Random::seeded(2016);
    let indicators = views::chart_indicators(&REAL);
    for _ in 0..10 {
        let indicator = *random.pick(&indicators);
        let places: Vec<&Id> = views::chart_places(&REAL, indicator).into_iter().collect();
        let place = random.pick(&places);
        let table = table(Lang::En, &format!("indicator={indicator}&country={place}"));
        let here = filed.iter().filter(|((one, where_, year), _)| {
            *one == indicator.as_str() && *where_ == place.as_str() && !year.is_empty()
        });
        let count: usize = here.map(|(_, values)| values.len()).sum();
        assert_eq!(table.rows.len(), count, "{indicator} {place}");
        for row in &table.rows {
            let key = (indicator.to_string(), place.to_string(), row.year.clone());
            let known = filed.get(&key).unwrap_or_else(|| panic!("{key:?}"));
            let value = row.value.trim_end_matches(" per 100 people");
            let digits: String = value.chars().filter(char::is_ascii_digit).collect();
            let is_same = known.iter().any(|(value, total)| {
                let value = format!("{value:.4}");
                let value = value.trim_end_matches('0');
                let plain = format!("{value}{total}").replace(|c: char| !c.is_ascii_digit(), "");
                plain == digits
            });
            assert!(is_same || indicator.as_str() == "govtech-group", "{key:?} {}", row.value);
        }
    }
}
#[test]
fn what_a_chart_leaves_out_is_marked_nowhere() {
    let page = page(Lang::En, "indicator=population");
    assert!(page.signs.is_empty());
    let Some(Chart::Line(chart)) = &page.chart else { panic!("no lines") };
    assert!(
        chart.series.iter().flat_map(|line| &line.points).all(|one| one.quality == Mark::Sound)
    );
}
