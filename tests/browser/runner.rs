//! Walks every journey in every engine, says how it went, and goes on after a failure.

use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, thread};

use tokio::runtime;
use tokio::time::timeout;

use crate::asked::Asked;
use crate::browser::Browser;
use crate::edition::Edition;
use crate::engines::{self, Driver, Engine};
use crate::failure::{Failure, Outcome};
use crate::front::Front;
use crate::journeys::{self, Journey};
use crate::site::Site;
use crate::stage::Stage;

/// No journey takes this long: it hangs.
const LONGEST: Duration = Duration::from_mins(5);

/// How much of the console a report holds.
const CONSOLE_LINES: usize = 6;

/// Engines that walk one after the other; the lanes walk side by side. Firefox takes about as long
/// as the other two together.
const LANES: [&[Engine]; 2] = [&[Engine::Chromium, Engine::WebKit], &[Engine::Firefox]];

/// How many journeys went well and how many did not.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
}

/// How often a journey is walked anew after a fault of the engine.
const WALKED_AGAIN: u32 = 3;

/// What `JavaScriptCore` says when it loses the memory of a program: in `WebKitGTK` 2.50.6 about one
/// walk in ten ends so, at another place each time, or with the page process. Chromium and Firefox
/// never say it of the same bytes, and in them it is a failure.
const LOST_MEMORY: [&str; 2] =
    ["RuntimeError: Out of bounds memory access", "RuntimeError: Unreachable code"];

/// A journey that did not go well.
struct Fallen {
    failure: Failure,
    /// Whether the browser no longer runs even the smallest script.
    engine_ended: bool,
}

impl Fallen {
    /// Whether the engine is to blame, not the page.
    fn of_engine(&self, engine: Engine) -> bool {
        let text = self.failure.to_string();
        let lost = LOST_MEMORY.iter().any(|words| text.contains(words));
        self.engine_ended || engine == Engine::WebKit && lost
    }
}

impl From<Failure> for Fallen {
    fn from(failure: Failure) -> Self {
        Self { failure, engine_ended: false }
    }
}

/// What all engines share.
struct Ground<'a> {
    asked: &'a Asked,
    edition: Edition,
    site: Arc<Site>,
}

/// Walks what was asked for; whether all went well.
pub(crate) fn run(asked: &Asked) -> Outcome<bool> {
    fs::create_dir_all(Asked::remains())?;
    let edition = Edition::read(&asked.dist)?;
    let site = Arc::new(Site::serve(&asked.dist, "/")?);
    let ground = Ground { asked, edition, site };
    let tallies = thread::scope(|scope| {
        let lanes: Vec<_> =
            LANES.iter().map(|lane| scope.spawn(|| walk_lane(&ground, lane))).collect();
        lanes
            .into_iter()
            .map(|lane| lane.join().unwrap_or(Tally { passed: 0, failed: 1 }))
            .collect::<Vec<_>>()
    });
    let passed: usize = tallies.iter().map(|tally| tally.passed).sum();
    let failed: usize = tallies.iter().map(|tally| tally.failed).sum();
    println!("{passed} passed, {failed} failed");
    Ok(failed == 0 && passed > 0)
}

fn walk_lane(ground: &Ground<'_>, lane: &[Engine]) -> Tally {
    let mut tally = Tally::default();
    for engine in lane.iter().filter(|engine| ground.asked.engines.contains(engine)) {
        let walked = block_on(walk_engine(ground, *engine, &mut tally)).and_then(|walked| walked);
        if let Err(failure) = walked {
            tally.failed += 1;
            println!("{:<9} cannot be tested: FAILED\n          {failure}", engine.name());
        }
    }
    tally
}

/// Runs a future on a runtime of its own.
pub(crate) fn block_on<T>(work: impl Future<Output = T>) -> Outcome<T> {
    Ok(runtime::Builder::new_current_thread().enable_all().build()?.block_on(work))
}

