// Everybody in the archive, and the addresses of their cards: `#p-...` for those who have one of
// their own or are named, `#person-` and the place in the data for all others.

class People {
  constructor(columns) {
    this.columns = columns;
    this.count = columns.name.length;
    this.dates = new Intl.DateTimeFormat(locale, {
      year: "numeric", month: "short", day: columns.months ? undefined : "numeric", timeZone: "UTC",
    });
  }

  name(index) {
    return this.columns.name[index];
  }

  company(index) {
    return this.columns.companies[this.columns.company[index]] ?? "";
  }

  position(index) {
    return this.columns.positions[this.columns.position[index]] ?? "";
  }

  /** What they do and where, as far as it is known. */
  role(index) {
    const [position, company] = [this.position(index), this.company(index)];
    return position && company ? say("map.role", { position, company }) : position || company;
  }

  /** The address of their profile, or nothing. */
  profile(index) {
    const slug = this.columns.profile[index];
    return slug && `https://www.linkedin.com/in/${slug}`;
  }

  /** A property with few values, in words: band, state, origin, certainty, cluster. */
  term(property, index) {
    const { texts, of } = this.columns[property];
    return texts[of[index]];
  }

  group(index) {
    return this.term("cluster", index) || say("no_group");
  }

  /** How close, and whether the exchange is alive where there is one. */
  closeness(index) {
    const { values, of } = this.columns.state;
    const band = this.term("band", index);
    return values[of[index]] === "none" ? band : `${band}, ${this.term("state", index)}`;
  }

  came(index) {
    return this.columns.levels[this.columns.level[index]];
  }

  /** A date as the page writes it, or nothing. */
  day(property, index) {
    const days = this.columns[property][index];
    return days === null ? "" : this.dates.format(days * 86_400_000);
  }

  isoDay(property, index) {
    const days = this.columns[property][index];
    if (days === null) return "";
    return new Date(days * 86_400_000).toISOString().slice(0, this.columns.months ? 7 : 10);
  }

  hash(index) {
    return `#${this.columns.anchor[index] ?? `person-${index}`}`;
  }

  /** Whose card an address within the page is, or -1. */
  at(hash) {
    const [, place, id] = /^#(?:person-(\d+)|(p-\w+))$/.exec(hash) ?? [];
    if (place) return Number(place) < this.count ? Number(place) : -1;
    if (!id) return -1;
    const { anchor } = this.columns;
    this.anchored ??= new Map(Object.entries(anchor).map(([index, own]) => [own, Number(index)]));
    return this.anchored.get(id) ?? -1;
  }

  /** Folded names, companies and positions by person, and all in one; made when first asked for. */
  get folds() {
    this.folding ??= this.fold();
    return this.folding;
  }

  fold() {
    const { name, companies, company, positions, position } = this.columns;
    const spread = (texts, places) => {
      const folds = texts.map(folded);
      return places.map((place) => folds[place] ?? "");
    };
    const folds = {
      names: name.map((text) => ` ${folded(text)}`),
      companies: spread(companies, company),
      positions: spread(positions, position),
    };
    const together = (text, index) => [text, folds.companies[index], folds.positions[index]].join("\n");
    return { ...folds, all: folds.names.map(together) };
  }

  /** Whether all words sought stand in name, company or position. */
  fits(index, sought) {
    const text = this.folds.all[index];
    for (const word of sought) if (!text.includes(word)) return false;
    return true;
  }

  /** How well those who fit do so: 0 is best. */
  rank(index, sought) {
    const { names, companies, positions } = this.folds;
    const name = names[index];
    if (name.startsWith(` ${sought.join(" ")}`)) return 0;
    if (sought.every((word) => name.includes(` ${word}`))) return 1;
    const places = [name, companies[index], positions[index]];
    const place = places.findIndex((text) => sought.every((word) => text.includes(word)));
    return place < 0 ? 5 : 2 + place;
  }

  /** Everybody who fits, the best fit first and the closest first among equals. */
  find(query) {
    const sought = soughtWords(query);
    const found = [[], [], [], [], [], []];
    if (!sought.length) return [];
    for (let index = 0; index < this.count; index += 1) {
      if (this.fits(index, sought)) found[this.rank(index, sought)].push(index);
    }
    return found.flat();
  }
}

const people = data.people && new People(data.people);
