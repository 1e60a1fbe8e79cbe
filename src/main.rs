//! The browser's entry.

fn main() {
    atlas::ui::start();
}
