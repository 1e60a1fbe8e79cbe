// Runs in every page's head, before anything is painted, in any browser: so it is written in ES5.
//
// It sets the theme, goes from the page at the root to the visitor's language, finds the root for
// 404.html, and tells when the application cannot start. On <html> it leaves: data-js (scripts
// run), data-theme (the visitor's choice), data-app="failed"; the application's start code sets
// data-app="started".
(function () {
  "use strict";

  var html = document.documentElement;
  // 404.html names this script at several depths; the first that is found is enough.
  if (html.hasAttribute("data-js")) return;
  html.setAttribute("data-js", "");

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  function whenParsed(work) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", work);
    else work();
  }

  function setTheme() {
    var theme = stored("atlas-theme");
    if (theme === "light" || theme === "dark") html.setAttribute("data-theme", theme);
  }

  // The last choice, else the first of the browser's languages that the atlas has, else English.
  // Some engines call their language "C".
  function visitorsLanguage(known) {
    var wanted = [stored("atlas-lang")].concat(
      Array.prototype.slice.call(navigator.languages || []),
      navigator.language
    );
    for (var i = 0; i < wanted.length; i++) {
      var language = String(wanted[i] || "").toLowerCase().split(/[-_]/)[0];
      if (known.indexOf(language) >= 0) return language;
    }
    return known[0];
  }

  function goToLanguage() {
    var known = (html.getAttribute("data-languages") || "en").split(" ");
    location.replace(visitorsLanguage(known) + "/" + location.search + location.hash);
  }

  function add(element, attributes) {
    for (var name in attributes) element.setAttribute(name, attributes[name]);
    document.head.appendChild(element);
  }

  // 404.html: this script stands in assets/, so its own address tells where the root is.
  function startFrom(root) {
    function named(what) {
      var meta = document.querySelector('meta[name="atlas-' + what + '"]');
      return { address: root + meta.content, integrity: meta.getAttribute("data-integrity") };
    }
    var style = named("style");
    var script = named("script");
    add(document.createElement("meta"), { name: "atlas-root", content: root });
    add(document.createElement("link"), {
      rel: "stylesheet", href: style.address, integrity: style.integrity
    });
    var links = document.querySelectorAll("[data-path]");
    for (var i = 0; i < links.length; i++) {
      links[i].setAttribute("href", root + links[i].getAttribute("data-path"));
    }
    add(document.createElement("script"), {
      type: "module", src: script.address, integrity: script.integrity
    });
  }

  // The note stands in the page for readers without scripts; with them it waits for a failure,
  // which may come before the note is parsed.
  function showOrHideNote() {
    var note = document.getElementById("boot-note");
    if (!note) return;
    note.hidden = html.getAttribute("data-app") !== "failed";
    if (!note.hidden) note.setAttribute("role", "alert");
  }

  function fail() {
    if (html.getAttribute("data-app") === "started") return;
    html.setAttribute("data-app", "failed");
    showOrHideNote();
  }

  // A cache that holds wrong bytes of the application would hold them for good.
  function fetchPastTheCache(done) {
    var script = document.querySelector("script[type=module]");
    if (!script || !window.fetch) return done();
    fetch(script.src, { cache: "reload" }).then(done, done);
  }

  function retry(event) {
    if (event.target.nodeName === "A") {
      event.preventDefault();
      fetchPastTheCache(function () { location.reload(); });
    }
  }

  function watchTheStart() {
    // A script that is missing or is not what the page expects tells only its own element.
    window.addEventListener("error", function (event) {
      var failed = event.target;
      if (failed && failed.nodeName === "SCRIPT" && failed.type === "module") fail();
    }, true);
    document.addEventListener("atlas-not-started", fail);
    whenParsed(function () {
      var note = document.getElementById("boot-note");
      if (note) note.addEventListener("click", retry);
      showOrHideNote();
    });
    var able = "noModule" in document.createElement("script") && typeof WebAssembly === "object";
    if (!able) fail();
  }

  var address = document.currentScript && document.currentScript.src;
  setTheme();
  if (html.getAttribute("data-page") === "front" && location.protocol !== "file:") {
    goToLanguage();
    return;
  }
  watchTheStart();
  if (html.getAttribute("data-page") === "missing" && address) {
    startFrom(address.replace(/^[a-z]+:\/\/[^\/]*/, "").replace(/assets\/[^\/]*$/, ""));
  }
})();
