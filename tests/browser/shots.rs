//! To be written.
use crate::asked::Asked;
use crate::failure::Outcome;
use std::path::Path;
pub(crate) fn take(_asked: &Asked, _folder: &Path) -> Outcome {
    Ok(())
}
