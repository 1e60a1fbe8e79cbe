//! What is said of that which stands around a record: its chain, its neighbours in time, the
//! stories it appears in, names and roles over time, what was taken from a source.

/// What is said of that which stands around a record, in one language.
#[derive(Debug)]
pub struct ConnectedWords {
    /// Heading of the chain.
    pub chain: &'static str,
    /// What the chain is.
    pub chain_lead: &'static str,
    /// Step: from a project to the system it went into.
    pub fed: &'static str,
    /// Step: from a system to the law or plan behind it.
    pub follows: &'static str,
    /// Step: to a record that the one before speaks of.
    pub mentions: &'static str,
    /// Step: to a record that speaks of the one before.
    pub mentioned_in: &'static str,
    /// After a path that is longer than what is shown.
    pub goes_on: &'static str,
    /// How many paths are not listed; `true` when there may be more.
    pub paths_left: fn(&str, bool) -> String,
    /// How many records a column of the picture leaves out.
    pub more: fn(&str) -> String,
    /// Column of the picture: what is neither project, system, measure nor finding.
    pub cooperation: &'static str,
    /// Beside the record of the page.
    pub here: &'static str,
    /// Heading of the neighbours in time.
    pub in_time: &'static str,
    /// Among which records: a kind, and the country unless it is all of them.
    pub among: fn(&str, Option<&str>) -> String,
    /// The record before.
    pub earlier: &'static str,
    /// The record after.
    pub later: &'static str,
    /// Heading of the stories that a record appears in.
    pub in_stories: &'static str,
    /// Heading of names with the time of their use.
    pub names_over_time: &'static str,
    /// Column: when a name was in use.
    pub used: &'static str,
    /// Column: what sort of name.
    pub sort: &'static str,
    /// Heading of a person's roles by time.
    pub roles_over_time: &'static str,
    /// Column: the role.
    pub role: &'static str,
    /// Column: the body or record of a role.
    pub role_in: &'static str,
    /// Heading of the values that a source gives.
    pub values_taken: &'static str,
    /// How many values, of how many places, from when to when.
    pub values_count: fn(&str, usize, &str) -> String,
    /// Heading of the doubts about a source.
    pub doubts: &'static str,
    /// Doubts: remarks on what was taken.
    pub remarks: &'static str,
    /// Doubts: other sources say otherwise.
    pub differ: &'static str,
    /// Doubts: values that do not hold.
    pub doubtful: &'static str,
    /// No doubt is recorded.
    pub no_doubts: &'static str,
    /// Opens the buttons that hand over a list.
    pub take_list: &'static str,
}

/// English.
pub(super) const EN: ConnectedWords = ConnectedWords {
    chain: "How it connects",
    chain_lead: "From cooperation and project to the system, the law or plan behind it, and what was concluded, as far as the sources connect them.",
    fed: "Fed into",
    follows: "Follows",
    mentions: "Mentions",
    mentioned_in: "Mentioned in",
    goes_on: "The path goes on from here.",
    paths_left: |n, more| {
        let least = if more { "at least " } else { "" };
        if n == "1" {
            format!("And {least}1 further path through these records.")
        } else {
            format!("And {least}{n} further paths through these records.")
        }
    },
    more: |n| format!("and {n} more"),
    cooperation: "Cooperation",
    here: "this record",
    in_time: "Before and after",
    among: |kinds, country| match country {
        Some(country) => format!("{kinds}, {country}"),
        None => format!("{kinds}, all countries"),
    },
    earlier: "Before",
    later: "After",
    in_stories: "Stories it appears in",
    names_over_time: "Names over time",
    used: "In use",
    sort: "Sort of name",
    roles_over_time: "Roles over time",
    role: "Role",
    role_in: "Where",
    values_taken: "Values from this source",
    values_count: |values, places, years| {
        let many = if values == "1" { "1 value".to_owned() } else { format!("{values} values") };
        let places = if places == 1 { "1 place".to_owned() } else { format!("{places} places") };
        if years.is_empty() {
            format!("{many}, {places}")
        } else {
            format!("{many}, {places}, {years}")
        }
    },
    doubts: "Doubts about this source",
    remarks: "Remarks on what was taken",
    differ: "Where other sources differ",
    doubtful: "Doubtful values",
    no_doubts: "None recorded.",
    take_list: "Take this list away",
};

