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
