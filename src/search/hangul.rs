//! Korean words: particles, pairs of syllables, initial consonants.
//!
//! All functions take folded words, so syllables are composed. A word without Hangul has no
//! particle, no pair and no initials.

use super::tokens::is_hangul;

const SYLLABLES: u32 = 0xAC00;
/// Syllables that begin with one initial: 21 vowels times 28 finals.
const PER_INITIAL: u32 = 588;
/// The initial consonants in the order of the syllables, as a keyboard writes them.
const INITIALS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];

/// Particles, the longer before those they end in.
const PARTICLES: [&str; 27] = [
    "에서는",
    "으로는",
    "에서",
    "에게",
    "으로",
    "까지",
    "부터",
    "보다",
    "처럼",
    "이나",
    "이란",
    "이며",
    "에는",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "로",
    "와",
    "과",
    "도",
    "만",
    "나",
];

/// The word without its particle; `None` when it has none or fewer than two syllables remain.
pub(super) fn without_particle(word: &str) -> Option<&str> {
    if !word.starts_with(is_syllable) {
        return None;
    }
    let rest = PARTICLES.iter().find_map(|particle| word.strip_suffix(particle))?;
    (rest.chars().count() >= 2).then_some(rest)
}

/// Every two neighbouring syllables.
pub(super) fn bigrams(word: &str) -> Vec<&str> {
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    if !word.starts_with(is_syllable) {
        return Vec::new();
    }
    starts.windows(3).map(|three| &word[three[0]..three[2]]).collect()
}

/// The initial consonants: `페루` gives `ㅍㄹ`.
pub(super) fn initials(word: &str) -> String {
    let initial = |c: char| {
        let at = is_syllable(c).then(|| (u32::from(c) - SYLLABLES) / PER_INITIAL)?;
        INITIALS.get(usize::try_from(at).ok()?).copied()
    };
    word.chars().filter_map(initial).collect()
}

/// Whether a word is written in initial consonants alone.
pub(super) fn is_initials(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| INITIALS.contains(&c))
}

/// A word as typed so far, without the consonant of a syllable that has just begun.
pub(super) fn without_started_syllable(word: &str) -> &str {
    let whole = word.trim_end_matches(|c| matches!(c, '\u{3131}'..='\u{318E}'));
    if whole.is_empty() { word } else { whole }
}

/// Whether a word is Korean.
pub(super) fn is_korean(word: &str) -> bool {
    word.starts_with(is_hangul)
}

fn is_syllable(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_particle_goes_when_two_syllables_stay() {
        assert_eq!(without_particle("페루에서"), Some("페루"));
        assert_eq!(without_particle("페루의"), Some("페루"));
        assert_eq!(without_particle("국가"), None);
        assert_eq!(without_particle("peru"), None);
    }
    #[test]
    fn syllables_pair() {
        assert_eq!(bigrams("전자정부"), ["전자", "자정", "정부"]);
        assert_eq!(bigrams("한"), [""; 0]);
        assert_eq!(bigrams("ab"), [""; 0]);
    }
    #[test]
    fn initials_are_those_of_a_keyboard() {
        assert_eq!(initials("페루"), "ㅍㄹ");
        assert_eq!(initials("한국"), "ㅎㄱ");
        assert!(is_initials("ㅍㄹ") && !is_initials("페ㄹ"));
        assert_eq!(without_started_syllable("페ㄹ"), "페");
    }
}
