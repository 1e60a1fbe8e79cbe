//! The few sentences that must be readable before the application has started, or without it.

/// One language's sentences.
pub(super) struct Words {
    /// Its BCP 47 tag, which is also its address.
    pub(super) lang: &'static str,
    /// Said when the application did not start.
    pub(super) not_started: &'static str,
    /// The link that tries again.
    pub(super) retry: &'static str,
    /// The heading of a page that does not exist.
    pub(super) missing: &'static str,
    /// The link from there to the front page.
    pub(super) to_front: &'static str,
}

/// Every language; English first, because it stands in for the others.
pub(super) const ALL: [Words; 3] = [
    Words {
        lang: "en",
        not_started: "The interactive atlas did not start here; this is its plain page. It needs a current \
                      browser with scripts allowed, and an address that begins with http, not a file.",
        retry: "Try again",
        missing: "There is no page at this address",
        to_front: "Go to the atlas in English",
    },
    Words {
        lang: "es",
        not_started: "El atlas interactivo no se inició aquí; esta es su página sencilla. Necesita un navegador \
                      actual con los scripts permitidos y una dirección que empiece con http, no un archivo.",
        retry: "Intentar de nuevo",
        missing: "No hay ninguna página en esta dirección",
        to_front: "Ir al atlas en español",
    },
    Words {
        lang: "ko",
        not_started: "이 환경에서는 대화형 아틀라스를 시작하지 못해 기본 페이지를 표시하고 있습니다. 스크립트를 허용한 최신 \
                      브라우저에서, 파일이 아닌 http로 시작하는 주소로 열어 주세요.",
        retry: "다시 시도",
        missing: "이 주소에는 페이지가 없습니다",
        to_front: "한국어 아틀라스로 이동",
    },
];

/// The sentences of a language, or English when it has none yet.
pub(super) fn of(lang: &str) -> &'static Words {
    let [english, ..] = &ALL;
    ALL.iter().find(|words| words.lang == lang).unwrap_or(english)
}
