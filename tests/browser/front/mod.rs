//! A server of our own before the real one: passes answers on, or replaces them by what goes wrong
//! on real networks.
//!
//! Every journey has its own, on its own port: so storage and caches are its own too. Into each
//! page it puts `probe.js`, which keeps what the console would show ([`probe.js`](../probe.js)).
//! Start at [`Front::before`].

mod fault;
mod http;

use std::io;
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub(crate) use fault::Fault;
use http::Answer;

use crate::failure::Outcome;

const PROBE: &str = include_str!("../probe.js");

/// How long a silent connection is kept.
const PATIENCE: Duration = Duration::from_secs(20);

/// The server; ends when this value goes.
pub(crate) struct Front {
    port: u16,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

struct Shared {
    upstream: String,
    state: Mutex<State>,
    /// Told whenever the state changes: what is held waits for it.
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// A path or part of it, and what happens to it.
    faults: Vec<(String, Fault)>,
    stopped: bool,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What happens to a path now; waits while it is held.
    fn fault(&self, path: &str) -> Option<Fault> {
        let mut state = self.state();
        loop {
            if state.stopped {
                return Some(Fault::HangUp);
            }
            let found = state.faults.iter().find(|(pattern, _)| matches(pattern, path));
            match found.map(|(_, fault)| fault.clone()) {
                Some(Fault::Hold) => {
                    state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                }
                other => return other,
            }
        }
    }
}

impl Front {
    /// A server before the one at `upstream` (host and port).
    pub(crate) fn before(upstream: &str) -> Outcome<Self> {
        let shared = Arc::new(Shared {
            upstream: upstream.to_owned(),
            state: Mutex::default(),
            changed: Condvar::new(),
        });
        let mut front = Self { port: 0, shared, listening: None };
        front.listen()?;
        Ok(front)
    }

    fn listen(&mut self) -> Outcome {
        let listener = TcpListener::bind(("127.0.0.1", self.port))?;
        self.port = listener.local_addr()?.port();
        let shared = Arc::clone(&self.shared);
        self.listening = Some(thread::Builder::new().spawn(move || accept(&listener, &shared))?);
        Ok(())
    }

    /// Its address without a slash at the end.
    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Lets something go wrong with every path that holds `pattern`, in which one `*` stands for
    /// anything.
    pub(crate) fn fail(&self, pattern: &str, fault: Fault) {
        let mut state = self.shared.state();
        state.faults.retain(|(known, _)| known != pattern);
        state.faults.push((pattern.to_owned(), fault));
        drop(state);
        self.shared.changed.notify_all();
    }

    /// Lets everything go right again; what was held is answered.
    pub(crate) fn mend(&self) {
        self.shared.state().faults.clear();
        self.shared.changed.notify_all();
    }

    /// Goes away: the port refuses connections.
    pub(crate) fn stop(&mut self) {
        self.shared.state().stopped = true;
        self.shared.changed.notify_all();
        // Wakes the thread that waits for a connection.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }

    /// Comes back on the same port.
    pub(crate) fn come_back(&mut self) -> Outcome {
        self.shared.state().stopped = false;
        self.listen()
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        self.stop();
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming().flatten() {
        if shared.state().stopped {
            break;
        }
        let shared = Arc::clone(shared);
        // A visitor who went away before the answer came is no failure of ours.
        let _ = thread::Builder::new().spawn(move || converse(&stream, &shared));
    }
}

/// Answers one request; the connection ends with it.
fn converse(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(address) = http::read_request(stream)? else { return Ok(()) };
    let path = address.split('?').next().unwrap_or_default();
    if let Some(own) = own(&address, path) {
        return own.send(stream);
    }
    match shared.fault(path) {
        None => forward(shared, &address)?.send(stream),
        Some(fault) => fault.answer(|| forward(shared, &address), stream),
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    let (start, end) = pattern.split_once('*').unwrap_or((pattern, ""));
    path.find(start)
        .is_some_and(|at| path.get(at + start.len()..).is_some_and(|rest| rest.contains(end)))
}

fn own(address: &str, path: &str) -> Option<Answer> {
    match path {
        "/probe.js" => Some(Answer::new(200, "text/javascript; charset=utf-8", PROBE)),
        "/frame" => {
            // No browser window gets as narrow as a phone, but a frame does.
            let (size, to) = address.split_once('?')?.1.split_once('&')?;
            let page = format!(
                "<!doctype html><html lang=\"en\"><title>Frame</title>\
                 <iframe {} title=\"phone\" src=\"{to}\"></iframe>",
                size.replace(',', " ")
            );
            Some(Answer::new(200, "text/html; charset=utf-8", page))
        }
        _ => None,
    }
}

/// What the real server answers, with the probe in its pages and the permission to be framed here.
fn forward(shared: &Shared, address: &str) -> io::Result<Answer> {
    let mut answer = http::ask(&shared.upstream, address)?;
    if answer.is("text/html") {
        let page = String::from_utf8_lossy(&answer.body);
        let probed = page.replacen("<head>", "<head><script src=\"/probe.js\"></script>", 1);
        answer.body = probed.into_bytes();
    }
    for (name, value) in &mut answer.headers {
        if name.eq_ignore_ascii_case("Content-Security-Policy") {
            *value = value.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
        }
    }
    Ok(answer)
}
