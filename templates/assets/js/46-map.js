// The map that can be explored, over the still picture, which stays where no script runs and on paper.

/** Pixels between neighbours, so that somebody who was found can be told from them. */
const MAP_FOUND_ZOOM = 24;
const MAP_GRACE = 400;

class ExploredMap {
  constructor(figure, svg) {
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    this.figure = figure;
    this.canvas = element("canvas", {
      class: "explored",
      tabindex: "0",
      role: "application",
      "aria-label": say("map.name"),
      "aria-describedby": "map-help",
    });
    this.canvas.style.aspectRatio = `${width} / ${height}`;
    this.people = new MapPeople(svg, data.map);
    this.view = new MapView(width, height, Number(svg.dataset.pitch));
    this.painter = new MapPainter(this.canvas, svg, this.people, this.view);
    this.motion = new MapMotion(this.view, () => this.draw());
    this.note = new MapNote(this.people, (index) => this.open(index));
    this.chosen = -1;
    this.hovered = -1;
    this.found = null;
    this.stand();
    this.moves = new MapMoves(this);
    this.watch(svg);
  }

  /** Puts the controls above the picture and the canvas over it. */
  stand() {
    this.stage = this.figure.querySelector(".sea");
    this.search = new MapSearch(this);
    this.stage.before(this.search.bar);
    this.stage.append(this.canvas, this.note.box, this.note.heard);
    this.figure.querySelector("figcaption").after(
      element(
        "details",
        { class: "fold numbers help" },
        element("summary", {}, element("span", {}, say("map.moving"))),
        element("p", { class: "fine", id: "map-help" }, say("map.help")),
      ),
    );
    this.figure.classList.add("live");
  }

  /** What changes the look without anybody touching the map. */
  watch(svg) {
    new ResizeObserver(() => this.draw()).observe(svg);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.painter.readColours();
      this.draw();
    });
  }

  /** Who is spoken of: under the pointer, else chosen. */
  get lit() {
    return this.hovered >= 0 ? this.hovered : this.chosen;
  }

  draw() {
    this.wanted ||= requestAnimationFrame(() => {
      this.wanted = 0;
      this.paint();
    });
  }

  paint() {
    this.painter.paint(this.lit, this.found);
    const { zoom, left, top } = this.view;
    Object.assign(this.stage.dataset, {
      zoom: zoom.toFixed(2),
      left: left.toFixed(1),
      top: top.toFixed(1),
    });
    this.canvas.classList.toggle("near", zoom > 1);
    this.search.limits(zoom <= 1, zoom >= this.view.closest);
    if (this.lit >= 0) this.standNote();
  }

  standNote() {
    const { view, people, lit } = this;
    const { clientWidth, clientHeight } = this.canvas;
    this.note.stand(view.x(people.x[lit]), view.y(people.y[lit]), clientWidth, clientHeight);
  }

  /** The dot at a point of the canvas, or -1. */
  at(x, y, reach) {
    const [px, py] = this.view.under(x, y);
    return this.people.nearest(px, py, Math.max(reach, this.painter.radius(2)) / this.view.scale);
  }

  /** Between dots the last one stays for a moment: time to reach the note beside it. */
  hoverAt(x, y) {
    const index = this.at(x, y, MAP_REACH.mouse);
    if (index >= 0) this.hover(index);
    else if (this.hovered >= 0) this.leaving ||= setTimeout(() => this.hover(-1), MAP_GRACE);
  }

  stay() {
    clearTimeout(this.leaving);
    this.leaving = 0;
  }

  hover(index) {
    this.stay();
    this.canvas.classList.toggle("over", index >= 0);
    if (index === this.hovered) return;
    this.hovered = index;
    this.note.show(this.lit, false);
    this.draw();
  }

  /** Speaks of somebody until another is chosen; `follow` keeps them in sight. */
  choose(index, { aloud = false, follow = false } = {}) {
    this.chosen = index;
    this.hovered = -1;
    this.note.show(index, aloud);
    const { x, y } = this.people;
    if (follow && !this.view.shows(x[index], y[index], 40)) {
      this.motion.glide((view) => view.centre(x[index], y[index]));
    } else {
      this.draw();
    }
  }

  chooseMiddle() {
    this.choose(this.people.nearest(...this.view.middle()), { aloud: true, follow: true });
  }

  /** Chooses somebody and comes as close as it takes to tell them from their neighbours. */
  goTo(index) {
    const { x, y } = this.people;
    this.choose(index, { aloud: true });
    this.motion.glide((view) => {
      const near = MAP_FOUND_ZOOM / (view.pitch * view.pixels);
      view.centre(x[index], y[index], Math.max(view.zoom, near));
    });
  }

  zoom(factor) {
    const { clientWidth, clientHeight } = this.canvas;
    const { x, y } = this.people;
    this.motion.stop();
    const held = this.chosen >= 0 && this.view.shows(x[this.chosen], y[this.chosen]);
    const [px, py] = held
      ? [this.view.x(x[this.chosen]), this.view.y(y[this.chosen])]
      : [clientWidth / 2, clientHeight / 2];
    const reached = Math.min(Math.max(this.view.zoom * factor, 1), this.view.closest);
    this.motion.glide((view) => view.zoomBy(factor, px, py));
    this.search.say(say("map.zoom", { n: Math.round(reached * 10) / 10 }));
  }

  whole() {
    this.motion.glide((view) => view.put(0, 0, 0, 0, 1));
    this.search.say(say("map.zoom", { n: 1 }));
  }

  /** Lights up those who fit what is searched for; `null` for nothing. */
  seek(dots, key) {
    this.found = dots && { dots, key };
    this.draw();
  }

  /** The card of somebody, if they are in the list of everybody. */
  open(index) {
    const entry = this.people.entry(index);
    if (entry >= 0) openPerson(entry);
  }
}

