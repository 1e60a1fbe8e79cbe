// Starts the application. The packer puts this behind wasm-bindgen's glue, into the same module,
// and before it two names: `initialise`, the glue's default export, and `program`, the WebAssembly
// file beside this module with the integrity it must have. The glue compiles the program while it
// arrives, or afterwards where the host calls it by another type.
const address = new URL(program.file, import.meta.url);
const integrity = program.integrity;
// A cache that holds wrong bytes would hold them for good: a second try goes past it.
const response = fetch(address, { integrity }).catch(() => fetch(address, { integrity, cache: "reload" }));
initialise({ module_or_path: response }).then(
  () => {
    document.documentElement.setAttribute("data-app", "started");
    // The boot script hides it; without the boot script it would still be there.
    const note = document.getElementById("boot-note");
    if (note) note.hidden = true;
  },
  (reason) => {
    console.error("The application did not start:", reason);
    document.dispatchEvent(new Event("atlas-not-started"));
  },
);

// Addresses in the head are relative to the page that was loaded; the application changes the
// page's address, so they are fixed now.
for (const link of document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]")) {
  link.setAttribute("href", link.href);
}

// A trap that is no panic of ours comes from the engine: WebKitGTK now and then loses its way while
// it compiles a busy program anew. Until the application stands, one fresh start loses nothing; a
// second trap within a minute is told instead.
const RESTARTED = "atlas-restarted";
function trapped(error) {
  const root = document.documentElement;
  const panicked = document.querySelector(".load-note-failed[role=alert] a[target=_self]");
  if (!(error instanceof WebAssembly.RuntimeError) || root.dataset.state === "ready" || panicked) return;
  try {
    const before = Number(sessionStorage.getItem(RESTARTED));
    sessionStorage.setItem(RESTARTED, String(Date.now()));
    if (Date.now() - before > 60_000) return location.reload();
  } catch (refused) {
    // Without storage nobody could tell a first trap from a second.
  }
  document.dispatchEvent(new Event("atlas-not-started"));
}
addEventListener("error", (event) => trapped(event.error));
addEventListener("unhandledrejection", (event) => trapped(event.reason));
