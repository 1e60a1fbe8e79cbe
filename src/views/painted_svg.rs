//! The timeline's picture as an SVG file that stands alone: its colours, title, source and
//! address are inside.

use super::scene::{Area, Scene, Sheet};
use super::{Anchor, Ink, LanesView, Look, Seen, Surface, Tint, Type, outline, paint};
use crate::model::{Kind, Lang};
use crate::text::escape;
use crate::timeline::Window;

/// The size of the letters.
const TEXT_PX: f64 = 13.0;

/// Nobody knows the letters of who opens the file: room for wide ones.
const WIDE: f64 = 1.1;

/// Room around the picture.
const MARGIN_PX: f64 = 24.0;

/// Room above the picture for the title, and below it for source and address.
const HEAD_PX: f64 = 64.0;
const FOOT_PX: f64 = 56.0;

/// The colours, as they are written in CSS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// The background.
    pub paper: String,
    /// A background that comes forward.
    pub raised: String,
    /// The main text.
    pub ink: String,
    /// Text that stands back.
    pub soft: String,
    /// Hairlines.
    pub line: String,
    /// Lines that bound something.
    pub strong: String,
    /// The accent.
    pub accent: String,
    /// Where the keyboard is.
    pub focus: String,
    /// The kinds, in the order of [`Kind::ALL`]; a kind without a colour is drawn in `soft`.
    pub kinds: Vec<String>,
}

impl Palette {
    /// The colour of a meaning.
    #[must_use]
    pub fn of(&self, ink: Ink) -> &str {
        match ink {
            Ink::Paper => &self.paper,
            Ink::Raised => &self.raised,
            Ink::Ink => &self.ink,
            Ink::Soft => &self.soft,
            Ink::Line => &self.line,
            Ink::Strong => &self.strong,
            Ink::Accent => &self.accent,
            Ink::Focus => &self.focus,
            Ink::Kind(kind) => self.kinds.get(usize::from(kind)).unwrap_or(&self.soft),
        }
    }
}

/// What the file says besides the picture.
#[derive(Clone, Copy, Debug)]
pub struct SvgWords<'a> {
    /// Its title.
    pub title: &'a str,
    /// Below the title: how many records, which filters.
    pub subtitle: &'a str,
    /// Where the data is from.
    pub source: &'a str,
    /// The address of the view.
    pub address: &'a str,
    /// The language of all texts.
    pub lang: Lang,
    /// The faces of the letters, as in CSS.
    pub font: &'a str,
}

/// The picture of a window as a file, so wide and as high as its lanes need.
#[must_use]
pub fn painted_svg(
    lanes: &LanesView,
    window: Window,
    width_px: f64,
    words: SvgWords<'_>,
    palette: &Palette,
) -> String {
    let prepared = lanes.prepared();
    let width = width_px.max(320.0);
    let sheet =
        Sheet { width_px: width - 2.0 * MARGIN_PX, height_px: 0.0, text_px: TEXT_PX, wide: WIDE };
    let mut scene = Scene::new(lanes, &prepared, window, sheet);
    scene.sheet.height_px = scene.height_px();
    let height = scene.sheet.height_px + HEAD_PX + FOOT_PX;
    let mut file = File { body: String::new(), palette };
    file.put("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"");
    file.put(words.lang.tag());
    file.put("\" font-family=\"");
    file.put(&escape(words.font));
    file.put("\"");
    file.numbers(&[("width", width), ("height", height)]);
    file.put(" viewBox=\"0 0 ");
    file.number(width);
    file.put(" ");
    file.number(height);
    file.put("\"><title>");
    file.put(&escape(words.title));
    file.put("</title>");
    let all = Area { x: 0.0, y: 0.0, width, height };
    file.fill(all, Ink::Paper, Tint::Full);
    let set = |ink, size_px, bold| Type { ink, size_px, bold, anchor: Anchor::Start };
    file.text((MARGIN_PX, 32.0), words.title, set(Ink::Ink, 20.0, true));
    file.text((MARGIN_PX, 52.0), words.subtitle, set(Ink::Soft, TEXT_PX, false));
    file.clip(Some(Area { x: -MARGIN_PX, y: -HEAD_PX, width, height }));
    paint(&scene, lanes, Seen::default(), words.lang, &mut file);
    file.clip(None);
    let rule = Area { x: MARGIN_PX, y: height - FOOT_PX + 8.0, width: sheet.width_px, height: 1.0 };
    file.fill(rule, Ink::Ink, Tint::Full);
    file.text((MARGIN_PX, height - 28.0), words.source, set(Ink::Soft, TEXT_PX, false));
    file.text((MARGIN_PX, height - 11.0), words.address, set(Ink::Soft, TEXT_PX, false));
    file.put("</svg>\n");
    file.body
}

struct File<'a> {
    body: String,
    palette: &'a Palette,
}

