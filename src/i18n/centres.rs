//! What the pages of the centres say beyond the words of every page.

/// What the pages of the centres say in one language.
#[derive(Debug)]
pub struct CentreWords {
    /// Before a column to sort by.
    pub sort_by: &'static str,
    /// Column: the centre's name.
    pub centre: &'static str,
    /// Column: state.
    pub status: &'static str,
    /// Column: first term.
    pub first_term: &'static str,
    /// Column: the term of the edition's day.
    pub term_today: &'static str,
    /// Column: lead agencies of both sides.
    pub leads: &'static str,
    /// Column: projects.
    pub projects: &'static str,
    /// Column: the last event.
    pub last_event: &'static str,
    /// What no source tells.
    pub not_known: &'static str,
    /// No project is recorded; not that there were none.
    pub no_projects: &'static str,
    /// The launch of a centre without terms; the date in words.
    pub launched: fn(&str) -> String,
    /// No recorded term covers the day.
    pub no_term: &'static str,
    /// The term that ended last; its dates in words.
    pub last_term: fn(&str) -> String,
    /// A term that was planned; its dates in words.
    pub planned_term: fn(&str) -> String,
    /// What "the term of today" means; the edition's day in words.
    pub compared: fn(&str) -> String,
    /// An event of which a source told beforehand.
    pub told_before: &'static str,
    /// A centre without detail.
    pub no_detail: &'static str,
    /// Heading of the map.
    pub map: &'static str,
    /// How to read the map.
    pub map_hint: &'static str,
    /// What the letters of the small map are.
    pub map_letters: &'static str,
    /// Mark: a centre under way.
    pub under_way: &'static str,
    /// Mark: a centre that has ended.
    pub former: &'static str,
    /// Mark: a centre that was planned or announced.
    pub planned: &'static str,
    /// Mark: a centre of which no source tells how far it has come.
    pub unsaid: &'static str,
    /// Mark: an agreement without a centre.
    pub agreement: &'static str,
    /// Mark: the country that is partner in all.
    pub home: &'static str,
    /// Whose outline of the land it is.
    pub map_credit: &'static str,
    /// Centre: projects.
    pub projects_by_year: &'static str,
    /// Centre: agreements.
    pub agreements_here: &'static str,
}

/// English.
pub(super) const EN: CentreWords = CentreWords {
    sort_by: "Sort by",
    centre: "Centre",
    status: "Status",
    first_term: "First term",
    term_today: "Term today",
    leads: "Lead agencies",
    projects: "Projects",
    last_event: "Last event with Korea",
    not_known: "Not known",
    no_projects: "None recorded",
    launched: |date| format!("Launched: {date}"),
    no_term: "None recorded",
    last_term: |date| format!("Last: {date}"),
    planned_term: |date| format!("Planned: {date}"),
    compared: |day| {
        format!(
            "“Term today” sets the recorded terms against the day of this edition, {day}. Where none covers it, the centre may have gone on without a source telling of it."
        )
    },
    told_before: "announced beforehand",
    no_detail: "No details in the sources",
    map: "Where the centres are",
    map_hint: "Each mark stands at a capital; where marks would cover each other, a line leads to the place.",
    map_letters: "The letters are the code of the country, as in the list.",
    under_way: "Centre under way",
    former: "Former centre",
    planned: "Centre planned or announced",
    unsaid: "Centre of unknown status",
    agreement: "Agreement without a centre",
    home: "Korea, partner in all",
    map_credit: "Land outline: Natural Earth (public domain).",
    projects_by_year: "Projects by year",
    agreements_here: "Agreements",
};

/// Spanish.
pub(super) const ES: CentreWords = CentreWords {
    sort_by: "Ordenar por",
    centre: "Centro",
    status: "Estado",
    first_term: "Primer período",
    term_today: "Período actual",
    leads: "Entidades a cargo",
    projects: "Proyectos",
    last_event: "Último evento con Corea",
    not_known: "Se desconoce",
    no_projects: "Ninguno registrado",
    launched: |date| format!("Puesta en marcha: {date}"),
    no_term: "Ninguno registrado",
    last_term: |date| format!("Último: {date}"),
    planned_term: |date| format!("Previsto: {date}"),
    compared: |day| {
        format!(
            "«Período actual» compara los períodos registrados con la fecha de esta edición, {day}. Si ninguno la abarca, el centro pudo haber continuado sin que lo recoja una fuente."
        )
    },
    told_before: "anunciado de antemano",
    no_detail: "Sin detalles en las fuentes",
    map: "Dónde están los centros",
    map_hint: "Cada marca está en una capital; donde las marcas se taparían, una línea lleva al lugar.",
    map_letters: "Las letras son el código del país, como en la lista.",
    under_way: "Centro en marcha",
    former: "Centro anterior",
    planned: "Centro previsto o anunciado",
    unsaid: "Centro de estado desconocido",
    agreement: "Acuerdo sin centro",
    home: "Corea, parte en todos",
    map_credit: "Contorno de la tierra: Natural Earth (dominio público).",
    projects_by_year: "Proyectos por año",
    agreements_here: "Acuerdos",
};

/// Korean.
pub(super) const KO: CentreWords = CentreWords {
    sort_by: "정렬 기준",
    centre: "센터",
    status: "상태",
    first_term: "첫 운영 기간",
    term_today: "현재 운영 기간",
    leads: "주관 기관",
    projects: "사업",
    last_event: "한국과의 최근 행사",
    not_known: "알려지지 않음",
    no_projects: "기록 없음",
    launched: |date| format!("출범: {date}"),
    no_term: "기록 없음",
    last_term: |date| format!("마지막: {date}"),
    planned_term: |date| format!("예정: {date}"),
    compared: |day| {
        format!(
            "‘현재 운영 기간’은 기록된 운영 기간을 이 판의 발행일({day})과 비교한 것입니다. 해당하는 기간이 없더라도 출처에 나오지 않았을 뿐 센터가 계속 운영되었을 수 있습니다."
        )
    },
    told_before: "사전 발표",
    no_detail: "출처에 상세 내용 없음",
    map: "센터가 있는 곳",
    map_hint: "표시는 각국의 수도에 놓았으며, 서로 겹치는 곳에서는 선으로 위치를 이었습니다.",
    map_letters: "알파벳 세 글자는 국가 코드이며 목록에도 적혀 있습니다.",
    under_way: "운영 중인 센터",
    former: "종료된 센터",
    planned: "예정되거나 발표된 센터",
    unsaid: "상태가 알려지지 않은 센터",
    agreement: "센터 없이 협정만 있는 나라",
    home: "모든 협력의 상대국인 한국",
    map_credit: "육지 윤곽: Natural Earth(퍼블릭 도메인).",
    projects_by_year: "연도별 사업",
    agreements_here: "협정",
};
