// Shared by all scripts of the page. They are put together in the order of their names, inside one
// function, so a name declared at the top of one file is known to the others.

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const language = document.documentElement.lang;
const numberFormat = new Intl.NumberFormat(language);
const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

/** An element with attributes and children; text is always text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A sentence of the page with its places filled: `{name}` becomes `values.name`. */
function say(id, values = {}) {
  return words[id].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
