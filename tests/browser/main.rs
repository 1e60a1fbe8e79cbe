//! The browser journeys.
fn main() {}
