//! What the comparison says beyond the words of every page.

/// What the comparison says in one language.
#[derive(Debug)]
pub struct CompareWords {
    /// Navigation.
    pub nav: &'static str,
    /// Heading.
    pub title: &'static str,
    /// Under that heading.
    pub lead: &'static str,
    /// Label: the countries to choose from.
    pub countries: &'static str,
    /// Field: a country to look for.
    pub find: &'static str,
    /// No more countries find room.
    pub full: &'static str,
    /// Link: filters instead of countries.
    pub by_filters: &'static str,
    /// Link: countries instead of filters.
    pub by_countries: &'static str,
    /// What the address names and is no country; the ids.
    pub strange: fn(&str) -> String,
    /// The countries that find no room; their names.
    pub beyond: fn(&str) -> String,
    /// Only one country is chosen, or none that is known.
    pub one_country: &'static str,
    /// Only one filter is chosen.
    pub one_filter: &'static str,
    /// A filter that every record passes.
    pub everything: &'static str,
    /// The two filters.
    pub filters: [&'static str; 2],
    /// Field: the address of a timeline.
    pub paste: &'static str,
    /// Hint under that field.
    pub paste_hint: &'static str,
    /// No filter is chosen.
    pub no_filter: &'static str,
    /// Link on the timeline: its filter beside another.
    pub this_filter: &'static str,
    /// Heading: records by kind.
    pub by_kind: &'static str,
    /// Heading: records by year.
    pub by_year: &'static str,
    /// What is counted, and what 0 means.
    pub counted: &'static str,
    /// Heading: agreements and centres.
    pub terms: &'static str,
    /// The day that terms are set against, in words.
    pub on_day: fn(&str) -> String,
    /// Label: the term of an agreement.
    pub term: &'static str,
    /// No agreement, centre or record.
    pub none: &'static str,
    /// An agreement without a term.
    pub no_term: &'static str,
    /// The day lies in the term.
    pub term_runs: &'static str,
    /// The term is over on the day.
    pub term_over: &'static str,
    /// The term has not begun, or was only planned.
    pub term_ahead: &'static str,
    /// Heading: indicators.
    pub indicators: &'static str,
    /// How to read them.
    pub indicators_lead: &'static str,
    /// A cell without a value.
    pub no_value: &'static str,
    /// Ranks among different numbers of countries.
    pub not_comparable: &'static str,
    /// Values of different years.
    pub years_differ: &'static str,
    /// How many indicators are left out, as no side has a value.
    pub without_value: fn(&str) -> String,
    /// That filters have no indicators.
    pub filters_no_values: &'static str,
    /// Headings of the table that is taken away: section, its code, side, its code, subject, its
    /// code, value, value in words, unit code, date and term as EDTF, status code, denominator,
    /// quality code, sources, their ids, locator, note, address.
    pub columns: [&'static str; 19],
}

/// English.
pub(super) const EN: CompareWords = CompareWords {
    nav: "Compare",
    title: "Compare countries or filters",
    lead: "Two to four countries side by side, or two filters of the timeline: what is recorded, what was agreed, the terms of the centres, and the key indicators with their year and source.",
    countries: "Countries to compare",
    find: "Find a country",
    full: "Four countries fit side by side. Take one off to choose another.",
    by_filters: "Compare two filters of the timeline",
    by_countries: "Compare countries",
    strange: |ids| format!("The address names what is not a country of this atlas: {ids}"),
    beyond: |names| format!("Four countries fit side by side; left out: {names}"),
    one_country: "Choose another country to compare.",
    one_filter: "Choose a second filter to compare.",
    everything: "All records",
    filters: ["Filter A", "Filter B"],
    paste: "Address of a timeline",
    paste_hint: "Paste the address of the timeline with its filters, or choose below.",
    no_filter: "No filter chosen",
    this_filter: "Compare this filter with another",
    by_kind: "Records by kind",
    by_year: "Records by year",
    counted: "Counted are the dated records of this atlas. 0 means that no source read so far tells of one, not that there was none.",
    terms: "Agreements and centres",
    on_day: |day| format!("Terms are set against the day of this edition, {day}."),
    term: "Term",
    none: "None recorded",
    no_term: "no term in the sources",
    term_runs: "in its term",
    term_over: "term over",
    term_ahead: "not known to have begun",
    indicators: "Key indicators",
    indicators_lead: "The newest value a dataset gives for the whole country. The bars of a row share one scale; a rank is a point between the first, on the left, and the last.",
    no_value: "no value",
    not_comparable: "Not comparable: ranks among different or unknown numbers of countries.",
    years_differ: "The years differ.",
    without_value: |count| {
        format!("Further indicators of which none of these countries has a value: {count}")
    },
    filters_no_values: "Indicators belong to countries, not to filters.",
    columns: [
        "Section",
        "Section code",
        "Side",
        "Side code",
        "Subject",
        "Subject code",
        "Value",
        "Value in words",
        "Unit code",
        "Date (EDTF)",
        "Term (EDTF)",
        "Status code",
        "Countries ranked",
        "Quality code",
        "Sources",
        "Source identifiers",
        "Place in the source",
        "Note",
        "Web address",
    ],
};

/// Spanish.
pub(super) const ES: CompareWords = CompareWords {
    nav: "Comparar",
    title: "Comparar países o filtros",
    lead: "De dos a cuatro países, o dos filtros de la cronología, lado a lado: lo que está registrado, lo que se acordó, los períodos de los centros y los indicadores principales con su año y su fuente.",
    countries: "Países por comparar",
    find: "Buscar un país",
    full: "Caben cuatro países lado a lado. Quite uno para elegir otro.",
    by_filters: "Comparar dos filtros de la cronología",
    by_countries: "Comparar países",
    strange: |ids| format!("La dirección nombra algo que no es un país de este atlas: {ids}"),
    beyond: |names| format!("Caben cuatro países lado a lado; quedan fuera: {names}"),
    one_country: "Elija otro país para comparar.",
    one_filter: "Elija un segundo filtro para comparar.",
    everything: "Todas las fichas",
    filters: ["Filtro A", "Filtro B"],
    paste: "Dirección de una cronología",
    paste_hint: "Pegue la dirección de la cronología con sus filtros o elija abajo.",
    no_filter: "Ningún filtro elegido",
    this_filter: "Comparar este filtro con otro",
    by_kind: "Fichas por tipo",
    by_year: "Fichas por año",
    counted: "Se cuentan las fichas con fecha de este atlas. El 0 significa que ninguna fuente leída hasta ahora da noticia de una, no que no la hubiera.",
    terms: "Acuerdos y centros",
    on_day: |day| format!("Los plazos se comparan con la fecha de esta edición, {day}."),
    term: "Vigencia",
    none: "Ninguno registrado",
    no_term: "las fuentes no indican vigencia",
    term_runs: "vigente",
    term_over: "concluida",
    term_ahead: "sin constancia de que haya comenzado",
    indicators: "Indicadores principales",
    indicators_lead: "El valor más reciente que da un conjunto de datos para todo el país. Las barras de una fila comparten una escala; un puesto es un punto entre el primero, a la izquierda, y el último.",
    no_value: "sin valor",
    not_comparable: "No comparables: puestos entre cantidades de países distintas o desconocidas.",
    years_differ: "Los años difieren.",
    without_value: |count| {
        format!("Otros indicadores de los que ninguno de estos países tiene valor: {count}")
    },
    filters_no_values: "Los indicadores corresponden a países, no a filtros.",
    columns: [
        "Sección",
        "Código de la sección",
        "Lado",
        "Código del lado",
        "Asunto",
        "Código del asunto",
        "Valor",
        "Valor en palabras",
        "Código de la unidad",
        "Fecha (EDTF)",
        "Vigencia (EDTF)",
        "Código del estado",
        "Países clasificados",
        "Código de la calidad",
        "Fuentes",
        "Identificadores de las fuentes",
        "Lugar en la fuente",
        "Nota",
        "Dirección web",
    ],
};

/// Korean.
pub(super) const KO: CompareWords = CompareWords {
    nav: "비교",
    title: "국가·필터 비교",
    lead: "2~4개국 또는 연표의 두 필터를 나란히 놓고 비교합니다. 기록된 내용과 협정, 센터의 운영 기간, 주요 지표를 연도 및 출처와 함께 보여 줍니다.",
    countries: "비교할 국가",
    find: "국가 찾기",
    full: "한 번에 4개국까지 비교할 수 있습니다. 다른 국가를 고르려면 먼저 하나를 빼십시오.",
    by_filters: "연표의 두 필터 비교",
    by_countries: "국가 비교",
    strange: |ids| format!("주소에 이 아틀라스의 국가가 아닌 것이 있습니다: {ids}"),
    beyond: |names| format!("한 번에 4개국까지 비교할 수 있어 다음은 제외했습니다: {names}"),
    one_country: "비교할 국가를 하나 더 고르십시오.",
    one_filter: "비교할 두 번째 필터를 고르십시오.",
    everything: "모든 기록",
    filters: ["필터 A", "필터 B"],
    paste: "연표 주소",
    paste_hint: "필터가 적용된 연표의 주소를 붙여 넣거나 아래에서 고르십시오.",
    no_filter: "선택된 필터 없음",
    this_filter: "이 필터를 다른 필터와 비교",
    by_kind: "종류별 기록 수",
    by_year: "연도별 기록 수",
    counted: "이 아틀라스에 날짜와 함께 실린 기록을 센 것입니다. 0은 지금까지 읽은 출처에 나오지 않았다는 뜻이며, 실제로 없었다는 뜻은 아닙니다.",
    terms: "협정과 센터",
    on_day: |day| format!("기간은 이 판의 발행일({day})을 기준으로 비교했습니다."),
    term: "유효 기간",
    none: "기록 없음",
    no_term: "출처에 유효 기간 없음",
    term_runs: "유효 기간 중",
    term_over: "유효 기간 만료",
    term_ahead: "개시 여부 확인되지 않음",
    indicators: "주요 지표",
    indicators_lead: "데이터세트에 실린 국가 전체의 최신 값입니다. 한 행의 막대는 같은 눈금을 쓰며, 순위는 왼쪽의 1위와 오른쪽의 최하위 사이에 점으로 나타냅니다.",
    no_value: "값 없음",
    not_comparable: "비교 불가: 순위를 매긴 국가 수가 서로 다르거나 알려지지 않았습니다.",
    years_differ: "연도가 서로 다릅니다.",
    without_value: |count| format!("이들 국가 모두 값이 없는 그 밖의 지표: {count}개"),
    filters_no_values: "지표는 국가에 대한 값이므로 필터에는 없습니다.",
    columns: [
        "구분",
        "구분 코드",
        "비교 대상",
        "비교 대상 코드",
        "항목",
        "항목 코드",
        "값",
        "값(표기)",
        "단위 코드",
        "날짜(EDTF)",
        "기간(EDTF)",
        "상태 코드",
        "순위 대상 국가 수",
        "품질 코드",
        "출처",
        "출처 식별자",
        "출처 내 위치",
        "비고",
        "웹 주소",
    ],
};
