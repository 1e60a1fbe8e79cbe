//! Stories: ways into the timeline.

use leptos::prelude::*;

use crate::ui::context::AtlasContext;
use crate::views::{self, StoryLine};

/// All stories, each with its sentence; nothing when there are none.
#[component]
pub(in crate::ui) fn StoryList() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let stories = views::stories(&context.atlas(), context.lang());
    let item = move |story: StoryLine| {
        view! {
            <li class="story-item">
                <a class="story-link" href=context.href(&story.state)>{story.title}</a>
                <p>{story.summary}</p>
            </li>
        }
    };
    (!stories.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2 class="section-title">{m.on_timeline.stories}</h2>
                <ul class="stories" role="list">{stories.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}
