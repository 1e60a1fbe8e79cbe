//! Search: any text survives the way through box, address and reload.

use atlas::model::Lang;
use serde_json::json;

use crate::failure::{Outcome, ensure};
use crate::pages::{Search, Shell};
use crate::stage::Stage;

/// Texts that break what decodes twice, folds wrongly or takes letters for commands.
const TEXTS: [&str; 9] = [
    "100 %",
    "%41 & b=c+d #e",
    "Perú gestión",
    "PERU gestion",
    "협력센터",
    "\u{1112}\u{1167}\u{11b8}\u{1105}\u{1167}\u{11a8}\u{1109}\u{1166}\u{11ab}\u{1110}\u{1165}",
    "\"<b>Lima</b>\" / O'Higgins",
    "e\u{301}lectronique",
    "ñandú 日本",
];

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    stage.open("/en/").await?;
    slash_leads_to_the_box(stage).await?;
    for text in TEXTS {
        // A composed and a decomposed text are two addresses with one answer.
        Shell(stage).search(text).await?;
        let link = Search::state(Lang::En, text);
        Search(stage).shows(&link).await?;
        stage.browser.reload().await?;
        Search(stage).shows(&link).await?;
    }
    decomposed_finds_the_same(stage)?;
    // No driver types what lies beyond the first plane, but a link may hold it.
    let beyond = Search::state(Lang::Ko, "페루 🙂 𠮷");
    stage.open(&format!("/{}{}", beyond.path(), beyond.query())).await?;
    Search(stage).shows(&beyond).await?;
    // From another page the search is a step of its own: Back leads to where one was.
    stage.open("/ko/centres/").await?;
    Shell(stage).search("페루").await?;
    Search(stage).shows(&Search::state(Lang::Ko, "페루")).await?;
    stage.browser.back().await?;
    Shell(stage).is_at("/ko/centres/").await
}

fn decomposed_finds_the_same(stage: &Stage) -> Outcome {
    let found = |text: &str| {
        atlas::views::search(&stage.edition.atlas, &Search::state(Lang::En, text)).found
    };
    let (composed, decomposed) = (found(TEXTS[4]), found(TEXTS[5]));
    ensure(composed > 0 && composed == decomposed, || {
        format!("{:?} finds {composed}, decomposed {decomposed}", TEXTS[4])
    })
}

async fn slash_leads_to_the_box(stage: &Stage) -> Outcome {
    stage.browser.press("/").await?;
    let focused = format!(
        "const field = (() => {{ {} }})(); return document.activeElement === field",
        Shell::BOX
    );
    stage.browser.holds("the focus in the search box", &focused, vec![]).await?;
    // In the box it is a letter like any other.
    stage.browser.press("a/b").await?;
    let value = format!("const field = (() => {{ {} }})(); return field.value", Shell::BOX);
    stage.browser.gives("the search box", &value, vec![], &json!("a/b")).await
}
