// What happens to elements over and over, each time until something is shown.
const told = (element, name) => new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));
const later = () => new Promise((resolve) => setTimeout(resolve));

function made(data) {
  return Object.assign(document.createElement("ladder-compare"), { data, roles: "engineer,senior" });
}

window.live = {
  async "mounts and removals"(count, data) {
    for (let number = 0; number < count; number++) {
      const element = made(data);
      const ready = told(element, "ladder-ready");
      document.querySelector("main").append(element);
      await ready;
      element.remove();
      await later();
    }
  },

  async "role switches"(count, data) {
    let element = document.querySelector("ladder-compare");
    if (!element) {
      element = made(data);
      const ready = told(element, "ladder-ready");
      document.querySelector("main").append(element);
      await ready;
    }
    for (let number = 0; number < count; number++) {
      const changed = told(element, "ladder-change");
      element.roles = number % 2 ? "engineer,senior" : "senior,lead,staff";
      await changed;
      await later();
    }
  },
};
