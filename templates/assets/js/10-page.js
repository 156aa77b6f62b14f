// Shared by all scripts of the page. They are put together in the order of their names, inside one
// function, so a name declared at the top of one file is known to the others.

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const locale = words.locale;
const numberFormat = new Intl.NumberFormat(locale);
const pluralRules = new Intl.PluralRules(locale);
const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });

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

/** A button that does something. */
function button(attributes, words, act) {
  const made = element("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
}

/** A sentence of the page with its places filled: `{name}` becomes `values.name`. */
function say(id, values = {}) {
  return pluralForm(words[id], values).replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
}

/** The form of a sentence that its number asks for. */
function pluralForm(sentence, values) {
  if (typeof sentence === "string") return sentence;
  const number = values[sentence.plural];
  return (number === 0 && sentence.none) || sentence[pluralRules.select(number)] || sentence.other;
}

function shown(value) {
  return typeof value === "number" ? numberFormat.format(value) : value;
}

// Letters that carry no mark to take away.
const PLAIN_LETTERS = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/** Text as it is searched: no accents, no capitals. */
function folded(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => PLAIN_LETTERS[letter]);
}

/** The words somebody searches for, folded. */
function soughtWords(query) {
  return folded(query).split(/\s+/).filter(Boolean);
}
