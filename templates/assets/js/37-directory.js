// The list of everybody. Only the rows in sight stand on the page, so that 30,000 people scroll well.

const ROWS_ABOVE = 1;
const ROWS_BELOW = 4;
const COLUMNS = [
  "name", "company", "position", "group", "began", "close_how", "last", "messages", "came",
];
const TAKEN = [
  "name", "profile", "company", "position", "connected", "last", "messages", "close_how", "state", "group",
  "began", "certainty", "came", "valuable",
];
const DOWN_FIRST = new Set(["close_how", "last", "messages", "came"]);
const SELECTS = { group: "cluster", began: "origin", close_how: "band", state: "state" };

/** The places of texts in the order of the language; nothing (NaN) for empty ones. */
function ranks(texts) {
  const order = [...texts.keys()].sort((a, b) => collator.compare(texts[a], texts[b]));
  const found = new Float64Array(texts.length);
  order.forEach((place, at) => {
    const same = at && !collator.compare(texts[order[at - 1]], texts[place]);
    found[place] = same ? found[order[at - 1]] : at;
  });
  texts.forEach((text, place) => { if (!text) found[place] = NaN; });
  return found;
}

/** What each column is sorted by: numbers by person, NaN for nothing. */
const SORT_KEYS = {
  name: ({ name }) => ranks(name),
  company: ({ companies, company }) => spreadRanks(companies, company),
  position: ({ positions, position }) => spreadRanks(positions, position),
  group: ({ cluster }) => spreadRanks(cluster.texts, cluster.of),
  began: ({ origin }) => spreadRanks(origin.texts, origin.of),
  close_how: ({ name }) => Float64Array.from(name, (_, index) => -index),
  last: ({ last }) => Float64Array.from(last, (days) => days ?? NaN),
  messages: ({ messages }) => Float64Array.from(messages),
  came: ({ level }) => Float64Array.from(level),
};

function spreadRanks(texts, places) {
  const found = ranks(texts);
  return Float64Array.from(places, (place) => found[place] ?? NaN);
}

/** Everybody's place, in the order of their keys; equal ones stay as they were, nothing comes last. */
function sortedPlaces(keys, direction) {
  const most = 2 ** 31;
  const n = keys.length;
  const packed = Float64Array.from(keys, (key, index) =>
    (Number.isNaN(key) ? 2 * most : most + direction * key) * n + index,
  );
  return Uint32Array.from(packed.sort(), (value) => value % n);
}

class Directory {
  constructor(box) {
    this.box = box;
    this.keys = {};
    this.rows = new Map();
    this.sorted = Uint32Array.from({ length: people.count }, (_, index) => index);
    this.order = this.sorted;
    this.makeTable();
    this.filters = new DirectoryFilters(() => this.refresh());
    const live = element("div", { class: "live" }, this.filters.box, this.makeTools(), this.window);
    box.replaceChildren(live);
    this.window.addEventListener("scroll", () => this.draw());
    new ResizeObserver(() => this.measure()).observe(this.window);
    box.addEventListener("focusin", () => this.prepare(), { once: true });
    this.tell();
  }

  makeTools() {
    this.count = element("span", { class: "count", role: "status" });
    this.again = button({ hidden: true }, say("everybody_again"), () => {
      this.filters.clear();
      this.filters.text.focus();
    });
    const takers = takeAway(say("directory"), () => this.taken());
    return element("div", { class: "tools" }, this.count, this.again, ...takers);
  }

  makeTable() {
    const named = { "aria-label": say("directory") };
    const heads = COLUMNS.map((id) =>
      element("th", { scope: "col", role: "columnheader", class: id }, say(id)),
    );
    const top = element("tr", { role: "row", "aria-rowindex": 1 }, ...heads);
    this.body = element("tbody", { role: "rowgroup" });
    const parts = [element("thead", { role: "rowgroup" }, top), this.body];
    this.table = element("table", { role: "table", ...named }, ...parts);
    this.window = element("div", { class: "window", tabindex: 0, role: "group", ...named }, this.table);
    const downFirst = (column) => DOWN_FIRST.has(COLUMNS[column]);
    makeSortable(heads, downFirst, (column, direction) => this.sort(column, direction));
  }

  /** What takes longest is done before it is asked for. */
  prepare() {
    requestAnimationFrame(() => [people.folds, this.keysOf("name")]);
  }

  keysOf(id) {
    this.keys[id] ??= SORT_KEYS[id](people.columns);
    return this.keys[id];
  }

  sort(column, direction) {
    const keys = direction ? this.keysOf(COLUMNS[column]) : this.keysOf("close_how");
    this.sorted = sortedPlaces(keys, direction || -1);
    this.refresh();
  }

  /** After sorting or filtering: from the top. */
  refresh() {
    this.order = this.sorted.filter(this.filters.test());
    this.again.hidden = !this.filters.active;
    this.tell();
    this.window.scrollTop = 0;
    this.empty();
    this.draw();
  }

  tell() {
    const n = this.order.length;
    this.count.textContent = say(n < people.count ? "people_shown" : "people_all", { n, all: people.count });
    this.table.setAttribute("aria-rowcount", this.order.length + 1);
  }

  /** Rows are all equally high; how high depends on the width. */
  measure() {
    const row = this.body.firstElementChild;
    if (row && row.offsetHeight !== this.height) this.empty();
    this.draw();
  }

