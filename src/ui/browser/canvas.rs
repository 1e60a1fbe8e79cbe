//! The canvas that the timeline's picture is painted on, and its colours.

use js_sys::Array;
use leptos::web_sys::{
    self, CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, Path2d,
};
use wasm_bindgen::{JsCast, JsValue};

use crate::chart::text_width;
use crate::model::Kind;
use crate::views::{Anchor, Area, Ink, Look, Palette, Surface, Tint, Type, outline};

/// Most pixels of the canvas for one of the page: more is not seen and costs memory.
const RATIO_MAX: f64 = 3.0;

/// What letters are measured by.
const SAMPLE: &str = "Memorandum of understanding on cooperation, 2016";

/// A canvas with its colours. What the canvas was told last is not told again.
pub struct Easel {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    shapes: Vec<Path2d>,
    palette: Palette,
    font: String,
    text_px: f64,
    wide: f64,
    ratio: f64,
    size: (f64, f64),
    filling: Option<(Ink, Tint)>,
    lining: Option<Ink>,
    setting: Option<(f64, bool, Anchor)>,
}

impl Easel {
    /// A canvas of the page, with the colours that `probe` can be painted with.
    #[must_use]
    pub fn new(canvas: HtmlCanvasElement, probe: &Element) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let path = |kind: &Kind| Path2d::new_with_path_string(outline(*kind)).ok();
        let mut easel = Self {
            shapes: Kind::ALL.iter().filter_map(path).collect(),
            canvas,
            context,
            palette: Palette::default(),
            font: String::new(),
            text_px: 13.0,
            wide: 1.0,
            ratio: 1.0,
            size: (0.0, 0.0),
            filling: None,
            lining: None,
            setting: None,
        };
        easel.dip(probe);
        Some(easel)
    }

    /// Takes the colours and the letters from the page as they are now.
    pub fn dip(&mut self, probe: &Element) {
        let (palette, font) = page_inks(probe);
        (self.palette, self.font) = (palette, font);
        let size = computed(probe).and_then(|style| style.get_property_value("font-size").ok());
        let size = js_sys::parse_float(&size.unwrap_or_default());
        self.text_px = if size > 1.0 { size } else { self.text_px };
        self.set_font(self.text_px, false);
        let measured = self.context.measure_text(SAMPLE).map_or(0.0, |text| text.width());
        let wide = measured / text_width(SAMPLE, self.text_px);
        self.wide = if wide > 0.5 { wide.min(2.0) } else { 1.0 };
        (self.filling, self.lining, self.setting) = (None, None, None);
    }

    /// The size of the letters in pixels.
    #[must_use]
    pub const fn text_px(&self) -> f64 {
        self.text_px
    }

    /// How much wider they are than typical ones.
    #[must_use]
    pub const fn wide(&self) -> f64 {
        self.wide
    }

    /// Makes the canvas so large; `least` pixels for one of the page at least.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a screen's size")]
    pub fn fit(&mut self, size: (f64, f64), least: f64) {
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let ratio = ratio.max(least).min(RATIO_MAX);
        if size == self.size && (ratio - self.ratio).abs() < 1e-6 {
            return;
        }
        (self.size, self.ratio) = (size, ratio);
        self.canvas.set_width((size.0 * ratio) as u32);
        self.canvas.set_height((size.1 * ratio) as u32);
        let style = self.canvas.style();
        // A canvas that is not drawn to the pixel is drawn all the same.
        let px = |length: f64| [&whole(length), "px"].concat();
        let _ = style.set_property("width", &px(size.0));
        let _ = style.set_property("height", &px(size.1));
        let _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        (self.filling, self.lining, self.setting) = (None, None, None);
    }

    fn fill_with(&mut self, ink: Ink, tint: Tint) {
        if self.filling == Some((ink, tint)) {
            return;
        }
        if self.filling.is_none_or(|(before, _)| before != ink) {
            self.context.set_fill_style_str(self.palette.of(ink));
        }
        self.context.set_global_alpha(tint.share());
        self.filling = Some((ink, tint));
    }

    fn stroke_with(&mut self, ink: Ink, thick_px: f64) {
        if self.lining != Some(ink) {
            self.context.set_stroke_style_str(self.palette.of(ink));
            self.lining = Some(ink);
        }
        self.opaque();
        self.context.set_line_width(thick_px);
    }

    fn set_font(&self, size_px: f64, bold: bool) {
        let weight = if bold { "600 " } else { "400 " };
        self.context.set_font(&[weight, &whole(size_px), "px ", &self.font].concat());
    }

    fn opaque(&mut self) {
        if let Some((ink, _)) = self.filling.filter(|(_, tint)| *tint != Tint::Full) {
            self.context.set_global_alpha(1.0);
            self.filling = Some((ink, Tint::Full));
        }
    }

    fn dashes(&self, lengths: &[f64]) {
        let lengths: Array = lengths.iter().copied().map(JsValue::from_f64).collect();
        let _ = self.context.set_line_dash(&lengths);
    }
}

/// The meanings of colours, as the style sheet knows them, in the order of [`Palette`].
const INKS: [&str; 8] = ["paper", "raised", "ink", "soft", "line", "strong", "accent", "focus"];

