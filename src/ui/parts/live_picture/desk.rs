//! The picture under way: what it shows, and painting it once a frame.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use crate::address::{Sort, ViewState};
use crate::chart::Px;
use crate::model::{Id, PartialDate};
use crate::timeline::{Body, Hands, Prepared, View, Window, between_edges, edges};
use crate::ui::browser::{self, Stage};
use crate::ui::context::AtlasContext;
use crate::views::{self, Cursor, LanesView, Scene, Seen, Sheet, paint};

/// How long a zoom by key or button takes to be drawn, in milliseconds.
const MOTION_MS: f64 = 200.0;

/// How long after the last key or turn of the wheel the address is written.
const SETTLED: Duration = Duration::from_millis(150);

/// The records of the address, ready to be laid out.
pub(super) struct Drawing {
    /// What they were asked for by.
    asked: ViewState,
    pub(super) lanes: LanesView,
    pub(super) prepared: Prepared,
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        self.asked == other.asked
    }
}

/// A window that is not, or not exactly, what the address says.
#[derive(Clone, Copy, PartialEq)]
struct Local {
    window: Window,
    /// What was written of it; nothing as long as it changes.
    written: Option<[Option<PartialDate>; 2]>,
}

/// What no address says.
#[derive(Clone, Copy, Default)]
pub(super) struct Held {
    local: Option<Local>,
    pub(super) cursor: Option<Cursor>,
    /// The mark under the pointer, by its place in the last frame.
    pub(super) hovered: Option<usize>,
}

/// What is kept from frame to frame.
#[derive(Default)]
pub(super) struct Kept {
    pub(super) stage: Option<Stage>,
    pub(super) scene: Option<Scene>,
    pub(super) hands: Hands,
    /// Where a motion began, and when.
    motion: Option<(Window, f64)>,
    frame: Option<AnimationFrameRequestHandle>,
    settling: Option<TimeoutHandle>,
    faded: bool,
    printing: bool,
}

/// The picture under way.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) context: AtlasContext,
    pub(super) drawing: Memo<Arc<Drawing>>,
    pub(super) held: RwSignal<Held>,
    width: ReadSignal<Px>,
    pub(super) kept: StoredValue<Kept, LocalStorage>,
    pub(super) hold: NodeRef<Div>,
}

impl Desk {
    /// A picture that follows the address and the page.
    pub(super) fn new(context: AtlasContext) -> Self {
        let drawing = Memo::new(move |before: Option<&Arc<Drawing>>| {
            // Window, order and open record do not change what there is to draw.
            let state = context.state.get();
            let asked = ViewState { from: None, to: None, open: None, sort: Sort::Own, ..state };
            if let Some(before) = before.filter(|before| before.asked == asked) {
                return Arc::clone(before);
            }
            let lanes = views::lanes(&context.atlas(), &asked);
            Arc::new(Drawing { asked, prepared: lanes.prepared(), lanes })
        });
        let (width, set_width) = signal(Px(0));
        let desk = Self {
            context,
            drawing,
            held: RwSignal::new(Held::default()),
            width,
            kept: StoredValue::new_local(Kept::default()),
            hold: NodeRef::new(),
        };
        browser::when_there(desk.hold, move |hold| {
            let stage = Stage::open(&hold, move |input| desk.heard(input));
            desk.kept.update_value(|kept| kept.stage = stage);
            desk.schedule();
        });
        browser::observe_width(desk.hold, set_width);
        desk.follow();
        desk
    }

