//! Centres: a row each, filter, order by column, marks of the map, Peru's page with its sixteen projects.

use atlas::address::{Column, Route, Sort, ViewState};
use atlas::i18n::messages;
use atlas::model::{Kind, Lang};
use atlas::views::{self, MapMark, MarkSort};
use serde_json::json;

use crate::failure::{Outcome, same};
use crate::pages::{Centres, Shell};
use crate::stage::Stage;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let m = messages(Lang::En);
    let page = Centres(stage);
    let all = stage.edition.atlas.snapshot.of_kind(Kind::Centre).count();
    let mut link = ViewState::new(Lang::En, Route::Centres);
    stage.open("/en/").await?;
    Shell(stage).follow(m.centres).await?;
    same("rows", &page.shows(&link).await?, &all)?;

    page.announces("ascending").await?;
    page.sort().await?;
    link.sort = Sort::Reverse;
    page.shows(&link).await?;
    page.announces("descending").await?;

    let by = |column: Column| Column::ALL.iter().position(|one| *one == column);
    for column in [Column::FirstTerm, Column::LastEvent] {
        page.sort_by(by(column).unwrap_or_default()).await?;
        (link.column, link.sort) = (column, Sort::Own);
        page.shows(&link).await?;
        page.announces("ascending").await?;
    }
    page.sort().await?;
    link.sort = Sort::Reverse;
    page.shows(&link).await?;

    page.filter("peru").await?;
    "peru".clone_into(&mut link.text);
    page.shows(&link).await?;
    page.filter("xyzzy").await?;
    "xyzzy".clone_into(&mut link.text);
    same("rows", &page.shows(&link).await?, &0)?;
    page.filter("").await?;
    link.text = String::new();
    same("rows", &page.shows(&link).await?, &all)?;

    let map = views::centre_map(&stage.edition.atlas, Lang::En);
    let marks: Vec<&MapMark> = map.marks.iter().collect();
    let labels = "return all('main .map-mark').map((mark) => mark.getAttribute('aria-label'))";
    let expected: Vec<&str> = marks.iter().map(|mark| mark.label.as_str()).collect();
    stage.browser.gives("the marks of the map", labels, vec![], &json!(expected)).await?;
    for mark in marks.iter().filter(|mark| mark.sort == MarkSort::Home) {
        page.follow_mark(&mark.label).await?;
        Shell(stage).is_titled(&mark.name).await?;
        stage.open("/en/centres/").await?;
    }

    let centre = stage.edition.record("dgcc-per")?;
    let title = centre.title.get(Lang::En);
    stage.browser.click_role("link", title).await?;
    Shell(stage).is_titled(title).await?;
    let script = "const section = all('main section').find((section) =>
            text(one('h2', section)) === clean(arguments[0]));
        return new Set(all('a[href*=\"/projects/\"]', section).map((link) => link.pathname)).size";
    stage
        .browser
        .gives("Peru's projects", script, vec![json!(m.on_centres.projects_by_year)], &json!(16))
        .await
}
