// The search at the top of the page: a slim bar that stays, with the people who fit below it.

const MOST_FOUND = 12;

class Search {
  constructor() {
    const name = say("search");
    this.list = element("ul", { id: "search-list", role: "listbox", "aria-label": name, hidden: true });
    this.input = element("input", {
      type: "search", id: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
      placeholder: name, "aria-label": name, "aria-controls": "search-list",
      "aria-expanded": "false", "aria-autocomplete": "list",
    });
    this.told = element("span", { class: "heard", role: "status" });
    const key = { class: "hotkey", "aria-pressed": "true", "aria-label": say("key"), title: say("key") };
    this.key = button(key, "/", () => this.key.setAttribute("aria-pressed", !this.hasKey));
    const parts = [this.input, this.key, this.list, this.told];
    const search = element("div", { class: "search", role: "search" }, ...parts);
    this.bar = element("div", { class: "bar" }, search);
    document.querySelector(".skip").after(this.bar);
    this.listen();
  }

  listen() {
    const { input, list } = this;
    input.addEventListener("input", () => this.look());
    input.addEventListener("click", () => this.look());
    input.addEventListener("blur", () => this.shut());
    input.addEventListener("keydown", (event) => this.press(event));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
    document.addEventListener("keydown", (event) => this.hotKey(event));
    const stick = ([head]) => this.bar.classList.toggle("stuck", !head.isIntersecting);
    new IntersectionObserver(stick).observe(document.querySelector(".masthead"));
  }

  /** Whether the single key leads here: it can be turned off, for it may be hit by accident. */
  get hasKey() {
    return this.key.getAttribute("aria-pressed") === "true";
  }

  hotKey(event) {
    if (event.key !== "/" || !this.hasKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, dialog, [role=application]")) return;
    event.preventDefault();
    this.input.focus({ preventScroll: true });
    this.input.select();
  }

  look() {
    const query = this.input.value.trim();
    const found = people.find(query);
    this.acts = new Map();
    const options = found.slice(0, MOST_FOUND).map((index) => this.personOption(index));
    const n = found.length - options.length;
    const all = () => directory.showOnly(query);
    if (n) options.push(this.option("search-more", all, say("found_more", { n })));
    this.list.replaceChildren(...options);
    this.told.textContent = query ? say("found", { n: found.length }) : "";
    this.open(options.length > 0);
    this.choose(null);
  }

  /** An option of the list, and what choosing it does. */
  option(id, act, ...children) {
    const made = element("li", { role: "option", id, "aria-selected": "false" }, ...children);
    this.acts.set(made, act);
    return made;
  }

  personOption(index) {
    const role = people.role(index);
    return this.option(
      `search-${index}`,
      () => openPerson(index),
      element("bdi", { class: "who" }, people.name(index)),
      ...(role ? [" ", element("bdi", { class: "role" }, role)] : []),
    );
  }

  open(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", open);
  }

  shut() {
    this.open(false);
    this.choose(null);
  }

  choose(option) {
    this.chosen?.setAttribute("aria-selected", "false");
    this.chosen = option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  press(event) {
    const { list } = this;
    const steps = {
      ArrowDown: () => this.choose(this.chosen?.nextElementSibling ?? list.firstElementChild),
      ArrowUp: () => this.choose(this.chosen?.previousElementSibling ?? list.lastElementChild),
      Enter: () => this.take(this.chosen ?? list.firstElementChild),
    };
    if (event.key === "Escape") this.escape(event);
    if (!steps[event.key]) return;
    event.preventDefault();
    if (list.hidden) this.look();
    if (!list.hidden) steps[event.key]();
  }

  /** Escape closes the list, and with no list empties the field and leaves it. */
  escape(event) {
    event.preventDefault();
    if (!this.list.hidden) return this.shut();
    this.input.value = "";
    this.told.textContent = "";
    return this.input.blur();
  }

  take(option) {
    const act = this.acts.get(option);
    if (!act) return;
    this.shut();
    act();
  }
}
