//! The words of what is taken away: headings of tables, citations, calendars.

/// The words of exports in one language.
#[derive(Debug)]
pub struct ExportWords {
    /// Headings of a table of records: id, kind, its code, sort, title, summary, date, the same
    /// as EDTF, status, its code, countries, their codes, organisations, their ids, topics,
    /// sources, their ids, number of disagreements, address, citation.
    pub columns: [&'static str; 20],
    /// A date of which the day is not known; the date comes in words.
    pub day_not_known: fn(&str) -> String,
    /// The snapshot by its number and the first digits of its hash.
    pub edition: fn(u64, &str) -> String,
    /// In place of the date of a work without one.
    pub undated: &'static str,
    /// Before the last of several authors.
    pub and: &'static str,
    /// When a page was read and its address.
    pub retrieved: fn(&str, &str) -> String,
}

pub(super) const EN: ExportWords = ExportWords {
    columns: [
        "Identifier",
        "Kind",
        "Kind code",
        "Type",
        "Title",
        "Summary",
        "Date",
        "Date (EDTF)",
        "Status",
        "Status code",
        "Countries",
        "Country codes (ISO 3166-1)",
        "Organisations",
        "Organisation identifiers",
        "Topics",
        "Sources",
        "Source identifiers",
        "Disagreements between sources",
        "Web address",
        "Citation",
    ],
    day_not_known: |date| format!("{date} (day not known)"),
    edition: |seq, hash| format!("snapshot {seq}, SHA-256 {hash}"),
    undated: "n.d.",
    and: ", & ",
    retrieved: |day, address| format!("Retrieved {day}, from {address}"),
};

pub(super) const ES: ExportWords = ExportWords {
    columns: [
        "Identificador",
        "Tipo",
        "Código del tipo",
        "Clase",
        "Título",
        "Resumen",
        "Fecha",
        "Fecha (EDTF)",
        "Estado",
        "Código del estado",
        "Países",
        "Códigos de país (ISO 3166-1)",
        "Organizaciones",
        "Identificadores de las organizaciones",
        "Temas",
        "Fuentes",
        "Identificadores de las fuentes",
        "Discrepancias entre fuentes",
        "Dirección web",
        "Cita",
    ],
    day_not_known: |date| format!("{date} (no se conoce el día)"),
    edition: |seq, hash| format!("edición {seq}, SHA-256 {hash}"),
    undated: "s. f.",
    and: " y ",
    retrieved: |day, address| format!("Recuperado el {day}, de {address}"),
};

pub(super) const KO: ExportWords = ExportWords {
    columns: [
        "식별자",
        "종류",
        "종류 코드",
        "유형",
        "제목",
        "요약",
        "날짜",
        "날짜(EDTF)",
        "상태",
        "상태 코드",
        "국가",
        "국가 코드(ISO 3166-1)",
        "기관",
        "기관 식별자",
        "주제",
        "출처",
        "출처 식별자",
        "출처 간 불일치 건수",
        "웹 주소",
        "인용 표기",
    ],
    day_not_known: |date| format!("{date}(정확한 날짜 미상)"),
    edition: |seq, hash| format!("데이터판 {seq}, SHA-256 {hash}"),
    undated: "발행일 미상",
    and: ", ",
    retrieved: |day, address| format!("{address} (조회일: {day})"),
};
