// What the review page does beyond its links: a figure that is looked at lights its frame in the original, a frame that is clicked focuses its figure, and the
// keyboard goes from finding to finding. Everything here can be done without it.
"use strict";

(() => {
  const sheets = document.querySelector(".sheets");
  if (!sheets) {
    return;
  }

  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const figureOf = (element) => element?.closest?.("td[id^='at-']")?.id.slice("at-".length);
  const frameOf = (figure) => document.getElementById("box-" + figure);
  const cellOf = (figure) => document.getElementById("at-" + figure);

  // Lighting

  let lit = null;

  const light = (figure) => {
    const frame = figure ? frameOf(figure) : null;
    if (frame === lit) {
      return;
    }

    lit?.classList.remove("lit");
    lit = frame;
    if (frame) {
      frame.classList.add("lit");
      show(frame);
    }
  };

  // Scrolls the pane alone, and only where it is one: on narrow screens the pages stand below, and nothing may jump away under the reader.
  const show = (frame) => {
    if (sheets.scrollHeight <= sheets.clientHeight + 1) {
      return;
    }

    const place = frame.getBoundingClientRect();
    const pane = sheets.getBoundingClientRect();
    const room = 60;
    if (place.top < pane.top + room || place.bottom > pane.bottom - room) {
      const top = sheets.scrollTop + place.top - pane.top - pane.height / 3;
      sheets.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
    }
  };

  // A pointer that rests looks at nothing: what the page scrolls beneath it must not put out the frame of the figure that has the focus.
  let hovering = 0;
  let pointer = "";
  let over = null;
  document.addEventListener("mousemove", (event) => {
    const place = event.screenX + "," + event.screenY;
    const figure = figureOf(event.target);
    if (place === pointer || figure === over) {
      pointer = place;
      return;
    }

    pointer = place;
    over = figure;
    clearTimeout(hovering);
    if (figure) {
      hovering = setTimeout(() => light(figure), 120);
    }
  });
  document.addEventListener("focusin", (event) => {
    const figure = figureOf(event.target);
    if (figure) {
      clearTimeout(hovering);
      over = null;
      light(figure);
    }
  });

  // From the page to the figure

  sheets.addEventListener("click", (event) => {
    const frame = event.target.closest("a[id^='box-']");
    const cell = frame && cellOf(frame.id.slice("box-".length));
    const target = cell && (cell.querySelector("input, a.figure, a.edit") ?? cell);
    if (target) {
      event.preventDefault();
      history.replaceState(null, "", "#" + cell.id);
      target.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "center", inline: "nearest", behavior: calm.matches ? "auto" : "smooth" });
    }
  });

  // From the figure to the page: beside it, where both are in sight, the frame is lit and the figure stays where it is.

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.figure, a.show");
    const frame = link && document.getElementById(link.hash.slice(1));
    if (frame && sheets.scrollHeight > sheets.clientHeight + 1) {
      event.preventDefault();
      light(frame.id.slice("box-".length));
      show(frame);
    }
  });

  // Keyboard

  const note = document.getElementById("shortcuts");
  const on = document.getElementById("shortcuts-on");
  if (!note || !on) {
    return;
  }

  const kept = "review-shortcuts";
  try {
    on.checked = localStorage.getItem(kept) !== "off";
  } catch {
    // A browser that keeps nothing keeps no choice either.
  }

  on.addEventListener("change", () => {
    try {
      localStorage.setItem(kept, on.checked ? "on" : "off");
    } catch {
      // As above.
    }
  });
  note.hidden = false;

  const findings = [...document.querySelectorAll(".findings > li[id^='finding-']")];
  const unsure = [...document.querySelectorAll("td:has(> .unsure)")];
  let current = -1;
  let doubted = -1;

  const focus = (element) => {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };

  const goTo = (index) => {
    if (findings.length === 0) {
      return;
    }

    current = (index + findings.length) % findings.length;
    focus(findings[current]);
    const frame = findings[current].querySelector("a.show");
    light(frame?.hash.slice("#box-".length));
  };

  const keys = {
    n: () => goTo(current + 1),
    p: () => goTo(current <= 0 ? findings.length - 1 : current - 1),
    u: () => {
      if (unsure.length > 0) {
        doubted = (doubted + 1) % unsure.length;
        focus(unsure[doubted].querySelector("a"));
      }
    },
    a: () => {
      const accept = findings[current]?.querySelector("details.accept");
      if (accept) {
        accept.open = true;
        focus(accept.querySelector("textarea"));
      }
    },
    c: () => {
      const focused = document.activeElement?.closest?.("td[id^='at-']")?.querySelector("a.edit");
      (focused ?? findings[current]?.querySelector("a.correct"))?.click();
    },
    d: () => {
      const remark = document.getElementById("remark");
      if (remark) {
        focus(remark);
      }
    },
  };

  document.addEventListener("focusin", (event) => {
    const finding = event.target.closest?.(".findings > li");
    if (finding) {
      current = findings.indexOf(finding);
    }
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (on.checked && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
