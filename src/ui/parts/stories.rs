//! Stories: ways into the timeline.

use super::titled;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};
use crate::views::{self, StoryLine};

/// All stories, each with its sentence; nothing when there are none.
pub(in crate::ui) fn story_list() -> Option<Element> {
    let context = AtlasContext::expect();
    let stories = views::stories(&context.atlas(), context.lang());
    let item = |story: StoryLine| {
        let link = el("a").class("story-link").attr("href", context.href(&story.state));
        el("li")
            .class("story-item")
            .child(link.child(story.title))
            .child(el("p").child(story.summary))
    };
    (!stories.is_empty()).then(|| {
        let list = el("ul").class("stories").attr("role", "list");
        titled(context.messages().on_timeline.stories)
            .child(list.all(stories.into_iter().map(item)))
    })
}
