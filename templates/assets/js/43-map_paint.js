// The map as it is painted. What stays while the pointer moves is kept on a sheet of its own.

const MAP_COLOURS = ["paper", "wash", "ink", "soft", "rule", "faint", "guide", "accent", "other"];
const MAP_DOT_COLOURS = ["faint", "other", "ink"];
const MAP_MOST_LIT_NAMES = 24;

class MapPainter {
  constructor(canvas, svg, people, view) {
    Object.assign(this, { canvas, people, view, svg });
    this.front = canvas.getContext("2d", { alpha: false });
    this.sheet = document.createElement("canvas");
    this.back = this.sheet.getContext("2d", { alpha: false });
    this.dots = new MapDots(people, view);
    this.readPicture(svg);
    this.names = new MapNames(people, this.circles, (text, bold) => this.measure(text, bold));
    this.readColours();
  }

  /** Strands, islands and widths as the still picture has them. */
  readPicture(svg) {
    const number = (mark, name) => Number(mark.getAttribute(name));
    this.strands = Array.from(svg.querySelectorAll(".strands path"), (path) => ({
      path: new Path2D(path.getAttribute("d")),
      width: number(path, "stroke-width"),
    }));
    this.circles = Array.from(svg.querySelectorAll(".islands circle"), (circle) => ({
      x: number(circle, "cx"),
      y: number(circle, "cy"),
      r: number(circle, "r"),
    }));
    this.widths = MAP_KINDS.map((kind) => {
      const path = svg.querySelector(`path.${kind}`);
      return path ? number(path, "stroke-width") : 0;
    });
    const ring = svg.querySelector(".rings circle");
    this.ring = ring ? number(ring, "r") : 0;
  }

  readColours() {
    const style = getComputedStyle(this.svg);
    this.colours = Object.fromEntries(
      MAP_COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
    );
    this.family = style.fontFamily;
    this.kept = "";
  }

  font(bold, size = bold ? 13 : 12) {
    return `${bold ? 600 : 400} ${size}px ${this.family}`;
  }

  measure(text, bold) {
    this.back.font = this.font(bold);
    return this.back.measureText(text).width;
  }

  /** As many pixels as the screen has; says whether there is anything to paint on. */
  fit() {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [this.svg.clientWidth, this.svg.clientHeight];
    const [wide, tall] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (!wide || !tall) return false;
    if (this.canvas.width !== wide || this.canvas.height !== tall) {
      for (const sheet of [this.canvas, this.sheet]) [sheet.width, sheet.height] = [wide, tall];
      this.view.pixels = width / this.view.width;
      this.view.move(0, 0);
      this.kept = "";
    }
    this.ratio = ratio;
    return true;
  }

  /** `lit` is the person whose links are shown or -1, `found` the people searched for or null. */
  paint(lit, found) {
    if (!this.fit()) return;
    const { zoom, left, top } = this.view;
    const wanted = [zoom, left, top, found?.key ?? ""].join(" ");
    if (wanted !== this.kept) this.paintBack(found);
    this.kept = wanted;
    this.front.setTransform(1, 0, 0, 1, 0, 0);
    this.front.drawImage(this.sheet, 0, 0);
    this.front.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    if (lit < 0) this.paintNames(this.labels);
    else this.paintLit(lit);
  }

  paintBack(found) {
    const { back, colours, view, ratio } = this;
    back.setTransform(1, 0, 0, 1, 0, 0);
    back.fillStyle = colours.paper;
    back.fillRect(0, 0, this.sheet.width, this.sheet.height);
    const scale = view.scale * ratio;
    back.setTransform(scale, 0, 0, scale, -view.left * scale, -view.top * scale);
    this.paintLand(back);
    back.setTransform(ratio, 0, 0, ratio, 0, 0);
    const dimmed = found !== null;
    this.paintDots(back, dimmed);
    this.paintRings(back, dimmed);
    if (found) this.paintFound(back, found.dots);
    this.labels = this.names.place(view);
  }

