//! Countries and filters side by side: chosen by links and by typing, taken away as files.

use atlas::address::{Filter, Route, SavedFilter, ViewState};
use atlas::export::{self, Edition, Format};
use atlas::i18n::messages;
use atlas::model::{Id, Lang};
use atlas::views::{self, CompareChoice};
use serde_json::{Value, json};

use super::take::{KEEP, taken};
use crate::failure::{Failure, Outcome, same};
use crate::pages::{Shell, clean, no_sideways_scroll};
use crate::stage::Stage;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let m = messages(Lang::En);
    let words = m.on_compare;
    stage.open("/en/").await?;
    Shell(stage).follow(words.nav).await?;
    let mut link = ViewState::new(Lang::En, Route::Compare);
    shows(stage, &link).await?;

    // A chosen country joins those that are seen, and its link keeps the focus.
    stage.browser.click_role("link", "Laos").await?;
    link.filters.set(Filter::Country, ids(&["lao", "per", "uzb"])?);
    shows(stage, &link).await?;
    let focused = "return document.activeElement.dataset.key";
    stage.browser.gives("what has the focus", focused, vec![], &json!("Laos")).await?;

    // Typing narrows the choice and stays in the field.
    let field = "return document.getElementById('filter-text')";
    let field = stage.browser.element("the field", field, vec![]).await?;
    stage.browser.type_over(&field, "costa").await?;
    "costa".clone_into(&mut link.text);
    shows(stage, &link).await?;
    let typed = "return document.activeElement.id + document.activeElement.value";
    stage.browser.gives("what was typed", typed, vec![], &json!("filter-textcosta")).await?;
    stage.browser.click_role("link", "Costa Rica").await?;
    link.filters.set(Filter::Country, ids(&["cri", "lao", "per", "uzb"])?);
    shows(stage, &link).await?;
    stage.browser.back().await?;
    link.filters.set(Filter::Country, ids(&["lao", "per", "uzb"])?);
    shows(stage, &link).await?;
    files(stage, &link).await?;

    // The address of a timeline is pasted as one of two filters.
    stage.browser.click_role("link", words.by_filters).await?;
    link = stage.state().await?;
    shows(stage, &link).await?;
    let field = "return document.getElementById('filter-a')";
    let field = stage.browser.element("the first filter", field, vec![]).await?;
    let pasted = format!("{}/es/timeline/?country=per&lanes=kind", stage.front.origin());
    stage.browser.type_over(&field, &pasted).await?;
    link.saved[0] = SavedFilter::parse(&pasted);
    shows(stage, &link).await?;
    stage.browser.reload().await?;
    shows(stage, &link).await?;

    stage.browser.narrow(320, 640).await?;
    no_sideways_scroll(stage, "two filters").await?;
    stage.open("/es/compare/?country=cri,kor,per,uzb").await?;
    no_sideways_scroll(stage, "four countries").await?;
    let link = stage.state().await?;
    shows(stage, &link).await
}

fn ids(ids: &[&str]) -> Outcome<Vec<Id>> {
    let read = |id: &&str| Id::parse(id).map_err(|error| Failure::new(format!("{id}: {error:?}")));
    ids.iter().map(read).collect()
}

/// Waits until the page compares what a state says: choice, names, counts and values.
async fn shows(stage: &Stage, link: &ViewState) -> Outcome {
    let view = views::compare(&stage.edition.atlas, link);
    let m = messages(link.lang);
    let script = "return location.search";
    stage.browser.gives("the address", script, vec![], &json!(link.query())).await?;
    if let CompareChoice::Countries { countries, .. } = &view.choice {
        let chips: Vec<Value> =
            countries.iter().map(|one| json!([one.label, one.chosen])).collect();
        let script = "return all('.compare-choice .chip').map((chip) =>
            [text(chip), chip.hasAttribute('aria-current')])";
        stage.browser.gives("the choice", script, vec![], &json!(chips)).await?;
    }
    let names: Vec<String> = view.columns.iter().map(|one| clean(&one.label)).collect();
    let script = "return texts('main h3.compare-name')";
    stage.browser.gives("the sides", script, vec![], &json!(names)).await?;
    let rows = view.kinds.iter().chain(&view.years);
    let counts: Vec<Vec<&str>> =
        rows.map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect();
    let script = "return all('.compare-counts tbody tr').map((row) => texts('td', row))";
    stage.browser.gives("the counts", script, vec![], &json!(counts)).await?;
    let value = |cell: &Option<views::IndicatorCell>| match cell {
        Some(cell) => vec![cell.value.clone(), cell.period.clone(), cell.source.text.clone()],
        None => vec![m.on_compare.no_value.to_owned()],
    };
    let values: Vec<Vec<Vec<String>>> =
        view.indicators.iter().map(|row| row.cells.iter().map(value).collect()).collect();
    let script = "const rows = all('.compare-values tbody tr');
        if (rows.length !== arguments[0].length) return [rows.length + ' rows'];
        return arguments[0].flatMap((cells, at) => cells.flatMap((wanted, side) =>
            lacks(all('td', rows[at])[side], wanted)))";
    stage.browser.gives("what the values lack", script, vec![json!(values)], &json!([])).await
}

/// The files are, byte for byte, those that the library writes natively.
async fn files(stage: &Stage, link: &ViewState) -> Outcome {
    let words = messages(link.lang).on_timeline;
    let () = stage.browser.js(KEEP, vec![]).await?;
    stage.browser.click("what to take away", "return one('.take summary')", vec![]).await?;
    let root = format!("{}/", stage.front.origin());
    let edition =
        Edition { atlas: &stage.edition.atlas, lang: link.lang, root: &root, accessed: None };
    let files = [
        (words.take_csv, Format::Csv, Some(export::compare_csv(&edition, link))),
        (words.take_json, Format::Json, export::compare_json(&edition, link)),
    ];
    for (at, (label, format, text)) in files.into_iter().enumerate() {
        stage.browser.click_role("button", label).await?;
        let taken = taken(stage, at).await?;
        same("the file's name", &taken.0, &export::file_name(&edition, link, format))?;
        same(label, &Some(taken.2), &text)?;
    }
    Ok(())
}
