//! A tree on the page: built, changed, and written as HTML.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::dom::{Element as DomElement, Node as DomNode, Placeholder, Text};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::{AnyView, AnyViewState};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::node::{Element, Following, Handler, Node, Parts};
use crate::text::escape;

/// Elements that hold nothing and have no end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// What stands on the page for a node.
pub(in crate::ui) enum Painted {
    Text(Text, Cow<'static, str>),
    Element(Box<PaintedElement>),
    All(PaintedAll),
    Keyed(String, Box<Painted>),
    View(Box<AnyViewState>),
}

/// What stands on the page for an element.
pub(in crate::ui) struct PaintedElement {
    element: DomElement,
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    // These end when they are dropped.
    following: Vec<RenderEffect<Option<Cow<'static, str>>>>,
    handlers: Vec<RemoveEventHandler<DomElement>>,
    children: PaintedAll,
}

/// Parts one after another; outside an element a mark says where they end.
pub(in crate::ui) struct PaintedAll {
    parts: Vec<Painted>,
    end: Option<Placeholder>,
}

impl Render for Node {
    type State = Painted;

    fn build(self) -> Painted {
        match self {
            Self::Text(text) => Painted::Text(Rndr::create_text_node(&text), text),
            Self::Element(element) => Painted::Element(Box::new(build(*element.0))),
            Self::All(parts) => {
                let end = Some(Rndr::create_placeholder());
                Painted::All(PaintedAll { parts: built(parts), end })
            }
            Self::Keyed(key, part) => Painted::Keyed(key, Box::new(part.build())),
            Self::View(view) => Painted::View(Box::new(view.build())),
        }
    }

    fn rebuild(self, painted: &mut Painted) {
        match (self, painted) {
            (Self::Text(text), Painted::Text(node, before)) => {
                if text != *before {
                    Rndr::set_text(node, &text);
                    *before = text;
                }
            }
            (Self::Element(element), Painted::Element(before)) if element.0.tag == before.tag => {
                change(*element.0, before);
            }
            (Self::All(parts), Painted::All(before)) => change_all(parts, before, None),
            (Self::Keyed(key, part), Painted::Keyed(known, before)) if key == *known => {
                part.rebuild(before);
            }
            (Self::View(view), Painted::View(before)) => view.rebuild(before),
            (node, before) => {
                let mut fresh = node.build();
                before.insert_before_this(&mut fresh);
                before.unmount();
                *before = fresh;
            }
        }
    }
}

fn built(parts: Vec<Node>) -> Vec<Painted> {
    parts.into_iter().map(Render::build).collect()
}

fn build(parts: Parts) -> PaintedElement {
    let element = Rndr::create_element(parts.tag, parts.namespace);
    for (name, value) in &parts.attributes {
        Rndr::set_attribute(&element, name, value);
    }
    let mut children = PaintedAll { parts: built(parts.children), end: None };
    children.mount(&element, None);
    let following = followed(&element, parts.following);
    let handlers = heard(&element, parts.handlers);
    let (tag, attributes) = (parts.tag, parts.attributes);
    PaintedElement { element, tag, attributes, following, handlers, children }
}

/// Makes an element another of the same name.
fn change(parts: Parts, painted: &mut PaintedElement) {
    // The old ones must not set what the new ones settle.
    painted.following.clear();
    painted.handlers.clear();
    let element = painted.element.clone();
    let is_new = |(name, value): &&(&'static str, Cow<'static, str>)| {
        !painted.attributes.iter().any(|before| before.0 == *name && before.1 == *value)
    };
    for (name, value) in parts.attributes.iter().filter(is_new) {
        Rndr::set_attribute(&element, name, value);
    }
    for (name, _) in &painted.attributes {
        let stays = parts.attributes.iter().any(|(other, _)| other == name);
        if !stays && !parts.following.iter().any(|(other, _)| other == name) {
            Rndr::remove_attribute(&element, name);
        }
    }
    painted.attributes = parts.attributes;
    painted.following = followed(&element, parts.following);
    painted.handlers = heard(&element, parts.handlers);
    change_all(parts.children, &mut painted.children, Some(&element));
}

/// Changes parts one by one; `within` is the element whose only children they are.
fn change_all(parts: Vec<Node>, painted: &mut PaintedAll, within: Option<&DomElement>) {
    let count = parts.len();
    let mut parts = parts.into_iter();
    for before in &mut painted.parts {
        let Some(node) = parts.next() else { break };
        node.rebuild(before);
    }
    for mut surplus in painted.parts.drain(count.min(painted.parts.len())..) {
        surplus.unmount();
    }
    for node in parts {
        let mut fresh = node.build();
        match (within, &painted.end) {
            (Some(element), _) => fresh.mount(element, None),
            (None, Some(end)) => {
                end.insert_before_this(&mut fresh);
            }
            (None, None) => {}
        }
        painted.parts.push(fresh);
    }
}

fn followed(
    element: &DomElement,
    following: Vec<(&'static str, Following)>,
) -> Vec<RenderEffect<Option<Cow<'static, str>>>> {
    let follow = |(name, mut value): (&'static str, Following)| {
        let element = element.clone();
        RenderEffect::new(move |before: Option<Option<Cow<'static, str>>>| {
            let now = value();
            if name == "value" {
                let text = now.as_deref().unwrap_or_default();
                Rndr::set_property_or_value(&element, name, &JsValue::from_str(text));
            } else if before.as_ref() != Some(&now) {
                match &now {
                    Some(text) => Rndr::set_attribute(&element, name, text),
                    None => Rndr::remove_attribute(&element, name),
                }
            }
            now
        })
    };
    following.into_iter().map(follow).collect()
}

