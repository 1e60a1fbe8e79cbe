//! The rules of a `_headers` file: which headers a path is answered with.
//!
//! Cloudflare's and Netlify's syntax: a path on a line of its own, perhaps with one `*`, then
//! indented `Name: value` lines. All rules that match apply; a header set twice is joined by a
//! comma, as those hosts do it, so that a trap there is a trap here.

/// The rules of one file, in its order.
pub(super) struct Rules(Vec<Rule>);

struct Rule {
    pattern: String,
    headers: Vec<(String, String)>,
}

impl Rules {
    /// Reads a `_headers` file; lines that are neither path nor header are passed over.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            if line.starts_with('/') {
                rules.push(Rule { pattern: trimmed.to_owned(), headers: Vec::new() });
            } else if let (Some(rule), Some((name, value))) =
                (rules.last_mut(), trimmed.split_once(':'))
            {
                rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// The headers of a path, in the file's order.
    pub(super) fn headers(&self, path: &str) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = Vec::new();
        for (name, value) in
            self.0.iter().filter(|rule| matches(&rule.pattern, path)).flat_map(|rule| &rule.headers)
        {
            match headers.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                Some((_, joined)) => {
                    joined.push_str(", ");
                    joined.push_str(value);
                }
                None => headers.push((name.clone(), value.clone())),
            }
        }
        headers
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => {
            path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    const FILE: &str =
        "# comment\n/*\n  X-A: every\n/en/*\n  X-B: english\n  X-A: twice\n/\n  X-B: front: page\n";

    #[track_caller]
    fn check(path: &str, expect: &[(&str, &str)]) {
        let headers = Rules::parse(FILE).headers(path);
        let headers: Vec<_> =
            headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(headers, expect);
    }

    #[test]
    fn a_path_takes_the_headers_of_every_rule_that_matches() {
        check("/", &[("X-A", "every"), ("X-B", "front: page")]);
    }

    #[test]
    fn a_header_set_by_two_rules_is_joined() {
        check("/en/timeline/", &[("X-A", "every, twice"), ("X-B", "english")]);
    }

    #[test]
    fn a_rule_for_a_folder_leaves_its_neighbours_alone() {
        check("/english", &[("X-A", "every")]);
    }
}
