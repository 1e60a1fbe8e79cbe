//! Where sources disagree, and what is doubtful.

use super::{claim_groups, link_to, value_table};
use crate::ui::markup::{Element, el};
use crate::views::{DisagreementRow, DoubtRow, ValueDisagreement};

/// A record on which sources disagree.
pub(in crate::ui) fn disagreement(row: DisagreementRow) -> Element {
    el("article")
        .class("disagreement")
        .child(el("p").class("card-title").child(link_to(row.record)))
        .child(claim_groups(row.groups))
}

/// Values of one indicator that differ between sources.
pub(in crate::ui) fn values_differ(row: ValueDisagreement) -> Element {
    let caption = format!("{}, {}", row.indicator.text, row.place);
    let title = el("p").class("card-title").child(link_to(row.indicator)).child(", ");
    el("article")
        .class("disagreement")
        .child(title.child(row.place))
        .child(value_table(caption, row.rows))
}

/// Doubts and remarks, each with its record and source.
pub(in crate::ui) fn doubt_list(rows: Vec<DoubtRow>) -> Element {
    let row = |row: DoubtRow| {
        let source = link_to(row.source).class("doubt-source");
        el("li")
            .class("doubt")
            .child(link_to(row.record))
            .child(el("span").class("quiet").child(format!(" · {}", row.field)))
            .child(el("p").class("doubt-note").child(row.note).child(" ").child(source))
    };
    el("ul").attr("role", "list").all(rows.into_iter().map(row))
}
