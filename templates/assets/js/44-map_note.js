// What is said of the person under the pointer: beside the dot, and to those who listen.

const MAP_MOST_NAMES = 4;

class MapNote {
  /** `open(index)` shows somebody's card. */
  constructor(people, open) {
    Object.assign(this, { people, open, index: -1 });
    this.box = element("div", { class: "note", hidden: true });
    this.heard = element("p", { class: "heard", role: "status" });
  }

  /** Shows somebody, or nobody with -1; `aloud` says it to a screen reader as well. */
  show(index, aloud) {
    if (index !== this.index) this.fill(index);
    this.index = index;
    if (aloud) this.heard.textContent = index < 0 ? "" : this.sentence(index);
  }

  fill(index) {
    this.box.hidden = index < 0;
    this.box.replaceChildren(...(index < 0 ? [] : this.lines(index)));
  }

  lines(index) {
    const name = element("p", { class: "who" }, element("bdi", {}, this.people.name(index)));
    const role = this.people.role(index);
    const standing = this.people.standing(index).map((text) => element("bdi", {}, text));
    const links = this.people.links(index).map((one) => this.reason(one));
    return [
      name,
      ...(role ? [element("p", {}, element("bdi", {}, role))] : []),
      element("p", { class: "soft" }, ...standing.flatMap((part, at) => (at ? [" · ", part] : [part]))),
      ...(links.length ? [element("ul", {}, ...links)] : []),
      ...(this.people.entry(index) < 0 ? [] : [button({}, say("map.open"), () => this.open(index))]),
    ];
  }

  reason(one) {
    return element("li", {}, say("map.why", { why: one.why, names: this.namesOf(one) }));
  }

  /** The first few names, each kept apart from the writing direction around it. */
  namesOf({ dots }) {
    const names = dots.slice(0, MAP_MOST_NAMES).map((dot) => `\u2068${this.people.name(dot)}\u2069`);
    const listed = new Intl.ListFormat(locale, { type: "unit" }).format(names);
    const rest = dots.length - names.length;
    return rest ? say("map.more", { names: listed, n: rest }) : listed;
  }

  sentence(index) {
    const role = this.people.role(index);
    const links = this.people.links(index).map((one) =>
      say("map.why", { why: one.why, names: this.namesOf(one) }),
    );
    const parts = [this.people.name(index), role, ...this.people.standing(index), ...links];
    return parts.filter(Boolean).join(". ");
  }

  /** How far the links lead to the right in all, to the left below 0. */
  lean() {
    const dots = this.people.links(this.index).flatMap((one) => one.dots);
    return dots.reduce((sum, dot) => sum + this.people.x[dot] - this.people.x[this.index], 0);
  }

  /** Beside the dot at `x`, `y`, inside `width` and `height`, off the side where the links lead. */
  stand(x, y, width, height) {
    const { offsetWidth, offsetHeight, style } = this.box;
    const [right, leftmost] = [x + 18, x - 18 - offsetWidth];
    const prefersRight = this.lean() <= 0 ? right + offsetWidth <= width : leftmost < 0;
    const left = prefersRight ? right : leftmost;
    const top = y - offsetHeight / 2;
    style.left = `${Math.min(Math.max(left, 0), Math.max(width - offsetWidth, 0))}px`;
    style.top = `${Math.min(Math.max(top, 0), Math.max(height - offsetHeight, 0))}px`;
  }
}
