//! What the charts of indicators say beyond the words of every page.

/// How a value stands to an earlier one of the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// As many places further to the top.
    Better,
    /// As many places further down.
    Worse,
    /// Percentage points more.
    PointsMore,
    /// Percentage points less.
    PointsLess,
    /// A number of things more.
    More,
    /// A number of things fewer.
    Fewer,
    /// So many times as many.
    Times,
    /// Higher on its scale.
    Higher,
    /// Lower on its scale.
    Lower,
    /// The same.
    Same,
}

/// A name and its value.
pub type Named<'a> = (&'a str, &'a str);

/// What the charts say in one language. Texts that are handed in are formatted.
#[derive(Debug)]
pub struct ChartWords {
    /// The kinds of chart, in the order in which they are offered.
    pub kinds: [&'static str; 6],
    /// Label of the kinds.
    pub kind: &'static str,
    /// The sides of the data: chart, table, map.
    pub sides: [&'static str; 3],
    /// Label of the sides.
    pub side: &'static str,
    /// Label of the sets of countries.
    pub presets: &'static str,
    /// The countries with a centre, with their number.
    pub with_centre: fn(&str) -> String,
    /// The countries of Latin America.
    pub latin_america: &'static str,
    /// The two countries of the documents.
    pub korea_and_peru: &'static str,
    /// Label of the field that narrows the list of countries.
    pub find_country: &'static str,
    /// No country of the list is called so.
    pub no_country: &'static str,
    /// Link: all years there are.
    pub all_years: &'static str,
    /// Link: the years from this one on.
    pub since: fn(&str) -> String,
    /// A value: place, value, year.
    pub sentence: fn(&str, &str, &str) -> String,
    /// How it stands to an earlier one: how far as a number and in words, and when that was.
    pub change: fn(Change, f64, &str, &str) -> String,
    /// Towns and countryside: place, year, both names with their values, the gap.
    pub gap: fn(&str, &str, [Named<'_>; 2], &str) -> String,
    /// The most and the least of several.
    pub high_and_low: fn(&str, &str) -> String,
    /// The best and the last of several ranks.
    pub best_and_last: fn(&str, &str) -> String,
    /// One of those: place, value, year.
    pub with_year: fn(&str, &str, &str) -> String,
    /// No value is of the year asked for: that year, the places with their years.
    pub other_years: fn(&str, &str) -> String,
    /// Not all values are of one year: that year, the others with theirs.
    pub mixed_years: fn(&str, &str) -> String,
    /// Chosen places without a value.
    pub without_values: fn(&str) -> String,
    /// Ranks that the chart leaves out.
    pub early_surveys: &'static str,
    /// Values of a place stand in another edition: the place, the edition's name.
    pub other_edition: fn(&str, &str) -> String,
    /// Why no change is told of a place whose values are in doubt or explained by a remark.
    pub from_remark: &'static str,
    /// The scale does not begin at zero.
    pub no_zero: &'static str,
    /// The unit and where its axis begins.
    pub axis: fn(&str, &str) -> String,
    /// A mark of the chart: a value in doubt.
    pub doubtful: &'static str,
    /// A mark of the chart: a value computed by us.
    pub derived: &'static str,
    /// A mark of the chart: another claim on a year.
    pub superseded: &'static str,
    /// Two strokes of the chart: a break that a remark explains.
    pub broken: &'static str,
    /// Link: puts the events under the years.
    pub events_on: &'static str,
    /// Link: takes them away.
    pub events_off: &'static str,
    /// Heading of the events.
    pub events: &'static str,
    /// What events beside values do not say.
    pub in_time: &'static str,
    /// The choice has no events in these years.
    pub no_events: &'static str,
    /// The name of a mark under the years: its numbers.
    pub event_mark: fn(&str) -> String,
    /// How the chart is read by keys and by touch.
    pub hint: &'static str,
    /// How many of the rows are shown, and of how many.
    pub rows_shown: fn(&str, &str) -> String,
    /// What the discs of the map say; of ranks and of all else.
    pub map_hint: [&'static str; 2],
    /// Places that are not on the map.
    pub off_map: fn(&str) -> String,
    /// Values of a source in these years.
    pub source_years: fn(&str, &str) -> String,
}

/// English.
pub(super) const EN: ChartWords = ChartWords {
    kinds: ["Lines", "Bars", "Dots", "Two years", "Small charts", "City and countryside"],
    kind: "Kind of chart",
    sides: ["Chart", "Table", "Map"],
    side: "Show as",
    presets: "Sets of countries",
    with_centre: |n| format!("The {n} with a centre"),
    latin_america: "Latin America",
    korea_and_peru: "Korea and Peru",
    find_country: "Find a country",
    no_country: "No country in the list is called that.",
    all_years: "All years",
    since: |year| format!("From {year}"),
    sentence: |place, value, year| format!("{place}: {value} in {year}"),
    change: |change, amount, text, since| {
        let places = if amount < 1.5 { "place" } else { "places" };
        let points = if (amount - 1.0).abs() < 1e-9 { "point" } else { "points" };
        match change {
            Change::Better => format!("{text} {places} better than in {since}"),
            Change::Worse => format!("{text} {places} worse than in {since}"),
            Change::PointsMore => format!("{text} percentage {points} more than in {since}"),
            Change::PointsLess => format!("{text} percentage {points} less than in {since}"),
            Change::More => format!("{text} more than in {since}"),
            Change::Fewer => format!("{text} fewer than in {since}"),
            Change::Times => format!("{text} times as many as in {since}"),
            Change::Higher => format!("{text} higher than in {since}"),
            Change::Lower => format!("{text} lower than in {since}"),
            Change::Same => format!("the same as in {since}"),
        }
    },
    gap: |place, year, [(one, first), (other, second)], gap| {
        format!("{place}, {year}: {one} {first}, {other} {second}, a gap of {gap}")
    },
    high_and_low: |high, low| format!("Highest: {high}; lowest: {low}"),
    best_and_last: |best, last| format!("Best placed: {best}; furthest back: {last}"),
    with_year: |place, value, year| format!("{place}, {value} ({year})"),
    other_years: |asked, others| format!("No value is of {asked}. The newest before it: {others}."),
    mixed_years: |year, others| format!("Not every value is of {year}: {others}."),
    without_values: |places| format!("Without a value here: {places}."),
    early_surveys: "Surveys before these ranked other numbers of countries, or by other rules; they stand in the table.",
    other_edition: |place, edition| {
        format!("{place}: from another edition, “{edition}”. Compare with care.")
    },
    from_remark: "Where a value is in doubt or has a remark, changes are told only from the years after it.",
    no_zero: "The scale does not begin at 0.",
    axis: |unit, start| {
        if unit.is_empty() {
            format!("Axis from {start}")
        } else {
            format!("{unit} · axis from {start}")
        }
    },
    doubtful: "dashed outline: the value is in doubt",
    derived: "outline: computed by us",
    superseded: "thin outline: another claim on the same year",
    broken: "two strokes: not comparable with the values before; the table says why",
    events_on: "Show events under the years",
    events_off: "Hide the events",
    events: "Events in these years",
    in_time: "Seen in time, not as a cause: what stands beside a value did not bring it about.",
    no_events: "The atlas has no events of these countries in these years.",
    event_mark: |numbers| format!("Events {numbers}"),
    hint: "Arrow keys walk from value to value; touch or point to read one.",
    rows_shown: |shown, all| {
        format!(
            "The first {shown} of {all} values; choose fewer countries or years for the others."
        )
    },
    map_hint: [
        "A larger disc is a better rank. Discs stand at the capitals.",
        "A larger disc is a higher value. Discs stand at the capitals.",
    ],
    off_map: |places| format!("Not on the map: {places}."),
    source_years: |first, last| {
        if first == last {
            format!("values of {first}")
        } else {
            format!("values of {first} to {last}")
        }
    },
};

/// Spanish.
pub(super) const ES: ChartWords = ChartWords {
    kinds: ["Líneas", "Barras", "Puntos", "Dos años", "Gráficos pequeños", "Ciudad y campo"],
    kind: "Tipo de gráfico",
    sides: ["Gráfico", "Tabla", "Mapa"],
    side: "Mostrar como",
    presets: "Grupos de países",
    with_centre: |n| format!("Los {n} con centro"),
    latin_america: "América Latina",
    korea_and_peru: "Corea y el Perú",
    find_country: "Buscar un país",
    no_country: "Ningún país de la lista se llama así.",
    all_years: "Todos los años",
    since: |year| format!("Desde {year}"),
    sentence: |place, value, year| format!("{place}: {value} en {year}"),
    change: |change, amount, text, since| {
        let places = if amount < 1.5 { "puesto" } else { "puestos" };
        let points =
            if (amount - 1.0).abs() < 1e-9 { "punto porcentual" } else { "puntos porcentuales" };
        match change {
            Change::Better => format!("{text} {places} mejor que en {since}"),
            Change::Worse => format!("{text} {places} peor que en {since}"),
            Change::PointsMore => format!("{text} {points} más que en {since}"),
            Change::PointsLess => format!("{text} {points} menos que en {since}"),
            Change::More | Change::Higher => format!("{text} más que en {since}"),
            Change::Fewer | Change::Lower => format!("{text} menos que en {since}"),
            Change::Times => format!("{text} veces la cifra de {since}"),
            Change::Same => format!("igual que en {since}"),
        }
    },
    gap: |place, year, [(one, first), (other, second)], gap| {
        format!("{place}, {year}: {one} {first}, {other} {second}; una brecha de {gap}")
    },
    high_and_low: |high, low| format!("El valor más alto: {high}; el más bajo: {low}"),
    best_and_last: |best, last| format!("Mejor situado: {best}; más atrás: {last}"),
    with_year: |place, value, year| format!("{place}, {value} ({year})"),
    other_years: |asked, others| {
        format!("Ningún valor es de {asked}. Los más recientes anteriores: {others}.")
    },
    mixed_years: |year, others| format!("No todos los valores son de {year}: {others}."),
    without_values: |places| format!("Sin valores aquí: {places}."),
    early_surveys: "Las encuestas anteriores clasificaron a otro número de países o con otras reglas; están en la tabla.",
    other_edition: |place, edition| {
        format!("{place}: de otra edición, «{edition}». Compárese con cautela.")
    },
    from_remark: "Cuando un valor es dudoso o lleva una observación, la variación se cuenta solo desde los años posteriores.",
    no_zero: "La escala no empieza en 0.",
    axis: |unit, start| {
        if unit.is_empty() {
            format!("Eje desde {start}")
        } else {
            format!("{unit} · eje desde {start}")
        }
    },
    doubtful: "contorno discontinuo: valor dudoso",
    derived: "contorno: cálculo propio",
    superseded: "contorno fino: otra afirmación sobre el mismo año",
    broken: "dos trazos: no comparable con los valores anteriores; la tabla dice por qué",
    events_on: "Mostrar los hechos bajo los años",
    events_off: "Ocultar los hechos",
    events: "Hechos de estos años",
    in_time: "Coincidencia en el tiempo, no causa: lo que figura junto a un valor no lo produjo.",
    no_events: "El atlas no tiene hechos de estos países en estos años.",
    event_mark: |numbers| format!("Hechos {numbers}"),
    hint: "Las flechas recorren los valores uno a uno; toque o señale para leer uno.",
    rows_shown: |shown, all| {
        format!(
            "Los primeros {shown} de {all} valores; elija menos países o años para ver los demás."
        )
    },
    map_hint: [
        "Un disco mayor es un puesto mejor. Los discos están en las capitales.",
        "Un disco mayor es un valor más alto. Los discos están en las capitales.",
    ],
    off_map: |places| format!("Fuera del mapa: {places}."),
    source_years: |first, last| {
        if first == last {
            format!("valores de {first}")
        } else {
            format!("valores de {first} a {last}")
        }
    },
};

/// Korean.
pub(super) const KO: ChartWords = ChartWords {
    kinds: ["선", "막대", "점", "두 해 비교", "작은 차트", "도시와 농촌"],
    kind: "차트 종류",
    sides: ["차트", "표", "지도"],
    side: "보기",
    presets: "국가 묶음",
    with_centre: |n| format!("협력센터가 있는 {n}개국"),
    latin_america: "중남미",
    korea_and_peru: "한국과 페루",
    find_country: "국가 찾기",
    no_country: "목록에 그런 이름의 국가가 없습니다.",
    all_years: "전체 연도",
    since: |year| format!("{year}부터"),
    sentence: |place, value, year| format!("{place}: {year} {value}"),
    change: |change, _, text, since| match change {
        Change::Better => format!("{since}보다 {text}계단 상승"),
        Change::Worse => format!("{since}보다 {text}계단 하락"),
        Change::PointsMore => format!("{since}보다 {text}%p 증가"),
        Change::PointsLess => format!("{since}보다 {text}%p 감소"),
        Change::More => format!("{since}보다 {text} 증가"),
        Change::Fewer => format!("{since}보다 {text} 감소"),
        Change::Times => format!("{since}의 {text}배"),
        Change::Higher => format!("{since}보다 {text} 높음"),
        Change::Lower => format!("{since}보다 {text} 낮음"),
        Change::Same => format!("{since}과 같음"),
    },
    gap: |place, year, [(one, first), (other, second)], gap| {
        format!("{place}, {year}: {one} {first}, {other} {second}, 격차 {gap}")
    },
    high_and_low: |high, low| format!("가장 높은 곳은 {high}, 가장 낮은 곳은 {low}"),
    best_and_last: |best, last| format!("가장 앞선 곳은 {best}, 가장 뒤진 곳은 {last}"),
    with_year: |place, value, year| format!("{place} {value}({year})"),
    other_years: |asked, others| format!("{asked} 값은 없습니다. 그 이전의 최신 값: {others}."),
    mixed_years: |year, others| format!("모두 {year} 값은 아닙니다: {others}."),
    without_values: |places| format!("값이 없는 국가: {places}."),
    early_surveys: "그 이전의 조사는 대상 국가 수나 순위 방식이 달라 표에만 실었습니다.",
    other_edition: |place, edition| {
        format!("{place}: 다른 판인 ‘{edition}’의 값이므로 비교할 때 유의하십시오.")
    },
    from_remark: "불확실하거나 설명이 붙은 값이 있으면 그 뒤의 연도부터만 변화를 적었습니다.",
    no_zero: "눈금이 0에서 시작하지 않습니다.",
    axis: |unit, start| {
        if unit.is_empty() {
            format!("축의 시작 {start}")
        } else {
            format!("{unit} · 축의 시작 {start}")
        }
    },
    doubtful: "점선 윤곽: 불확실한 값",
    derived: "윤곽선: 자체 계산한 값",
    superseded: "가는 윤곽선: 같은 해에 대한 다른 기록",
    broken: "빗금 두 줄: 이전 값과 비교할 수 없음(이유는 표에 있음)",
    events_on: "연도 아래에 협력 기록 표시",
    events_off: "협력 기록 숨기기",
    events: "이 기간의 협력 기록",
    in_time: "같은 때에 있었던 일일 뿐 원인을 뜻하지 않습니다. 값 옆의 기록이 그 값을 만든 것은 아닙니다.",
    no_events: "이 국가들의 이 기간 기록은 아틀라스에 없습니다.",
    event_mark: |numbers| format!("기록 {numbers}"),
    hint: "화살표 키로 값을 하나씩 읽습니다. 누르거나 가리키면 그 값을 보여 줍니다.",
    rows_shown: |shown, all| {
        format!(
            "전체 {all}개 값 가운데 처음 {shown}개입니다. 국가나 연도를 줄이면 나머지도 볼 수 있습니다."
        )
    },
    map_hint: [
        "원이 클수록 순위가 높습니다. 원은 수도의 위치에 있습니다.",
        "원이 클수록 값이 큽니다. 원은 수도의 위치에 있습니다.",
    ],
    off_map: |places| format!("지도에 없는 곳: {places}."),
    source_years: |first, last| {
        if first == last {
            format!("{first} 값")
        } else {
            format!("{first}부터 {last}까지의 값")
        }
    },
};
