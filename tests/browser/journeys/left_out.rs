//! One wrong record in a snapshot that is what was published: the rest is shown, the data page
//! counts what was left out.

use std::fmt::Write as _;

use atlas::address::Route;
use atlas::i18n::messages;
use atlas::model::{Kind, Lang};
use atlas::snapshot::Loaded;
use atlas::views::LIST_PAGE;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::failure::{Failure, Outcome, same};
use crate::front::Fault;
use crate::stage::Stage;

/// A date that is none.
const WRONG: &str = "the day before yesterday";

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let (bytes, loaded) = with_one_wrong(stage)?;
    same("records that are wrong", &loaded.problems.len(), &1)?;
    publish(stage, &bytes);

    stage.open_page(Lang::En, Route::Data).await?;
    let m = messages(Lang::En);
    let script = "return texts('main h2').find((heading) => heading.startsWith(clean(arguments[0]))) || null";
    let heading = format!("{} 1", m.left_out);
    stage
        .browser
        .gives("what was left out", script, vec![json!(m.left_out)], &json!(heading))
        .await?;
    let script = "return text(one('main')).includes(arguments[0])";
    stage.browser.holds("the value that is wrong", script, vec![json!(WRONG)]).await?;

    stage.open_page(Lang::En, Route::Timeline).await?;
    let dated = loaded
        .snapshot
        .records()
        .iter()
        .filter(|record| record.date.is_some() && Kind::DATED.contains(&record.kind));
    let dated = dated.count().to_string();
    let script = "return text(one('main .results-count'))";
    let expected = json!((m.of_records)(&dated, &dated));
    stage.browser.gives("the rest of the list", script, vec![], &expected).await?;
    // The list goes on as far as there is something, and the button then goes.
    for _ in 0..=loaded.snapshot.records().len() / LIST_PAGE {
        let script = "const more = one('main button.more'); if (more) more.click(); return !more";
        if stage.browser.js(script, vec![]).await? {
            break;
        }
    }
    let script = "return all('main .card').length";
    stage
        .browser
        .gives("the whole list", script, vec![], &json!(dated.parse::<usize>().unwrap_or(0)))
        .await
}

/// The snapshot with an event's date made unreadable, such that only that event is lost.
fn with_one_wrong(stage: &Stage) -> Outcome<(Vec<u8>, Loaded)> {
    let whole: Value = serde_json::from_slice(&stage.edition.bytes)?;
    let count = whole["records"]["events"].as_array().map_or(0, Vec::len);
    for at in 0..count {
        let mut changed = whole.clone();
        changed["records"]["events"][at]["date"] = json!(WRONG);
        let bytes = serde_json::to_vec(&changed)?;
        let loaded = stage.edition.with_records(&bytes)?;
        if loaded.problems.len() == 1 {
            return Ok((bytes, loaded));
        }
    }
    Err(Failure::new("every event is referred to by another record"))
}

/// Puts the snapshot in place of the published one, vouched for as that is.
fn publish(stage: &Stage, bytes: &[u8]) {
    let mut hash = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    let mut latest = stage.edition.latest.clone();
    for file in latest["files"].as_array_mut().into_iter().flatten() {
        if file["name"] == "snapshot" {
            file["sha256"] = json!(hash);
            file["bytes"] = json!(bytes.len());
        }
    }
    let json = "application/json";
    stage
        .front
        .fail("data/latest.json", Fault::Instead(json, latest.to_string().into_bytes().into()));
    stage.front.fail(&stage.edition.url, Fault::Instead(json, bytes.into()));
}
