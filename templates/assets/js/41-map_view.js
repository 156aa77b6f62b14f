// What part of the map is seen, and how close.

const MAP_FINGER = 44;
const MAP_CLOSEST = [4, 60];
const MAP_GLIDE = 320;

/** Lengths are pixels of the screen or units of the still picture. */
class MapView {
  constructor(width, height, pitch) {
    Object.assign(this, { width, height, pitch, zoom: 1, left: 0, top: 0, pixels: 1 });
  }

  /** Pixels a unit. */
  get scale() {
    return this.pixels * this.zoom;
  }

  /** The closest: people who stand next to each other are a finger's width apart. */
  get closest() {
    const [least, most] = MAP_CLOSEST;
    return Math.min(Math.max(MAP_FINGER / (this.pitch * this.pixels), least), most);
  }

  x(x) {
    return (x - this.left) * this.scale;
  }

  y(y) {
    return (y - this.top) * this.scale;
  }

  /** The place under a point of the screen. */
  under(x, y) {
    return [this.left + x / this.scale, this.top + y / this.scale];
  }

  middle() {
    return [this.left + this.width / this.zoom / 2, this.top + this.height / this.zoom / 2];
  }

  shows(x, y, margin = 0) {
    const [px, py] = [this.x(x), this.y(y)];
    const [right, bottom] = [this.width * this.pixels, this.height * this.pixels];
    return px >= margin && py >= margin && px <= right - margin && py <= bottom - margin;
  }

  /** Put the place `x`, `y` under the point `px`, `py`, but never look beyond the picture. */
  put(x, y, px, py, zoom = this.zoom) {
    this.zoom = Math.min(Math.max(zoom, 1), this.closest);
    const within = (start, length) => Math.min(Math.max(start, 0), length - length / this.zoom);
    this.left = within(x - px / this.scale, this.width);
    this.top = within(y - py / this.scale, this.height);
  }

  centre(x, y, zoom = this.zoom) {
    this.put(x, y, (this.width * this.pixels) / 2, (this.height * this.pixels) / 2, zoom);
  }

  /** Come closer by `factor` with the point `px`, `py` staying where it is. */
  zoomBy(factor, px, py) {
    const [x, y] = this.under(px, py);
    this.put(x, y, px, py, this.zoom * factor);
  }

  move(dx, dy) {
    this.put(this.left, this.top, dx, dy);
  }

  state() {
    return { zoom: this.zoom, left: this.left, top: this.top };
  }

  /** The view on the way from one state to another; zooming looks even when it is geometric. */
  between(from, to, share) {
    const zoom = from.zoom * (to.zoom / from.zoom) ** share;
    const even = Math.abs(1 / from.zoom - 1 / to.zoom) < 1e-6;
    const part = even ? share : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
    this.zoom = zoom;
    this.left = from.left + (to.left - from.left) * part;
    this.top = from.top + (to.top - from.top) * part;
  }
}

/** Moves the view as `change` says: at once, or gliding there for those who like motion. */
class MapMotion {
  constructor(view, draw) {
    Object.assign(this, { view, draw, frame: 0 });
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
  }

  jump(change) {
    this.stop();
    change(this.view);
    this.draw();
  }

  glide(change) {
    if (this.calm.matches) {
      this.jump(change);
      return;
    }
    this.stop();
    const from = this.view.state();
    change(this.view);
    const to = this.view.state();
    this.view.between(from, to, 0);
    const start = performance.now();
    const step = (now) => {
      const share = Math.min(Math.max((now - start) / MAP_GLIDE, 0), 1);
      this.view.between(from, to, share * share * (3 - 2 * share));
      this.draw();
      this.frame = share < 1 ? requestAnimationFrame(step) : 0;
    };
    this.goal = to;
    this.frame = requestAnimationFrame(step);
  }

  /** A glide that something interrupts ends at once where it leads. */
  stop() {
    if (!this.frame) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    Object.assign(this.view, this.goal);
  }
}
