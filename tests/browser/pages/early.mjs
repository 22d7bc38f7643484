// Runs before the element's own script: what is set here hides the accessors to come.
const [properties, undefined_, object] = ["properties", "undefined", "object"].map((id) => document.getElementById(id));
Object.assign(properties, { src: "data/small.json", roles: "senior,staff", view: "columns", theme: "dark", urlState: "query" });
// What MkDocs Material's instant navigation does: `el.src = el.src`.
undefined_.src = undefined_.src;
object.data = await (await fetch("data/small.json")).json();
