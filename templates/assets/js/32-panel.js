// One person's card, beside the page. It has an address of its own: the Back button closes it, and
// the page opens with it. `history.state.panel` counts how many steps back the page without it is.

class Panel {
  constructor() {
    this.closer = button({ class: "closer" }, say("close"), () => this.dialog.close());
    this.body = element("div", { class: "body" });
    const named = { class: "panel", "aria-labelledby": "panel-name" };
    this.dialog = element("dialog", named, this.closer, this.body);
    document.body.append(this.dialog);
    this.dialog.addEventListener("click", (event) => this.click(event));
    this.dialog.addEventListener("close", () => {
      if (history.state?.panel) history.go(-history.state.panel);
    });
    addEventListener("popstate", () => this.follow());
    addEventListener("hashchange", () => this.follow());
    addEventListener("beforeprint", () => this.dialog.close());
    document.addEventListener("click", (event) => followPerson(event));
    this.arrive();
  }

  /**
   * The page was opened with somebody's address: the step before it is the page alone. The address
   * is taken away until all is there, for the browser would scroll to the card and take the focus.
   */
  arrive() {
    const { hash } = location;
    if (people.at(hash) < 0) return;
    const panel = history.state?.panel ?? 0;
    history.replaceState(history.state, "", location.pathname + location.search);
    addEventListener("load", () => {
      if (panel) history.replaceState({ panel }, "", hash);
      else history.pushState({ panel: 1 }, "", hash);
      this.follow();
    }, { once: true });
  }

  /** Shows what the address says. */
  follow() {
    const index = people.at(location.hash);
    if (index < 0) {
      this.dialog.close();
    } else {
      if (!history.state?.panel) history.replaceState({ panel: 1 }, "");
      this.show(index);
    }
  }

  open(index) {
    const panel = (history.state?.panel ?? 0) + 1;
    history.pushState({ panel }, "", people.hash(index));
    this.show(index);
  }

  show(index) {
    if (this.dialog.open && this.index === index) return;
    this.index = index;
    const card = fullCard(index) ?? shortCard(index);
    card.querySelector("h3").id = "panel-name";
    this.body.replaceChildren(card, ...meanings(card));
    if (!this.dialog.open) this.dialog.showModal();
    this.body.scrollTop = 0;
    this.closer.focus();
  }

  /** Beside the card closes; a chapter's name leads there. */
  click(event) {
    if (event.target === this.dialog) this.dialog.close();
    const link = event.target.closest('a[href^="#"]');
    if (!link || people.at(link.hash) >= 0 || !isPlain(event)) return;
    const place = document.getElementById(link.hash.slice(1));
    if (!place) return;
    event.preventDefault();
    location.hash = link.hash;
    this.dialog.close();
    markName(place, this.index);
  }
}

/** Whether a click wants what clicks want, and no new tab or window. */
function isPlain(event) {
  return event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

/** A link to a person opens the card. */
function followPerson(event) {
  const link = event.target.closest?.('a[href^="#p"]');
  const index = link ? people.at(link.hash) : -1;
  if (index < 0 || !isPlain(event)) return;
  event.preventDefault();
  openPerson(index);
}

/** The card that stands on the page, copied, or null. */
function fullCard(index) {
  const stands = document.getElementById(people.columns.anchor[index] ?? "");
  if (!stands?.matches("article")) return null;
  const card = stands.cloneNode(true);
  for (const part of [card, ...card.querySelectorAll("[id]")]) part.removeAttribute("id");
  return card;
}

/** What words in the card mean: copied too, for what stands outside the panel is out of reach. */
function meanings(card) {
  return [...card.querySelectorAll("[popovertarget]")].map((term, place) => {
    const meaning = document.getElementById(term.getAttribute("popovertarget")).cloneNode(true);
    meaning.id = `panel-word-${place}`;
    term.setAttribute("popovertarget", meaning.id);
    return meaning;
  });
}

/** A card of what the list of everybody holds. */
function shortCard(index) {
  const role = people.role(index);
  const profile = people.profile(index);
  const [origin, certainty] = [people.term("origin", index), people.term("certainty", index)];
  const facts = [
    ["connected", people.day("connected", index) || say("not_known")],
    ["close_how", people.closeness(index)],
    ["last", people.day("last", index) || say("not_known")],
    ["messages", shown(people.columns.messages[index])],
    ["group", people.group(index)],
    ["began", say("began_with", { origin, certainty })],
    ["came", people.came(index)],
  ];
  const lines = facts.flatMap(([id, text]) => [
    element("dt", {}, say(id)),
    element("dd", {}, element("bdi", {}, text)),
  ]);
  const link = profile && element("a", { href: profile, rel: "noopener noreferrer" }, say("profile"));
  return element(
    "article",
    { class: "card short" },
    element("h3", {}, element("bdi", {}, people.name(index))),
    ...(role ? [element("p", { class: "role" }, element("bdi", {}, role))] : []),
    element("dl", { class: "facts" }, ...lines),
    ...(link ? [element("p", {}, link)] : []),
    element("p", { class: "fine" }, say("short_card")),
  );
}

/** Shows where in a chapter somebody is named: opened, in sight, with the focus, outlined. */
function markName(place, index) {
  const named = namesIn(place, index);
  const spot = named.find((found) => found.checkVisibility?.()) ?? named[0];
  if (!spot) return;
  const summary = spot.closest("summary");
  openFolds(summary ? summary.parentElement : spot);
  document.querySelector(".marked")?.classList.remove("marked");
  spot.classList.add("marked");
  spot.scrollIntoView({ block: "center" });
  const focused = summary ?? spot;
  if (focused.matches("bdi")) focused.tabIndex = -1;
  focused.focus({ preventScroll: true });
}

/** Links to a card, then the name where it stands without one. */
function namesIn(place, index) {
  const [hash, name] = [people.hash(index), people.name(index)];
  const links = [...place.querySelectorAll("a.person")].filter((link) => link.hash === hash);
  const bare = [...place.querySelectorAll("bdi")].filter((bdi) => bdi.textContent === name);
  return [...links, ...bare.filter((bdi) => !bdi.closest("a"))];
}

/** Opens all that an element is folded in. */
function openFolds(inner) {
  const fold = inner.parentElement.closest("details");
  if (!fold) return;
  fold.open = true;
  openFolds(fold);
}

const panel = people && new Panel();

/** Opens the card of the person at a place of the data. */
function openPerson(index) {
  panel.open(index);
}
