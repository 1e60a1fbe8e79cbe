//! What stands around a record: names and roles by time, its neighbours in time, its stories.

use super::{chain, kind_mark, link_to, section, source_note, titled};
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};
use crate::views::{Around, Card, ChainView, InTime, NameSpan, RoleRow, StoryLine};

/// What belongs to the record itself: its names or roles over time, and its chain.
pub(in crate::ui) fn over_time(around: &mut Around) -> Node {
    let m = AtlasContext::expect().messages();
    let words = m.on_connected;
    let (names, roles) = (std::mem::take(&mut around.names), std::mem::take(&mut around.roles));
    let chained: ChainView = std::mem::take(&mut around.chain);
    all([
        section(words.names_over_time, names, |rows| names_table(m, rows)),
        section(words.roles_over_time, roles, |rows| roles_table(m, rows)),
        chain(chained),
    ])
}

/// What leads on from it: the stories it appears in, the records before and after it.
pub(in crate::ui) fn onward(around: Around) -> Node {
    let context = AtlasContext::expect();
    let words = context.messages().on_connected;
    let story = |story: StoryLine| {
        let link = el("a").class("story-link").attr("href", context.href(&story.state));
        el("li")
            .class("story-item")
            .child(link.child(story.title))
            .child(el("p").child(story.summary))
    };
    let stories = |stories: Vec<StoryLine>| {
        el("ul").class("stories").attr("role", "list").all(stories.into_iter().map(story))
    };
    all([
        section(words.in_stories, around.stories, stories),
        around.in_time.map(|neighbours| in_time(context.messages(), neighbours)),
    ])
}

fn in_time(m: &'static Messages, neighbours: InTime) -> Element {
    let words = m.on_connected;
    let one = |label: &'static str, card: Card| {
        let date = el("time").class("quiet").attr("datetime", card.edtf).child(card.date);
        let name = el("span").class("chain-name").child(link_to(card.title)).child(" ").child(date);
        el("li")
            .class("in-time-one")
            .child(el("span").class("chain-how").child(label))
            .child(kind_mark(card.kind, card.ahead))
            .child(name)
    };
    let earlier = neighbours.earlier.map(|card| one(words.earlier, card));
    let later = neighbours.later.map(|card| one(words.later, card));
    titled(words.in_time)
        .child(el("p").class("hint").child(neighbours.among))
        .child(el("ul").class("in-time").attr("role", "list").child(earlier).child(later))
}

fn names_table(m: &'static Messages, rows: Vec<NameSpan>) -> Element {
    let words = m.on_connected;
    let columns = [m.names, words.used, words.sort, m.source];
    let row = |row: NameSpan| {
        let name = el("span").attr("lang", row.lang).child(row.text);
        let cells = [row.used.into(), row.sort.into(), row.source.map(link_to).into()];
        line(name.into(), columns, cells)
    };
    table(words.names_over_time, columns, rows.into_iter().map(row))
}

fn roles_table(m: &'static Messages, rows: Vec<RoleRow>) -> Element {
    let words = m.on_connected;
    let columns = [words.role, m.date, words.role_in, m.source];
    let row = |row: RoleRow| {
        let date =
            (!row.date.is_empty()).then(|| el("time").attr("datetime", row.edtf).child(row.date));
        let link = row.at.map(link_to);
        let at: Node = match row.kind {
            Some(kind) => {
                el("span").class("marked").child(kind_mark(kind, false)).child(link).into()
            }
            None => link.into(),
        };
        let source = row.source.map(|(source, locator)| source_note(source, locator));
        line(row.role.into(), columns, [date.into(), at, source.into()])
    };
    table(words.roles_over_time, columns, rows.into_iter().map(row))
}

/// A table of four columns; on phones each row is a card.
fn table(
    caption: &'static str,
    columns: [&'static str; 4],
    rows: impl Iterator<Item = Element>,
) -> Element {
    let head = columns
        .map(|label| el("th").attr("role", "columnheader").attr("scope", "col").child(label));
    el("table")
        .class("table stacking")
        .attr("role", "table")
        .child(el("caption").class("visually-hidden").child(caption))
        .child(el("thead").attr("role", "rowgroup").child(el("tr").attr("role", "row").all(head)))
        .child(el("tbody").attr("role", "rowgroup").all(rows))
}

/// A row of such a table: what it is about, and three cells, of which any may be empty.
fn line(head: Node, columns: [&'static str; 4], cells: [Node; 3]) -> Element {
    let [_, labels @ ..] = columns;
    let cell = |(label, node): (&'static str, Node)| {
        let empty = matches!(&node, Node::All(parts) if parts.is_empty());
        let cell = el("td").attr("role", "cell").attr("data-label", label);
        cell.flag("data-empty", empty).child(node)
    };
    el("tr")
        .attr("role", "row")
        .child(el("th").attr("role", "rowheader").attr("scope", "row").child(head))
        .all(labels.into_iter().zip(cells).map(cell))
}
