"use strict";
(() => {
  const form = document.querySelector(".search");
  if (!form) {
    return;
  }
  const field = document.getElementById("search");
  const choice = document.getElementById("group");
  const found = document.getElementById("found");
  const items = [...document.querySelectorAll("[data-item]")];
  const groups = [...document.querySelectorAll("[data-group]")];
  const links = [...document.querySelectorAll(".contents a")];
  const searched = ":scope > :not(.actions, details), :scope > details > :not(summary, .actions)";

  // What is typed without dots and rings, in either case and with the keyboard's own space and minus, finds it all.
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[\u00a0\u202f\s]+/g, " ").replace(/[\u2010-\u2015\u2212]/g, "-");

  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) {
      const group = item.closest("[data-group]");
      const heading = group ? group.querySelector("h2, summary") : null;
      const parts = [item.dataset.more, heading && heading.textContent];
      item.querySelectorAll(searched).forEach((part) => parts.push(part.textContent));
      item.querySelectorAll("img").forEach((picture) => parts.push(picture.alt));
      texts.set(item, folded(parts.filter(Boolean).join(" ")));
    }
    return texts.get(item);
  };

  const isCounted = (item) => item.dataset.item !== "missing";

  let telling = 0;
  const tell = (text) => {
    clearTimeout(telling);
    telling = setTimeout(() => { found.textContent = text; }, 250);
  };

  const show = () => {
    const words = folded(field.value).split(" ").filter(Boolean);
    const kind = form.querySelector("input[name=kind]:checked").value;
    const wanted = choice ? choice.value : "";
    const all = !words.length && !kind && !wanted;
    for (const item of items) {
      const group = item.closest("[data-group]");
      item.hidden = !all && !((!kind || item.dataset.item === kind)
        && (!wanted || group.id === wanted)
        && words.every((word) => textOf(item).includes(word)));
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
      group.classList.toggle("charts-only", Boolean(group.querySelector(":scope > [data-item=table][hidden]")));
      if ("open" in group) {
        group.open = !all;
      }
    }
    for (const link of links) {
      link.parentElement.hidden = document.getElementById(link.hash.slice(1)).hidden;
    }
    const shown = items.filter((item) => isCounted(item) && !item.hidden).length;
    const text = shown || items.some((item) => !item.hidden) ? form.dataset.found : form.dataset.nothing;
    tell(all ? "" : text.replace("{0}", shown).replace("{1}", items.filter(isCounted).length));
  };

  const clear = () => {
    field.value = "";
    form.querySelector("input[name=kind]").checked = true;
    if (choice) {
      choice.value = "";
    }
    show();
  };

  form.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value) {
      event.preventDefault();
      clear();
    }
  });
  // A link leads to what it says also where that is not among what was found.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      clear();
      target.scrollIntoView();
    }
  });
  if (field.value || (choice && choice.value) || !form.querySelector("input[name=kind]").checked) {
    show();
  }
})();
