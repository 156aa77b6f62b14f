// Rows for other programs: copied with tabs between the cells, or downloaded as CSV. A row is a list
// of texts and numbers, the first one the headings.

const RUN_BY_SPREADSHEETS = /^[=+\-@\t\r]/;

/** A cell as text; what a spreadsheet would run gets an apostrophe before it. */
function harmless(cell) {
  if (typeof cell === "number") return String(cell);
  return RUN_BY_SPREADSHEETS.test(cell) ? `'${cell}` : cell;
}

function csvCell(cell) {
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows after RFC 4180, with the mark by which spreadsheets know UTF-8. */
function csvText(rows) {
  return "\ufeff" + rows.map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}

function tabbedText(rows) {
  const flat = (cell) => (typeof cell === "number" ? cell : cell.replace(/[\t\r\n]+/g, " "));
  return rows.map((row) => row.map((cell) => harmless(flat(cell))).join("\t")).join("\n");
}

/** A file name of the letters and digits of a title. */
function fileName(title) {
  const letters = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [say("table")];
  return letters.join("-").slice(0, 60) + ".csv";
}

function download(title, rows) {
  const address = URL.createObjectURL(new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" }));
  element("a", { href: address, download: fileName(title) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts text on the clipboard, or, where the browser refuses, before the reader's eyes. */
async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    done();
  } catch {
    copyByHand(text);
  }
}

function copyByHand(text) {
  const area = element("textarea", { readonly: true, rows: "10", "aria-labelledby": "by-hand" });
  area.value = text;
  const dialog = element("dialog", { class: "by-hand", "aria-labelledby": "by-hand" });
  dialog.append(
    element("p", { id: "by-hand" }, say("copy_by_hand")),
    area,
    button({}, say("close"), () => dialog.close()),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
  area.select();
}

/** The buttons that copy and download what `rows()` gives, and the place where they say so. */
function takeAway(title, rows) {
  const told = element("span", { class: "told", role: "status" });
  const copyRows = () => {
    const now = rows();
    copy(tabbedText(now), () => { told.textContent = say("copied", { n: now.length - 1 }); });
  };
  return [
    button({}, say("copy"), copyRows),
    button({}, say("download"), () => download(title, rows())),
    told,
  ];
}
