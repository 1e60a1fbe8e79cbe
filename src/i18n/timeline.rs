//! What the timeline says beyond the words of every page.

/// What the timeline says in one language.
#[derive(Debug)]
pub struct TimelineWords {
    /// Filter: organisation.
    pub organisation: &'static str,
    /// Filter: topic.
    pub topic: &'static str,
    /// Filter: status.
    pub status: &'static str,
    /// Filter: source.
    pub source: &'static str,
    /// Filter: language of the source.
    pub written: &'static str,
    /// The name of a language, by the first part of its BCP 47 tag.
    pub language: fn(&str) -> Option<&'static str>,
    /// Button: the values that a filter does not show at first, with their number.
    pub more_values: fn(&str) -> String,
    /// A filter has more values than are listed; with their number.
    pub values_left: fn(&str) -> String,
    /// Order.
    pub newest_first: &'static str,
    /// Order.
    pub oldest_first: &'static str,
    /// Order: the best match first.
    pub relevance: &'static str,
    /// Label of the order.
    pub order: &'static str,
    /// Button: the next records of the list, with how many are left.
    pub more_records: fn(&str) -> String,
    /// Hint at the window's fields: how a date is written.
    pub date_hint: &'static str,
    /// Heading of records whose month is not known.
    pub month_unknown: &'static str,
    /// Label of what the lanes stand for.
    pub lanes: &'static str,
    /// Lanes: by cooperation centre.
    pub centre: &'static str,
    /// The lane of what is in no other.
    pub other_lane: &'static str,
    /// Name of the picture for those who do not see it, with how to use it.
    pub picture: &'static str,
    /// Hint below the picture: how to move it.
    pub picture_hint: &'static str,
    /// Button: closer.
    pub closer: &'static str,
    /// Button: wider.
    pub wider: &'static str,
    /// Button: earlier.
    pub earlier: &'static str,
    /// Button: later.
    pub later: &'static str,
    /// Button: the whole span.
    pub whole: &'static str,
    /// What a cluster is, with its number and its days: "5 records, 2016".
    pub cluster: fn(&str, &str) -> String,
    /// The band over the whole span.
    pub band: &'static str,
    /// Button: close the record beside the list.
    pub close: &'static str,
    /// Link: the record's own page.
    pub whole_record: &'static str,
    /// Heading: the record before and after in the list.
    pub previous: &'static str,
    /// The record after it in the list.
    pub next: &'static str,
    /// The address names a record that is not there; with its id.
    pub gone: fn(&str) -> String,
    /// Heading of the stories.
    pub stories: &'static str,
    /// Before the title of the story that is being read.
    pub story: &'static str,
    /// Link: the story's view.
    pub read_story: &'static str,
    /// Button that opens what can be taken away.
    pub take: &'static str,
    /// Take away: what the filters leave, with its number.
    pub take_what: fn(&str) -> String,
    /// Take away: a table for spreadsheets.
    pub take_csv: &'static str,
    /// Take away: for programs.
    pub take_json: &'static str,
    /// Take away: for calendars.
    pub take_ics: &'static str,
    /// Take away: the picture that can be scaled.
    pub take_svg: &'static str,
    /// Take away: the picture in pixels.
    pub take_png: &'static str,
    /// Take away: code that puts this view into another page.
    pub embed: &'static str,
    /// Link in an embedded view: the same view in the atlas.
    pub in_atlas: &'static str,
}

/// English.
pub(super) const EN: TimelineWords = TimelineWords {
    organisation: "Organisation",
    topic: "Topic",
    status: "Status",
    source: "Source",
    written: "Language of the source",
    language: |tag| match tag {
        "en" => Some("English"),
        "es" => Some("Spanish"),
        "ko" => Some("Korean"),
        "zh" => Some("Chinese"),
        "pt" => Some("Portuguese"),
        "ru" => Some("Russian"),
        _ => None,
    },
    more_values: |n| format!("{n} more"),
    values_left: |n| format!("{n} further values: use the search"),
    newest_first: "Newest first",
    oldest_first: "Oldest first",
    relevance: "Best match first",
    order: "Order",
    more_records: |n| format!("Show more ({n} left)"),
    date_hint: "A year, month or day: 2016, 2016-07, 2016-07-05",
    month_unknown: "Month not known",
    lanes: "Rows by",
    centre: "Centre",
    other_lane: "Others",
    picture: "Picture of the timeline. Arrow keys go from mark to mark, Enter opens one, plus and minus zoom, 0 shows everything. The list below holds the same records.",
    picture_hint: "Drag to move, pinch or Ctrl and the wheel to zoom. Drag across the band to choose a span.",
    closer: "Zoom in",
    wider: "Zoom out",
    earlier: "Earlier",
    later: "Later",
    whole: "Show everything",
    cluster: |n, when| format!("{n} records, {when}"),
    band: "Records over the whole span",
    close: "Close",
    whole_record: "The whole record",
    previous: "Previous",
    next: "Next",
    gone: |id| format!("The address names a record that is not in this edition: {id}"),
    stories: "Stories",
    story: "Story",
    read_story: "Read on the timeline",
    take: "Take away",
    take_what: |n| format!("{n} records, as filtered"),
    take_csv: "Table (CSV)",
    take_json: "Data (JSON)",
    take_ics: "Calendar (iCal)",
    take_svg: "Picture (SVG)",
    take_png: "Picture (PNG)",
    embed: "Embed this view",
    in_atlas: "Open in the DGCC Atlas",
};

