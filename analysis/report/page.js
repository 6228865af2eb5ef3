"use strict";
const say = (text) => { document.getElementById("said").textContent = text; };
const order = (a, b, number) => {
  if (a === "" || b === "") return (a === "") - (b === "");
  return number ? a - b : a.localeCompare(b, "en", { numeric: true });
};
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => {
    const falls = head.getAttribute("aria-sort") === "ascending";
    const rows = [...body.rows];
    const value = (row) => row.cells[column].dataset.v;
    const number = rows.some((row) => row.cells[column].classList.contains("number"));
    rows.sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      const found = order(x, y, number);
      return x === "" || y === "" || !falls ? found : -found;
    });
    body.append(...rows);
    heads.forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", falls ? "descending" : "ascending");
    say(`Sorted by ${head.textContent.trim()}, ${falls ? "falling" : "rising"}`);
  }));
}
for (const input of document.querySelectorAll("input[data-filters]")) {
  const rows = [...document.getElementById(input.dataset.filters).tBodies[0].rows];
  const count = document.getElementById(`${input.dataset.filters}-count`);
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      shown += !row.hidden;
    }
    count.textContent = shown === rows.length ? `${shown} rows` : `${shown} of ${rows.length} rows`;
  });
}
// What is folded on the screen is on paper all the same, but for tables of many pages.
const MOST_PRINTED = 200;
let folded = [], long = [];
addEventListener("beforeprint", () => {
  const all = [...document.querySelectorAll("details:not(.ss-hits)")];
  long = all.filter((one) => one.querySelectorAll("tbody tr").length > MOST_PRINTED);
  folded = all.filter((one) => !one.open && !long.includes(one));
  for (const one of folded) one.open = true;
  long.forEach((one) => { one.dataset.was = one.open ? "open" : ""; one.open = false; one.classList.add("long"); });
});
addEventListener("afterprint", () => {
  for (const one of folded) one.open = false;
  for (const one of long) one.open = one.dataset.was === "open";
});