/** The controls above the map: what to look for, and how close. */
class MapSearch {
  constructor(map) {
    Object.assign(this, { map, found: [], turn: -1 });
    this.input = element("input", {
      type: "search", id: "map-search", autocomplete: "off", spellcheck: "false",
    });
    this.told = element("p", { class: "told", role: "status" });
    this.closer = button({}, say("map.closer"), () => map.zoom(MAP_CLOSER));
    this.wider = button({}, say("map.wider"), () => map.zoom(1 / MAP_CLOSER));
    this.whole = button({}, say("map.whole"), () => map.whole());
    this.bar = element(
      "div",
      { class: "controls" },
      element("label", { for: "map-search" }, say("map.search")),
      this.input,
      element("div", { class: "zooms" }, this.closer, this.wider, this.whole),
      this.told,
    );
    this.input.addEventListener("input", () => this.look());
    this.input.addEventListener("keydown", (event) => this.key(event));
  }

  /** Buttons that would do nothing say so, but keep the focus of whoever pressed them. */
  limits(whole, closest) {
    for (const one of [this.wider, this.whole]) one.setAttribute("aria-disabled", whole);
    this.closer.setAttribute("aria-disabled", closest);
  }

  say(text) {
    this.told.textContent = text;
  }

  look() {
    const query = this.input.value.trim();
    this.found = this.map.people.find(query);
    this.turn = -1;
    this.map.seek(query ? this.found : null, query);
    this.say(query ? say("map.found", { n: this.found.length }) : "");
  }

  key(event) {
    if (event.key === "Escape") {
      this.input.value = "";
      this.look();
      this.map.choose(-1);
    } else if (event.key === "Enter" && this.found.length) {
      event.preventDefault();
      this.next();
    }
  }

  /** Enter goes from one of those found to the next. */
  next() {
    this.turn = (this.turn + 1) % this.found.length;
    const index = this.found[this.turn];
    this.map.goTo(index);
    const name = this.map.people.name(index);
    this.say(say("map.turn", { place: this.turn + 1, n: this.found.length, name }));
  }
}

const stillMap = document.querySelector("figure.map .land");
if (stillMap && data.map?.person.length && document.createElement("canvas").getContext?.("2d")) {
  new ExploredMap(stillMap.closest("figure"), stillMap).draw();
}
