// Thirty thousand dots in a few milliseconds: small ones are set as pixels, large ones drawn.

/** Dots so wide or less, in pixels of the page, are set; but always those of four on the screen. */
const MAP_SET = 3;
const MAP_SET_ALWAYS = 4;

class MapDots {
  constructor(people, view) {
    Object.assign(this, { people, view, known: new Map() });
    this.sheet = document.createElement("canvas");
    this.pen = this.sheet.getContext("2d");
  }

  /** `tell` calls its argument with index, radius, colour and opacity for every dot. */
  paint(onto, ratio, tell) {
    this.begin(onto.canvas);
    const { people, view, pixels } = this;
    const { scale, left, top } = view;
    const [wide, tall] = [onto.canvas.width, onto.canvas.height];
    const most = Math.max(MAP_SET * ratio, MAP_SET_ALWAYS) / 2;
    const drawn = [];
    tell((index, radius, colour, alpha) => {
      const x = (people.x[index] - left) * scale * ratio;
      const y = (people.y[index] - top) * scale * ratio;
      const r = radius * ratio;
      if (x < -r || y < -r || x > wide + r || y > tall + r) return;
      if (r > most) drawn.push([x, y, r, colour, alpha]);
      else this.set(pixels, wide, tall, x, y, this.stamp(r), this.number(colour, alpha));
    });
    this.pen.putImageData(this.image, 0, 0);
    onto.save();
    onto.setTransform(1, 0, 0, 1, 0, 0);
    onto.drawImage(this.sheet, 0, 0);
    for (const dot of drawn) this.draw(onto, ...dot);
    onto.restore();
  }

  begin({ width, height }) {
    if (this.sheet.width !== width || this.sheet.height !== height) {
      [this.sheet.width, this.sheet.height] = [width, height];
      this.image = this.pen.createImageData(width, height);
      this.pixels = new Uint32Array(this.image.data.buffer);
    }
    this.pixels.fill(0);
  }

  set(pixels, wide, tall, x, y, { width, offsets }, number) {
    const [left, top] = [Math.round(x - width / 2), Math.round(y - width / 2)];
    for (let at = 0; at < offsets.length; at += 2) {
      const [px, py] = [left + offsets[at], top + offsets[at + 1]];
      if (px >= 0 && py >= 0 && px < wide && py < tall) pixels[py * wide + px] = number;
    }
  }

  draw(pen, x, y, r, colour, alpha) {
    pen.globalAlpha = alpha;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fill();
  }

  /** The pixels of a small round dot, from its top left. */
  stamp(r) {
    const width = Math.max(Math.round(2 * r), 1);
    return this.once(width, () => {
      const offsets = [];
      const middle = (width - 1) / 2;
      for (let x = 0; x < width; x += 1) {
        for (let y = 0; y < width; y += 1) {
          if (Math.hypot(x - middle, y - middle) <= width / 2) offsets.push(x, y);
        }
      }
      return { width, offsets };
    });
  }

  /** A colour as a pixel of the sheet holds it. */
  number(colour, alpha) {
    return this.once(colour + alpha, () => {
      const sheet = document.createElement("canvas");
      [sheet.width, sheet.height] = [1, 1];
      const pen = sheet.getContext("2d");
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const { data: pixel } = pen.getImageData(0, 0, 1, 1);
      pixel[3] = Math.round(255 * alpha);
      return new Uint32Array(pixel.buffer)[0];
    });
  }

  once(key, make) {
    if (!this.known.has(key)) this.known.set(key, make());
    return this.known.get(key);
  }
}
