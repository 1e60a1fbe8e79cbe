//! To be written.

use crate::failure::Outcome;
use crate::stage::Stage;

/// Walks it.
pub(crate) async fn run(_stage: &mut Stage) -> Outcome {
    Ok(())
}
