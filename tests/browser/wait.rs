//! Waiting for a condition, never for time.

use std::time::Duration;

use tokio::time::{Instant, sleep, timeout};

use crate::failure::{Failure, Outcome};

/// How long a condition may take to come true; long, because two cores carry three browsers.
pub(crate) const DEADLINE: Duration = Duration::from_secs(30);

/// How long a single question to a driver may take.
const ANSWER: Duration = Duration::from_mins(1);

/// Pause between two looks.
const PAUSE: Duration = Duration::from_millis(30);

/// Looks again and again until `look` finds something.
///
/// # Errors
/// After [`DEADLINE`], with what the last look said. A look that fails counts as "not yet": a page
/// that is just being left fails every question.
pub(crate) async fn until<T>(
    what: &str,
    look: impl AsyncFnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    until_within(DEADLINE, what, look).await
}

/// The same with a deadline of its own.
pub(crate) async fn until_within<T>(
    deadline: Duration,
    what: &str,
    mut look: impl AsyncFnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let end = Instant::now() + deadline;
    loop {
        let last = match timeout(ANSWER, look()).await {
            Ok(Ok(Some(found))) => return Ok(found),
            Ok(Ok(None)) => String::new(),
            Ok(Err(failure)) => format!("; the last look: {failure}"),
            Err(_) => "; the last look got no answer".to_owned(),
        };
        if Instant::now() >= end {
            let seconds = deadline.as_secs();
            return Err(Failure::new(format!("waited {seconds} s in vain for {what}{last}")));
        }
        sleep(PAUSE).await;
    }
}
