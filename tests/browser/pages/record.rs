//! A record's page: what the sources say in its margin.

use atlas::model::{Lang, Record};
use atlas::views;
use serde_json::{Value, json};

use crate::failure::Outcome;
use crate::stage::Stage;

use super::{Shell, clean};

/// A record's page.
pub(crate) struct RecordPage<'a>(pub(crate) &'a Stage);

impl RecordPage<'_> {
    /// Waits until title and claims are those of a record: every value with its source and
    /// locator, every value of a disagreement.
    pub(crate) async fn shows(&self, record: &Record, lang: Lang) -> Outcome {
        let view = views::record(&self.0.edition.atlas, record, lang);
        Shell(self.0).is_titled(&view.title).await?;
        let heading = |group: &views::ClaimGroup| json!([clean(&group.field), group.differ]);
        let headings: Vec<Value> = view.claims.iter().map(heading).collect();
        let script = "return all('main .claims-group').map((group) => [
            text(one('h3', group)), group.hasAttribute('data-differ')])";
        self.0.browser.gives("the claims", script, vec![], &json!(headings)).await?;

        let rows = view.claims.iter().flat_map(|group| &group.rows);
        let rows: Vec<Value> =
            rows.map(|row| json!([row.value, row.source.text, row.locator])).collect();
        let script = "const claims = all('main .claim');
            if (claims.length !== arguments[0].length) return [claims.length + ' claims'];
            return arguments[0].flatMap((wanted, at) => lacks(claims[at], wanted)
                .concat(one('a[href*=\"/sources/\"]', claims[at]) ? [] : ['a link to the source']))";
        self.0.browser.gives("what the claims lack", script, vec![json!(rows)], &json!([])).await
    }

    /// Follows the first claim's link to its source.
    pub(crate) async fn open_source(&self) -> Outcome {
        let script = "return one('main .claim a')";
        self.0.browser.click("a claim's source", script, vec![]).await
    }
}