fn heard(
    element: &DomElement,
    handlers: Vec<(&'static str, Handler)>,
) -> Vec<RemoveEventHandler<DomElement>> {
    let hear = |(event, mut handler): (&'static str, Handler)| {
        let take = move |event: JsValue| handler(event.unchecked_into());
        Rndr::add_event_listener(element, event, Box::new(take))
    };
    handlers.into_iter().map(hear).collect()
}

impl Mountable for PaintedAll {
    fn unmount(&mut self) {
        self.parts.iter_mut().for_each(Mountable::unmount);
        self.end.unmount();
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&DomNode>) {
        for part in &mut self.parts {
            part.mount(parent, marker);
        }
        self.end.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.parts.iter().any(|part| part.insert_before_this(child))
            || self.end.insert_before_this(child)
    }

    fn elements(&self) -> Vec<DomElement> {
        self.parts.iter().flat_map(Mountable::elements).collect()
    }
}

impl Painted {
    /// What of it is mounted.
    fn mounted(&self) -> &dyn Mountable {
        match self {
            Self::Text(node, _) => node,
            Self::Element(painted) => &painted.element,
            Self::All(all) => all,
            Self::Keyed(_, part) => &**part,
            Self::View(view) => &**view,
        }
    }

    fn mounted_mut(&mut self) -> &mut dyn Mountable {
        match self {
            Self::Text(node, _) => node,
            Self::Element(painted) => &mut painted.element,
            Self::All(all) => all,
            Self::Keyed(_, part) => &mut **part,
            Self::View(view) => &mut **view,
        }
    }
}

impl Mountable for Painted {
    fn unmount(&mut self) {
        self.mounted_mut().unmount();
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&DomNode>) {
        self.mounted_mut().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.mounted().insert_before_this(child)
    }

    fn elements(&self) -> Vec<DomElement> {
        self.mounted().elements()
    }
}

impl AddAnyAttr for Node {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(self, _: New) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        out: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        write(self, out);
        *position = Position::NextChild;
    }

    // The atlas paints beside the static text and takes its place; nothing is taken over.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Painted {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Writes a tree as HTML, with each following part as it is now.
fn write(node: Node, out: &mut String) {
    match node {
        Node::Text(text) => out.push_str(&escape(&text)),
        Node::Element(Element(parts)) => write_element(*parts, out),
        Node::All(parts) => parts.into_iter().for_each(|part| write(part, out)),
        Node::Keyed(_, part) => write(*part, out),
        Node::View(view) => out.push_str(&AnyView::to_html(*view)),
    }
}

fn write_element(parts: Parts, out: &mut String) {
    out.push('<');
    out.push_str(parts.tag);
    let following = parts.following.into_iter();
    let following = following.filter_map(|(name, mut value)| Some((name, value()?)));
    for (name, value) in parts.attributes.into_iter().chain(following) {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        out.push_str(&escape(&value));
        out.push('"');
    }
    out.push('>');
    if VOID.contains(&parts.tag) {
        return;
    }
    parts.children.into_iter().for_each(|child| write(child, out));
    out.push_str("</");
    out.push_str(parts.tag);
    out.push('>');
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::super::{all, el, keyed, live};
    use super::*;

    #[track_caller]
    fn check(node: impl Into<Node>, html: &str) {
        let owner = Owner::new();
        let node = node.into();
        assert_eq!(owner.with(|| node.to_html()), html);
    }

    #[test]
    fn texts_and_values_are_never_markup() {
        let html = "<p title=\"&quot;&lt;\">&lt;b&gt; &amp;</p>";
        check(el("p").attr("title", "\"<").child("<b> &"), html);
    }

    #[test]
    fn what_has_no_value_is_left_out_and_a_flag_has_none() {
        let element = el("a").attr("lang", None::<String>).flag("hidden", false).flag("open", true);
        check(element, "<a open=\"\"></a>");
    }

    #[test]
    fn parts_stand_one_after_another_without_marks_between() {
        let nothing = None::<&'static str>;
        let parts = [Node::from("a"), nothing.into(), "b".to_owned().into(), el("br").into()];
        check(el("p").child(all(parts)), "<p>ab<br></p>");
    }

    #[test]
    fn what_follows_signals_is_written_as_it_is_now() {
        let owner = Owner::new();
        let html = owner.with(|| {
            let count = RwSignal::new(1);
            count.set(2);
            let text = live(move || count.get().to_string());
            let element =
                el("li").live("aria-current", move || (count.get() == 2).then_some("true"));
            keyed("a".to_owned(), element.child(text)).to_html()
        });
        assert_eq!(html, "<li aria-current=\"true\">2</li>");
    }
}
