//! The data does not come, or wrong: the page says why in its language, stays readable, and a
//! press on the button brings the data when it is right again.

use atlas::i18n::{Messages, messages};
use atlas::model::Lang;
use serde_json::json;

use crate::failure::Outcome;
use crate::front::Fault;
use crate::pages::{LoadNote, Timeline};
use crate::stage::Stage;

const JSON: &str = "application/json";
const LATEST: &str = "data/latest.json";
const SNAPSHOT: &str = "data/snapshot.";

/// What goes wrong with which file, and what may be said about it.
struct Case {
    name: &'static str,
    file: &'static str,
    fault: Fault,
    says: fn(&Messages) -> Vec<&'static str>,
}

fn cases() -> Vec<Case> {
    let case = |name, file, fault, says| Case { name, file, fault, says };
    let instead = |text: &str| Fault::Instead(JSON, text.as_bytes().into());
    let page = Fault::Instead("text/html", b"<!doctype html><title>Sign in</title>"[..].into());
    vec![
        case("latest.json is missing", LATEST, Fault::Status(404), |m| vec![m.error_missing]),
        case("latest.json is a web page", LATEST, page.clone(), |m| vec![m.error_html]),
        case("latest.json is empty", LATEST, instead(""), |m| vec![m.error_truncated]),
        case("the host breaks down", LATEST, Fault::Status(500), |m| vec![m.error_missing]),
        case("the snapshot is missing", SNAPSHOT, Fault::Status(404), |m| vec![m.error_missing]),
        case("the snapshot is cut in half", SNAPSHOT, Fault::Changed(half), |m| {
            vec![m.error_truncated]
        }),
        // An engine tells of a broken connection, or ends the body: both are right to say.
        case("the connection breaks", SNAPSHOT, Fault::Broken, |m| {
            vec![m.error_network, m.error_truncated]
        }),
        case("the snapshot is no JSON", SNAPSHOT, Fault::Changed(garbled), |m| vec![m.error_json]),
        case("the snapshot is of another version", SNAPSHOT, Fault::Changed(newer), |m| {
            vec![m.error_version]
        }),
        case("the snapshot is a web page", SNAPSHOT, page, |m| vec![m.error_html]),
        case("one letter is another", SNAPSHOT, Fault::Changed(one_letter), |m| {
            vec![m.error_integrity]
        }),
        case("no answer comes", SNAPSHOT, Fault::HangUp, |m| vec![m.error_network]),
    ]
}

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let mut wrong = Vec::new();
    for (case, lang) in cases().into_iter().zip(Lang::ALL.into_iter().cycle()) {
        stage.start_afresh()?;
        if let Err(failure) = fails_and_recovers(stage, &case, lang).await {
            wrong.push(format!("{}, in {lang}: {failure}", case.name));
        }
    }
    super::all_well(&wrong)?;
    server_gone(stage).await
}

async fn fails_and_recovers(stage: &Stage, case: &Case, lang: Lang) -> Outcome {
    stage.front.fail(case.file, case.fault.clone());
    stage.visit(&format!("/{}/timeline/", lang.tag())).await?;
    let m = messages(lang);
    let note = LoadNote(stage);
    note.says(&(case.says)(m)).await?;
    note.says(&[m.load_failed_rest]).await?;
    readable(stage).await?;
    stage.front.mend();
    note.retry().await?;
    stage.browser.ready().await?;
    note.is_gone().await?;
    Timeline(stage).shows_its_address().await
}

/// The static text is still there.
async fn readable(stage: &Stage) -> Outcome {
    let script =
        "return shown(one('main h1')) && all('main .card-title a').filter(shown).length > 20";
    stage.browser.holds("the static text to stay", script, vec![]).await
}

/// The whole server goes away while the data is on its way, and comes back.
async fn server_gone(stage: &mut Stage) -> Outcome {
    let m = messages(Lang::Es);
    stage.front.fail(LATEST, Fault::Hold);
    stage.visit("/es/timeline/").await?;
    stage
        .browser
        .holds(
            "the program to start",
            "return document.documentElement.dataset.app === 'started'",
            vec![],
        )
        .await?;
    stage.front.stop();
    LoadNote(stage).says(&[m.error_network]).await?;
    readable(stage).await?;
    LoadNote(stage).retry().await?;
    LoadNote(stage).says(&[m.error_network]).await?;
    stage.front.mend();
    stage.front.come_back()?;
    LoadNote(stage).retry().await?;
    stage.browser.ready().await?;
    let script = "return text(one('main h1'))";
    stage.browser.gives("the title", script, vec![], &json!(m.timeline_title)).await
}

fn half(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() / 2);
    bytes
}

fn garbled(mut bytes: Vec<u8>) -> Vec<u8> {
    let middle = bytes.len() / 2;
    bytes.splice(middle..middle, *b"\"}]]} oops {");
    bytes
}

fn newer(bytes: Vec<u8>) -> Vec<u8> {
    replaced(&bytes, "\"format\":1", "\"format\":2")
}

fn one_letter(bytes: Vec<u8>) -> Vec<u8> {
    replaced(&bytes, "Peru", "Pera")
}

/// The bytes with the first find of a text replaced by another of the same length.
fn replaced(bytes: &[u8], this: &str, by: &str) -> Vec<u8> {
    String::from_utf8_lossy(bytes).replacen(this, by, 1).into_bytes()
}
