//! What the pages of a centre and of a country say beyond the words of every page.

use crate::model::Life;

/// What the pages of a centre and of a country say in one language.
#[derive(Debug)]
pub struct CountryWords {
    /// What the computed states are set against; the day in words.
    pub as_of: fn(&str) -> String,
    /// Where the recorded dates of a term stand on the day.
    pub life: fn(Life) -> &'static str,
    /// A plan without an end: the date that it was to begin, in words.
    pub planned_from: fn(&str) -> String,
    /// Heading: agreements with their life.
    pub agreements: &'static str,
    /// Step: signed.
    pub signed: &'static str,
    /// Step: a source told that it would be signed.
    pub signing_told: &'static str,
    /// Step: it was planned.
    pub planned: &'static str,
    /// Step: it began.
    pub began: &'static str,
    /// Step: it is, or was, to begin.
    pub to_begin: &'static str,
    /// Step: another renewed it.
    pub renewed: &'static str,
    /// Step: another extended it.
    pub extended: &'static str,
    /// Step: another was to renew it.
    pub renewal_told: &'static str,
    /// Step: another was to extend it.
    pub extension_told: &'static str,
    /// Step: another took its place.
    pub replaced: &'static str,
    /// Step: it ends.
    pub ends: &'static str,
    /// Step: its recorded end has passed.
    pub ended: &'static str,
    /// An earlier agreement that it renews or extends.
    pub renews: &'static str,
    /// An earlier agreement whose place it takes.
    pub replaces: &'static str,
    /// Heading: goals that sources name.
    pub goals: &'static str,
    /// Heading: partners.
    pub partners: &'static str,
    /// Before the names that a partner had, and what it came from.
    pub before: &'static str,
    /// Heading: people with their roles.
    pub people: &'static str,
    /// Heading: indicators of the country.
    pub figures: &'static str,
    /// How to read the small charts; the country and the other one.
    pub figures_note: fn(&str, &str) -> String,
    /// Heading: centres of the country.
    pub centres: &'static str,
    /// Heading: events.
    pub events: &'static str,
    /// Heading: laws and plans.
    pub measures: &'static str,
    /// Link: all of a kind on the timeline; their number in words.
    pub all_of_them: fn(&str) -> String,
    /// Heading: what no source tells.
    pub unknown: &'static str,
    /// What follows is what no source tells.
    pub unknown_lead: &'static str,
    /// Its country.
    pub its_country: &'static str,
    /// When it was launched.
    pub its_launch: &'static str,
    /// How far it has come.
    pub its_status: &'static str,
    /// Its terms.
    pub its_terms: &'static str,
    /// The money of terms; their names.
    pub its_money: fn(&str) -> String,
    /// The end of terms; their names.
    pub its_ends: fn(&str) -> String,
    /// What it does.
    pub its_activities: &'static str,
    /// What it is for.
    pub its_goals: &'static str,
    /// Its projects.
    pub its_projects: &'static str,
    /// Who heads it.
    pub its_head: &'static str,
    /// The body of Korea that leads it.
    pub its_lead_home: &'static str,
    /// The body of the other country that leads it.
    pub its_lead_there: &'static str,
    /// How long agreements hold; how many of how many.
    pub agreement_terms: fn(usize, usize) -> String,
    /// An agreement.
    pub any_agreement: &'static str,
    /// A centre.
    pub any_centre: &'static str,
    /// A law or plan.
    pub any_measure: &'static str,
    /// An event.
    pub any_event: &'static str,
    /// A value of the indicators above.
    pub any_figure: &'static str,
    /// Heading of the numbered sources; a number behind a line leads to its source.
    pub sources: &'static str,
}

