//! Observations as a table: the value, its year, its source, its doubts.

use super::{link_to, source_note};
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};
use crate::views::ValueRow;

/// Observations as a table, in the order given; on phones each row is a card.
pub(in crate::ui) fn value_table(caption: String, rows: Vec<ValueRow>) -> Element {
    let m = AtlasContext::expect().messages();
    let column = |label: &'static str| {
        el("th").attr("role", "columnheader").attr("scope", "col").child(label)
    };
    let head = el("tr")
        .attr("role", "row")
        .child(column(m.measure))
        .child(column(m.period))
        .child(column(m.value).class("number"))
        .child(column(m.source));
    let rows = rows.into_iter().map(|row| value_row(m, row));
    el("table")
        .class("table stacking")
        .attr("role", "table")
        .child(el("caption").class("visually-hidden").child(caption))
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(el("tbody").attr("role", "rowgroup").all(rows))
}

/// A value on one row, its doubts on a second across the table.
fn value_row(m: &'static Messages, row: ValueRow) -> Node {
    let cites = row.cites.map(|cites| {
        all([Node::from(el("br")), m.as_named.into(), " ".into(), link_to(cites).into()])
    });
    let area =
        (!row.area.is_empty()).then(|| el("span").class("quiet").child(format!(" · {}", row.area)));
    let formula = (!row.formula.is_empty()).then(|| {
        let formula = el("span").attr("lang", "en").child(row.formula);
        el("p").child(m.formula).child(" ").child(formula)
    });
    let remarked = formula.is_some() || !row.note.is_empty();
    let remark = remarked.then(|| {
        let cell = el("td").attr("role", "cell").class("value-note").attr("colspan", "4");
        let cell = cell.child(formula).child(row.note);
        el("tr").attr("role", "row").flag("data-remark", true).child(cell)
    });
    let cell = |label: &'static str| el("td").attr("role", "cell").attr("data-label", label);
    let head = el("th").attr("role", "rowheader").attr("scope", "row");
    let quality = el("span").class("quality").flag("data-marked", row.marked).child(row.quality);
    let value = cell(m.value)
        .class("number")
        .child(el("span").class("value").child(row.value))
        .child(" ")
        .child(quality);
    let source = cell(m.source).class("table-source");
    let line = el("tr")
        .attr("role", "row")
        .flag("data-remarked", remarked)
        .child(head.child(link_to(row.indicator)).child(area))
        .child(cell(m.period).child(row.period))
        .child(value)
        .child(source.child(source_note(row.source, row.locator)).child(cites));
    all([Node::from(line), remark.into()])
}
