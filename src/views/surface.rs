//! What can be painted on: colours by their meaning, shapes by the kind of record.

use super::scene::Area;

/// What a colour means; the surface knows which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The background.
    Paper,
    /// A background that comes forward.
    Raised,
    /// The main text.
    Ink,
    /// Text that stands back.
    Soft,
    /// Hairlines.
    Line,
    /// Lines that bound something.
    Strong,
    /// The one accent.
    Accent,
    /// Where the keyboard is.
    Focus,
    /// A kind of record, by its place in [`crate::model::Kind::ALL`].
    Kind(u8),
}

/// How strong a colour is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tint {
    /// As it is.
    Full,
    /// Half seen through.
    Half,
    /// A breath of it.
    Breath,
}

impl Tint {
    /// How much of it is seen, 0 to 1.
    #[must_use]
    pub const fn share(self) -> f64 {
        match self {
            Self::Full => 1.0,
            Self::Half => 0.5,
            Self::Breath => 0.17,
        }
    }
}

/// How a shape is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Filled.
    Filled,
    /// Its outline.
    Hollow,
    /// Its outline, broken.
    Broken,
    /// Its outline, broken, with a breath of colour inside.
    Soft,
}

/// On which side of its place a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It has its middle there.
    Middle,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Its colour.
    pub ink: Ink,
    /// The size of its letters in pixels.
    pub size_px: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// On which side of its place it stands.
    pub anchor: Anchor,
}

/// Something that can be painted on. Places are in pixels from the left and the top.
pub trait Surface {
    /// Fills a rectangle.
    fn fill(&mut self, area: Area, ink: Ink, tint: Tint);
    /// Draws a rectangle's outline, so thick, around it.
    fn outline(&mut self, area: Area, ink: Ink, thick_px: f64, broken: bool);
    /// Fills a rectangle with round ends and draws its outline.
    fn pill(&mut self, area: Area, inside: Ink, edge: Ink);
    /// Draws the shape of a kind in a square with this corner and side.
    fn shape(&mut self, kind: u8, corner: (f64, f64), side_px: f64, look: Look);
    /// Draws an arrow head with its tip there.
    fn arrow(&mut self, tip: (f64, f64), size_px: f64, to_right: bool, ink: Ink);
    /// Writes a text on a line.
    fn text(&mut self, place: (f64, f64), text: &str, set: Type);
    /// Paints only there from now on; everywhere without an area.
    fn clip(&mut self, area: Option<Area>);
}
