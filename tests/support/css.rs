//! Just enough of CSS to lint our own sheets.

/// One declaration and the preludes of the blocks around it, the outermost first.
pub(crate) struct Declaration {
    pub(crate) rules: Vec<String>,
    pub(crate) property: String,
    pub(crate) value: String,
}

/// The text without comments.
pub(crate) fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

/// The text without comments, and with nothing inside its quotes.
fn bare(text: &str) -> String {
    let text = without_comments(text);
    let parts = text.split('"').enumerate();
    parts.map(|(at, part)| if at % 2 == 0 { part } else { "\"\"" }).collect()
}

/// What stands outside `@layer name`, by its beginning.
pub(crate) fn unlayered(text: &str, name: &str) -> Vec<String> {
    let layer = format!("@layer {name}");
    let mut found = Vec::new();
    let (mut depth, mut prelude) = (0_usize, String::new());
    for c in bare(text).chars() {
        match c {
            '{' => {
                if depth == 0 && prelude.trim() != layer {
                    found.push(prelude.trim().to_owned());
                }
                prelude.clear();
                depth += 1;
            }
            '}' => {
                prelude.clear();
                depth = depth.saturating_sub(1);
            }
            ';' if depth == 0 => {
                let word = prelude.split_whitespace().next().unwrap_or_default();
                found.push(word.trim_matches('"').to_owned());
                prelude.clear();
            }
            _ => prelude.push(c),
        }
    }
    found
}

/// Every declaration, in document order.
pub(crate) fn declarations(text: &str) -> Vec<Declaration> {
    let mut found = Vec::new();
    let (mut rules, mut part): (Vec<String>, String) = (Vec::new(), String::new());
    for c in bare(text).chars() {
        match c {
            '{' => rules.push(words(&std::mem::take(&mut part))),
            ';' | '}' => {
                let part = std::mem::take(&mut part);
                if let Some((property, value)) = part.split_once(':').filter(|_| !rules.is_empty())
                {
                    found.push(Declaration {
                        rules: rules.clone(),
                        property: words(property),
                        value: words(value),
                    });
                }
                if c == '}' {
                    rules.pop();
                }
            }
            _ => part.push(c),
        }
    }
    found
}

/// The text with single spaces.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];

/// Whether a declaration speaks of a side or axis of the screen and not of the text.
pub(crate) fn is_physical(one: &Declaration) -> bool {
    let property = one.property.as_str();
    let sized = property
        .split('-')
        .next_back()
        .is_some_and(|last| matches!(last, "width" | "height"))
        && !matches!(
            property,
            "line-height" | "border-width" | "outline-width" | "stroke-width" | "column-rule-width"
        )
        && !property.contains("inline")
        && !property.contains("block")
        && !property.starts_with("--");
    let of_a_side =
        !property.starts_with("--") && property.split('-').any(|part| SIDES.contains(&part));
    let aligned = matches!(property, "text-align" | "float" | "clear" | "caption-side")
        && one.value.split(' ').any(|word| SIDES.contains(&word));
    sized || of_a_side || aligned
}

/// The tokens that a value uses: `--ink` of `var(--ink)`.
pub(crate) fn tokens(value: &str) -> impl Iterator<Item = &str> {
    value.split("var(").skip(1).filter_map(|rest| rest.split([',', ')']).next().map(str::trim))
}

/// The words of a value: runs of letters, digits, `-`, `#`, `.`, `%`.
fn parts(value: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| c.is_ascii_alphanumeric() || "-#.%_".contains(c);
    value
        .split(move |c: char| !inside(c))
        .filter(|part| !part.is_empty() && !part.starts_with("--"))
}

