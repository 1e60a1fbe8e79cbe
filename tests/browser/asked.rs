//! What is asked for: the command line, and where the build and the tools stand.

use std::env;
use std::path::{Path, PathBuf};

use crate::engines::Engine;
use crate::failure::{Failure, Outcome};

/// What is asked for.
pub(crate) struct Asked {
    /// The built site.
    pub(crate) dist: PathBuf,
    /// The project's tools: geckodriver and axe-core.
    pub(crate) tools: PathBuf,
    /// The engines to walk in.
    pub(crate) engines: Vec<Engine>,
    /// Words of which a journey's name must hold one; empty means every journey.
    pub(crate) words: Vec<String>,
    /// Where to put screenshots, when those are asked for instead.
    pub(crate) shots: Option<PathBuf>,
}

impl Asked {
    pub(crate) fn from_environment() -> Outcome<Self> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = |variable: &str, otherwise: &str| {
            env::var_os(variable).map_or_else(|| project.join(otherwise), PathBuf::from)
        };
        let mut asked = Self {
            dist: folder("ATLAS_DIST", "dist"),
            tools: folder("ATLAS_TOOLS", ".tools"),
            engines: Vec::new(),
            words: Vec::new(),
            shots: None,
        };
        asked.read(env::args().skip(1))?;
        if asked.engines.is_empty() {
            asked.engines = Engine::ALL.to_vec();
        }
        if !asked.dist.join("data/latest.json").is_file() {
            return Err(Failure::new(format!(
                "{} holds no built site; `cargo xtask build` makes one",
                asked.dist.display()
            )));
        }
        Ok(asked)
    }

    fn read(&mut self, mut arguments: impl Iterator<Item = String>) -> Outcome {
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--engine" => {
                    let name = arguments.next().unwrap_or_default();
                    let engine = Engine::ALL.into_iter().find(|engine| engine.name() == name);
                    self.engines.push(engine.ok_or_else(|| {
                        Failure::new(format!("no engine {name:?}: chromium, firefox or webkit"))
                    })?);
                }
                "shots" if self.shots.is_none() => {
                    let folder = arguments
                        .next()
                        .ok_or_else(|| Failure::new("where to? cargo test … -- shots FOLDER"))?;
                    self.shots = Some(PathBuf::from(folder));
                }
                option if option.starts_with('-') => {
                    return Err(Failure::new(format!(
                        "unknown option {option}; known: --engine NAME, words of journeys, shots FOLDER"
                    )));
                }
                word => self.words.push(word.to_lowercase()),
            }
        }
        Ok(())
    }

    /// Whether a name holds one of the words asked for.
    pub(crate) fn wants(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.words.is_empty() || self.words.iter().any(|word| name.contains(word))
    }

    /// Where the run leaves what a person may want to look at.
    pub(crate) fn remains() -> PathBuf {
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser")
    }
}