/// English.
pub(super) const EN: CountryWords = CountryWords {
    as_of: |day| {
        format!(
            "As of {day}, the day of this edition. What is said to run, to end or to be over follows from the recorded dates alone; something may have gone on without a source telling of it."
        )
    },
    life: |life| match life {
        Life::Ahead => "still ahead",
        Life::Untold => "no source tells whether it came about",
        Life::Running => "running",
        Life::EndsSoon => "ends within 12 months",
        Life::Endless => "no end recorded",
        Life::Over => "over by the recorded dates",
        Life::Undated => "no term recorded",
    },
    planned_from: |date| format!("from {date}"),
    agreements: "Agreements and how long they hold",
    signed: "Signed",
    signing_told: "Signing announced for",
    planned: "Planned for",
    began: "Began",
    to_begin: "To begin",
    renewed: "Renewed",
    extended: "Extended",
    renewal_told: "Renewal planned",
    extension_told: "Extension planned",
    replaced: "Replaced",
    ends: "Ends",
    ended: "Ended",
    renews: "Renews",
    replaces: "Replaces",
    goals: "Goals that sources name",
    partners: "Partners",
    before: "Earlier:",
    people: "People",
    figures: "Key indicators of the country",
    figures_note: |country, other| {
        format!(
            "{country} and {other} on one scale. Of ranks, only those among the same number of countries are joined."
        )
    },
    centres: "Cooperation centre",
    events: "Events, newest first",
    measures: "Laws and plans, newest first",
    all_of_them: |count| format!("All on the timeline: {count}"),
    unknown: "What is not known",
    unknown_lead: "No source of the atlas tells:",
    its_country: "its country",
    its_launch: "when it was launched",
    its_status: "how far it has come",
    its_terms: "its terms",
    its_money: |terms| format!("the money for: {terms}"),
    its_ends: |terms| format!("when these were to end: {terms}"),
    its_activities: "what it does",
    its_goals: "its goals",
    its_projects: "its projects",
    its_head: "who heads it",
    its_lead_home: "which Korean body leads it",
    its_lead_there: "which body of the partner country leads it",
    agreement_terms: |some, all| match (some, all) {
        (1, 1) => "how long the agreement holds".to_owned(),
        (1, _) => format!("how long 1 of the {all} agreements holds"),
        _ if some == all => format!("how long the {all} agreements hold"),
        _ => format!("how long {some} of the {all} agreements hold"),
    },
    any_agreement: "an agreement with Korea on digital government",
    any_centre: "a cooperation centre in the country",
    any_measure: "a law or plan of the country",
    any_event: "an event",
    any_figure: "values of the key indicators",
    sources: "Sources of this page",
};

/// Spanish.
pub(super) const ES: CountryWords = CountryWords {
    as_of: |day| {
        format!(
            "Situación al {day}, fecha de esta edición. Lo que se dice vigente, por terminar o concluido se deduce solo de las fechas registradas; algo pudo continuar sin que lo recoja una fuente."
        )
    },
    life: |life| match life {
        Life::Ahead => "aún no empieza",
        Life::Untold => "ninguna fuente dice si se concretó",
        Life::Running => "vigente",
        Life::EndsSoon => "termina en menos de 12 meses",
        Life::Endless => "sin fecha final registrada",
        Life::Over => "concluido según las fechas registradas",
        Life::Undated => "sin vigencia registrada",
    },
    planned_from: |date| format!("desde {date}"),
    agreements: "Acuerdos y su vigencia",
    signed: "Firma",
    signing_told: "Firma anunciada para",
    planned: "Previsto para",
    began: "Inicio",
    to_begin: "Inicio previsto",
    renewed: "Renovación",
    extended: "Prórroga",
    renewal_told: "Renovación prevista",
    extension_told: "Prórroga prevista",
    replaced: "Sustitución",
    ends: "Término",
    ended: "Terminó",
    renews: "Renueva",
    replaces: "Sustituye a",
    goals: "Objetivos que nombran las fuentes",
    partners: "Socios",
    before: "Antes:",
    people: "Personas",
    figures: "Indicadores clave del país",
    figures_note: |country, other| {
        format!(
            "{country} y {other} en una misma escala. De los puestos solo se unen los que se dan entre el mismo número de países."
        )
    },
    centres: "Centro de cooperación",
    events: "Eventos, del más reciente al más antiguo",
    measures: "Normas y planes, del más reciente al más antiguo",
    all_of_them: |count| format!("Todos en la cronología: {count}"),
    unknown: "Lo que no se sabe",
    unknown_lead: "Ninguna fuente del atlas indica:",
    its_country: "su país",
    its_launch: "cuándo se puso en marcha",
    its_status: "en qué estado se encuentra",
    its_terms: "sus períodos",
    its_money: |terms| format!("los fondos de: {terms}"),
    its_ends: |terms| format!("cuándo debían terminar: {terms}"),
    its_activities: "qué hace",
    its_goals: "sus objetivos",
    its_projects: "sus proyectos",
    its_head: "quién lo dirige",
    its_lead_home: "qué entidad coreana está a cargo",
    its_lead_there: "qué entidad del país socio está a cargo",
    agreement_terms: |some, all| match (some, all) {
        (1, 1) => "la vigencia del acuerdo".to_owned(),
        _ if some == all => format!("la vigencia de los {all} acuerdos"),
        _ => format!("la vigencia de {some} de los {all} acuerdos"),
    },
    any_agreement: "un acuerdo con Corea sobre gobierno digital",
    any_centre: "un centro de cooperación en el país",
    any_measure: "una norma o plan del país",
    any_event: "un evento",
    any_figure: "valores de los indicadores clave",
    sources: "Fuentes de esta página",
};

