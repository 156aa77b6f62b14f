// Tables that stand on the page: headings that sort, a filter for long ones, rows to take away.

const SORTED_FROM = 4;
const FILTERED_FROM = 9;
const NO_VALUE = "–";

const NUMBER_SIGNS = Object.fromEntries(
  numberFormat.formatToParts(12345.6).map((part) => [part.type, part.value]),
);
const LEADING_NUMBER = new RegExp(
  `^[-\u2212]?\\d[\\d\\${NUMBER_SIGNS.group}]*(?:\\${NUMBER_SIGNS.decimal}\\d+)?`,
);

/** The number at the beginning of a text, as the page writes it, and what follows; else NaN. */
function leadingNumber(text) {
  const [found] = LEADING_NUMBER.exec(text) ?? [""];
  const { group, decimal } = NUMBER_SIGNS;
  const plain = found.replaceAll(group, "").replace(decimal, ".").replace("\u2212", "-");
  return { value: found ? Number(plain) : NaN, rest: text.slice(found.length) };
}

/** The element of a kind that makes up a whole cell, or null. */
function whole(cell, kind) {
  const found = cell.querySelector(kind);
  return found && found.textContent.trim() === cell.textContent.trim() ? found : null;
}

/** A cell's text; a dash is nothing. */
function cellText(cell) {
  const text = cell.textContent.trim();
  return text === NO_VALUE ? "" : text;
}

/** A cell as it is taken away: exact numbers, ISO dates, else its text. */
function cellValue(cell, isNumber) {
  const number = whole(cell, "data[value]");
  if (number) return Number(number.value);
  const time = whole(cell, "time[datetime]");
  if (time) return time.dateTime;
  const text = cellText(cell);
  const { value, rest } = leadingNumber(text);
  return isNumber && text && !rest ? value : text.replace(/\s+/g, " ");
}

/** What a cell is sorted by: a number, a text, or null for nothing. */
function sortKey(cell, isNumber) {
  const text = cellText(cell);
  if (!text) return null;
  const number = isNumber ? cell.querySelector("data[value]") : whole(cell, "data[value]");
  if (number) return Number(number.value);
  const time = whole(cell, "time[datetime]");
  const value = time ? Date.parse(time.dateTime) : isNumber ? leadingNumber(text).value : NaN;
  return Number.isNaN(value) ? text : value;
}

/** Numbers and dates before texts. */
function compareKeys(a, b) {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return typeof a === "number" ? a - b : collator.compare(a, b);
}

/**
 * Makes headings sort: one press sorts, a second turns the order round, a third brings the first
 * order back. `downFirst(column)` says where the largest comes first; `order(column, direction)`
 * does it, with -1 for the column and 0 for the direction to go back.
 */
function makeSortable(heads, downFirst, order) {
  let presses = 0;
  let current = -1;
  const press = (column) => {
    presses = column === current ? (presses + 1) % 3 : 1;
    if (current >= 0) heads[current].removeAttribute("aria-sort");
    current = presses ? column : -1;
    const down = (presses === 1) === downFirst(column);
    const direction = presses ? (down ? -1 : 1) : 0;
    if (presses) heads[column].setAttribute("aria-sort", direction < 0 ? "descending" : "ascending");
    order(current, direction);
  };
  heads.forEach((head, column) => sortButton(head, () => press(column)));
}

/** The heading becomes a button; beside a word that explains itself stands one of its own. */
function sortButton(head, act) {
  const explains = head.querySelector("button");
  const made = button({ class: "sort" }, "", act);
  if (explains) made.setAttribute("aria-label", say("sort_by", { column: head.textContent.trim() }));
  else made.append(...head.childNodes);
  head.append(made);
}

class Sheet {
  constructor(scroll) {
    const table = scroll.querySelector("table");
    [this.body] = table.tBodies;
    this.rows = [...this.body.rows];
    this.heads = [...table.tHead.rows[0].cells];
    this.numbers = this.heads.map((head) => head.classList.contains("number"));
    this.titles = this.heads.map((head) => head.textContent.trim());
    makeSortable(
      this.heads,
      (column) => typeof this.keys(column).find((key) => key !== null) === "number",
      (column, direction) => this.sort(column, direction),
    );
    const takers = takeAway(scroll.getAttribute("aria-label"), () => this.shown());
    const tools = element("div", { class: "tools" }, ...takers);
    if (this.rows.length >= FILTERED_FROM) tools.prepend(...this.filterTools());
    scroll.before(tools);
  }

  keys(column) {
    return this.rows.map((row) => sortKey(row.cells[column], this.numbers[column]));
  }

  sort(column, direction) {
    const keys = column < 0 ? [] : this.keys(column);
    const empty = (place) => keys[place] === null;
    const places = [...this.rows.keys()];
    if (direction) {
      places.sort((a, b) =>
        empty(a) || empty(b) ? empty(a) - empty(b) : direction * compareKeys(keys[a], keys[b]),
      );
    }
    const sorted = document.createDocumentFragment();
    for (const place of places) sorted.append(this.rows[place]);
    this.body.append(sorted);
  }

  filterTools() {
    const input = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    const told = element("span", { class: "told", role: "status" });
    input.addEventListener("input", () => this.filter(input.value, told));
    return [element("label", {}, element("span", {}, say("filter_rows")), input), told];
  }

  filter(query, told) {
    this.texts ??= this.rows.map((row) => folded(row.textContent));
    const sought = soughtWords(query);
    this.rows.forEach((row, place) => {
      row.hidden = !sought.every((word) => this.texts[place].includes(word));
    });
    const n = this.rows.filter((row) => !row.hidden).length;
    told.textContent = sought.length ? say("rows", { n, all: this.rows.length }) : "";
  }

  /** What can be seen now, in its order, as it is taken away. */
  shown() {
    const rows = [...this.body.rows].filter((row) => !row.hidden);
    const cells = (row) => [...row.cells].map((cell, column) => cellValue(cell, this.numbers[column]));
    return [this.titles, ...rows.map(cells)];
  }
}

/** A list of people gets a button that copies names and addresses. */
function makeListCopied(list) {
  const items = [...list.querySelectorAll(":scope > ul > li")];
  if (items.length < 2) return;
  const text = (item, part) => item.querySelector(part)?.textContent.trim();
  const rows = items.map((item) => [text(item, ".name"), text(item, ".address")].filter(Boolean));
  const told = element("span", { class: "told", role: "status" });
  const done = () => { told.textContent = say("copied_names", { n: rows.length }); };
  const copyList = button({}, say("copy_list"), () => copy(tabbedText(rows), done));
  list.prepend(element("div", { class: "tools" }, told, copyList));
}

for (const scroll of document.querySelectorAll(".scroll")) {
  const rows = scroll.querySelector("table")?.tBodies[0].rows.length ?? 0;
  if (rows >= SORTED_FROM) new Sheet(scroll);
}
document.querySelectorAll(".people").forEach(makeListCopied);
