//! Pictures as files: the timeline's, in the colours of the page, and any SVG in pixels.

use leptos::web_sys::{self, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::canvas::page_inks;
use super::file::{save, save_blob};
use super::start::document;
use crate::address::ViewState;
use crate::export::{Edition, Format, file_name, source_line};
use crate::timeline::between_edges;
use crate::views::{self, SvgWords};

/// Width of the file, in the pixels of SVG.
const WIDTH_PX: f64 = 960.0;

/// Pixels of the PNG for one of the SVG.
const RATIO: u32 = 2;

/// Hands over the picture of a view as SVG or, when `format` says so, as PNG.
pub(in crate::ui) fn take_picture(edition: &Edition<'_>, state: &ViewState, format: Format) {
    let Some(svg) = picture(edition, state) else { return };
    let name = file_name(edition, state, format);
    if format == Format::Png {
        save_png(name, &svg);
    } else {
        save(&name, format.media_type(), &svg);
    }
}

fn picture(edition: &Edition<'_>, state: &ViewState) -> Option<String> {
    let probe = document()?.query_selector(".picture-ink").ok()??;
    let (palette, font) = page_inks(&probe);
    let lanes = views::lanes(edition.atlas, state);
    let window = between_edges([state.from, state.to], lanes.prepared().whole());
    let view = views::timeline(edition.atlas, state, 0);
    let mut subtitle = view.count;
    for chip in view.chips {
        subtitle.push_str(" · ");
        subtitle.push_str(&chip.label);
    }
    let words = SvgWords {
        title: &views::head(edition.atlas, state).title,
        subtitle: &subtitle,
        source: &source_line(edition),
        address: &edition.address(state),
        lang: edition.lang,
        font: &font,
    };
    Some(views::painted_svg(&lanes, window, WIDTH_PX, words, &palette))
}

/// Paints an SVG on a canvas, two pixels for one of its own, and hands that over as PNG.
pub(in crate::ui) fn save_png(name: String, svg: &str) {
    let Ok(image) = HtmlImageElement::new() else { return };
    let painted = image.clone();
    let paint = Closure::once_into_js(move || {
        let _ = paint_png(name, &painted);
    });
    image.set_onload(Some(paint.unchecked_ref()));
    // The policy allows pictures from `data:`, not from `blob:`.
    let text = js_sys::encode_uri_component(svg);
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &String::from(text)].concat());
}

fn paint_png(name: String, image: &HtmlImageElement) -> Result<(), JsValue> {
    let canvas = document().ok_or(JsValue::NULL)?.create_element("canvas")?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().map_err(|_| JsValue::NULL)?;
    let (width, height) = (image.natural_width() * RATIO, image.natural_height() * RATIO);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into().map_err(|_| JsValue::NULL)?;
    let size = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, size.0, size.1)?;
    let done = Closure::once_into_js(move |blob: web_sys::Blob| save_blob(&name, &blob));
    canvas.to_blob(done.unchecked_ref())
}