/// The colours of the page as they are now, and the faces of its letters, both as in CSS: they
/// are read from one hidden element that is painted with each of them in turn.
#[must_use]
pub fn page_inks(probe: &Element) -> (Palette, String) {
    let style = computed(probe);
    let read = |name: &str| {
        style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
    };
    let painted = |attribute: &str, word: &str| {
        // An element of the page takes every attribute of that form.
        let _ = probe.set_attribute(attribute, word);
        read("color")
    };
    let kinds = Kind::ALL.iter().map(|kind| painted("data-kind", kind.word())).collect();
    let [paper, raised, ink, soft, line, strong, accent, focus] =
        INKS.map(|word| painted("data-ink", word));
    let _ = probe.remove_attribute("data-ink");
    (Palette { paper, raised, ink, soft, line, strong, accent, focus, kinds }, read("font-family"))
}

/// A length in whole pixels, without the code that writes fractions.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a screen's size")]
pub(super) fn whole(length: f64) -> String {
    (length.round() as u32).to_string()
}

fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    web_sys::window()?.get_computed_style(element).ok()?
}

impl Surface for Easel {
    fn fill(&mut self, area: Area, ink: Ink, tint: Tint) {
        self.fill_with(ink, tint);
        self.context.fill_rect(area.x, area.y, area.width, area.height);
    }

    fn outline(&mut self, area: Area, ink: Ink, thick_px: f64, broken: bool) {
        self.stroke_with(ink, thick_px);
        if broken {
            self.dashes(&[4.0, 3.0]);
        }
        self.context.stroke_rect(area.x, area.y, area.width, area.height);
        if broken {
            self.dashes(&[]);
        }
    }

    fn pill(&mut self, area: Area, inside: Ink, edge: Ink) {
        let radius = area.height.min(area.width) / 2.0;
        let (left, right) = (area.x + radius, area.x + area.width - radius);
        let (top, bottom) = (area.y + radius, area.y + area.height - radius);
        let (quarter, context) = (std::f64::consts::FRAC_PI_2, &self.context);
        context.begin_path();
        // An arc of a sound radius is never refused.
        let _ = context.arc(left, top, radius, 2.0 * quarter, 3.0 * quarter);
        let _ = context.arc(right, top, radius, 3.0 * quarter, 4.0 * quarter);
        let _ = context.arc(right, bottom, radius, 0.0, quarter);
        let _ = context.arc(left, bottom, radius, quarter, 2.0 * quarter);
        context.close_path();
        self.fill_with(inside, Tint::Full);
        self.context.fill();
        self.stroke_with(edge, 1.0);
        self.context.stroke();
    }

    fn shape(&mut self, kind: u8, corner: (f64, f64), side_px: f64, look: Look) {
        let Some(path) = self.shapes.get(usize::from(kind)).cloned() else { return };
        let (ink, scale) = (Ink::Kind(kind), side_px / 12.0);
        let (ratio, sized) = (self.ratio, self.ratio * scale);
        let (x, y) = (corner.0 * ratio, corner.1 * ratio);
        let _ = self.context.set_transform(sized, 0.0, 0.0, sized, x, y);
        match look {
            Look::Filled => {
                self.fill_with(ink, Tint::Full);
                self.context.fill_with_path_2d(&path);
            }
            Look::Soft => {
                self.fill_with(ink, Tint::Breath);
                self.context.fill_with_path_2d(&path);
            }
            // Hollow is not see-through: what lies below would disturb the outline.
            Look::Hollow | Look::Broken => {
                self.fill_with(Ink::Paper, Tint::Full);
                self.context.fill_with_path_2d(&path);
            }
        }
        if look != Look::Filled {
            let broken = matches!(look, Look::Broken | Look::Soft);
            self.stroke_with(ink, 1.25);
            if broken {
                self.dashes(&[2.0, 1.5]);
            }
            self.context.stroke_with_path(&path);
            if broken {
                self.dashes(&[]);
            }
        }
        let _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
    }

    fn arrow(&mut self, tip: (f64, f64), size_px: f64, to_right: bool, ink: Ink) {
        let back = if to_right { -size_px } else { size_px };
        self.stroke_with(ink, 1.5);
        let context = &self.context;
        context.begin_path();
        context.move_to(tip.0 + back, tip.1 - size_px);
        context.line_to(tip.0, tip.1);
        context.line_to(tip.0 + back, tip.1 + size_px);
        context.stroke();
    }

    fn text(&mut self, place: (f64, f64), text: &str, set: Type) {
        let setting = (set.size_px, set.bold, set.anchor);
        if self.setting != Some(setting) {
            self.set_font(set.size_px, set.bold);
            self.context.set_text_align(match set.anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
            });
            self.setting = Some(setting);
        }
        self.fill_with(set.ink, Tint::Full);
        // Only a place that is no number is refused.
        let _ = self.context.fill_text(text, place.0, place.1);
    }

    fn clip(&mut self, area: Option<Area>) {
        let context = &self.context;
        match area {
            Some(area) => {
                context.save();
                context.begin_path();
                context.rect(area.x, area.y, area.width, area.height);
                context.clip();
            }
            None => context.restore(),
        }
        // What was told before is told anew: a restored canvas has forgotten the rest.
        (self.filling, self.lining, self.setting) = (None, None, None);
    }
}
