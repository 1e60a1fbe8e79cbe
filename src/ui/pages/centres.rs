//! The list of centres.

use leptos::prelude::*;

use super::centre_map::CentreMap;
use super::page_title;
use crate::address::{Column, Sort, ViewState};
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::parts::{MapSample, TextField};
use crate::views::{self, Agency, CentreRow, MarkSort, TermCell};

/// The list of centres: a map, and a table that turns into cards where it is narrow.
#[component]
pub(in crate::ui) fn CentresPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::centres(&context.atlas(), &context.state.read()));
    let text = Signal::derive(move || context.state.read().text.clone());
    let on_text = Callback::new(move |text| {
        context.go.run((ViewState { text, ..context.state.get_untracked() }, false));
    });
    let rows =
        move || view.get().rows.into_iter().map(|row| view! { <CentreLine row/> }).collect_view();
    let empty = move || {
        view.read()
            .rows
            .is_empty()
            .then(|| view! { <p class="empty">{m.nothing_found}" "{m.nothing_hint}</p> })
    };
    view! {
        {page_title(m.centres_title)}
        <p class="lead">{m.centres_lead}</p>
        <CentreMap/>
        <div class="results-head">
            <div class="filter"><TextField id="filter-text" label=m.contains text on_text/></div>
            <p class="results-count" role="status">{move || view.read().count.clone()}</p>
        </div>
        <table class="table centres" role="table">
            <caption class="visually-hidden">{m.centres_title}</caption>
            <thead role="rowgroup" data-label=m.on_centres.sort_by>
                <tr role="row">
                    {Column::ALL.into_iter().map(|column| view! { <Head column/> }).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {empty}
        <p class="source-note">{move || view.read().compared.clone()}</p>
    }
}

/// The name of a column.
fn heading(column: Column, m: &Messages) -> &'static str {
    let words = m.on_centres;
    match column {
        Column::Country => m.country,
        Column::Centre => words.centre,
        Column::Status => words.status,
        Column::FirstTerm => words.first_term,
        Column::TermToday => words.term_today,
        Column::Leads => words.leads,
        Column::Money => m.money,
        Column::Projects => words.projects,
        Column::LastEvent => words.last_event,
    }
}

/// The head of a column: a link that sorts by it, or turns the order round.
#[component]
fn Head(column: Column) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let order = move || {
        let state = context.state.read();
        (state.column == column).then_some(state.sort)
    };
    let href = move || {
        let sort = match order() {
            Some(Sort::Reverse) | None => Sort::Own,
            Some(_) => Sort::Reverse,
        };
        context.href(&ViewState { sort, column, ..context.state.get() })
    };
    let said =
        move || order().map(|sort| if sort == Sort::Reverse { "descending" } else { "ascending" });
    let arrow =
        move || order().map(|sort| if sort == Sort::Reverse { "\u{a0}↓" } else { "\u{a0}↑" });
    let number = column == Column::Projects;
    view! {
        <th role="columnheader" scope="col" class:number=number aria-sort=said>
            <a class="sort" href=href data-key=format!("by-{}", heading(column, m))>
                <span class="visually-hidden">{m.on_centres.sort_by}": "</span>
                {heading(column, m)}<span aria-hidden="true">{arrow}</span>
            </a>
        </th>
    }
}

/// One centre: a row, or a card.
#[component]
fn CentreLine(row: CentreRow) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let words = m.on_centres;
    let code =
        (!row.code.is_empty()).then(|| view! { <span class="country-code">{row.code}</span> });
    let country = row.country.map(|country| {
        view! { <a href=context.page(&country.route)>{country.text}</a>" "{code} }
    });
    let detail = (!row.detailed).then(|| view! { <span class="quiet">{words.no_detail}</span> });
    let differ = (row.disagreements > 0)
        .then(|| view! { <span class="differ">{(m.claims_count)(row.disagreements)}</span> });
    let status = if row.status.is_empty() { words.not_known.to_owned() } else { row.status };
    let leads = row.leads_home.iter().chain(&row.leads_there).count();
    let money = row.money.into_iter().map(|(term, money)| {
        view! { <span class="cell-line"><span class="cell-part">{term}": "</span>{money}</span> }
    });
    let money: Vec<_> = money.collect();
    let projects = match row.projects {
        0 => unknown(words.no_projects).into_any(),
        count => count.into_any(),
    };
    let last = row.last_event.map(|last| {
        let told = last.told_before.then(|| view! { ", "<em>{words.told_before}</em> });
        view! {
            <span class="cell-line cell-part">{last.date}{told}</span>
            <a href=context.page(&last.event.route)>{last.event.text}</a>
        }
    });
    view! {
        <tr role="row" class="centre-line">
            <th role="rowheader" scope="row">{country}</th>
            <td role="cell" data-cell="name">
                <a href=context.page(&row.title.route)>{row.title.text}</a>{detail}{differ}
            </td>
            <Cell column=Column::Status><MapSample sort=MarkSort::Centre(row.standing)/><span class="cell-text">{status}</span></Cell>
            <Cell column=Column::FirstTerm>{term(row.first_term, words.not_known)}</Cell>
            <Cell column=Column::TermToday>{term(row.term_today, words.not_known)}</Cell>
            <Cell column=Column::Leads>
                {agencies(row.leads_home)}{agencies(row.leads_there)}
                {(leads == 0).then(|| unknown(words.not_known))}
            </Cell>
            <Cell column=Column::Money>{money.is_empty().then(|| unknown(words.not_known))}{money}</Cell>
            <Cell column=Column::Projects>{projects}</Cell>
            <Cell column=Column::LastEvent>{last.is_none().then(|| unknown(words.not_known))}{last}</Cell>
        </tr>
    }
}

/// A cell that names its column, for the card.
#[component]
fn Cell(column: Column, children: Children) -> impl IntoView {
    let label = heading(column, AtlasContext::expect().messages());
    let number = column == Column::Projects;
    view! {
        <td role="cell" class:number=number data-label=label><div class="cell">{children()}</div></td>
    }
}

/// That something is not known, said quietly.
fn unknown(text: &'static str) -> impl IntoView {
    view! { <span class="unknown">{text}</span> }
}

fn term(cell: TermCell, not_known: &'static str) -> impl IntoView {
    let line = |text: String| {
        (!text.is_empty()).then(|| view! { <span class="cell-line cell-part">{text}</span> })
    };
    let date =
        if cell.date.is_empty() { unknown(not_known).into_any() } else { cell.date.into_any() };
    view! { {date}{line(cell.note)}{line(cell.planned)} }
}

/// Bodies of one side, by their short names.
fn agencies(agencies: Vec<Agency>) -> impl IntoView {
    let context = AtlasContext::expect();
    let last = agencies.len();
    let link = |(at, agency): (usize, Agency)| {
        let comma = (at + 1 < last).then_some(", ");
        view! { <a href=context.page(&agency.short.route) title=agency.name>{agency.short.text}</a>{comma} }
    };
    (last > 0).then(|| {
        view! { <span class="cell-line">{agencies.into_iter().enumerate().map(link).collect_view()}</span> }
    })
}
