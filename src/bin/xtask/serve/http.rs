//! Just enough HTTP/1.1 to serve files to browsers on this machine.
//!
//! A thread for every connection: browsers hold six open at once and wait for all of them, and a
//! pool that hands out fewer threads than that can stall a page for good.

use std::fmt::Write as _;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::serve::site::{Answer, Asked};

/// The longest request head that is read, in bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// The longest body that is read; the rest of a longer one is not.
const LONGEST_BODY: u64 = 64 * 1024;

/// How long a silent connection is kept.
const PATIENCE: Duration = Duration::from_mins(1);

/// The head of one request.
struct Head {
    method: String,
    address: String,
    encodings: String,
    /// Bytes of the body.
    length: u64,
    /// Whether another request may follow on this connection.
    stays: bool,
}

/// Answers the requests of one connection until either side ends it.
pub(crate) fn converse(
    stream: &TcpStream,
    answer: impl Fn(&Asked<'_>) -> Answer,
) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let reads = matches!(head.method.as_str(), "GET" | "HEAD");
        let mut body = Vec::new();
        if !reads {
            (&mut reader).take(head.length.min(LONGEST_BODY)).read_to_end(&mut body)?;
        }
        let (address, encodings) = (&head.address, &head.encodings);
        send(stream, &head, &answer(&Asked { reads, address, encodings, body: &body }))?;
        // Some of the body may be left on the connection.
        if !(head.stays && reads) {
            break;
        }
    }
    Ok(())
}

/// The next request, or nothing when the other side has ended or speaks no HTTP.
fn read_head(reader: &mut impl io::BufRead) -> io::Result<Option<Head>> {
    let mut lines = Vec::new();
    let mut limited = reader.take(LONGEST_HEAD);
    loop {
        let mut line = Vec::new();
        if limited.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        if !line.is_empty() {
            lines.push(line);
        } else if !lines.is_empty() {
            return Ok(parse(&lines));
        }
    }
}

fn parse(lines: &[String]) -> Option<Head> {
    let (first, fields) = lines.split_first()?;
    let mut words = first.split(' ');
    let (method, address, version) = (words.next()?, words.next()?, words.next()?);
    let field = |name: &str| {
        let found = fields.iter().filter_map(|line| line.split_once(':'));
        let mut found = found.filter(|(known, _)| known.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| value.trim()).unwrap_or_default()
    };
    Some(Head {
        method: method.to_owned(),
        address: address.to_owned(),
        encodings: field("Accept-Encoding").to_owned(),
        length: field("Content-Length").parse().unwrap_or(0),
        stays: version == "HTTP/1.1" && !field("Connection").eq_ignore_ascii_case("close"),
    })
}

fn send(mut stream: &TcpStream, head: &Head, answer: &Answer) -> io::Result<()> {
    let mut text = format!("HTTP/1.1 {}\r\n", status_line(answer.status));
    for (name, value) in &answer.headers {
        let _ = write!(text, "{name}: {value}\r\n");
    }
    let _ = write!(text, "Content-Length: {}\r\n\r\n", answer.body.len());
    stream.write_all(text.as_bytes())?;
    if head.method != "HEAD" {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

fn status_line(status: u16) -> &'static str {
    match status {
        200 => "200 OK",
        301 => "301 Moved Permanently",
        404 => "404 Not Found",
        405 => "405 Method Not Allowed",
        _ => "500 Internal Server Error",
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, read_head};

    fn head(text: &str) -> Option<Head> {
        read_head(&mut text.as_bytes()).ok().flatten()
    }

    #[test]
    fn a_request_is_read_whatever_the_case_of_its_fields() {
        let head =
            head("GET /en/?q=1 HTTP/1.1\r\nhost: x\r\naccept-encoding: gzip, br\r\n\r\nrest");
        let read = head.map(|head| (head.method, head.address, head.encodings, head.stays));
        let expect = ("GET".to_owned(), "/en/?q=1".to_owned(), "gzip, br".to_owned(), true);
        assert_eq!(read, Some(expect));
    }

    #[test]
    fn a_connection_ends_when_the_visitor_says_so() {
        let stays = |text| head(text).map(|head| head.stays);
        assert_eq!(stays("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n"), Some(false));
        assert_eq!(stays("GET / HTTP/1.0\r\n\r\n"), Some(false));
    }

    #[test]
    fn what_is_no_request_is_not_answered() {
        for text in ["", "\r\n", "hello\r\n\r\n", "GET / HTTP/1.1\r\nunfinished"] {
            assert!(head(text).is_none(), "{text:?}");
        }
    }
}
