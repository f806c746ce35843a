// Keeps the numbers of the operator's page up to date while it is looked at. Without it the page is right when it is loaded, and reloads while work is underway.
const box = document.getElementById("progress");
if (box && "EventSource" in window) {
  const bar = box.querySelector("progress");
  const stale = box.querySelector(".stale");
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language, { useGrouping: language === "en" });
  let before = null;
  new EventSource(box.dataset.source).addEventListener("message", event => {
    const piles = JSON.parse(event.data);
    for (const place of document.querySelectorAll("[data-pile]")) {
      place.textContent = numbers.format(piles[place.dataset.pile]);
    }
    bar.max = Math.max(bar.max, piles.work, 1);
    bar.value = bar.max - piles.work;
    if (before !== null && before !== event.data) {
      stale.hidden = false;
    }
    before = event.data;
    box.hidden = piles.work === 0 && stale.hidden;
  });
}
