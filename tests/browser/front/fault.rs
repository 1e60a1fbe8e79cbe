//! What goes wrong on real networks.

use std::io;
use std::net::TcpStream;
use std::sync::Arc;

use super::http::Answer;

/// What happens to an answer.
#[derive(Clone)]
pub(crate) enum Fault {
    /// It does not come until the fault is gone.
    Hold,
    /// The connection ends without an answer.
    HangUp,
    /// Another status, with a short text.
    Status(u16),
    /// Something else comes with status 200, under this type.
    Instead(&'static str, Arc<[u8]>),
    /// Other bytes under the file's own headers, which may tell caches to keep it for ever.
    Changed(fn(Vec<u8>) -> Vec<u8>),
    /// The connection ends in the middle of the body.
    Broken,
}

impl Fault {
    /// Answers, asking for the right answer where it needs one.
    pub(super) fn answer(
        self,
        right: impl FnOnce() -> io::Result<Answer>,
        stream: &TcpStream,
    ) -> io::Result<()> {
        match self {
            Self::Hold | Self::HangUp => Ok(()),
            Self::Status(status) => Answer::new(status, "text/plain", "no").send(stream),
            Self::Instead(content_type, body) => {
                Answer::new(200, content_type, body.to_vec()).send(stream)
            }
            Self::Changed(change) => {
                let mut answer = right()?;
                answer.body = change(answer.body);
                answer.send(stream)
            }
            Self::Broken => {
                let answer = right()?;
                answer.send_part(stream, answer.body.len() / 2)
            }
        }
    }
}
