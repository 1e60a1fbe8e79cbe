//! The classes of a chart as colours and strokes: a file has no style sheet beside it.

/// The colours of the light edition, by the class that the style sheet gives them to; the test
/// `a_picture_has_the_colours_of_the_style_sheet` holds them to `style/tokens.css`.
pub const CHART_INKS: [(&str, &str); 16] = [
    ("ink", "#1e1a15"),
    ("soft", "#5c5448"),
    ("axis", "#5c5448"),
    ("grid", "#d8cfbe"),
    ("paper", "#f8f4eb"),
    ("series-1", "#27508c"),
    ("series-2", "#9c2a17"),
    ("series-3", "#2a6a4a"),
    ("series-4", "#7a5600"),
    ("series-5", "#6b3a80"),
    ("series-6", "#0f6674"),
    ("kind-event", "#27508c"),
    ("kind-agreement", "#9c2a17"),
    ("kind-measure", "#7a5600"),
    ("kind-project", "#2a6a4a"),
    ("kind-centre", "#6b3a80"),
];

/// The faces of the letters, as in `style/tokens.css`.
pub const CHART_FONT: &str = "system-ui, \"Apple SD Gothic Neo\", \"Malgun Gothic\", \
    \"Noto Sans KR\", \"Noto Sans CJK KR\", sans-serif";

/// The colour of a class; that of the main text for one that has none.
pub(super) fn ink(class: &str) -> &'static str {
    let known = CHART_INKS.iter().find(|(name, _)| *name == class);
    known.map_or("#1e1a15", |(_, colour)| colour)
}

/// A picture with colours and strokes in place of its classes.
///
/// It is one that `chart` wrote: no text in it holds a plain quotation mark.
pub(super) fn inked(svg: &str) -> String {
    let mut parts = svg.split(" class=\"");
    let mut inked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (classes, rest) = part.split_once('"').unwrap_or(("", part));
        let is_rect = inked.ends_with("<rect");
        push_paint(classes, is_rect, &mut inked);
        inked.push_str(rest);
    }
    inked
}

/// The attributes that say what the style sheet says of these classes.
fn push_paint(classes: &str, is_rect: bool, svg: &mut String) {
    let mut classes = classes.split(' ');
    let (paint, tone, quality) = (classes.next(), classes.next(), classes.next());
    let colour = ink(tone.unwrap_or_default());
    match paint {
        Some("chart-line") => {
            let thick = tone.is_some_and(|tone| tone.contains('-'));
            let thick = thick && !is_rect && quality != Some("superseded");
            let width = if thick { "1.5" } else { "1" };
            let dashes =
                if quality == Some("doubtful") { "\" stroke-dasharray=\"2.5 2" } else { "" };
            svg.extend([" fill=\"none\" stroke=\"", colour, "\" stroke-width=\"", width]);
            svg.extend(["\" stroke-linejoin=\"round", dashes, "\""]);
        }
        // Letters may be wider than those that were measured by.
        Some("chart-svg") => svg.push_str(" overflow=\"visible\""),
        Some("chart-fill" | "chart-text") => svg.extend([" fill=\"", colour, "\""]),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::inked;

    #[track_caller]
    fn check(svg: &str, expect: &str) {
        assert_eq!(inked(svg), expect);
    }

    #[test]
    fn classes_become_what_the_style_sheet_says_of_them() {
        check("<svg class=\"chart-svg\"/>", "<svg overflow=\"visible\"/>");
        check("<path class=\"chart-fill paper\" d=\"\"/>", "<path fill=\"#f8f4eb\" d=\"\"/>");
        check(
            "<path class=\"chart-line series-2 doubtful\"/>",
            "<path fill=\"none\" stroke=\"#9c2a17\" stroke-width=\"1.5\" \
             stroke-linejoin=\"round\" stroke-dasharray=\"2.5 2\"/>",
        );
        check(
            "<rect class=\"chart-line series-1 derived\"/>",
            "<rect fill=\"none\" stroke=\"#27508c\" stroke-width=\"1\" stroke-linejoin=\"round\"/>",
        );
    }
}
