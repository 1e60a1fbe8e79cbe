//! Markup as plain data: what a part of the page is made of, painted by one function.
//!
//! Leptos writes the code that paints an element anew for every combination of attributes and
//! children that stands in a `view!`; over a whole atlas that was most of the program's bytes. So
//! whatever is settled by what it is handed is built here as a tree of [`Node`]s, and Leptos paints
//! the tree as one of its views: signals, effects and owners are its own, and so is every part
//! that keeps a signal for itself.
//!
//! ```text
//! let date = (!row.date.is_empty()).then(|| el("time").attr("datetime", row.edtf).child(row.date));
//! el("li").class("card").child(date).child(el("h3").child(row.title))
//! ```
//!
//! What follows signals is told so in place: [`live`] for a part, [`Element::live`] for an
//! attribute. Painted again, a tree changes the elements that are there as long as their names
//! agree, so that the focus stays where it is.
//!
//! Invariants: texts are text nodes and attributes are set, never parsed; there is no door for
//! markup as text. Natively the same tree is written as HTML ([`super::page::body`]).

mod node;
mod paint;

pub(in crate::ui) use node::{Element, Node, Value, all, el, keyed, live, svg};
