//! How an indicator is shown: the kind of chart, which side of the data, the table's order.

/// A way to draw values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChartKind {
    /// Lines over the years, of a few places.
    Line,
    /// The newest values as bars from zero; not for ranks.
    Bar,
    /// The newest values as dots on one scale.
    Dot,
    /// The values of two years, joined.
    Slope,
    /// A small line chart for each place.
    Multiples,
    /// Towns beside the countryside.
    Gap,
}

impl ChartKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Line, Self::Bar, Self::Dot, Self::Slope, Self::Multiples, Self::Gap];

    /// The word for it in addresses and on the command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Bar => "bar",
            Self::Dot => "dot",
            Self::Slope => "slope",
            Self::Multiples => "multiples",
            Self::Gap => "gap",
        }
    }

    /// The kind of a word.
    ///
    /// ```
    /// use atlas::address::ChartKind;
    /// assert!(ChartKind::ALL.iter().all(|kind| ChartKind::parse(kind.word()) == Some(*kind)));
    /// ```
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A side of the same data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Drawn.
    #[default]
    Chart,
    /// Every value, with its source.
    Table,
    /// The newest values where they belong.
    Map,
}

impl Side {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Chart, Self::Table, Self::Map];

    /// Its word in the address; the default is written as nothing.
    const fn word(self) -> &'static str {
        match self {
            Self::Chart => "",
            Self::Table => "table",
            Self::Map => "map",
        }
    }
}

/// A column of the table of values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ValueColumn {
    /// The place, and within it the newest year first.
    #[default]
    Place,
    /// The year, the newest first.
    Year,
    /// The value, the highest first, of ranks the best.
    Value,
    /// How far it can be trusted.
    Quality,
    /// The source.
    Source,
}

impl ValueColumn {
    /// Every column, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Place, Self::Year, Self::Value, Self::Quality, Self::Source];

    /// Its word in the address; the default is written as nothing.
    const fn word(self) -> &'static str {
        match self {
            Self::Place => "",
            Self::Year => "year",
            Self::Value => "value",
            Self::Quality => "quality",
            Self::Source => "source",
        }
    }
}

/// How an indicator is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The kind of chart; `None` means the view's own choice.
    pub kind: Option<ChartKind>,
    /// Which side of the data.
    pub side: Side,
    /// Whether the places' dated records stand under the years.
    pub events: bool,
    /// The column that the table is ordered by.
    pub order: ValueColumn,
}

impl Figure {
    /// Its keys in the address, in their order, each with its value; defaults are empty.
    pub(super) fn written(self) -> [(&'static str, &'static str); 4] {
        [
            ("chart", self.kind.map_or("", ChartKind::word)),
            ("as", self.side.word()),
            ("events", if self.events { "on" } else { "" }),
            ("order", self.order.word()),
        ]
    }

    /// Reads one key; a word that means nothing means the default.
    pub(super) fn read(&mut self, key: &str, value: &str) {
        match key {
            "chart" => self.kind = ChartKind::parse(value),
            "as" => {
                let side = Side::ALL.into_iter().find(|side| side.word() == value);
                self.side = side.unwrap_or_default();
            }
            "events" => self.events = value == "on",
            "order" => {
                let order = ValueColumn::ALL.into_iter().find(|order| order.word() == value);
                self.order = order.unwrap_or_default();
            }
            _ => {}
        }
    }
}
