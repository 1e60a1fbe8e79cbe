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
        let row = |row: &views::ClaimRow| {
            json!([clean(&row.value), clean(&row.source.text), clean(&row.locator)])
        };
        let groups: Vec<Value> = view
            .claims
            .iter()
            .map(|group| {
                json!([
                    clean(&group.field),
                    group.differ,
                    group.rows.iter().map(row).collect::<Vec<_>>()
                ])
            })
            .collect();
        let script = "return all('main .claims-group').map((group) => [
            text(one('h3', group)), group.hasAttribute('data-differ'),
            all('.claim', group).map((claim) => [text(one('.claim-value', claim)) || '',
                text(one('a', claim)), text(one('a ~ span[lang]', claim))])])";
        self.0.browser.gives("the claims", script, vec![], &Value::Array(groups)).await
    }

    /// Follows the first claim's link to its source.
    pub(crate) async fn open_source(&self) -> Outcome {
        let script = "return one('main .claim a')";
        self.0.browser.click("a claim's source", script, vec![]).await
    }
}