  empty() {
    this.rows.clear();
    this.body.replaceChildren();
    this.height = 0;
  }

  /** Puts the rows in sight on the page and takes those out of sight away. */
  draw() {
    this.height ||= this.rowHeight();
    const { height, order, body } = this;
    const { scrollTop, clientHeight } = this.window;
    const first = Math.max(Math.floor(scrollTop / height) - ROWS_ABOVE, 0);
    const last = Math.min(Math.ceil((scrollTop + clientHeight) / height) + ROWS_BELOW, order.length);
    for (const [place, row] of this.rows) {
      if (place < first || place >= last) this.remove(place, row);
    }
    let next = null;
    for (let place = last - 1; place >= first; place -= 1) {
      const row = this.rows.get(place) ?? this.row(place);
      if (!row.isConnected) body.insertBefore(row, next);
      next = row;
    }
    body.style.paddingTop = `${first * height}px`;
    body.style.paddingBottom = `${Math.max(order.length - last, 0) * height}px`;
  }

  rowHeight() {
    if (!this.order.length) return 1;
    const row = this.row(0);
    this.body.append(row);
    return row.offsetHeight || 1;
  }

  /** Whoever was on a row that goes stays in the list. */
  remove(place, row) {
    if (row.contains(document.activeElement)) this.window.focus({ preventScroll: true });
    row.remove();
    this.rows.delete(place);
  }

  row(place) {
    const index = this.order[place];
    const text = element("bdi", {}, people.name(index));
    const link = element("a", { class: "person", href: people.hash(index) }, text);
    const head = element("th", { scope: "row", role: "rowheader", class: "name" }, link);
    const texts = this.texts(index);
    const cells = COLUMNS.slice(1).map((id) =>
      element("td", { role: "cell", class: id, "data-label": say(id) }, element("bdi", {}, texts[id])),
    );
    const made = element("tr", { role: "row", "aria-rowindex": place + 2 }, head, ...cells);
    this.rows.set(place, made);
    return made;
  }

  texts(index) {
    return {
      company: people.company(index),
      position: people.position(index),
      group: people.term("cluster", index),
      began: people.term("origin", index),
      close_how: people.closeness(index),
      last: people.day("last", index),
      messages: shown(people.columns.messages[index]),
      came: people.came(index),
    };
  }

  /** Everybody who is shown, with all that is known, as it is taken away. */
  taken() {
    const { messages, valuable } = people.columns;
    const rows = Array.from(this.order, (index) => [
      people.name(index), people.profile(index), people.company(index), people.position(index),
      people.isoDay("connected", index), people.isoDay("last", index), messages[index],
      people.term("band", index), people.term("state", index), people.term("cluster", index),
      people.term("origin", index), people.term("certainty", index), people.came(index), valuable[index],
    ]);
    return [TAKEN.map((id) => say(id)), ...rows];
  }

  /** Shows the people who fit a search, and nothing else. */
  showOnly(query) {
    this.filters.clear(query);
    this.box.scrollIntoView();
    this.filters.text.focus({ preventScroll: true });
  }
}

/** The fields above the list. */
class DirectoryFilters {
  constructor(changed) {
    this.changed = changed;
    this.text = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    this.selects = Object.fromEntries(
      Object.values(SELECTS).map((property) => [property, this.select(property)]),
    );
    this.valuable = element("input", { type: "checkbox" });
    this.box = element(
      "div",
      { class: "filters" },
      this.labelled("filter_people", this.text),
      ...Object.entries(SELECTS).map(([id, property]) => this.labelled(id, this.selects[property])),
      element("label", { class: "tick" }, this.valuable, element("span", {}, say("only_valuable"))),
    );
    this.box.addEventListener("input", changed);
  }

  labelled(id, field) {
    field.id = `filter-${id}`;
    return element("div", {}, element("label", { for: field.id }, say(id)), field);
  }

  /** One choice a value that somebody has, the most frequent first. */
  select(property) {
    const { texts, of } = people.columns[property];
    const counts = new Uint32Array(texts.length);
    for (const place of of) counts[place] += 1;
    const places = [...texts.keys()].sort((a, b) => counts[b] - counts[a]);
    const options = places.map((place) => {
      const text = texts[place] || say("no_group");
      return element("option", { value: place }, say("option", { text, n: counts[place] }));
    });
    return element("select", {}, element("option", { value: "" }, say("all_of_them")), ...options);
  }

  get active() {
    const chosen = Object.values(this.selects).some((select) => select.value);
    return chosen || this.valuable.checked || this.text.value.trim() !== "";
  }

  /** Whether somebody passes all filters. */
  test() {
    const { columns } = people;
    const sought = soughtWords(this.text.value);
    const wanted = Object.entries(this.selects)
      .filter(([, select]) => select.value)
      .map(([property, select]) => [columns[property].of, Number(select.value)]);
    const valuable = this.valuable.checked;
    return (index) =>
      (!valuable || columns.valuable[index]) &&
      wanted.every(([of, value]) => of[index] === value) &&
      (!sought.length || people.fits(index, sought));
  }

  clear(text = "") {
    this.text.value = text;
    this.valuable.checked = false;
    for (const select of Object.values(this.selects)) select.value = "";
    this.changed();
  }
}

const directoryBox = document.querySelector(".directory");
const directory = directoryBox && people && new Directory(directoryBox);
if (directory) new Search();