async fn walk_engine(ground: &Ground<'_>, engine: Engine, tally: &mut Tally) -> Outcome {
    let wanted = journeys::ALL.iter().filter(|journey| ground.asked.wants(journey.name));
    let wanted: Vec<&Journey> = wanted.collect();
    if wanted.is_empty() {
        return Ok(());
    }
    // What cannot be had is told once, not for every journey.
    Driver::start(engine, &ground.asked.tools).await?;
    for journey in wanted {
        let start = Instant::now();
        let mut walked = walk(ground, engine, journey).await;
        // A fault of the engine says nothing of the page: the whole journey is walked anew, and
        // the report tells of it.
        let mut again = 0;
        while again < WALKED_AGAIN && walked.as_ref().is_err_and(|fallen| fallen.of_engine(engine))
        {
            again += 1;
            walked = walk(ground, engine, journey).await;
        }
        if let Ok(remarks) = &mut walked
            && again > 0
        {
            remarks.push(format!("walked anew {again} times after a fault of the engine"));
        }
        let line = format!("{:<9} {}", engine.name(), journey.name);
        let seconds = start.elapsed().as_secs_f64();
        match walked {
            Ok(remarks) => {
                tally.passed += 1;
                let told = [vec![format!("{line} … ok {seconds:.1} s")], remarks].concat();
                println!("{}", told.join("; "));
            }
            Err(Fallen { failure, .. }) => {
                tally.failed += 1;
                println!("{line} … FAILED {seconds:.1} s\n{failure}");
            }
        }
    }
    Ok(())
}

/// Walks one journey in a browser of its own; its remarks, or all that helps to find the cause.
async fn walk(
    ground: &Ground<'_>,
    engine: Engine,
    journey: &Journey,
) -> Result<Vec<String>, Fallen> {
    let session = engines::start(engine, &ground.asked.tools, journey.languages).await?;
    let mut stage = Stage {
        browser: Browser::start(session, engine).await?,
        front: Front::before(ground.site.host())?,
        edition: ground.edition.clone(),
        site: Arc::clone(&ground.site),
        dist: ground.asked.dist.clone(),
        tools: ground.asked.tools.clone(),
        remarks: Vec::new(),
    };
    let mut walked = match timeout(LONGEST, (journey.run)(&mut stage)).await {
        Ok(walked) => walked,
        Err(_) => Err(Failure::new(format!("not done after {} s", LONGEST.as_secs()))),
    };
    if walked.is_ok() && !journey.breaks_things {
        walked = quiet(&stage).await;
    }
    let mut engine_ended = false;
    if let Err(failure) = walked {
        engine_ended = !stage.browser.answers().await;
        walked = Err(Failure::new(report(&stage, journey, &failure).await));
    }
    stage.front.mend();
    // A browser that does not quit is ended with its driver.
    let _ = timeout(Duration::from_secs(20), stage.browser.quit()).await;
    walked.map(|()| stage.remarks).map_err(|failure| Fallen { failure, engine_ended })
}

/// No page of a journey may have said anything in the console.
async fn quiet(stage: &Stage) -> Outcome {
    let errors = stage.errors().await?;
    if errors.is_empty() { Ok(()) } else { Err(Failure::new(errors.join("; "))) }
}

async fn report(stage: &Stage, journey: &Journey, failure: &Failure) -> String {
    let mut lines = vec![failure.to_string()];
    if let Ok(address) = stage.browser.address().await {
        lines.push(format!("at {address}"));
    }
    lines.extend(stage.errors().await.unwrap_or_default());
    let console = stage.browser.console().await;
    let last = console.len().saturating_sub(CONSOLE_LINES);
    lines.extend(console.iter().skip(last).map(|line| format!("console: {line}")));
    let name =
        format!("{}-{}.png", stage.engine().name(), journey.name.replace([' ', ',', '/'], "-"));
    let path = Asked::remains().join(name);
    if let Ok(png) = stage.browser.screenshot().await
        && fs::write(&path, png).is_ok()
    {
        lines.push(format!("screenshot: {}", path.display()));
    }
    lines.iter().map(|line| format!("          {line}")).collect::<Vec<_>>().join("\n")
}
