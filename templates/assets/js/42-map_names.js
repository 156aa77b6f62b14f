// Names on the map: beside what they name, never over each other, more of them the closer one is.
// The rules for islands are those of the still picture (charts/labels.py).

const MAP_LINE = 15;
const MAP_GAP = 5;
const MAP_CORE = 0.55;
const MAP_FIRST = 5;
const MAP_MOST_ISLANDS = 60;
const MAP_MOST_PEOPLE = 160;
const MAP_SHORT = 13;
/** People are named from so many pixels between neighbours on. */
const MAP_NAMED_FROM = 20;

/** Text of at most `most` letters; letters are whole, however they are made. */
function mapClipped(text, most) {
  const letters = Array.from(text.slice(0, most * 4));
  if (letters.length <= most && text.length <= most * 4) return text;
  return letters.slice(0, most - 1).join("").replace(/[\s·,&–…]+$/, "") + "…";
}

/** A name in two lines of about one length, broken at a space. */
function mapWrapped(text) {
  const spaces = Array.from(text.matchAll(/ /g), (match) => match.index);
  if (!spaces.length) return [text];
  const off = (place) => Math.abs(2 * place + 1 - text.length);
  const middle = spaces.reduce((best, place) => (off(place) < off(best) ? place : best));
  return [text.slice(0, middle), text.slice(middle + 1)];
}

class MapNames {
  /** `measure(text, bold)` gives a text's width in pixels. */
  constructor(people, circles, measure) {
    Object.assign(this, { people, circles, measure, known: new Map() });
  }

  /** A width, measured once: names are many and looked at again and again. */
  width(text, bold = false) {
    const key = (bold ? "b" : "p") + text;
    if (!this.known.has(key)) this.known.set(key, this.measure(text, bold));
    return this.known.get(key);
  }

  /** All labels of a view: `{ lines, x, y, bold, over }`, `x` and `y` the first line's top left. */
  place(view) {
    this.room = { right: view.width * view.pixels, bottom: view.height * view.pixels };
    this.taken = [];
    this.near = view.pitch * view.scale >= MAP_NAMED_FROM;
    return [...this.islands(view), ...this.persons(view)];
  }

  islands(view) {
    const seen = this.circles
      .map((one, index) => ({
        index,
        x: view.x(one.x),
        y: view.y(one.y),
        r: one.r * view.scale,
      }))
      .filter(({ x, y, r }) => x + r > 0 && y + r > 0)
      .filter(({ x, y, r }) => x - r < this.room.right && y - r < this.room.bottom)
      .slice(0, MAP_MOST_ISLANDS);
    const letters = (this.room.right < 600 ? 20 : this.room.right < 900 ? 30 : 36) + view.zoom;
    return seen.flatMap((circle, place) => {
      const fits = (box) => this.isFree(box) && this.isClear(box, circle, seen);
      const boxes = this.wordings(circle, Math.min(Math.floor(letters), 60)).flatMap((lines) =>
        this.around(circle, lines),
      );
      const anyhow = (box) => place < MAP_FIRST && box.over && this.isFree(box);
      const found = boxes.find(fits) ?? boxes.findLast(anyhow);
      if (!found) return [];
      this.taken.push(found);
      return [found];
    });
  }

  /** A name with its number of people: in one line, in two, cut short, and without the number. */
  wordings({ index }, letters) {
    const { label, size } = this.people.drawn.islands;
    const whole = mapClipped(label[index], letters);
    const short = mapClipped(label[index], MAP_SHORT);
    const number = numberFormat.format(size[index]);
    const names = [[whole], ...(whole.length > MAP_SHORT ? [mapWrapped(whole)] : []), [short]];
    return [...names.map((lines) => ({ lines, number })), { lines: [short], number: "" }];
  }