/// Spanish.
pub(super) const ES: ConnectedWords = ConnectedWords {
    chain: "Cómo se conecta",
    chain_lead: "De la cooperación y el proyecto al sistema, la norma o el plan que lo respalda y lo que se concluyó, hasta donde las fuentes los relacionan.",
    fed: "Sirvió de base a",
    follows: "Responde a",
    mentions: "Menciona",
    mentioned_in: "Se menciona en",
    goes_on: "El recorrido continúa desde aquí.",
    paths_left: |n, more| {
        let least = if more { "al menos " } else { "" };
        if n == "1" {
            format!("Y {least}1 recorrido más por estas fichas.")
        } else {
            format!("Y {least}{n} recorridos más por estas fichas.")
        }
    },
    more: |n| format!("y {n} más"),
    cooperation: "Cooperación",
    here: "esta ficha",
    in_time: "Antes y después",
    among: |kinds, country| match country {
        Some(country) => format!("{kinds}, {country}"),
        None => format!("{kinds}, todos los países"),
    },
    earlier: "Antes",
    later: "Después",
    in_stories: "Historias en las que aparece",
    names_over_time: "Nombres a lo largo del tiempo",
    used: "En uso",
    sort: "Clase de nombre",
    roles_over_time: "Funciones a lo largo del tiempo",
    role: "Función",
    role_in: "Dónde",
    values_taken: "Valores de esta fuente",
    values_count: |values, places, years| {
        let many = if values == "1" { "1 valor".to_owned() } else { format!("{values} valores") };
        let places = if places == 1 { "1 lugar".to_owned() } else { format!("{places} lugares") };
        if years.is_empty() {
            format!("{many}, {places}")
        } else {
            format!("{many}, {places}, {years}")
        }
    },
    doubts: "Dudas sobre esta fuente",
    remarks: "Observaciones sobre lo que se tomó de ella",
    differ: "Donde otras fuentes discrepan",
    doubtful: "Valores dudosos",
    no_doubts: "No se registra ninguna.",
    take_list: "Llevarse esta lista",
};

/// Korean.
pub(super) const KO: ConnectedWords = ConnectedWords {
    chain: "기록의 연결",
    chain_lead: "협력과 사업에서 시스템, 그 근거가 된 법령·계획, 도출된 시사점까지 출처에서 확인되는 연결을 따라갑니다.",
    fed: "성과가 반영된 시스템",
    follows: "근거가 된 법령·계획",
    mentions: "언급한 대상",
    mentioned_in: "언급한 기록",
    goes_on: "여기서 더 이어집니다.",
    paths_left: |n, more| {
        let least = if more { "최소 " } else { "" };
        format!("이 기록들을 잇는 경로가 {least}{n}개 더 있습니다.")
    },
    more: |n| format!("외 {n}건"),
    cooperation: "협력",
    here: "이 기록",
    in_time: "앞뒤 기록",
    among: |kinds, country| match country {
        Some(country) => format!("{kinds}, {country}"),
        None => format!("{kinds}, 모든 국가"),
    },
    earlier: "이전",
    later: "이후",
    in_stories: "이 기록이 나오는 이야기",
    names_over_time: "시기별 이름",
    used: "사용 시기",
    sort: "이름 구분",
    roles_over_time: "시기별 역할",
    role: "역할",
    role_in: "소속·관련 기록",
    values_taken: "이 출처의 수치",
    values_count: |values, places, years| {
        if years.is_empty() {
            format!("{places}개 지역, 값 {values}개")
        } else {
            format!("{places}개 지역, 값 {values}개, {years}")
        }
    },
    doubts: "이 출처에 관한 의문점",
    remarks: "인용한 내용에 대한 비고",
    differ: "다른 출처와 어긋나는 점",
    doubtful: "의심스러운 값",
    no_doubts: "기록된 의문점이 없습니다.",
    take_list: "이 목록 내려받기",
};
