"use strict";
(() => {
  const template = document.getElementById("origins");
  let known = null;
  const originOf = (cell) => {
    known = known || JSON.parse(template.content.textContent);
    const table = known.tables[cell.closest("section").id];
    const row = table.rows ? table.rows[cell.parentElement.sectionRowIndex] : [0];
    const place = table.rows ? row[cell.cellIndex - 1] : 0;
    return { code: table.code, ...table.origins[place] };
  };

  const tip = document.createElement("div");
  tip.id = "origin";
  tip.className = "origin";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.getElementById("content").append(tip);

  const line = (styleClass, ...content) => {
    const made = document.createElement("p");
    made.className = styleClass;
    made.append(...content);
    return made;
  };

  const fill = (origin, byKey) => {
    const lines = [];
    if (origin.missing) {
      lines.push(line("missing-why", origin.missing));
    }
    if (origin.files.length) {
      lines.push(line("over", template.dataset.from));
    }
    for (const place of origin.files) {
      const [name, about] = known.files[place];
      const file = document.createElement("bdi");
      file.textContent = name;
      lines.push(line("file", file), line("quiet", about));
    }
    if (origin.code) {
      lines.push(line("code", origin.code));
    }
    if (byKey) {
      lines.push(line("quiet keys", template.dataset.keys));
    }
    tip.replaceChildren(...lines);
  };

  const place = (cell) => {
    const at = cell.getBoundingClientRect();
    const width = tip.offsetWidth;
    const right = document.documentElement.clientWidth - width - 8;
    const below = at.bottom + tip.offsetHeight < innerHeight || at.top < tip.offsetHeight;
    tip.style.left = `${scrollX + Math.max(8, Math.min(at.right - width, right))}px`;
    tip.style.top = `${scrollY + (below ? at.bottom : at.top - tip.offsetHeight)}px`;
  };

  let told = null;
  let waiting = 0;
  const hide = () => {
    clearTimeout(waiting);
    if (told) {
      told.removeAttribute("aria-describedby");
      told = null;
      tip.hidden = true;
    }
  };
  const tell = (cell, byKey) => {
    clearTimeout(waiting);
    if (cell === told) {
      return;
    }
    hide();
    const origin = originOf(cell);
    if (!origin.files.length && !origin.missing) {
      return;
    }
    fill(origin, byKey);
    told = cell;
    tip.hidden = false;
    place(cell);
    cell.setAttribute("aria-describedby", tip.id);
  };
  const soon = (act, milliseconds) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, milliseconds);
  };

  const figure = (target) => target instanceof Element ? target.closest("[data-item=table] .table-block td") : null;

  // What is told stays as long as the pointer is on the figure or on what is told, or the figure is focused.
  document.addEventListener("pointerover", (event) => {
    const cell = figure(event.target);
    if (cell) {
      soon(() => tell(cell, false), told ? 60 : 300);
    } else if (tip.contains(event.target)) {
      clearTimeout(waiting);
    } else if (told !== document.activeElement) {
      soon(hide, 250);
    }
  });
  document.addEventListener("focusin", (event) => {
    const cell = figure(event.target);
    if (cell && cell.matches(":focus-visible")) {
      tell(cell, true);
    } else if (!cell) {
      hide();
    }
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === told) {
      hide();
    }
  });

  const reached = (cell, key) => {
    const rows = [...cell.closest("tbody").rows];
    const row = cell.parentElement.sectionRowIndex;
    const column = cell.cellIndex;
    const last = cell.parentElement.cells.length - 1;
    const places = {
      ArrowLeft: [row, Math.max(1, column - 1)],
      ArrowRight: [row, Math.min(last, column + 1)],
      ArrowUp: [Math.max(0, row - 1), column],
      ArrowDown: [Math.min(rows.length - 1, row + 1), column],
      Home: [row, 1],
      End: [row, last],
    };
    const [toRow, toColumn] = places[key] || [];
    return toRow === undefined ? null : rows[toRow].cells[toColumn];
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
      return;
    }
    const cell = figure(event.target);
    const next = cell && !event.altKey && !event.ctrlKey && !event.metaKey ? reached(cell, event.key) : null;
    if (next) {
      event.preventDefault();
      cell.removeAttribute("tabindex");
      next.tabIndex = 0;
      next.focus();
    }
  });

  // One stop of the tabulator key for each table; its figure takes the place of the frame, which scrolls with it.
  for (const frame of document.querySelectorAll("[data-item=table] .scroll")) {
    const first = frame.querySelector("tbody td");
    if (first) {
      first.tabIndex = 0;
      frame.removeAttribute("tabindex");
    }
  }
})();
