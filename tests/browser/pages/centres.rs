//! The list of centres.

use atlas::address::ViewState;
use atlas::views;
use serde_json::{Value, json};

use crate::failure::Outcome;
use crate::stage::Stage;

use super::{Shell, clean};

/// The list of centres.
pub(crate) struct Centres<'a>(pub(crate) &'a Stage);

impl Centres<'_> {
    /// Waits until address, announced count and table say this; gives the number of rows.
    pub(crate) async fn shows(&self, state: &ViewState) -> Outcome<usize> {
        let browser = &self.0.browser;
        let address = format!("/{}{}", state.path(), state.query());
        Shell(self.0).is_at(&address).await?;
        let view = views::centres(&self.0.edition.atlas, state);
        let row = |row: &views::CentreRow| {
            let country = row.country.as_ref().map(|country| country.text.as_str());
            let projects = if row.projects > 0 { row.projects.to_string() } else { String::new() };
            let (first, today) = (&row.first_term.date, &row.term_today.note);
            let country = country.unwrap_or_default();
            json!([country, row.title.text, row.status, first, today, projects])
        };
        let rows: Vec<Value> = view.rows.iter().map(row).collect();
        let script = "const rows = all('tbody tr', one('main table'));
            if (rows.length !== arguments[0].length) return [rows.length + ' rows'];
            return arguments[0].flatMap((wanted, at) => lacks(rows[at], wanted))";
        browser.gives("what the table lacks", script, vec![json!(rows)], &json!([])).await?;
        let count = "return text(one('main [role=status]'))";
        browser.gives("the announced count", count, vec![], &json!(clean(&view.count))).await?;
        Ok(view.rows.len())
    }

    /// Types into the filter, in place of what was there.
    pub(crate) async fn filter(&self, text: &str) -> Outcome {
        let m = self.0.messages().await?;
        let script = "return role('searchbox', arguments[0], one('main'))";
        let field = self.0.browser.element("the filter", script, vec![json!(m.contains)]).await?;
        self.0.browser.type_over(&field, text).await
    }

    /// Turns the order of the list round.
    pub(crate) async fn sort(&self) -> Outcome {
        let script = "return one('main th[aria-sort] a')";
        self.0.browser.click("the column to sort by", script, vec![]).await
    }

    /// Sorts by another column, by its place from 0.
    pub(crate) async fn sort_by(&self, column: usize) -> Outcome {
        let script = "return all('main thead th a')[arguments[0]]";
        self.0.browser.click("another column", script, vec![json!(column)]).await
    }

    /// Follows the mark of the map that says this.
    pub(crate) async fn follow_mark(&self, label: &str) -> Outcome {
        // Two of the drivers find no box of a link in a picture; what is in it has one.
        let script = "const mark = all('main .map-mark').find((mark) =>
            mark.getAttribute('aria-label') === arguments[0]);
            return mark && all('.map-shape', mark).find(shown)";
        self.0.browser.click("the mark of the map", script, vec![json!(label)]).await
    }

    /// The order the table announces.
    pub(crate) async fn announces(&self, order: &str) -> Outcome {
        let script = "return one('main th[aria-sort]').getAttribute('aria-sort')";
        self.0.browser.gives("the announced order", script, vec![], &json!(order)).await
    }
}
