//! The table of a chart's values: sorted by its heads, narrowed by a text.

use leptos::prelude::*;

use super::{filter_text, link_to, source_note};
use crate::address::{Sort, ValueColumn};
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, el, live};
use crate::views::{self, ChartRow, ChartTable, TableHead};

/// The table of the values that the address asks for.
pub(in crate::ui) fn chart_table(caption: String) -> Node {
    let context = AtlasContext::expect();
    let table = Memo::new(move |_| views::chart_table(&context.whole(), &context.state.read()));
    let painted = move || table.get().map(|table| painted(context, &caption, table));
    el("div")
        .class("chart-values")
        .child(el("div").class("filter").child(filter_text("filter-text")))
        .child(live(painted))
        .into()
}

fn painted(context: AtlasContext, caption: &str, table: ChartTable) -> Element {
    let m = context.messages();
    let heads = table.heads.into_iter().map(|one| head(context, one));
    let rows = table.rows.into_iter().map(|one| row(m, one));
    let remark = |text: String| el("li").child(text);
    let remarks = (!table.remarks.is_empty()).then(|| {
        let list = el("ol").class("series-remarks").all(table.remarks.into_iter().map(remark));
        el("div").child(el("p").class("filter-label").child(m.remarks)).child(list)
    });
    let left = el("p").class("source-note").attr("role", "status").child(table.left);
    let head = el("tr").attr("role", "row").all(heads);
    let whole = el("table")
        .class("table stacking")
        .attr("role", "table")
        .child(el("caption").class("visually-hidden").child(caption.to_owned()))
        .child(
            el("thead")
                .attr("role", "rowgroup")
                .attr("data-label", m.on_centres.sort_by)
                .child(head),
        )
        .child(el("tbody").attr("role", "rowgroup").all(rows));
    el("div").child(whole).child(left).child(remarks)
}

/// The head of a column: a link that orders by it, or turns the order round.
fn head(context: AtlasContext, one: TableHead) -> Element {
    let m = context.messages();
    let said = one.order.map(|sort| match (sort, one.column) {
        // Years and values begin with the newest and the highest.
        (Sort::Reverse, ValueColumn::Year | ValueColumn::Value) => "ascending",
        (_, ValueColumn::Year | ValueColumn::Value) | (Sort::Reverse, _) => "descending",
        _ => "ascending",
    });
    let arrow = said.map(|said| if said == "ascending" { "\u{a0}↑" } else { "\u{a0}↓" });
    let by = el("span").class("visually-hidden").child(m.on_centres.sort_by).child(": ");
    let link = el("a")
        .class("sort")
        .attr("href", context.href(&one.state))
        .attr("data-key", format!("by-{}", one.label))
        .child(by)
        .child(one.label)
        .child(el("span").attr("aria-hidden", "true").child(arrow));
    let number = (one.column == ValueColumn::Value).then_some("number");
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .attr("class", number)
        .attr("aria-sort", said)
        .child(link)
}

fn row(m: &'static Messages, one: ChartRow) -> Element {
    let cell = |label: &'static str| el("td").attr("role", "cell").attr("data-label", label);
    let area =
        (!one.area.is_empty()).then(|| el("span").class("quiet").child(format!(" · {}", one.area)));
    let remark = one.remark.map(|number| el("sup").child(number.to_string()));
    let differs = one.differs.then(|| el("span").class("differ").child(m.sources_differ));
    let quality = el("span").class("quality").flag("data-marked", one.marked).child(one.quality);
    let cites = one.cites.map(|cites| {
        el("span").class("quiet").child(format!(" {} ", m.as_named)).child(link_to(cites))
    });
    el("tr")
        .attr("role", "row")
        .child(
            el("th")
                .attr("role", "rowheader")
                .attr("scope", "row")
                .child(link_to(one.place))
                .child(area),
        )
        .child(cell(m.period).child(one.year))
        .child(
            cell(m.value)
                .class("number")
                .child(el("span").class("value").child(one.value).child(remark)),
        )
        .child(cell(m.quality).child(quality).child(differs))
        .child(
            cell(m.source)
                .class("table-source")
                .child(source_note(one.source, one.locator))
                .child(cites),
        )
}
