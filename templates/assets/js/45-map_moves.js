// Pointer, wheel and keys. The page never loses its own scrolling to the map: the wheel and a single
// finger are the map's only after a click or tap into it.

const MAP_STILL = 4;
const MAP_STEP = 80;
const MAP_CLOSER = 1.6;
const MAP_REACH = { mouse: 8, pen: 12, touch: 22 };
const MAP_ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

class MapMoves {
  /** `map` is the `ExploredMap` that acts on what is done here. */
  constructor(map) {
    Object.assign(this, { map, canvas: map.canvas, down: new Map(), entered: false });
    this.listenToPointers();
    this.listenToTouch();
    this.canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    this.canvas.addEventListener("blur", () => { this.entered = false; });
  }

  listenToPointers() {
    const { canvas, map } = this;
    canvas.addEventListener("pointerdown", (event) => this.press(event));
    canvas.addEventListener("pointermove", (event) => this.drag(event));
    canvas.addEventListener("pointerup", (event) => this.release(event));
    canvas.addEventListener("pointercancel", (event) => this.down.delete(event.pointerId));
    canvas.addEventListener("dblclick", (event) => {
      if (map.at(event.offsetX, event.offsetY, MAP_REACH.mouse) >= 0) return;
      map.motion.glide((view) => view.zoomBy(MAP_CLOSER * MAP_CLOSER, event.offsetX, event.offsetY));
    });
    map.stage.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "touch") return;
      this.entered = false;
      map.hover(-1);
    });
    map.note.box.addEventListener("pointerenter", () => map.stay());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") map.hover(-1);
    });
    document.addEventListener("pointerdown", (event) => {
      if (!map.stage.contains(event.target)) canvas.blur();
    });
  }

  /** One finger scrolls the page until the map was tapped, two are always the map's. */
  listenToTouch() {
    const keep = (event) => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    };
    this.canvas.addEventListener("touchstart", keep, { passive: false });
    this.canvas.addEventListener("touchmove", keep, { passive: false });
  }

  press(event) {
    if (event.button !== 0) return;
    const own = event.pointerType !== "touch" || document.activeElement === this.canvas;
    this.canvas.setPointerCapture(event.pointerId);
    this.down.set(event.pointerId, { x: event.offsetX, y: event.offsetY, own, moved: 0 });
  }

  drag(event) {
    const finger = this.down.get(event.pointerId);
    if (!finger) {
      if (event.pointerType !== "touch") this.map.hoverAt(event.offsetX, event.offsetY);
      return;
    }
    const before = this.hold();
    finger.moved += Math.hypot(event.offsetX - finger.x, event.offsetY - finger.y);
    [finger.x, finger.y] = [event.offsetX, event.offsetY];
    if (this.down.size === 1 && (!finger.own || finger.moved < MAP_STILL)) return;
    this.follow(before, this.hold());
  }

  /** Where the fingers are: their middle and how far they are apart. */
  hold() {
    const [one, other = one] = [...this.down.values()];
    return {
      x: (one.x + other.x) / 2,
      y: (one.y + other.y) / 2,
      apart: Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1),
    };
  }

  /** What was under the fingers stays under them. */
  follow(before, now) {
    this.map.hover(-1);
    this.map.motion.jump((view) => {
      const [x, y] = view.under(before.x, before.y);
      view.put(x, y, now.x, now.y, view.zoom * (now.apart / before.apart));
    });
  }

  release(event) {
    const finger = this.down.get(event.pointerId);
    this.down.delete(event.pointerId);
    if (!finger) return;
    this.entered = true;
    if (finger.moved < MAP_STILL) this.tap(event);
  }

  /** A click opens a card; a first tap of a finger says who it is, a second one opens. */
  tap({ offsetX, offsetY, pointerType }) {
    const { map } = this;
    const index = map.at(offsetX, offsetY, MAP_REACH[pointerType] ?? MAP_REACH.mouse);
    const again = index === map.chosen || pointerType !== "touch";
    map.choose(index);
    if (index >= 0 && again) map.open(index);
  }

  wheel(event) {
    const leaving = this.map.view.zoom <= 1 && event.deltaY > 0;
    if (!event.ctrlKey && (!this.entered || leaving)) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.006 : 0.002));
    this.map.motion.jump((view) => view.zoomBy(factor, event.offsetX, event.offsetY));
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const done = MAP_ARROWS[event.key]
      ? this.arrow(...MAP_ARROWS[event.key])
      : this.command(event.key);
    if (done) event.preventDefault();
  }

  /** Walks to the next person; with nobody chosen it moves the map, if there is anywhere to go. */
  arrow(dx, dy) {
    const { map } = this;
    if (map.chosen >= 0) {
      const next = map.people.towards(map.chosen, dx, dy);
      if (next >= 0) map.choose(next, { aloud: true, follow: true });
    } else if (map.view.zoom > 1) {
      map.motion.jump((view) => view.move(-dx * MAP_STEP, -dy * MAP_STEP));
    } else {
      map.chooseMiddle();
    }
    return true;
  }

  command(key) {
    const { map } = this;
    if (key === "+" || key === "=") map.zoom(MAP_CLOSER);
    else if (key === "-") map.zoom(1 / MAP_CLOSER);
    else if (key === "0" || key === "Home") map.whole();
    else if (key === "Enter" || key === " ") this.enter();
    else if (key === "Escape") map.choose(-1, { aloud: true });
    else return false;
    return true;
  }

  enter() {
    if (this.map.chosen >= 0) this.map.open(this.map.chosen);
    else this.map.chooseMiddle();
  }
}
