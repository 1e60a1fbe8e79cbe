//! The program does not come, or is not the one the page vouches for: the page says so and stays
//! readable; trying again works when it is right again.

use atlas::i18n::messages;
use atlas::model::Lang;

use crate::failure::Outcome;
use crate::front::Fault;
use crate::pages::{BootNote, Shell, Timeline};
use crate::stage::Stage;

const PROGRAM: &str = "assets/app.*.wasm";
const MODULE: &str = "assets/app.*.js";

/// What goes wrong with which file.
fn cases() -> Vec<(&'static str, &'static str, Fault)> {
    let page = Fault::Instead("text/html", b"<!doctype html><title>Sign in</title>"[..].into());
    vec![
        ("the program is missing", PROGRAM, Fault::Status(404)),
        ("the program is another", PROGRAM, Fault::Changed(tampered)),
        ("the program is a web page", PROGRAM, page.clone()),
        ("the connection breaks in the program", PROGRAM, Fault::Broken),
        ("the module is missing", MODULE, Fault::Status(404)),
        ("the module is another", MODULE, Fault::Changed(tampered)),
        ("the module is a web page", MODULE, page),
    ]
}

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let mut wrong = Vec::new();
    for ((name, file, fault), lang) in cases().into_iter().zip(Lang::ALL.into_iter().cycle()) {
        stage.start_afresh()?;
        if let Err(failure) = fails_and_recovers(stage, file, fault, lang).await {
            wrong.push(format!("{name}, in {lang}: {failure}"));
        }
    }
    super::all_well(&wrong)
}

async fn fails_and_recovers(stage: &Stage, file: &str, fault: Fault, lang: Lang) -> Outcome {
    stage.front.fail(file, fault);
    stage.visit(&format!("/{}/timeline/?country=per", lang.tag())).await?;
    BootNote(stage).is_shown().await?;
    Shell(stage).is_titled(messages(lang).timeline_title).await?;
    let script = "return all('main .card-title a').filter(shown).length > 20";
    stage.browser.holds("the static text to stay", script, vec![]).await?;
    stage.front.mend();
    BootNote(stage).retry().await?;
    stage.browser.ready().await?;
    BootNote(stage).is_hidden().await?;
    Timeline(stage).shows_its_address().await
}

fn tampered(mut bytes: Vec<u8>) -> Vec<u8> {
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte = if *byte == b' ' { b';' } else { b' ' };
    }
    bytes
}
