// Put before every script of the journeys: finds things the way assistive technology names them.
const clean = (text) => (text || "").replace(/\s+/g, " ").trim();
const text = (element) => (element ? clean(element.textContent) : null);
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const texts = (selector, root = document) => all(selector, root).map(text);
const shown = (element) =>
  element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;
const roles = {
  alert: "[role=alert]",
  article: "article",
  button: "button",
  complementary: "aside",
  group: "fieldset",
  heading: "h1, h2, h3",
  link: "a[href]",
  navigation: "nav",
  region: "section[aria-labelledby], section[aria-label], [role=region]",
  searchbox: "input[type=search]",
  textbox: "input[type=text]",
  status: "[role=status]",
  table: "table",
};
// The text without what is hidden from assistive technology.
const spoken = (element) => {
  const copy = element.cloneNode(true);
  all("[aria-hidden=true]", copy).forEach((hidden) => hidden.remove());
  return text(copy);
};
const called = (element) => {
  const label = element.getAttribute("aria-label");
  if (label) return clean(label);
  const by = element.getAttribute("aria-labelledby");
  if (by) return text(document.getElementById(by));
  if (element.labels && element.labels.length) return text(element.labels[0]);
  if (element.matches("fieldset")) return text(one("legend", element));
  if (element.matches("table")) return text(one("caption", element));
  return spoken(element);
};
const roleAll = (role, name, root = document) =>
  all(roles[role], root).filter(
    (element) => shown(element) && (name == null || called(element) === clean(name))
  );
const role = (kind, name, root) => roleAll(kind, name, root)[0] || null;
const box = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + scrollX, y + scrollY, width, height].map((side) => Math.round(side * 100) / 100);
};
// What of the wanted texts an element does not hold.
const lacks = (element, wanted) => {
  const held = text(element) || "";
  return wanted.map(clean).filter((part) => !held.includes(part));
};
