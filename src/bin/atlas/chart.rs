//! `atlas chart`: the page's charts, drawn natively.

use std::error::Error;
use std::fmt::Display;
use std::fs;
use std::io::{self, Write as _};
use std::process::ExitCode;

use atlas::address::{Figure, Filter, Route, ViewState};
use atlas::chart::Px;
use atlas::export::{CHART_WIDTH, Edition, chart_svg};
use atlas::model::{Id, Lang, PartialDate};
use atlas::views::{
    Atlas, ChartKind, ChartQuery, LINES_MAX, chart, chart_indicators, chart_kinds, chart_places,
    chart_taken,
};

use crate::args::ChartOptions;
use crate::files;

/// The width of a picture without anything around it.
const WIDTH: u32 = 720;

pub(crate) fn run(options: &ChartOptions) -> Result<ExitCode, Box<dyn Error>> {
    let lang = Lang::parse(&options.lang)
        .ok_or_else(|| format!("--lang: found {:?}; expected en, es or ko", options.lang))?;
    let kind = ChartKind::parse(&options.kind).ok_or_else(|| {
        let words = list(ChartKind::ALL.map(ChartKind::word));
        format!("--type: found {:?}; expected one of: {words}", options.kind)
    })?;
    if let (Some(from), Some(to)) = (options.from, options.to)
        && from > to
    {
        return Err(format!("--from {from} --to {to}: there is no year between").into());
    }
    let (loaded, hash) = if options.data.ends_with("latest.json") {
        files::load_published(&options.data)?
    } else {
        // A hash names a published file; here is none.
        (files::load_any(&options.data)?, String::new())
    };
    let atlas = Atlas::new(loaded, hash);
    let query = ChartQuery {
        indicator: indicator(&atlas, &options.indicator)?,
        places: Vec::new(),
        kind,
        from: options.from,
        to: options.to,
        events: options.events,
        lang,
    };
    let places = places(&atlas, &query.indicator, &options.places)?;
    let query = ChartQuery { places, ..query };
    let drawn = chart(&atlas, &query).ok_or_else(|| {
        let kinds = chart_kinds(&atlas, &query).into_iter().map(ChartKind::word);
        format!(
            "nothing to draw: {} has no values for a {} chart of these places and years; there are some for: {}",
            query.indicator,
            kind.word(),
            list(kinds)
        )
    })?;
    if kind == ChartKind::Line && query.places.len() > LINES_MAX {
        eprintln!("{} places; a line chart shows at most {LINES_MAX}", query.places.len());
    }
    let svg = if options.alone {
        alone(&atlas, &query, options)?
    } else {
        drawn.svg(Px(options.width.unwrap_or(WIDTH))) + "\n"
    };
    hand_over(&svg, options)?;
    Ok(ExitCode::SUCCESS)
}

fn hand_over(svg: &str, options: &ChartOptions) -> Result<(), Box<dyn Error>> {
    match &options.out {
        Some(path) => {
            fs::write(path, svg).map_err(|error| format!("{}: {error}", path.display()))?;
            println!("{}: {} bytes", path.display(), svg.len());
        }
        None => match io::stdout().lock().write_all(svg.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error.into()),
            _ => {}
        },
    }
    Ok(())
}

/// The picture with all that is said of it, as the page of the same chart gives it away.
fn alone(atlas: &Atlas, query: &ChartQuery, options: &ChartOptions) -> Result<String, String> {
    let state = ViewState::new(query.lang, Route::Connectivity);
    let mut state = ViewState {
        indicator: Some(query.indicator.clone()),
        from: query.from.map(PartialDate::year_only),
        to: query.to.map(PartialDate::year_only),
        figure: Figure { events: query.events, ..Figure::default() },
        ..state.with(Filter::Country, query.places.iter().cloned())
    };
    let own = chart_taken(atlas, &state);
    // The page's own choice is not written in its address.
    let taken = own.filter(|own| own.query.kind == query.kind).or_else(|| {
        state.figure.kind = Some(query.kind);
        chart_taken(atlas, &state).filter(|taken| taken.query.kind == query.kind)
    });
    let of_data = atlas.snapshot.parts().site_url.as_deref();
    let root = options.site.as_deref().or(of_data).unwrap_or_default();
    let edition = Edition { atlas, lang: query.lang, root, accessed: None };
    let width = options.width.map_or(CHART_WIDTH, Px);
    let svg = taken.and_then(|taken| chart_svg(&edition, &taken, &edition.address(&state), width));
    svg.ok_or_else(|| format!("the page has no {} chart of these values", query.kind.word()))
}

fn indicator(atlas: &Atlas, word: &str) -> Result<Id, String> {
    let known = chart_indicators(atlas);
    let found = known.iter().find(|id| id.as_str() == word);
    let found = found.map(|id| (*id).clone());
    found.ok_or_else(|| format!("--indicator: found {word:?}; expected one of: {}", list(known)))
}

fn places(atlas: &Atlas, indicator: &Id, words: &[String]) -> Result<Vec<Id>, String> {
    let known = chart_places(atlas, indicator);
    let place = |word: &String| {
        let found = known.iter().find(|id| id.as_str() == word);
        let found = found.map(|id| (*id).clone());
        found.ok_or_else(|| {
            format!(
                "--places: found {word:?}; expected places with values of {indicator}: {}",
                list(&known)
            )
        })
    };
    words.iter().map(place).collect()
}

fn list(words: impl IntoIterator<Item = impl Display>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| word.to_string()).collect();
    if words.is_empty() { "none".to_owned() } else { words.join(", ") }
}