    /// Paints anew whenever anything that is seen changes.
    fn follow(self) {
        Effect::new(move |before: Option<crate::ui::context::Theme>| {
            self.window();
            self.drawing.track();
            self.width.track();
            self.context.state.track();
            let theme = self.context.theme.get();
            if before.is_some_and(|before| before != theme) {
                self.kept.update_value(|kept| kept.faded = true);
            }
            self.schedule();
            theme
        });
        browser::on_appearance(move || {
            self.kept.update_value(|kept| kept.faded = true);
            self.schedule();
        });
        browser::on_print(move |printing| {
            self.kept.update_value(|kept| (kept.faded, kept.printing) = (true, printing));
            self.paint();
        });
        let keys = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" {
                self.held.update(|held| held.hovered = None);
            }
        });
        on_cleanup(move || {
            keys.remove();
            self.kept.update_value(|kept| {
                kept.frame.take().inspect(AnimationFrameRequestHandle::cancel);
                kept.settling.take().inspect(TimeoutHandle::clear);
            });
        });
    }

    /// The window that is to be shown.
    pub(super) fn window(self) -> Window {
        let state = self.context.state.read();
        let said = [state.from, state.to];
        let whole = self.drawing.read().prepared.whole();
        let local = self.held.get().local.filter(|local| match local.written {
            // The whole is the whole of what there is now.
            Some(written) => written == said && written != [None, None],
            None => true,
        });
        local.map_or_else(|| between_edges(said, whole), |local| local.window)
    }

    /// The window with the width it is drawn at.
    pub(super) fn view(self) -> View {
        let whole = self.drawing.read_untracked().prepared.whole();
        let width_px = self
            .kept
            .with_value(|kept| kept.scene.as_ref().map_or(1.0, |scene| scene.sheet.width_px));
        View { window: untrack(|| self.window()), whole, width_px }
    }

    /// Shows a window at once; the address follows with [`Desk::settle`].
    pub(super) fn show(self, window: Window) {
        let local = Some(Local { window, written: None });
        self.held.update(|held| held.local = local);
    }

    /// Moves to a window where motion is welcome.
    pub(super) fn glide(self, window: Window) {
        if browser::moves() {
            let shown =
                self.kept.with_value(|kept| kept.scene.as_ref().map(|scene| scene.view.window));
            let motion = shown.map(|from| (from, browser::now()));
            self.kept.update_value(|kept| kept.motion = motion);
        }
        self.show(window);
        self.settle_soon();
    }

    /// The address with the window in it.
    pub(super) fn settled(self) -> ViewState {
        let View { window, whole, .. } = self.view();
        let state = self.context.state.get_untracked();
        if self.held.get_untracked().local.is_none_or(|local| local.written.is_some()) {
            return state;
        }
        let written = edges(window, whole);
        let local = Some(Local { window, written: Some(written) });
        self.held.update(|held| held.local = local);
        ViewState { from: written[0], to: written[1], ..state }
    }

    /// Writes the window into the address.
    pub(super) fn settle(self) {
        self.kept.update_value(|kept| {
            kept.settling.take().inspect(TimeoutHandle::clear);
        });
        let state = self.settled();
        self.context.go.run((state, false));
    }

    /// The same, when nothing more happens for a while.
    pub(super) fn settle_soon(self) {
        let settling = set_timeout_with_handle(move || self.settle(), SETTLED).ok();
        self.kept.update_value(|kept| {
            let before = std::mem::replace(&mut kept.settling, settling);
            before.inspect(TimeoutHandle::clear);
        });
    }

    /// Paints before the browser shows its next frame; once, however often it is asked for.
    pub(super) fn schedule(self) {
        if self.kept.with_value(|kept| kept.frame.is_some()) {
            return;
        }
        let frame = request_animation_frame_with_handle(move || {
            self.kept.update_value(|kept| kept.frame = None);
            self.paint();
        });
        self.kept.update_value(|kept| kept.frame = frame.ok());
    }

    fn paint(self) {
        let drawing = self.drawing.get_untracked();
        let target = untrack(|| self.window());
        let cursor = self.held.get_untracked().cursor;
        let hovered = self.held.get_untracked().hovered;
        let open = self.place_of(self.context.state.read_untracked().open.as_ref());
        let lang = self.context.lang();
        let mut again = false;
        self.kept.update_value(|kept| {
            let window = kept.moved(target, &mut again);
            let Some(stage) = &mut kept.stage else { return };
            let (size, scroll) = (stage.size(), stage.scroll());
            if size.0 < 1.0 || size.1 < 1.0 {
                return;
            }
            if std::mem::take(&mut kept.faded) {
                stage.dip(kept.printing);
            }
            let easel = &mut stage.easel;
            let (text_px, wide) = (easel.text_px(), easel.wide());
            let sheet = Sheet { width_px: size.0, height_px: size.1, text_px, wide };
            let scene = Scene::new(&drawing.lanes, &drawing.prepared, window, sheet);
            let cursor = cursor.and_then(|cursor| scene.find(&drawing.prepared, cursor));
            easel.fit(size, browser::ratio_of_print(kept.printing));
            let seen = Seen { scroll, cursor, hovered, open };
            paint(&scene, &drawing.lanes, seen, lang, easel);
            stage.lay(scene.height_px(), hovered.is_some());
            self.tell(stage, &scene, (hovered, cursor), scroll);
            kept.scene = Some(scene);
        });
        if again {
            self.schedule();
        }
    }

    /// Says what is under the pointer or the cursor; what is under the cursor is read out too.
    fn tell(
        self,
        stage: &Stage,
        scene: &Scene,
        (hovered, cursor): (Option<usize>, Option<usize>),
        scroll: f64,
    ) {
        let said = cursor.and_then(|mark| self.words(scene, mark));
        let words = match hovered {
            Some(mark) => self.words(scene, mark),
            None => said.clone(),
        };
        let area = hovered.or(cursor).and_then(|mark| scene.area(mark, scroll)).unwrap_or_default();
        let above = area.y > scene.sheet.height_px * 0.6;
        let y = if above { area.y } else { area.y + area.height };
        stage.show_tip(words.as_ref(), (area.x, y), above);
        let said = said.map_or_else(String::new, |(title, date)| {
            if date.is_empty() { title } else { [title, date].join(", ") }
        });
        stage.say(&said);
    }

    /// The title and date of a mark; of several records how many they are and when.
    fn words(self, scene: &Scene, mark: usize) -> Option<(String, String)> {
        let lang = self.context.lang();
        let mark = scene.picture.marks.get(mark)?;
        match &mark.body {
            Body::Point { item, .. } | Body::Span { item, .. } => {
                let atlas = self.context.atlas();
                let (record, date) = views::mark_words(&atlas, item.index, lang)?;
                Some((record.title.get(lang).to_owned(), date))
            }
            Body::Cluster { count, .. } => {
                let days = (mark.first_day, mark.last_day);
                Some((views::cluster_words(*count, days, lang), String::new()))
            }
        }
    }

    fn place_of(self, id: Option<&Id>) -> Option<u32> {
        let (atlas, id) = (self.context.atlas(), id?);
        let at = atlas.dated().position(|record| record.id == *id)?;
        u32::try_from(at).ok()
    }
}

impl Kept {
    /// The window of this frame on the way to another; whether the way goes on.
    fn moved(&mut self, target: Window, again: &mut bool) -> Window {
        let Some((from, start)) = self.motion else { return target };
        let share = (browser::now() - start) / MOTION_MS;
        if !(0.0..1.0).contains(&share) {
            self.motion = None;
            return target;
        }
        *again = true;
        from.towards(target, 1.0 - (1.0 - share) * (1.0 - share))
    }
}
