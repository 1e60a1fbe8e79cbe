//! What is said where a page is cited, shared or reported.

/// What is said where a page is cited, shared or reported, in one language.
#[derive(Debug)]
pub struct CiteWords {
    /// Button that opens it.
    pub open: &'static str,
    /// Label of the ready citation.
    pub citation: &'static str,
    /// Button: the citation to the clipboard.
    pub copy_citation: &'static str,
    /// Button: the page's address to the clipboard.
    pub copy_link: &'static str,
    /// Button: the system's own sheet for sharing.
    pub share: &'static str,
    /// After something went to the clipboard.
    pub copied: &'static str,
    /// When the browser refuses the clipboard.
    pub not_copied: &'static str,
    /// Button: the record itself, for programs.
    pub record_json: &'static str,
    /// Link: tell of an error.
    pub report: &'static str,
    /// Subject of such a message, with the page's title.
    pub report_subject: fn(&str) -> String,
    /// Its text, with the page's address and the snapshot.
    pub report_text: fn(&str, &str) -> String,
}

pub(super) const EN: CiteWords = CiteWords {
    open: "Cite and share",
    citation: "Citation",
    copy_citation: "Copy the citation",
    copy_link: "Copy the link",
    share: "Share",
    copied: "Copied",
    not_copied: "The browser did not allow copying; select the text and copy it.",
    record_json: "Record (JSON)",
    report: "Report an error",
    report_subject: |title| format!("DGCC Atlas: error in “{title}”"),
    report_text: |address, snapshot| {
        format!(
            "Page: {address}\nSnapshot: {snapshot}\n\nWhat is wrong, and which source says so:\n"
        )
    },
};

pub(super) const ES: CiteWords = CiteWords {
    open: "Citar y compartir",
    citation: "Cita",
    copy_citation: "Copiar la cita",
    copy_link: "Copiar el enlace",
    share: "Compartir",
    copied: "Copiado",
    not_copied: "El navegador no permitió copiar; seleccione el texto y cópielo.",
    record_json: "Ficha (JSON)",
    report: "Avisar de un error",
    report_subject: |title| format!("DGCC Atlas: error en «{title}»"),
    report_text: |address, snapshot| {
        format!("Página: {address}\nEdición: {snapshot}\n\nQué está mal y qué fuente lo dice:\n")
    },
};

pub(super) const KO: CiteWords = CiteWords {
    open: "인용·공유",
    citation: "인용 표기",
    copy_citation: "인용 표기 복사",
    copy_link: "링크 복사",
    share: "공유",
    copied: "복사했습니다",
    not_copied: "브라우저가 복사를 허용하지 않았습니다. 글을 선택하여 복사하십시오.",
    record_json: "기록(JSON)",
    report: "오류 알리기",
    report_subject: |title| format!("DGCC Atlas: ‘{title}’의 오류"),
    report_text: |address, snapshot| {
        format!("페이지: {address}\n데이터판: {snapshot}\n\n잘못된 내용과 그 근거가 되는 출처:\n")
    },
};
