//! One record's page: what it is on the left, what the sources say in the margin.

use super::centre::centre_sections;
use super::country::country_sections;
use super::page_title;
use crate::i18n::Messages;
use crate::model::{Id, Lang};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};
use crate::ui::parts::{
    card_list, cite_and_share, claim_groups, kind_mark, link_list, link_to, onward, over_time,
    section, source_use, status_word, take_list, value_table,
};
use crate::views::{self, Card, ClaimGroup, Fact, NameRow, RecordView, RelationGroup};

/// So many records of a list stand open.
const CARDS_OPEN: usize = 20;

/// One record's page; nothing when it is not in the snapshot.
pub(in crate::ui) fn record_page(id: &Id) -> Node {
    let context = AtlasContext::expect();
    let atlas = context.atlas();
    let view = atlas.snapshot.get(id).map(|record| views::record(&atlas, record, context.lang()));
    view.map(|mut view| {
        let claims = std::mem::take(&mut view.claims);
        let margin = (!claims.is_empty()).then(|| margin(context.messages(), claims));
        el("article").class("record").child(main(context, view)).child(margin)
    })
    .into()
}

fn main(context: AtlasContext, mut view: RecordView) -> Element {
    let m = context.messages();
    let sort = el("p").class("card-sort").child(kind_mark(view.kind, view.ahead)).child(view.sort);
    let date = (!view.date.is_empty()).then(|| {
        let time = el("time").attr("datetime", view.edtf).child(view.date);
        el("p").class("record-date").child(time)
    });
    let story = view.story.map(|story| {
        let link = el("a").class("onward").attr("href", context.href(&story.state));
        el("p").child(link.child(m.on_timeline.read_story))
    });
    let further = view.further.then(|| el("p").class("further").child(m.further_record));
    let title = view.title.clone();
    let centre = view.centre.map(|detail| centre_sections(view.id.clone(), detail));
    let country = view.country.map(|detail| country_sections(view.id, detail));
    el("div")
        .class("record-main")
        .child(sort.child(view.status.map(|status| status_word(status, view.ahead))))
        .child(page_title(view.title))
        .child(date)
        .child(el("p").class("lead").child(view.summary))
        .child(story)
        .child(further)
        .child(centre)
        .child(country)
        .child(el("dl").class("facts").all(view.facts.into_iter().map(fact)))
        .child(section(m.values, view.values, |rows| value_table(title, rows)))
        .all(view.relations.into_iter().map(relation))
        .child(over_time(&mut view.around))
        .child(section(m.names, view.names, names))
        .child(section(m.in_other_languages, view.other_titles, titles))
        .child(section(m.appears_with, view.appearances, |cards| listed(context, cards)))
        .child(view.around.source.take().map(source_use))
        .child(onward(view.around))
        .child(cite_and_share())
}

fn margin(m: &'static Messages, claims: Vec<ClaimGroup>) -> Element {
    let title = el("h2").class("section-title").attr("id", "claims").child(m.claims);
    el("aside")
        .class("record-margin")
        .attr("aria-labelledby", "claims")
        .child(title)
        .child(claim_groups(claims))
}

/// Records, the first of them open, the others behind their number; all to take away.
fn listed(context: AtlasContext, mut cards: Vec<Card>) -> Node {
    let rest = cards.split_off(cards.len().min(CARDS_OPEN));
    let folded = (!rest.is_empty()).then(|| {
        let count = crate::text::count(rest.len() as u64, context.lang());
        let label = (context.messages().on_timeline.more_values)(&count);
        el("details").child(el("summary").class("summary").child(label)).child(card_list(rest))
    });
    all([Node::from(card_list(cards)), folded.into(), take_list().into()])
}

fn fact(fact: Fact) -> Element {
    let link = |(linked, role): (views::Linked, String)| {
        let role = (!role.is_empty()).then(|| el("span").class("quiet").child(format!(" {role}")));
        el("li").child(link_to(linked)).child(role)
    };
    let url = fact.url.map(|url| {
        let out = el("a").class("outward").attr("href", url.clone());
        el("li").child(out.attr("rel", "noopener noreferrer").child(url))
    });
    let lang = (!fact.lang.is_empty()).then_some(fact.lang);
    let texts = fact.texts.into_iter().map(|text| el("li").attr("lang", lang.clone()).child(text));
    let list = el("ul").attr("role", "list").all(texts).all(fact.links.into_iter().map(link));
    el("div").class("fact").child(el("dt").child(fact.label)).child(el("dd").child(list.child(url)))
}

fn relation(group: RelationGroup) -> Element {
    el("section")
        .class("section relation")
        .child(el("h2").class("filter-label").child(group.label))
        .child(link_list(group.links))
}

/// A list of lines.
fn lines(items: impl Iterator<Item = Element>) -> Element {
    el("ul").class("links").attr("role", "list").all(items)
}

fn titles(titles: Vec<(Lang, String)>) -> Element {
    lines(titles.into_iter().map(|(lang, title)| el("li").attr("lang", lang.tag()).child(title)))
}

fn names(rows: Vec<NameRow>) -> Element {
    lines(rows.into_iter().map(|row| {
        let source = row.source.map(|source| all([Node::from(", "), link_to(source).into()]));
        let remark = el("span").class("quiet").child(format!(" {}", row.remark)).child(source);
        el("li")
            .child(el("span").class("name").attr("lang", row.lang).child(row.text))
            .child(remark)
    }))
}
