//! The tree and how it is put together.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;
use leptos::web_sys::Event;

/// The namespace of elements inside a picture.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

/// A part of a page.
pub(in crate::ui) enum Node {
    /// A text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// Parts one after another; none of them is nothing at all.
    All(Vec<Self>),
    /// A part that is made anew, not changed, when its key is another.
    Keyed(String, Box<Self>),
    /// A part that Leptos paints by itself.
    View(Box<AnyView>),
}

/// An element with its attributes and what is in it.
pub(in crate::ui) struct Element(pub(super) Box<Parts>);

/// Follows signals and gives the value of an attribute, or takes it away.
pub(super) type Following = Box<dyn FnMut() -> Option<Cow<'static, str>> + Send>;

/// Takes an event.
pub(super) type Handler = Box<dyn FnMut(Event) + Send>;

/// What an element is made of.
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) namespace: Option<&'static str>,
    pub(super) attributes: Vec<(&'static str, Cow<'static, str>)>,
    pub(super) following: Vec<(&'static str, Following)>,
    pub(super) handlers: Vec<(&'static str, Handler)>,
    pub(super) children: Vec<Node>,
}

/// An element of HTML without attributes and with nothing in it.
pub(in crate::ui) fn el(tag: &'static str) -> Element {
    element(tag, None)
}

/// An element of SVG, likewise.
pub(in crate::ui) fn svg(tag: &'static str) -> Element {
    element(tag, Some(SVG))
}

fn element(tag: &'static str, namespace: Option<&'static str>) -> Element {
    Element(Box::new(Parts {
        tag,
        namespace,
        attributes: Vec::new(),
        following: Vec::new(),
        handlers: Vec::new(),
        children: Vec::new(),
    }))
}

/// Parts one after another.
pub(in crate::ui) fn all<T: Into<Node>>(parts: impl IntoIterator<Item = T>) -> Node {
    Node::All(parts.into_iter().map(Into::into).collect())
}

/// A part that is made anew, not changed, when its key is another.
pub(in crate::ui) fn keyed(key: String, part: impl Into<Node>) -> Node {
    Node::Keyed(key, Box::new(part.into()))
}

/// A part that is painted again whenever a signal changes that it reads.
pub(in crate::ui) fn live<T: Into<Node>>(mut paint: impl FnMut() -> T + Send + 'static) -> Node {
    following(Box::new(move || paint().into()))
}

fn following(paint: Box<dyn FnMut() -> Node + Send>) -> Node {
    Node::View(Box::new(paint.into_any()))
}

impl Element {
    /// Its classes.
    pub(in crate::ui) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// An attribute, in place of one of that name; nothing when its value is `None`.
    pub(in crate::ui) fn attr(self, name: &'static str, value: impl Value) -> Self {
        self.set(name, value.text())
    }

    /// An attribute without a value, there or not.
    pub(in crate::ui) fn flag(self, name: &'static str, there: bool) -> Self {
        self.set(name, there.then_some(Cow::Borrowed("")))
    }

    /// An attribute that follows the signals which it reads; `value` is what a field holds now,
    /// whatever was typed into it.
    pub(in crate::ui) fn live<T: Value>(
        mut self,
        name: &'static str,
        mut value: impl FnMut() -> T + Send + 'static,
    ) -> Self {
        self.0.following.push((name, Box::new(move || value().text())));
        self
    }

    /// Takes events of a sort: `on("click", …)`.
    pub(in crate::ui) fn on(
        mut self,
        event: &'static str,
        handler: impl FnMut(Event) + Send + 'static,
    ) -> Self {
        self.0.handlers.push((event, Box::new(handler)));
        self
    }

    /// Something more in it.
    pub(in crate::ui) fn child(self, child: impl Into<Node>) -> Self {
        self.push(child.into())
    }

    /// Several things more in it.
    pub(in crate::ui) fn all<T: Into<Node>>(self, parts: impl IntoIterator<Item = T>) -> Self {
        self.push(all(parts))
    }

    fn push(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    fn set(mut self, name: &'static str, value: Option<Cow<'static, str>>) -> Self {
        self.0.attributes.retain(|(other, _)| *other != name);
        self.0.attributes.extend(value.map(|value| (name, value)));
        self
    }
}

/// What an attribute can be given.
pub(in crate::ui) trait Value {
    /// The attribute's text; `None` leaves it out.
    fn text(self) -> Option<Cow<'static, str>>;
}

impl Value for &'static str {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl Value for String {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }
}

impl<T: Value> Value for Option<T> {
    fn text(self) -> Option<Cow<'static, str>> {
        self.and_then(Value::text)
    }
}

impl IntoRender for Element {
    type Output = Node;

    fn into_render(self) -> Node {
        Node::Element(self)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<AnyView> for Node {
    fn from(view: AnyView) -> Self {
        Self::View(Box::new(view))
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(part: Option<T>) -> Self {
        part.map_or(Self::All(Vec::new()), Into::into)
    }
}

impl<T: Into<Node>> From<Vec<T>> for Node {
    fn from(parts: Vec<T>) -> Self {
        all(parts)
    }
}
