//! The three browsers and what drives them: the system's own, installed on Debian when allowed.
//!
//! A missing browser is a failure, never a skipped test.

use std::path::Path;

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// Programs on `PATH` and the Debian packages they come from.
const PROGRAMS: [(&str, &str); 5] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
];

/// The font that shows Korean in screenshots, as its Debian package installs it.
const KOREAN_FONT: (&str, &str) =
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk");

pub(super) fn install(project: &Project) -> Outcome {
    let missing = missing(project)?;
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !on_debian() {
        return Err(Failure::new(format!(
            "the browser tests need Chromium, Firefox, WebKitGTK, their drivers and Xvfb; \
             this system lacks what Debian calls: {names}"
        )));
    }
    if !is_root(project)? {
        return Err(Failure::new(format!(
            "browsers are missing and only root may install them; run: \
             sudo apt-get update && sudo apt-get install {names}"
        )));
    }
    super::announced(&format!("browsers from Debian: {names}"), || {
        let apt = |arguments: &str| -> Outcome {
            Child::new(project, "apt-get", arguments)?
                .with("DEBIAN_FRONTEND", "noninteractive")
                .run()
        };
        apt("-qq update")?;
        apt(&format!("-qq -o=Dpkg::Use-Pty=0 install --yes --no-install-recommends {names}"))
    })?;
    let still = self::missing(project)?;
    if still.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("after installing them these are still missing: {}", still.join(" "))))
}

/// The Debian packages whose programs or files are not there.
fn missing(project: &Project) -> Outcome<Vec<&'static str>> {
    let mut missing = Vec::new();
    for (program, package) in PROGRAMS {
        if project.program(program)?.is_none() {
            missing.push(package);
        }
    }
    if on_debian() && !Path::new(KOREAN_FONT.0).is_file() {
        missing.push(KOREAN_FONT.1);
    }
    Ok(missing)
}

fn on_debian() -> bool {
    let known = files::read_text(Path::new("/etc/os-release")).unwrap_or_default();
    known
        .lines()
        .any(|line| line == "ID=debian" || line.starts_with("ID_LIKE=") && line.contains("debian"))
}

fn is_root(project: &Project) -> Outcome<bool> {
    let user = Child::new(project, "id", "-u")?.answer();
    Ok(user.is_some_and(|user| user.trim() == "0"))
}
