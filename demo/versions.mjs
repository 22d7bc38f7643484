// Files that a reader chooses or drops: one ladder to compare, or two versions of one.

const form = document.querySelector(".drop");
const said = form.querySelector("[role=status]");
const shown = document.createElement("ladder-compare");
shown.id = "yours";
// The reader has asked for it, wherever it is on the page.
shown.loading = "eager";

form.addEventListener("change", ({ target }) => show(target.files));
for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    form.classList.toggle("is-over", name === "dragover");
    if (name === "drop") show(event.dataTransfer.files);
  });
}
addEventListener("dragleave", () => form.classList.remove("is-over"));

async function show(files) {
  if (files.length === 0) return;
  if (files.length > 2) {
    said.textContent = `One file or two can be shown, and these are ${files.length}.`;
    return;
  }
  const read = await Promise.all([...files].map(async (file) => ({ name: file.name, text: await file.text() })));
  const [earlier, later] = read.length === 2 ? inOrder(read) : [undefined, read[0]];
  shown.againstData = earlier?.text;
  shown.data = later.text;
  form.after(shown);
  said.textContent = earlier ? `${later.name}, against ${earlier.name} before it.` : later.name;
}

/** The earlier file first, by what the files say of themselves, or else as they were chosen. */
function inOrder(files) {
  const [a, b] = files.map(({ text }) => stamp(text));
  return a && b && a > b ? files.toReversed() : files;
}

function stamp(text) {
  try {
    const { date, version } = JSON.parse(text);
    return date ?? version;
  } catch {
    // The element says what is wrong with it.
    return undefined;
  }
}