/// Whether a value names a colour; system colours, `transparent` and `currentcolor` are none.
pub(crate) fn has_colour(value: &str) -> bool {
    const FUNCTIONS: [&str; 10] =
        ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
    let lower = value.to_ascii_lowercase();
    let called = FUNCTIONS.iter().any(|name| {
        lower
            .match_indices(name)
            .any(|(at, _)| !lower[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-'))
    });
    called || parts(&lower).any(|part| part.starts_with('#') || NAMED.contains(&part))
}

/// Whether a value has a length that is none of 0, 1px, a share, or a number of `ch`, `lh`, `vh`.
pub(crate) fn has_length(value: &str) -> bool {
    const UNITS: [&str; 25] = [
        "px", "rem", "em", "ex", "cap", "ic", "rlh", "vw", "vi", "vb", "vmin", "vmax", "svh",
        "svw", "lvh", "lvw", "dvh", "dvw", "cqi", "cqb", "cm", "mm", "in", "pt", "pc",
    ];
    parts(value).any(|part| {
        let number = part.trim_start_matches('-');
        let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        unit.len() < number.len() && UNITS.contains(&unit) && number != "1px"
    })
}

/// The named colours of CSS Color 4.
const NAMED: [&str; 148] = [
    "aliceblue",
    "antiquewhite",
    "aqua",
    "aquamarine",
    "azure",
    "beige",
    "bisque",
    "black",
    "blanchedalmond",
    "blue",
    "blueviolet",
    "brown",
    "burlywood",
    "cadetblue",
    "chartreuse",
    "chocolate",
    "coral",
    "cornflowerblue",
    "cornsilk",
    "crimson",
    "cyan",
    "darkblue",
    "darkcyan",
    "darkgoldenrod",
    "darkgray",
    "darkgreen",
    "darkgrey",
    "darkkhaki",
    "darkmagenta",
    "darkolivegreen",
    "darkorange",
    "darkorchid",
    "darkred",
    "darksalmon",
    "darkseagreen",
    "darkslateblue",
    "darkslategray",
    "darkslategrey",
    "darkturquoise",
    "darkviolet",
    "deeppink",
    "deepskyblue",
    "dimgray",
    "dimgrey",
    "dodgerblue",
    "firebrick",
    "floralwhite",
    "forestgreen",
    "fuchsia",
    "gainsboro",
    "ghostwhite",
    "gold",
    "goldenrod",
    "gray",
    "green",
    "greenyellow",
    "grey",
    "honeydew",
    "hotpink",
    "indianred",
    "indigo",
    "ivory",
    "khaki",
    "lavender",
    "lavenderblush",
    "lawngreen",
    "lemonchiffon",
    "lightblue",
    "lightcoral",
    "lightcyan",
    "lightgoldenrodyellow",
    "lightgray",
    "lightgreen",
    "lightgrey",
    "lightpink",
    "lightsalmon",
    "lightseagreen",
    "lightskyblue",
    "lightslategray",
    "lightslategrey",
    "lightsteelblue",
    "lightyellow",
    "lime",
    "limegreen",
    "linen",
    "magenta",
    "maroon",
    "mediumaquamarine",
    "mediumblue",
    "mediumorchid",
    "mediumpurple",
    "mediumseagreen",
    "mediumslateblue",
    "mediumspringgreen",
    "mediumturquoise",
    "mediumvioletred",
    "midnightblue",
    "mintcream",
    "mistyrose",
    "moccasin",
    "navajowhite",
    "navy",
    "oldlace",
    "olive",
    "olivedrab",
    "orange",
    "orangered",
    "orchid",
    "palegoldenrod",
    "palegreen",
    "paleturquoise",
    "palevioletred",
    "papayawhip",
    "peachpuff",
    "peru",
    "pink",
    "plum",
    "powderblue",
    "purple",
    "rebeccapurple",
    "red",
    "rosybrown",
    "royalblue",
    "saddlebrown",
    "salmon",
    "sandybrown",
    "seagreen",
    "seashell",
    "sienna",
    "silver",
    "skyblue",
    "slateblue",
    "slategray",
    "slategrey",
    "snow",
    "springgreen",
    "steelblue",
    "tan",
    "teal",
    "thistle",
    "tomato",
    "turquoise",
    "violet",
    "wheat",
    "white",
    "whitesmoke",
    "yellow",
    "yellowgreen",
];
