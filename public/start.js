// Starts the application. The packer puts this behind wasm-bindgen's glue, into the same module,
// and before it two names: `initialise`, the glue's default export, and `program`, the WebAssembly
// file beside this module with the integrity it must have. The glue compiles the program while it
// arrives, or afterwards where the host calls it by another type.
const response = fetch(new URL(program.file, import.meta.url), { integrity: program.integrity });
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
