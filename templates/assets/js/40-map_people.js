// Everybody on the map. Where they are the still picture says, who they are the data.

const MAP_KINDS = ["none", "some", "strong"];

class MapPeople {
  /** `svg` is the still picture, `drawn` the map of the data. */
  constructor(svg, drawn) {
    this.drawn = drawn;
    this.count = drawn.person.length;
    this.x = new Float32Array(this.count);
    this.y = new Float32Array(this.count);
    this.kind = new Uint8Array(this.count);
    this.readPlaces(svg);
    this.island = new Int16Array(this.count);
    this.readIslands();
    this.bridges = new Set(drawn.bridges);
  }

  /** Every dot is `M<x> <y>h0` in the path of its kind. */
  readPlaces(svg) {
    let index = 0;
    for (const path of svg.querySelectorAll(".loose path, .placed path")) {
      const kind = MAP_KINDS.indexOf(path.classList[0]);
      for (const place of path.getAttribute("d").slice(1, -2).split("h0M")) {
        const space = place.indexOf(" ");
        this.x[index] = place.slice(0, space);
        this.y[index] = place.slice(space + 1);
        this.kind[index] = kind;
        index += 1;
      }
    }
  }

  readIslands() {
    const runs = this.drawn.islands.runs;
    let index = 0;
    for (let run = 0; run < runs.length; run += 2) {
      this.island.fill(runs[run], index, index + runs[run + 1]);
      index += runs[run + 1];
    }
  }

  /** The place in the list of everybody, or -1. */
  entry(index) {
    return people ? this.drawn.person[index] : -1;
  }

  name(index) {
    const entry = this.entry(index);
    return entry < 0 ? this.drawn.names[index] : people.name(entry);
  }

  /** What they do and where, as far as it is known. */
  role(index) {
    const entry = this.entry(index);
    return entry < 0 ? "" : people.role(entry);
  }

  /** Group, strength, and whether it is a bridge, in words. */
  standing(index) {
    const { islands, words: marks } = this.drawn;
    const island = this.island[index];
    return [
      island < 0 ? marks.loose : islands.label[island],
      marks[MAP_KINDS[this.kind[index]]],
      ...(this.bridges.has(index) ? [marks.ring] : []),
    ];
  }

  /** Linked people by reason: pairs of a reason and dots, the strongest reason first. */
  links(index) {
    this.linked ??= this.readLinks();
    return this.linked.get(index) ?? [];
  }

  readLinks() {
    const linked = new Map();
    const add = (from, to, why) => {
      if (!linked.has(from)) linked.set(from, []);
      const reasons = linked.get(from);
      if (reasons.at(-1)?.why !== why) reasons.push({ why, dots: [] });
      reasons.at(-1).dots.push(to);
    };
    for (const { why, pairs } of this.drawn.links) {
      let a = 0;
      for (let place = 0; place < pairs.length; place += 2) {
        a += pairs[place];
        add(a, pairs[place + 1], why);
        add(pairs[place + 1], a, why);
      }
    }
    return linked;
  }

  /** Dots that fit what is searched for, as the list of everybody finds them. */
  find(query) {
    this.dots ??= new Map(Array.from(this.drawn.person, (entry, index) => [entry, index]));
    const listed = (people?.find(query) ?? []).flatMap((entry) => this.dots.get(entry) ?? []);
    const sought = soughtWords(query);
    const fits = (name) => sought.length > 0 && sought.every((word) => folded(name).includes(word));
    const others = Object.entries(this.drawn.names).filter(([, name]) => fits(name));
    return [...listed, ...others.map(([index]) => Number(index))];
  }

  /** The dot nearest to a place on the picture, within `reach`; -1 for none. */
  nearest(x, y, reach = Infinity) {
    let best = -1;
    let least = reach * reach;
    for (let index = 0; index < this.count; index += 1) {
      const distance = (this.x[index] - x) ** 2 + (this.y[index] - y) ** 2;
      if (distance <= least) [best, least] = [index, distance];
    }
    return best;
  }

  /** The nearest dot from `index` in a direction; what lies aside counts as farther. */
  towards(index, dx, dy) {
    let best = -1;
    let least = Infinity;
    for (let other = 0; other < this.count; other += 1) {
      const x = this.x[other] - this.x[index];
      const y = this.y[other] - this.y[index];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy - y * dx);
      if (ahead <= 0 || aside > ahead) continue;
      const distance = ahead + 2 * aside;
      if (distance < least) [best, least] = [other, distance];
    }
    return best;
  }
}
