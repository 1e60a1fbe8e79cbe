//! Locators: where in a source, written alike in English in the data, read in every language.

use crate::model::Lang;

/// The words of locators: English, Spanish, Korean. `{}` stands for what follows the word.
const WORDS: [(&str, &str, &str); 23] = [
    ("section", "sección {}", "{}절"),
    ("paragraph", "párrafo {}", "{}단락"),
    ("paragraphs", "párrafos {}", "{}단락"),
    ("Table", "cuadro {}", "표 {}"),
    ("line", "línea {}", "{}행"),
    ("lines", "líneas {}", "{}행"),
    ("note", "nota {}", "주 {}"),
    ("source line", "línea de fuente", "출처 표기"),
    ("references", "referencias", "참고 문헌"),
    ("biography", "reseña del autor", "저자 소개"),
    ("abstract", "resumen en inglés", "영문 초록"),
    ("Spanish abstract", "resumen en español", "스페인어 초록"),
    ("headline", "titular", "제목"),
    ("date line", "línea de fecha", "날짜 표기"),
    ("heading", "encabezado", "소제목"),
    ("Spanish text", "texto en español", "스페인어 본문"),
    ("English text", "texto en inglés", "영어 본문"),
    ("row", "fila {}", "{}행"),
    ("series", "serie {}", "{} 계열"),
    ("column", "columna {}", "{} 열"),
    ("publisher", "entidad editora", "발행 기관"),
    ("text", "texto", "본문"),
    ("address of the page", "dirección de la página", "페이지 주소"),
];

/// A locator in a language; a part with other words stays as it is.
///
/// ```
/// use atlas::{model::Lang, text::locator};
/// assert_eq!(locator("section 3.1, paragraphs 2 and 7", Lang::Es), "sección 3.1, párrafos 2 y 7");
/// assert_eq!(locator("section 3.1, paragraph 2", Lang::Ko), "3.1절, 2단락");
/// ```
#[must_use]
pub fn locator(text: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return text.to_owned();
    }
    let parts: Vec<String> = text.split(", ").map(|one| part(one, lang)).collect();
    parts.join(", ")
}

fn part(text: &str, lang: Lang) -> String {
    let (and, to) = if lang == Lang::Es { (" y ", " a ") } else { ("·", "~") };
    let numbers = |rest: &str| rest.replace(" and ", and).replace(" to ", to);
    // What follows the word is a number or a code: `paragraph 2`, `series IT.NET.BBND`.
    let code = |at: usize, c: char| c.is_ascii_digit() || at > 0 && c.is_ascii_uppercase();
    let split = text.char_indices().find(|(at, c)| code(*at, *c)).map_or(text.len(), |(at, _)| at);
    let (word, rest) = text.split_at(split);
    let known = WORDS.iter().find(|(english, ..)| *english == word.trim_end());
    match known {
        Some((_, es, ko)) => {
            let pattern = if lang == Lang::Es { es } else { ko };
            pattern.replace("{}", &numbers(rest))
        }
        None if word.is_empty() => numbers(rest),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, es: &str, ko: &str) {
        assert_eq!(locator(text, Lang::En), text);
        assert_eq!(locator(text, Lang::Es), es);
        assert_eq!(locator(text, Lang::Ko), ko);
    }

    #[test]
    fn every_part_is_read_in_the_language() {
        check("Table 1, 2017, line 2", "cuadro 1, 2017, línea 2", "표 1, 2017, 2행");
        check("series IT.NET.BBND", "serie IT.NET.BBND", "IT.NET.BBND 계열");
        check("Spanish text, paragraph 5", "texto en español, párrafo 5", "스페인어 본문, 5단락");
    }
    #[test]
    fn unknown_words_and_quotations_stay() {
        check(
            "references, \"Ley del Procedimiento\"",
            "referencias, \"Ley del Procedimiento\"",
            "참고 문헌, \"Ley del Procedimiento\"",
        );
        check("PER, 2003", "PER, 2003", "PER, 2003");
    }
}
