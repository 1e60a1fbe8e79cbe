//! One record's page: what it is on the left, what the sources say in the margin.

use leptos::prelude::*;

use super::PageTitle;
use super::centre::CentreSections;
use crate::model::{Id, Lang};
use crate::ui::context::AtlasContext;
use crate::ui::parts::{
    CardList, CiteAndShare, ClaimGroups, KindMark, LinkList, SourceNotes, ValueTable,
};
use crate::views::{self, Fact, NameRow, RecordView, RelationGroup, ValueLine};

/// One record's page.
#[component]
pub(in crate::ui) fn RecordPage(
    /// The record; it is in the snapshot.
    id: Id,
) -> impl IntoView {
    let context = AtlasContext::expect();
    let atlas = context.atlas();
    atlas.snapshot.get(&id).map(|record| {
        let view = views::record(&atlas, record, context.lang());
        view! { <article class="record"><Main view=view.clone()/><Margin view/></article> }
    })
}

#[component]
fn Main(view: RecordView) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let status = view.status.clone().map(|status| {
        view! { <span class="status" data-ahead=view.ahead.then_some("")>{status}</span> }
    });
    let date = (!view.date.is_empty())
        .then(|| view! { <p class="record-date"><time datetime=view.edtf.clone()>{view.date.clone()}</time></p> });
    let facts = view.facts.into_iter().map(|fact| view! { <FactRow fact/> }).collect_view();
    let relations =
        view.relations.into_iter().map(|group| view! { <Relations group/> }).collect_view();
    let centre = view.centre.map(|detail| view! { <CentreSections detail/> });
    let appears =
        if view.kind == crate::model::Kind::Source { m.taken_from } else { m.appears_with };
    let title = view.title.clone();
    view! {
        <div class="record-main">
            <p class="card-sort"><KindMark kind=view.kind ahead=view.ahead/>{view.sort}{status}</p>
            <PageTitle text=view.title/>
            {date}
            <p class="lead">{view.summary}</p>
            {view.story.map(|story| view! {
                <p><a class="onward" href=context.href(&story.state)>{m.on_timeline.read_story}</a></p>
            })}
            {view.further.then(|| view! { <p class="further">{m.further_record}</p> })}
            <dl class="facts">{facts}</dl>
            {section(m.positions, view.positions, positions)}
            {section(m.values, view.values, |rows| view! { <ValueTable caption=title rows/> }.into_any())}
            {centre}
            {relations}
            {section(m.names, view.names, names)}
            {section(m.in_other_languages, view.other_titles, titles)}
            {section(appears, view.appearances, |cards| view! { <CardList cards/> }.into_any())}
            <CiteAndShare/>
        </div>
    }
}

#[component]
fn Margin(view: RecordView) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    (!view.claims.is_empty()).then(|| {
        view! {
            <aside class="record-margin" aria-labelledby="claims">
                <h2 class="section-title" id="claims">{m.claims}</h2>
                <ClaimGroups groups=view.claims/>
            </aside>
        }
    })
}

/// A section with a heading, left out when it has nothing to show.
fn section<T>(
    heading: &'static str,
    items: Vec<T>,
    paint: impl FnOnce(Vec<T>) -> AnyView,
) -> Option<AnyView> {
    (!items.is_empty()).then(|| {
        view! { <section class="section"><h2 class="section-title">{heading}</h2>{paint(items)}</section> }
            .into_any()
    })
}

#[component]
fn FactRow(fact: Fact) -> impl IntoView {
    let context = AtlasContext::expect();
    let link = move |(linked, role): (views::Linked, String)| {
        let role = (!role.is_empty()).then(|| view! { <span class="quiet">" "{role}</span> });
        view! { <li><a href=context.page(&linked.route)>{linked.text}</a>{role}</li> }
    };
    let url = fact.url.map(|url| {
        let href = url.clone();
        view! { <li><a class="outward" href=href rel="noopener noreferrer">{url}</a></li> }
    });
    let lang = (!fact.lang.is_empty()).then_some(fact.lang);
    let text = |text: String| view! { <li lang=lang.clone()>{text}</li> };
    let texts = fact.texts.into_iter().map(text).collect_view();
    view! {
        <div class="fact">
            <dt>{fact.label}</dt>
            <dd><ul role="list">{texts}{fact.links.into_iter().map(link).collect_view()}{url}</ul></dd>
        </div>
    }
}

#[component]
fn Relations(group: RelationGroup) -> impl IntoView {
    view! {
        <section class="section relation">
            <h2 class="filter-label">{group.label}</h2>
            <LinkList links=group.links/>
        </section>
    }
}

fn titles(titles: Vec<(Lang, String)>) -> AnyView {
    let title = |(lang, title): (Lang, String)| view! { <li lang=lang.tag()>{title}</li> };
    view! { <ul class="links" role="list">{titles.into_iter().map(title).collect_view()}</ul> }
        .into_any()
}

fn names(rows: Vec<NameRow>) -> AnyView {
    let context = AtlasContext::expect();
    let row = |row: NameRow| {
        let source = row.source.map(|source| {
            view! { ", "<a href=context.page(&source.route)>{source.text}</a> }
        });
        view! {
            <li><span class="name" lang=row.lang>{row.text}</span>
                <span class="quiet">" "{row.remark}{source}</span></li>
        }
    };
    view! { <ul class="links" role="list">{rows.into_iter().map(row).collect_view()}</ul> }
        .into_any()
}

fn positions(lines: Vec<ValueLine>) -> AnyView {
    let context = AtlasContext::expect();
    let line = |line: ValueLine| {
        let at = line.linked.map(|linked| {
            view! { ", "<a href=context.page(&linked.route)>{linked.text}</a> }
        });
        let date =
            (!line.date.is_empty()).then(|| view! { <span class="quiet">" "{line.date}</span> });
        view! {
            <li>{line.text}{at}{date}<br/><SourceNotes source=line.source locator=line.locator/></li>
        }
    };
    view! { <ul class="links" role="list">{lines.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}
