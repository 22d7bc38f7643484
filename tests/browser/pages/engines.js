// Keeps what a person would find in the console: not every driver tells it.
window.complaints = [];
for (const level of ["error", "warn"]) {
  const say = console[level];
  console[level] = (...words) => {
    window.complaints.push(words.join(" "));
    say.apply(console, words);
  };
}
window.addEventListener("error", (event) => window.complaints.push(event.message));
window.addEventListener("unhandledrejection", (event) => window.complaints.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) => window.complaints.push(`policy: ${event.violatedDirective}`));
