//! Just enough HTTP/1.1 to stand between a browser and the real server: one request a connection.

use std::fmt::Write as _;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("Content-Type".to_owned(), content_type.to_owned())];
        Self { status, headers, body: body.into() }
    }

    /// Whether its type begins so.
    pub(super) fn is(&self, content_type: &str) -> bool {
        self.headers.iter().any(|(name, value)| {
            name.eq_ignore_ascii_case("Content-Type") && value.starts_with(content_type)
        })
    }

    /// Sends it whole.
    pub(super) fn send(&self, stream: &TcpStream) -> io::Result<()> {
        self.send_part(stream, self.body.len())
    }

    /// Announces it whole, but sends only so many bytes of its body.
    pub(super) fn send_part(&self, mut stream: &TcpStream, bytes: usize) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} Answer\r\n", self.status);
        for (name, value) in &self.headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        let _ = write!(head, "Content-Length: {}\r\nConnection: close\r\n\r\n", self.body.len());
        stream.write_all(head.as_bytes())?;
        stream.write_all(self.body.get(..bytes).unwrap_or(&self.body))?;
        stream.flush()
    }
}

/// The address of the next request; nothing when the other side says nothing or no HTTP.
pub(super) fn read_request(stream: &TcpStream) -> io::Result<Option<String>> {
    let mut lines = BufReader::new(stream).take(64 * 1024).lines();
    let Some(first) = lines.next().transpose()? else { return Ok(None) };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    Ok(first.split(' ').nth(1).map(ToOwned::to_owned))
}

/// What a server answers to a GET, unpacked.
pub(super) fn ask(host: &str, address: &str) -> io::Result<Answer> {
    let mut stream = TcpStream::connect(host)?;
    write!(stream, "GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let no_http = || io::Error::other("the server does not speak HTTP");
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(no_http)?;
    let body = bytes.split_off(end + 4);
    let head = String::from_utf8_lossy(&bytes);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let keep = |name: &str| {
        !["content-length", "connection"].contains(&name.to_ascii_lowercase().as_str())
    };
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .filter(|(name, _)| keep(name))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect();
    Ok(Answer { status: status.ok_or_else(no_http)?, headers, body })
}