  /**
   * The places to try: above, below, right, left, then on the circle itself as far as it is seen;
   * there in the middle or, where people have names, off it, for the strongest stand in the middle.
   */
  around({ x, y, r }, { lines, number }) {
    const widths = lines.map((line) => this.width(line, true));
    const wide = Math.max(...widths, this.width(number));
    const tall = MAP_LINE * (lines.length + (number ? 1 : 0));
    const box = (left, top, over = false) => ({
      left, top, right: left + wide, bottom: top + tall, lines, number, over, island: true,
    });
    const most = this.room.right - wide;
    const level = Math.min(Math.max(x - wide / 2, 0), most);
    const beside = [
      box(level, y - r - MAP_GAP - tall),
      box(level, y + r + MAP_GAP),
      box(x + r + MAP_GAP, y - tall / 2),
      box(x - r - MAP_GAP - wide, y - tall / 2),
    ];
    if (wide > 2 * r * (wide <= 96 ? 1.6 : 1)) return beside;
    const shifts = this.near ? [-0.8, 0.8, 0] : [0, -0.6, 0.6];
    const inside = shifts.map((shift) => box(x - wide / 2, y + shift * r - tall / 2, true));
    const lowest = this.room.bottom - tall - MAP_GAP;
    const top = Math.min(Math.max(y - tall / 2, MAP_GAP), lowest);
    const near = Math.hypot(level + wide / 2 - x, top + tall / 2 - y) < r * 0.9;
    return [...beside, ...inside, ...(near ? [box(level, top, true)] : [])];
  }

  isFree(box) {
    if (box.left < -0.5 || box.top < 0) return false;
    if (box.right > this.room.right + 0.5 || box.bottom > this.room.bottom) return false;
    return !this.taken.some(
      (other) =>
        box.left < other.right && other.left < box.right &&
        box.top < other.bottom && other.top < box.bottom,
    );
  }

  /** Whether a label stays off the other islands; on its own it may cover their rims. */
  isClear(box, own, circles) {
    const within = box.over ? MAP_CORE : 1;
    return !circles.some(({ index, x, y, r }) => {
      if (index === own.index) return false;
      const dx = Math.min(Math.max(x, box.left), box.right) - x;
      const dy = Math.min(Math.max(y, box.top), box.bottom) - y;
      return dx * dx + dy * dy < Math.max(r * within - 2, 0) ** 2;
    });
  }

  /** Names of people, bridges and strong ties first, once neighbours stand far enough apart. */
  persons(view) {
    if (!this.near) return [];
    const seen = [];
    for (let index = this.people.count - 1; index >= 0; index -= 1) {
      if (view.shows(this.people.x[index], this.people.y[index])) seen.push(index);
    }
    const bridges = seen.filter((index) => this.people.bridges.has(index));
    return this.beside([...new Set([...bridges, ...seen])], view, MAP_MOST_PEOPLE);
  }

  /** Names of these people and of nobody else. */
  only(dots, view, most) {
    this.taken = [];
    return this.beside(dots, view, most);
  }

  /** Names beside these dots as far as there is room, at most `most`. */
  beside(dots, view, most) {
    const placed = [];
    for (const dot of dots) {
      if (placed.length >= most) break;
      const box = this.places(dot, view).find((one) => this.isFree(one));
      if (!box) continue;
      this.taken.push(box);
      placed.push(box);
    }
    return placed;
  }

  places(dot, view) {
    const text = mapClipped(this.people.name(dot), 28);
    const [x, y] = [view.x(this.people.x[dot]), view.y(this.people.y[dot])];
    const wide = this.width(text);
    const off = MAP_GAP + 4;
    const box = (left, top) => ({
      left, top, right: left + wide, bottom: top + MAP_LINE, lines: [text], number: "", dot,
    });
    const top = y - MAP_LINE / 2;
    return [
      box(x + off, top), box(x - off - wide, top),
      box(x - wide / 2, y - off - MAP_LINE), box(x - wide / 2, y + off),
    ];
  }
}
