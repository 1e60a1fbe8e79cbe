//! The command line.

use std::path::PathBuf;

/// Checks and compiles the data of the DGCC Atlas.
#[derive(clap::Parser)]
#[command(name = "atlas", version, after_help = "Exit codes: 0 sound, 1 problems found, 2 failed")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(clap::Subcommand)]
pub(crate) enum Verb {
    /// List every problem: file, line, field, value found, what was expected, how to mend it.
    Check(CheckOptions),
    /// Write the snapshot and its JSON Schema.
    Build(BuildOptions),
    /// Search records; the same ranking as on the page.
    Search(SearchOptions),
    /// Draw a chart as SVG; the same picture as on the page.
    Chart(ChartOptions),
}

#[derive(clap::Args)]
pub(crate) struct CheckOptions {
    /// Folder of the edited files.
    #[arg(default_value = "public/data")]
    pub(crate) data: PathBuf,
    /// A published snapshot: complain when the data changed and `seq` did not.
    #[arg(long)]
    pub(crate) previous: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct BuildOptions {
    /// Folder of the edited files.
    #[arg(default_value = "public/data")]
    pub(crate) data: PathBuf,
    /// Folder to write `snapshot.json` and `schema.json` into.
    #[arg(long, default_value = "target/snapshot")]
    pub(crate) out: PathBuf,
}

#[derive(clap::Args)]
pub(crate) struct SearchOptions {
    /// Folder of the edited files, or a snapshot file of any size.
    pub(crate) data: PathBuf,
    /// What to look for: words, "a phrase", -word, country:PER, kind:agreement, year:2015..2017.
    #[arg(allow_hyphen_values = true)]
    pub(crate) query: String,
    /// Language of the titles that are printed: en, es or ko.
    #[arg(long, default_value = "en")]
    pub(crate) lang: String,
    /// Most records to print.
    #[arg(long, default_value_t = 20)]
    pub(crate) limit: usize,
    /// Print one JSON object a line.
    #[arg(long)]
    pub(crate) json: bool,
    /// Say which word was found where and how, and what the search took.
    #[arg(long)]
    pub(crate) explain: bool,
}

#[derive(clap::Args)]
pub(crate) struct ChartOptions {
    /// Folder of the edited files, a snapshot file of any size, or the `latest.json` of a site.
    pub(crate) data: PathBuf,
    /// Id of the indicator.
    #[arg(long)]
    pub(crate) indicator: String,
    /// Ids of the places, separated by commas.
    #[arg(long, value_delimiter = ',', required = true)]
    pub(crate) places: Vec<String>,
    /// How it is drawn: line, bar, dot, slope, multiples or gap.
    #[arg(long = "type", default_value = "line")]
    pub(crate) kind: String,
    /// First year, included.
    #[arg(long)]
    pub(crate) from: Option<u16>,
    /// Last year, included.
    #[arg(long)]
    pub(crate) to: Option<u16>,
    /// Mark the places' dated records under the years of a line chart.
    #[arg(long)]
    pub(crate) events: bool,
    /// Language of its texts: en, es or ko.
    #[arg(long, default_value = "en")]
    pub(crate) lang: String,
    /// Write what the page gives away: with title, sentences, sources and colours inside.
    #[arg(long)]
    pub(crate) alone: bool,
    /// Address of the site in it; that of the data without it.
    #[arg(long)]
    pub(crate) site: Option<String>,
    /// Width in pixels: 720 when it is not said, and 960 with `--alone`, as the page gives it.
    #[arg(long, value_parser = clap::value_parser!(u32).range(120..=10_000))]
    pub(crate) width: Option<u32>,
    /// File to write; the picture goes to standard output without it.
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}