/// Spanish.
pub(super) const ES: TimelineWords = TimelineWords {
    organisation: "Organización",
    topic: "Tema",
    status: "Estado",
    source: "Fuente",
    written: "Idioma de la fuente",
    language: |tag| match tag {
        "en" => Some("Inglés"),
        "es" => Some("Español"),
        "ko" => Some("Coreano"),
        "zh" => Some("Chino"),
        "pt" => Some("Portugués"),
        "ru" => Some("Ruso"),
        _ => None,
    },
    more_values: |n| format!("{n} más"),
    values_left: |n| format!("{n} valores más: utilice la búsqueda"),
    newest_first: "Más recientes primero",
    oldest_first: "Más antiguos primero",
    relevance: "Primero lo más pertinente",
    order: "Orden",
    more_records: |n| format!("Mostrar más (quedan {n})"),
    date_hint: "Año, mes o día: 2016, 2016-07, 2016-07-05",
    month_unknown: "Mes desconocido",
    lanes: "Filas por",
    centre: "Centro",
    other_lane: "Otros",
    picture: "Gráfico de la cronología. Las flechas van de marca en marca, Intro abre una, más y menos cambian la escala, 0 muestra todo. La lista de abajo contiene las mismas fichas.",
    picture_hint: "Arrastre para desplazarse; pellizque o use Ctrl y la rueda para cambiar la escala. Arrastre sobre la banda para elegir un período.",
    closer: "Acercar",
    wider: "Alejar",
    earlier: "Antes",
    later: "Después",
    whole: "Mostrar todo",
    cluster: |n, when| format!("{n} fichas, {when}"),
    band: "Fichas en todo el período",
    close: "Cerrar",
    whole_record: "La ficha completa",
    previous: "Anterior",
    next: "Siguiente",
    gone: |id| format!("La dirección nombra una ficha que no está en esta edición: {id}"),
    stories: "Historias",
    story: "Historia",
    read_story: "Leer en la cronología",
    take: "Llevarse",
    take_what: |n| format!("{n} fichas, según los filtros"),
    take_csv: "Tabla (CSV)",
    take_json: "Datos (JSON)",
    take_ics: "Calendario (iCal)",
    take_svg: "Gráfico (SVG)",
    take_png: "Gráfico (PNG)",
    embed: "Insertar esta vista",
    in_atlas: "Abrir en DGCC Atlas",
};

/// Korean.
pub(super) const KO: TimelineWords = TimelineWords {
    organisation: "기관",
    topic: "주제",
    status: "상태",
    source: "출처",
    written: "출처의 언어",
    language: |tag| match tag {
        "en" => Some("영어"),
        "es" => Some("스페인어"),
        "ko" => Some("한국어"),
        "zh" => Some("중국어"),
        "pt" => Some("포르투갈어"),
        "ru" => Some("러시아어"),
        _ => None,
    },
    more_values: |n| format!("{n}개 더 보기"),
    values_left: |n| format!("값이 {n}개 더 있습니다. 검색을 이용하십시오"),
    newest_first: "최신순",
    oldest_first: "오래된 순",
    relevance: "관련도순",
    order: "정렬",
    more_records: |n| format!("더 보기({n}건 남음)"),
    date_hint: "연도, 월 또는 날짜: 2016, 2016-07, 2016-07-05",
    month_unknown: "월 미상",
    lanes: "행 기준",
    centre: "센터",
    other_lane: "기타",
    picture: "연표 그림. 화살표 키로 표식 사이를 이동하고 Enter로 열며, +와 -로 확대·축소하고 0으로 전체를 봅니다. 아래 목록에 같은 기록이 있습니다.",
    picture_hint: "끌어서 이동하고, 두 손가락 또는 Ctrl과 휠로 확대·축소합니다. 위쪽 띠를 끌면 기간을 고를 수 있습니다.",
    closer: "확대",
    wider: "축소",
    earlier: "이전 시기",
    later: "이후 시기",
    whole: "전체 보기",
    cluster: |n, when| format!("기록 {n}건, {when}"),
    band: "전체 기간의 기록",
    close: "닫기",
    whole_record: "기록 전체 보기",
    previous: "이전 기록",
    next: "다음 기록",
    gone: |id| format!("주소에 적힌 기록이 이 판에 없습니다: {id}"),
    stories: "이야기",
    story: "이야기",
    read_story: "연표에서 읽기",
    take: "내려받기",
    take_what: |n| format!("필터에 따른 기록 {n}건"),
    take_csv: "표(CSV)",
    take_json: "데이터(JSON)",
    take_ics: "일정(iCal)",
    take_svg: "그림(SVG)",
    take_png: "그림(PNG)",
    embed: "이 화면 삽입하기",
    in_atlas: "DGCC Atlas에서 열기",
};
