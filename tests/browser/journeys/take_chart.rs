//! A chart is taken away: the picture in the page, the files that the browser hands over and what
//! `atlas chart` writes are, byte for byte, those of the library.

use std::process::Command;

use atlas::address::ViewState;
use atlas::chart::Px;
use atlas::export::{self, CHART_WIDTH, Edition, Format};
use atlas::i18n::messages;
use atlas::model::Lang;
use atlas::views::{self, ChartTaken};
use serde_json::json;

use super::take::{KEEP, taken};
use crate::failure::{Failure, Outcome, ensure, same};
use crate::stage::Stage;

/// Languages and what is asked for.
const CHARTS: [(Lang, &str); 4] = [
    (Lang::Es, "indicator=internet-use&country=kor,per"),
    (Lang::En, "indicator=egdi-rank&country=kor,per&chart=slope"),
    (Lang::Ko, "indicator=internet-use&country=kor,per,pry&from=2010&to=2020&events=on"),
    (Lang::En, "indicator=internet-use&country=kor,per,idn&chart=bar"),
];

/// The kinds that are not taken away above: drawn in the page as they are natively.
const PICTURES: [(Lang, &str); 3] = [
    (Lang::Ko, "indicator=internet-use&country=kor,per,uzb&chart=dot"),
    (Lang::Es, "indicator=internet-use&country=kor,per,uzb&chart=multiples"),
    (Lang::En, "indicator=unnamed-digital-divide&country=per&chart=gap"),
];

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    for (lang, query) in CHARTS {
        let view = ViewState::parse(&format!("{lang}/connectivity/"), query, lang);
        let taken = shown(stage, &view, query).await?;
        let atlas = &stage.edition.atlas;
        in_the_page(stage, &taken).await?;
        let root = format!("{}/", stage.front.origin());
        let edition = Edition { atlas, lang, root: &root, accessed: None };
        let svg = files(stage, &edition, &view, &taken).await?;
        same("the picture of `atlas chart`", &of_program(stage, &taken)?, &svg)?;
    }
    for (lang, query) in PICTURES {
        let view = ViewState::parse(&format!("{lang}/connectivity/"), query, lang);
        in_the_page(stage, &shown(stage, &view, query).await?).await?;
    }
    Ok(())
}

/// Opens a view; what is drawn in it.
async fn shown(stage: &Stage, view: &ViewState, query: &str) -> Outcome<ChartTaken> {
    stage.open(&format!("/{}{}", view.path(), view.query())).await?;
    views::chart_taken(&stage.edition.atlas, view)
        .ok_or_else(|| Failure::new(format!("{query}: nothing to take")))
}

/// The picture in the page is the library's at the same width, element by element.
async fn in_the_page(stage: &Stage, taken: &ChartTaken) -> Outcome {
    let width = "return one('.over-time .chart-svg')?.viewBox.baseVal.width";
    // It is drawn anew as soon as its container's width is known.
    let fits = "const picture = one('.over-time .chart-svg');
        return picture && picture.viewBox.baseVal.width === Math.floor(picture.parentElement.clientWidth)";
    stage.browser.holds("a picture as wide as there is room", fits, vec![]).await?;
    let width: u32 = stage.browser.js(width, vec![]).await?;
    let chart = views::chart(&stage.edition.atlas, &taken.query);
    let svg = chart.map(|chart| chart.svg(Px(width))).unwrap_or_default();
    let script = "const there = document.createElement('div'); there.innerHTML = arguments[0];
        return one('.over-time .chart-svg').isEqualNode(there.firstChild)";
    stage.browser.holds("the picture as it is drawn natively", script, vec![json!(svg)]).await
}

/// The files that the buttons hand over; the picture's text.
async fn files(
    stage: &Stage,
    edition: &Edition<'_>,
    view: &ViewState,
    chart: &ChartTaken,
) -> Outcome<String> {
    let (m, address) = (messages(view.lang), edition.address(view));
    let values = |values: &[&atlas::model::Observation]| Some(export::chart_csv(edition, values));
    let (shown, series) = (
        views::chart_values(edition.atlas, &chart.query),
        views::chart_series(edition.atlas, &chart.query),
    );
    ensure(shown.len() > 1 && series.len() > shown.len(), || "too little to take".to_owned())?;
    let svg = export::chart_svg(edition, chart, &address, CHART_WIDTH);
    let expected = [
        (m.take_chart.shown, "shown", Format::Csv, values(&shown)),
        (m.take_chart.series, "series", Format::Csv, values(&series)),
        (
            m.on_timeline.take_json,
            "chart",
            Format::Json,
            export::chart_json(edition, chart, &address),
        ),
        (m.on_timeline.take_svg, "chart", Format::Svg, svg.clone()),
    ];
    let () = stage.browser.js(KEEP, vec![]).await?;
    let open = "return one('.over-time .take summary')";
    stage.browser.click("what to take away", open, vec![]).await?;
    for (at, (label, what, format, text)) in expected.into_iter().enumerate() {
        stage.browser.click_role("button", label).await?;
        let (name, media_type, found) = taken(stage, at).await?;
        same(
            "the file's name",
            &name,
            &export::chart_file_name(edition, &chart.query, what, format),
        )?;
        same("the file's type", &media_type.as_str(), &format.media_type())?;
        let text = text.unwrap_or_default();
        let at = found.bytes().zip(text.bytes()).take_while(|(one, other)| one == other).count();
        ensure(found == text, || format!("{label} differs from byte {at} on"))?;
    }
    stage.browser.click_role("button", m.on_timeline.take_png).await?;
    let script = "return window.taken.length === 5 && window.taken[4].type === 'image/png'";
    stage.browser.holds("the picture in pixels", script, vec![]).await?;
    let script = "const done = arguments[arguments.length - 1];
        createImageBitmap(window.taken[4]).then((picture) => done(picture.width))";
    let width: u32 = stage.browser.js_later(script, vec![]).await?;
    same("the width of the picture in pixels", &width, &(2 * CHART_WIDTH.0))?;
    let code = export::embed_code(edition, &ViewState { embedded: true, ..view.clone() });
    let script = "return one('.over-time #embed-code').value";
    stage.browser.gives("the code that embeds", script, vec![], &json!(code)).await?;
    svg.ok_or_else(|| Failure::new("nothing is drawn"))
}

/// What `atlas chart` writes of the same site.
fn of_program(stage: &Stage, taken: &ChartTaken) -> Outcome<String> {
    let query = &taken.query;
    let places: Vec<&str> = query.places.iter().map(atlas::model::Id::as_str).collect();
    let mut command = Command::new(env!("CARGO_BIN_EXE_atlas"));
    command
        .arg("chart")
        .arg(stage.dist.join("data/latest.json"))
        .args(["--alone", "--lang", query.lang.tag(), "--type", query.kind.word()])
        .args(["--indicator", query.indicator.as_str(), "--places", &places.join(",")])
        .args(["--site", &stage.front.origin()]);
    for (name, year) in [("--from", query.from), ("--to", query.to)] {
        command.args(year.map(|year| [name.to_owned(), year.to_string()]).into_iter().flatten());
    }
    command.args(query.events.then_some("--events"));
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure(output.status.success(), || format!("`atlas chart`: {said}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
