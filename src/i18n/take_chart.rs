//! What is said of a chart that is taken away.

/// What is said of a chart that is taken away, in one language.
#[derive(Debug)]
pub struct TakeChartWords {
    /// Headings of a table of values: place, its ISO code, its id, part of it, its code, period,
    /// indicator, its id, value, unit, its code, number ranked, quality, its code, formula,
    /// remark, source, its id, place in it, the source it names, its licence, day of reading,
    /// address.
    pub columns: [&'static str; 23],
    /// Button: the values of the picture.
    pub shown: &'static str,
    /// Button: all values of the indicator.
    pub series: &'static str,
}

pub(super) const EN: TakeChartWords = TakeChartWords {
    columns: [
        "Country or region",
        "Country code (ISO 3166-1)",
        "Place identifier",
        "Part measured",
        "Part code",
        "Period (EDTF)",
        "Indicator",
        "Indicator identifier",
        "Value",
        "Unit",
        "Unit code",
        "Number ranked",
        "Quality",
        "Quality code",
        "Formula",
        "Remark",
        "Source",
        "Source identifier",
        "Where in the source",
        "Source that it names",
        "Licence of the source",
        "Source read on",
        "Web address",
    ],
    shown: "Values shown (CSV)",
    series: "Whole series (CSV)",
};

pub(super) const ES: TakeChartWords = TakeChartWords {
    columns: [
        "País o región",
        "Código de país (ISO 3166-1)",
        "Identificador del lugar",
        "Ámbito medido",
        "Código del ámbito",
        "Periodo (EDTF)",
        "Indicador",
        "Identificador del indicador",
        "Valor",
        "Unidad",
        "Código de la unidad",
        "Total de clasificados",
        "Calidad",
        "Código de la calidad",
        "Fórmula",
        "Observación",
        "Fuente",
        "Identificador de la fuente",
        "Ubicación en la fuente",
        "Fuente que cita",
        "Licencia de la fuente",
        "Fecha de consulta de la fuente",
        "Dirección web",
    ],
    shown: "Valores mostrados (CSV)",
    series: "Serie completa (CSV)",
};

pub(super) const KO: TakeChartWords = TakeChartWords {
    columns: [
        "국가 또는 지역",
        "국가 코드(ISO 3166-1)",
        "장소 식별자",
        "측정 범위",
        "범위 코드",
        "기간(EDTF)",
        "지표",
        "지표 식별자",
        "값",
        "단위",
        "단위 코드",
        "순위 대상 수",
        "자료 품질",
        "품질 코드",
        "산식",
        "비고",
        "출처",
        "출처 식별자",
        "출처 내 위치",
        "출처가 인용한 자료",
        "출처의 라이선스",
        "출처 조회일",
        "웹 주소",
    ],
    shown: "표시된 값(CSV)",
    series: "전체 시계열(CSV)",
};