/// Korean.
pub(super) const KO: CountryWords = CountryWords {
    as_of: |day| {
        format!(
            "이 판의 발행일인 {day} 기준입니다. 진행·종료 여부는 기록된 날짜만으로 판단한 것이며, 출처에 나오지 않았을 뿐 계속되었을 수 있습니다."
        )
    },
    life: |life| match life {
        Life::Ahead => "시작 전",
        Life::Untold => "실제로 이루어졌는지 밝힌 출처 없음",
        Life::Running => "기간 중",
        Life::EndsSoon => "12개월 이내 종료",
        Life::Endless => "종료일 기록 없음",
        Life::Over => "기록된 날짜로는 종료",
        Life::Undated => "유효 기간 기록 없음",
    },
    planned_from: |date| format!("{date}부터"),
    agreements: "협정과 유효 기간",
    signed: "서명",
    signing_told: "서명 예고",
    planned: "예정",
    began: "시작",
    to_begin: "시작 예정",
    renewed: "갱신",
    extended: "연장",
    renewal_told: "갱신 예정",
    extension_told: "연장 예정",
    replaced: "대체",
    ends: "종료 예정",
    ended: "종료",
    renews: "갱신 대상",
    replaces: "대체 대상",
    goals: "출처에 나오는 목표",
    partners: "협력 기관",
    before: "이전:",
    people: "관련 인물",
    figures: "해당 국가의 주요 지표",
    figures_note: |country, other| {
        format!(
            "{country}, {other}을 같은 눈금에 그렸습니다. 순위는 조사 대상국 수가 같은 것끼리만 이었습니다."
        )
    },
    centres: "협력센터",
    events: "행사·경과(최근순)",
    measures: "법령·계획(최근순)",
    all_of_them: |count| format!("연표에서 모두 보기: {count}"),
    unknown: "알려지지 않은 것",
    unknown_lead: "다음 사항은 아틀라스의 어떤 출처에도 나오지 않습니다.",
    its_country: "소재 국가",
    its_launch: "출범 시기",
    its_status: "현재 상태",
    its_terms: "운영 기간",
    its_money: |terms| format!("다음 기간의 재원: {terms}"),
    its_ends: |terms| format!("다음 기간의 종료 시점: {terms}"),
    its_activities: "주요 활동",
    its_goals: "목표",
    its_projects: "사업",
    its_head: "센터장",
    its_lead_home: "한국 측 주관 기관",
    its_lead_there: "상대국 측 주관 기관",
    agreement_terms: |some, all| {
        if some == all {
            format!("협정 {all}건의 유효 기간")
        } else {
            format!("협정 {all}건 중 {some}건의 유효 기간")
        }
    },
    any_agreement: "한국과 맺은 디지털정부 협정",
    any_centre: "이 국가의 협력센터",
    any_measure: "이 국가의 법령·계획",
    any_event: "행사·경과",
    any_figure: "주요 지표의 값",
    sources: "이 페이지의 출처",
};
