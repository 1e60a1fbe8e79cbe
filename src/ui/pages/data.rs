//! Downloads, counts, where sources disagree, what was left out.

use leptos::prelude::*;

use super::page_title;
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::ui::parts::{
    coverage_table, disagreement, doubt_list, filter_text, titled, values_differ,
};
use crate::views::{self, CountRow, DataView, DoubtGroup};

/// The whole snapshot in one file, under a name that stays.
const SNAPSHOT: &str = "data/atlas.json";

/// The data page.
pub(in crate::ui) fn data_page() -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::data(&context.whole(), &context.state.read()));
    let count = |row: CountRow| counted(row.count, row.label);
    let counts = move || {
        let view = view.get();
        let counts = view.counts.into_iter().map(count);
        let values = counted(view.observations, m.values.to_owned());
        all(counts.chain([values]))
    };
    let counts = el("ul").class("columns").attr("role", "list").child(live(counts));
    all([
        Node::from(page_title(m.data_title)),
        el("p").class("lead").child(m.data_lead).into(),
        downloads(context, view.read_untracked().edited.clone()).into(),
        titled(m.counts_title).child(counts).into(),
        doubtful(m, view),
        live(move || coverage_table(view.get().coverage)),
        live(move || left_out(m, view.get().problems)),
    ])
}

fn counted(count: String, label: String) -> Element {
    el("li").child(el("b").child(count)).child(" ").child(label)
}

/// What could not be read.
fn left_out(m: &'static Messages, problems: Vec<String>) -> Option<Element> {
    let number = problems.len();
    (number > 0).then(|| {
        let lines = problems.into_iter().map(|line| el("li").attr("lang", "en").child(line));
        titled(format!("{} {number}", m.left_out)).child(el("ul").all(lines))
    })
}

/// The files to take away.
fn downloads(context: AtlasContext, edited: Vec<String>) -> Element {
    let m = context.messages();
    let file = |path: &str, name: Node| {
        let link = el("a").attr("href", context.file(path)).flag("download", true);
        el("li").child(link.child(name))
    };
    let edited = edited.into_iter().map(|path| {
        let name = path.trim_start_matches("data/").to_owned();
        file(&path, name.into())
    });
    titled(m.downloads)
        .child(
            el("ul")
                .child(file(SNAPSHOT, m.download_snapshot.into()))
                .child(file("data/schema.json", m.download_schema.into())),
        )
        .child(el("h3").class("filter-label").child(m.download_edited))
        .child(el("ul").class("columns").all(edited))
        .child(el("p").child(m.footer_licence))
}

/// Where sources disagree and what is doubtful, for the records that match a text.
fn doubtful(m: &'static Messages, view: Memo<DataView>) -> Node {
    let count = move || view.read().disagreements.len().to_string();
    let heading = all([
        Node::from(m.disagree),
        " ".into(),
        el("span").class("quiet").attr("role", "status").child(live(count)).into(),
    ]);
    let values = move || {
        let rows = view.get().values;
        (!rows.is_empty()).then(|| {
            let lead = el("p").class("lead").child(m.values_differ_lead);
            all([Node::from(lead), all(rows.into_iter().map(values_differ))])
        })
    };
    let disagreements = titled(heading)
        .attr("id", "disagreements")
        .child(el("p").class("lead").child(m.disagreements_lead))
        .child(el("div").class("filter").child(filter_text("data-text")))
        .child(live(move || all(view.get().disagreements.into_iter().map(disagreement))))
        .child(live(values));
    let doubts = titled(m.doubts_title)
        .attr("id", "doubts")
        .child(el("p").class("lead").child(m.doubts_lead))
        .child(live(move || all(view.get().doubts.into_iter().map(doubts))));
    all([disagreements, doubts])
}

/// The doubts about the records of a kind, behind their number.
fn doubts(group: DoubtGroup) -> Element {
    let count = el("span").class("quiet").child(group.rows.len().to_string());
    let summary = el("summary").class("summary").child(group.heading).child(" ").child(count);
    el("details").class("doubts").child(summary).child(doubt_list(group.rows))
}
