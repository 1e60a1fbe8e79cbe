//! stub
#[derive(Clone, Debug, PartialEq)] pub struct BarChart { pub rows: Vec<BarRow>, pub max: f64, pub ticks: Vec<Tick> }
#[derive(Clone, Debug, PartialEq)] pub struct BarRow { pub label: String, pub value: f64, pub text: String, pub series: u8, pub quality: Mark }
#[derive(Clone, Copy, Debug, PartialEq)] pub enum Mark { Sound, Doubtful, Derived }
#[derive(Clone, Debug, PartialEq)] pub struct Tick { pub value: f64, pub label: String }
#[derive(Clone, Debug, PartialEq)] pub struct RankStrip { pub rank: f64, pub of: u32, pub label: String, pub best: String, pub last: String, pub quality: Mark }