impl File<'_> {
    fn put(&mut self, text: &str) {
        self.body.push_str(text);
    }

    /// A number in tenths; what is no number is 0.
    #[allow(clippy::cast_possible_truncation, reason = "a picture is a few thousand pixels wide")]
    fn number(&mut self, number: f64) {
        let tenths = (number * 10.0).round() as i64;
        if tenths < 0 {
            self.put("-");
        }
        let tenths = tenths.unsigned_abs();
        self.put(&(tenths / 10).to_string());
        if !tenths.is_multiple_of(10) {
            self.put(".");
            self.put(&(tenths % 10).to_string());
        }
    }

    fn numbers(&mut self, attributes: &[(&str, f64)]) {
        for (name, number) in attributes {
            self.put(" ");
            self.put(name);
            self.put("=\"");
            self.number(*number);
            self.put("\"");
        }
    }

    fn words(&mut self, attributes: &[(&str, &str)]) {
        for (name, word) in attributes {
            self.put(" ");
            self.put(name);
            self.put("=\"");
            self.put(&escape(word));
            self.put("\"");
        }
    }

    fn rect(&mut self, area: Area) {
        self.put("<rect");
        self.numbers(&[
            ("x", area.x),
            ("y", area.y),
            ("width", area.width),
            ("height", area.height),
        ]);
    }
}

impl Surface for File<'_> {
    fn fill(&mut self, area: Area, ink: Ink, tint: Tint) {
        if area.width <= 0.0 || area.height <= 0.0 {
            return;
        }
        self.rect(area);
        self.words(&[("fill", self.palette.of(ink))]);
        if tint != Tint::Full {
            self.words(&[("fill-opacity", if tint == Tint::Half { ".5" } else { ".17" })]);
        }
        self.put("/>");
    }

    fn outline(&mut self, area: Area, ink: Ink, thick_px: f64, broken: bool) {
        self.rect(area);
        self.words(&[("fill", "none"), ("stroke", self.palette.of(ink))]);
        self.numbers(&[("stroke-width", thick_px)]);
        if broken {
            self.words(&[("stroke-dasharray", "4 3")]);
        }
        self.put("/>");
    }

    fn pill(&mut self, area: Area, inside: Ink, edge: Ink) {
        self.rect(area);
        self.numbers(&[("rx", area.height.min(area.width) / 2.0)]);
        self.words(&[("fill", self.palette.of(inside)), ("stroke", self.palette.of(edge))]);
        self.put("/>");
    }

    fn shape(&mut self, kind: u8, corner: (f64, f64), side_px: f64, look: Look) {
        let Some(known) = Kind::ALL.get(usize::from(kind)) else { return };
        let colour = self.palette.of(Ink::Kind(kind));
        self.put("<path transform=\"translate(");
        self.number(corner.0);
        self.put(" ");
        self.number(corner.1);
        self.put(") scale(");
        // To a hundredth, which is what twelve units of a shape need.
        self.number(side_px / 12.0 * 10.0);
        self.put(") scale(.1)\"");
        self.words(&[("d", outline(*known)), ("stroke", colour)]);
        self.words(&[(
            "fill",
            if matches!(look, Look::Filled | Look::Soft) { colour } else { "none" },
        )]);
        if look == Look::Soft {
            self.words(&[("fill-opacity", ".17")]);
        }
        if matches!(look, Look::Broken | Look::Soft) {
            self.words(&[("stroke-dasharray", "2 1.5")]);
        }
        self.put("/>");
    }

    fn arrow(&mut self, tip: (f64, f64), size_px: f64, to_right: bool, ink: Ink) {
        let back = if to_right { -size_px } else { size_px };
        self.put("<path fill=\"none\" stroke-width=\"1.5\" d=\"M");
        for (at, (x, y)) in [(back, -size_px), (0.0, 0.0), (back, size_px)].into_iter().enumerate()
        {
            self.put(if at == 0 { "" } else { "L" });
            self.number(tip.0 + x);
            self.put(" ");
            self.number(tip.1 + y);
        }
        self.put("\"");
        self.words(&[("stroke", self.palette.of(ink))]);
        self.put("/>");
    }

    fn text(&mut self, place: (f64, f64), text: &str, set: Type) {
        self.put("<text");
        self.numbers(&[("x", place.0), ("y", place.1), ("font-size", set.size_px)]);
        self.words(&[("fill", self.palette.of(set.ink))]);
        if set.bold {
            self.words(&[("font-weight", "600")]);
        }
        if set.anchor == Anchor::Middle {
            self.words(&[("text-anchor", "middle")]);
        }
        self.put(">");
        let clean: String = text.chars().filter(|c| !c.is_control()).collect();
        self.put(&escape(&clean));
        self.put("</text>");
    }

    fn clip(&mut self, area: Option<Area>) {
        let Some(area) = area else { return self.put("</svg>") };
        // A picture in the picture shows nothing outside of itself.
        self.put("<svg");
        let (x, y) = (area.x.max(0.0), area.y.max(0.0));
        self.numbers(&[("x", x), ("y", y), ("width", area.width), ("height", area.height)]);
        self.put(" viewBox=\"");
        for (at, number) in [area.x, area.y, area.width, area.height].into_iter().enumerate() {
            self.put(if at == 0 { "" } else { " " });
            self.number(number);
        }
        self.put("\">");
    }
}
