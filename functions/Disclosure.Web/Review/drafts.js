// What is typed on the pages of a review is kept in the browser until it was taken: a link that runs out, a refusal, a broken connection or a closed window
// lose nothing. Given back, each field says where others have changed what it held meanwhile. Everything here can be done without it.
"use strict";

(() => {
  const place = document.querySelector("[data-draft]");
  let kept;
  try {
    kept = window.localStorage;
  } catch {
    // A browser that keeps nothing keeps no drafts either.
    return;
  }

  if (!place || !kept) {
    return;
  }

  const all = "draft ";
  const mine = all + place.dataset.draft + " ";
  const longest = 14 * 24 * 3600 * 1000;
  const read = (key) => {
    try {
      return JSON.parse(kept.getItem(key));
    } catch {
      return null;
    }
  };

  const write = (key, draft) => {
    try {
      kept.setItem(key, JSON.stringify(draft));
    } catch {
      // The browser has no room; the fields themselves still hold what was typed.
    }
  };

  // A page that says what was done has taken what was sent last; what was typed into other forms stays.
  for (const key of Object.keys(kept).filter((name) => name.startsWith(all))) {
    const draft = read(key);
    const isMine = key.startsWith(mine);
    if (!(Date.now() - (draft?.at ?? 0) < longest) || (isMine && draft.sent && place.hasAttribute("data-draft-done"))) {
      kept.removeItem(key);
    } else if (isMine && draft.sent) {
      write(key, { ...draft, sent: false });
    }
  }

  const nameOf = (form) => {
    const act = new URL(form.action).pathname.split("/").pop();
    return form.elements.namedItem("edit") ? "edit" : act + (form.elements.namedItem("finding")?.type === "hidden" ? " " + form.elements.finding.value : "");
  };
  const isTyped = (field) => field.name && !field.readOnly && field.matches("textarea, select, input:not([type=hidden])");
  const keyOf = (field) => (field.type === "checkbox" ? field.name + " " + field.value : field.name);
  const valueOf = (field) => (field.type === "checkbox" ? String(field.checked) : field.value);
  const shownIn = (field) => (field.type === "checkbox" ? String(field.defaultChecked)
    : field.tagName === "SELECT" ? [...field.options].find((option) => option.defaultSelected)?.value ?? ""
    : field.defaultValue);
  let restored = 0;

  for (const form of document.querySelectorAll("form[method=post]")) {
    const key = mine + nameOf(form);
    const draft = read(key)?.fields ?? {};
    const fields = [...form.elements].filter(isTyped);
    for (const field of fields) {
      const before = draft[keyOf(field)];

      // What the server gave back stands; a field that others changed says so.
      if (!before || valueOf(field) !== shownIn(field) || before.value === shownIn(field)) {
        continue;
      }

      if (field.type === "checkbox") {
        field.checked = before.value === "true";
      } else {
        field.value = before.value;
      }

      restored++;
      field.closest("details")?.setAttribute("open", "");
      if (before.base !== shownIn(field) && field.type !== "checkbox") {
        const note = document.createElement("small");
        note.className = "notice";
        note.textContent = place.dataset.draftChanged.replace("{0}", before.base || "—").replace("{1}", shownIn(field) || "—");
        field.after(note);
      }
    }

    const keep = () => {
      const changed = {};
      for (const field of fields) {
        const base = draft[keyOf(field)]?.base ?? shownIn(field);
        if (valueOf(field) !== base) {
          changed[keyOf(field)] = { value: valueOf(field), base };
        }
      }

      if (Object.keys(changed).length > 0) {
        write(key, { at: Date.now(), fields: changed });
      } else {
        kept.removeItem(key);
      }
    };

    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
    form.addEventListener("submit", () => {
      const last = read(key);
      if (last) {
        write(key, { ...last, sent: true });
      }
    });
  }

  if (restored > 0) {
    const note = document.createElement("p");
    note.className = "notice done";
    note.setAttribute("role", "status");
    note.id = "draft-restored";
    note.append(place.dataset.draftRestored + " ");
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "second";
    drop.textContent = place.dataset.draftDrop;
    drop.addEventListener("click", () => {
      for (const form of document.querySelectorAll("form[method=post]")) {
        kept.removeItem(mine + nameOf(form));
      }

      location.reload();
    });
    note.append(drop);
    place.before(note);
  }
})();
