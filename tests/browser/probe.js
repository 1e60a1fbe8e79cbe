// Put first into every page by the journeys' server: keeps what a visitor's console would show, and
// what moved on the page by itself. In the session's storage, so that it outlives the page.
(function () {
  "use strict";

  function keep(kind, what) {
    var kept = JSON.parse(sessionStorage.getItem("probe") || "[]");
    kept.push({ kind: kind, what: String(what), at: location.pathname + location.search });
    sessionStorage.setItem("probe", JSON.stringify(kept));
  }

  addEventListener("error", function (event) {
    if (event.target === window) keep("error", event.message);
    else keep("resource", event.target.src || event.target.href);
  }, true);
  addEventListener("unhandledrejection", function (event) { keep("error", event.reason); });
  document.addEventListener("securitypolicyviolation", function (event) {
    keep("policy", event.effectiveDirective + " " + event.blockedURI);
  });
  ["error", "warn"].forEach(function (level) {
    var say = console[level];
    console[level] = function () {
      keep(level === "error" ? "error" : "warning", Array.prototype.join.call(arguments, " "));
      return say.apply(console, arguments);
    };
  });
  try {
    new PerformanceObserver(function (list) {
      list.getEntries().forEach(function (entry) {
        var moved = (entry.sources || []).map(function (source) {
          var node = source.node && (source.node.className || source.node.nodeName);
          var from = source.previousRect;
          var to = source.currentRect;
          return node + " from " + [from.x, from.y] + " to " + [to.x, to.y];
        });
        if (!entry.hadRecentInput) keep("shift", entry.value + ": " + moved.join(", "));
      });
    }).observe({ type: "layout-shift", buffered: true });
  } catch (unknown) {
    // Only Chromium tells of shifts.
  }
})();
