//! Just enough of Rust to find what a file uses: comments and texts blanked, paths spelled out.

/// The text with comments and the insides of literals blanked; every line stays where it is.
pub(crate) fn code(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let end = if rest.starts_with(b"//") {
            at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())
        } else if rest.starts_with(b"/*") {
            at + block_comment(rest)
        } else if let Some(end) = raw_text(bytes, at) {
            end
        } else if rest[0] == b'"' {
            at + quoted(rest, b'"')
        } else if rest[0] == b'\'' && is_character(&text[at..]) {
            at + quoted(rest, b'\'')
        } else {
            at += 1;
            continue;
        };
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// The end of a raw text that starts here, such as `r#"…"#`.
fn raw_text(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes[at] != b'r' || at > 0 && is_word_byte(bytes[at - 1]) && bytes[at - 1] != b'b' {
        return None;
    }
    let hashes = bytes[at + 1..].iter().take_while(|byte| **byte == b'#').count();
    if bytes.get(at + 1 + hashes) != Some(&b'"') {
        return None;
    }
    let close = [b"\"".as_slice(), &vec![b'#'; hashes]].concat();
    let from = at + 2 + hashes;
    let inside = bytes[from..].windows(close.len()).position(|window| window == close)?;
    Some(from + inside + close.len())
}

/// The length of a literal from its opening to its closing mark.
fn quoted(rest: &[u8], mark: u8) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != mark {
        at += if rest[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// Whether a single quote opens a character and not a lifetime.
fn is_character(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    match chars.next() {
        Some('\\') => true,
        Some(_) => chars.next() == Some('\''),
        None => false,
    }
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The start and end of everything under `#[cfg(test)]` in blanked code.
fn test_ranges(code: &str) -> Vec<(usize, usize)> {
    const MARK: &str = "#[cfg(test)]";
    let mut ranges = Vec::new();
    let mut from = 0;
    while let Some(start) = code[from..].find(MARK).map(|at| from + at) {
        let mut depth = 0_usize;
        let mut end = code.len();
        for (at, byte) in code.bytes().enumerate().skip(start + MARK.len()) {
            match byte {
                b'{' => depth += 1,
                b'}' if depth == 1 => {
                    end = at + 1;
                    break;
                }
                b'}' => depth -= 1,
                b';' if depth == 0 => {
                    end = at + 1;
                    break;
                }
                _ => {}
            }
        }
        ranges.push((start, end));
        from = end;
    }
    ranges
}

/// Blanked code without what stands under `#[cfg(test)]`; every line stays where it is.
pub(crate) fn without_tests(code: &str) -> String {
    let mut out = code.as_bytes().to_vec();
    for (start, end) in test_ranges(code) {
        for byte in &mut out[start..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// How many lines a file has without its tests.
pub(crate) fn lines_without_tests(text: &str) -> usize {
    let code = code(text);
    let tests: usize =
        test_ranges(&code).iter().map(|(start, end)| code[*start..*end].lines().count()).sum();
    text.lines().count() - tests
}

/// Whether a word stands in blanked code.
pub(crate) fn has_word(code: &str, word: &str) -> bool {
    starts_of(code, word)
        .any(|at| !code.as_bytes().get(at + word.len()).is_some_and(|byte| is_word_byte(*byte)))
}

/// Where a word begins, so that no other word begins before it.
fn starts_of<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let bytes = code.as_bytes();
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| *at == 0 || !is_word_byte(bytes[at - 1]))
}

/// Every path below a root such as `crate` or `std`, lists spelled out: `a::b`, `a::c::d`.
///
/// `use root;` counts as the empty path.
pub(crate) fn paths(code: &str, root: &str) -> Vec<String> {
    let mut found = Vec::new();
    for at in starts_of(code, root) {
        let before = code[..at].trim_end();
        let after = code[at + root.len()..].trim_start();
        if before.ends_with("::") && !before.ends_with("use ::") || before.ends_with('$') {
            continue;
        }
        if let Some(rest) = after.strip_prefix("::") {
            tree(rest.trim_start(), "", &mut found);
        } else if before.ends_with("use") && (after.starts_with(';') || after.starts_with("as ")) {
            found.push(String::new());
        }
    }
    found
}

/// Reads one path or list of paths and adds what it names; returns what stands behind it.
fn tree<'a>(text: &'a str, prefix: &str, found: &mut Vec<String>) -> &'a str {
    let join = |name: &str| {
        if prefix.is_empty() { name.to_owned() } else { format!("{prefix}::{name}") }
    };
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            rest = tree(rest, prefix, found).trim_start();
            // A new name behind `as` is nobody's concern.
            match rest.find([',', '}']) {
                Some(at) => rest = rest[at..].strip_prefix(',').unwrap_or(&rest[at..]),
                None => return "",
            }
        }
    }
    if let Some(rest) = text.strip_prefix('*') {
        found.push(join("*"));
        return rest;
    }
    let end = text.bytes().position(|byte| !is_word_byte(byte)).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() {
        if !prefix.is_empty() {
            found.push(prefix.to_owned());
        }
        return rest;
    }
    if let Some(more) = rest.trim_start().strip_prefix("::") {
        return tree(more.trim_start(), &join(name), found);
    }
    found.push(join(name));
    rest
}

/// The first name of a path.
pub(crate) fn first(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

/// Every path from the root of the library in a file, whether it is written with `crate` or with
/// as many `super` as lead there; `file` is relative to `src`.
pub(crate) fn crate_paths(code: &str, file: &str) -> Vec<String> {
    let mut found = paths(code, "crate");
    let mut steps: Vec<&str> = file.trim_end_matches(".rs").split('/').collect();
    if steps.last() == Some(&"mod") {
        steps.pop();
    }
    let up = vec!["super"; steps.len()];
    for path in paths(code, "super") {
        let parts: Vec<&str> = path.split("::").collect();
        if parts.starts_with(&up[1..]) && parts.len() >= steps.len() {
            let below = parts[steps.len() - 1..].join("::");
            if !below.is_empty() {
                found.push(below);
            }
        }
    }
    found
}
