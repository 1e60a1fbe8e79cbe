//! The page at the root goes to the visitor's language and keeps query and fragment.

use atlas::i18n::messages;
use atlas::model::Lang;

use crate::engines::Engine;
use crate::failure::{Outcome, ensure};
use crate::pages::Shell;
use crate::stage::Stage;

/// Whatever the browser's language, then a choice made on the page.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    goes_to(stage, browsers_language(stage).await?).await?;
    for lang in [Lang::Ko, Lang::Es] {
        stage.open("/en/about/").await?;
        Shell(stage).speak(lang).await?;
        goes_to(stage, lang).await?;
    }
    Ok(())
}

/// A browser that prefers Peruvian Spanish.
pub(crate) async fn spanish(stage: &mut Stage) -> Outcome {
    let lang = browsers_language(stage).await?;
    if stage.engine() == Engine::WebKit {
        let remark = format!("this driver sets no language; the browser's own leads to {lang}");
        stage.remarks.push(remark);
    } else {
        ensure(lang == Lang::Es, || "the browser does not speak Spanish".to_owned())?;
    }
    goes_to(stage, lang).await
}

/// The first language of the browser that the atlas has, else English.
async fn browsers_language(stage: &Stage) -> Outcome<Lang> {
    stage.visit("/probe.js").await?;
    let script = "return [...(navigator.languages || []), navigator.language || '']";
    let tags: Vec<String> = stage.browser.js(script, vec![]).await?;
    Ok(tags.iter().find_map(|tag| Lang::parse(tag)).unwrap_or(Lang::En))
}

async fn goes_to(stage: &Stage, lang: Lang) -> Outcome {
    stage.open("/?q=100%25&kind=events#disagreements").await?;
    Shell(stage).is_at(&format!("/{}/?q=100%25&kind=events#disagreements", lang.tag())).await?;
    Shell(stage).is_titled(messages(lang).tagline).await
}