  /** In units of the picture; lines grow slower than the land, as on any map. */
  paintLand(pen) {
    const { colours } = this;
    const thin = 1 / Math.sqrt(this.view.zoom);
    pen.strokeStyle = colours.rule;
    pen.lineCap = "round";
    for (const { path, width } of this.strands) {
      pen.lineWidth = width * thin;
      pen.stroke(path);
    }
    pen.fillStyle = colours.wash;
    pen.lineWidth = 1.5 / this.view.zoom;
    for (const { x, y, r } of this.circles) {
      pen.beginPath();
      pen.arc(x, y, r, 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
    }
  }

  /** Half the width of a dot in pixels: it grows, but slower than the distance between dots. */
  radius(kind) {
    const natural = this.widths[kind] * this.view.pixels * this.view.zoom ** 0.6;
    return Math.min(Math.max(natural, 1.1), 16) / 2;
  }

  /** All dots, the strong ones last; with `dimmed` they step back behind those searched for. */
  paintDots(pen, dimmed) {
    const { people, colours } = this;
    const alone = dimmed ? 0.3 : 1;
    const radii = MAP_KINDS.map((_, kind) => this.radius(kind));
    this.dots.paint(pen, this.ratio, (add) => {
      for (let index = 0; index < people.count; index += 1) {
        const kind = people.kind[index];
        const alpha = people.island[index] < 0 ? 0.6 * alone : alone;
        add(index, radii[kind], colours[MAP_DOT_COLOURS[kind]], alpha);
      }
    });
  }

  paintRings(pen, dimmed) {
    const { people, view } = this;
    const r = Math.max(this.radius(2) * 1.5, this.ring * view.pixels, 3);
    pen.strokeStyle = this.colours.accent;
    pen.lineWidth = 1.5;
    pen.globalAlpha = dimmed ? 0.3 : 1;
    for (const index of people.bridges) this.circle(pen, index, r);
    pen.globalAlpha = 1;
  }

  circle(pen, index, r) {
    const [x, y] = [this.people.x[index], this.people.y[index]];
    if (!this.view.shows(x, y, -r)) return;
    pen.beginPath();
    pen.arc(this.view.x(x), this.view.y(y), r, 0, 2 * Math.PI);
    pen.stroke();
  }

  paintFound(pen, dots) {
    const radii = MAP_KINDS.map((_, kind) => Math.max(this.radius(kind), 2));
    this.dots.paint(pen, this.ratio, (add) => {
      for (const index of dots) add(index, radii[this.people.kind[index]], this.colours.accent, 1);
    });
  }

  /** Somebody and their links; their names push aside those that stood there. */
  paintLit(lit) {
    const { front, people, view, colours } = this;
    const dots = people.links(lit).flatMap((one) => one.dots);
    const [x, y] = [view.x(people.x[lit]), view.y(people.y[lit])];
    front.strokeStyle = colours.accent;
    front.lineWidth = 1.25;
    front.beginPath();
    for (const dot of dots) {
      front.moveTo(x, y);
      front.lineTo(view.x(people.x[dot]), view.y(people.y[dot]));
    }
    front.stroke();
    for (const dot of dots) this.paintSpot(dot, 2.5);
    this.paintSpot(lit, 4);
    this.circle(front, lit, Math.max(this.radius(people.kind[lit]), 4) + 3.5);
    const shown = new Set([lit, ...dots]);
    const named = this.names.only(shown, view, MAP_MOST_LIT_NAMES);
    front.globalAlpha = 0.5;
    this.paintNames(this.labels.filter((one) => !shown.has(one.dot) && this.names.isFree(one)));
    front.globalAlpha = 1;
    this.paintNames(named, lit);
  }

  paintNames(labels, lit = -1) {
    for (const label of labels) this.paintName(this.front, label, label.island || label.dot === lit);
  }

  paintSpot(index, least) {
    const { front, people, view } = this;
    const r = Math.max(this.radius(people.kind[index]), least);
    front.fillStyle = this.colours.accent;
    front.beginPath();
    front.arc(view.x(people.x[index]), view.y(people.y[index]), r, 0, 2 * Math.PI);
    front.fill();
  }

  paintName(pen, { left, top, right, lines, number, over, island }, bold) {
    pen.textBaseline = "middle";
    pen.textAlign = "center";
    pen.lineJoin = "round";
    pen.lineWidth = 4;
    pen.strokeStyle = over ? this.colours.wash : this.colours.paper;
    const rows = lines.map((text) => [text, bold, "ink"]);
    if (number) rows.push([number, false, "soft"]);
    rows.forEach(([text, strong, colour], row) => {
      pen.font = this.font(strong, island ? undefined : 12);
      pen.fillStyle = this.colours[colour];
      const [x, y] = [(left + right) / 2, top + MAP_LINE * (row + 0.5)];
      pen.strokeText(text, x, y);
      pen.fillText(text, x, y);
    });
  }
}
