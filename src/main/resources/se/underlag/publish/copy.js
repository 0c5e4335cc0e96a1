"use strict";
(() => {
  const element = (id) => document.getElementById(id);
  const read = (id) => element(id).content.textContent;
  const words = JSON.parse(read("words"));
  const said = element("said");

  let silence = 0;
  const say = (text) => {
    said.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { said.textContent = ""; }, 4000);
  };

  // The table as a word processor takes it: the title in a paragraph before it, since captions are centred there, and
  // what the page says by class said on each element, since no style sheet comes along.
  const styled = (block) => {
    const styles = JSON.parse(read("styles"));
    const paragraph = (part, content) => {
      const made = document.createElement("p");
      made.setAttribute("style", styles[part][1]);
      made.append(...content);
      return made;
    };
    const table = block.querySelector("table").cloneNode(true);
    const title = paragraph("caption", table.caption.childNodes);
    table.caption.remove();
    for (const cell of table.querySelectorAll("th, td")) {
      const part = cell.className;
      cell.append(paragraph(part, [...cell.childNodes]));
      cell.setAttribute("style", styles[part][0]);
    }
    table.setAttribute("style", styles.table[0]);
    for (const each of [table, ...table.querySelectorAll("*")]) {
      ["class", "tabindex", "aria-describedby"].forEach((name) => each.removeAttribute(name));
    }
    const beneath = [...block.querySelectorAll(":scope > p")];
    const notes = beneath.map((note) => paragraph(note.className, note.cloneNode(true).childNodes));
    const all = document.createElement("div");
    all.append(title, table, ...notes);
    return '<meta charset="utf-8">' + all.innerHTML;
  };

  // Works in a page opened from a folder, without a secure connection, and leaves the markup as it is.
  const copyByEvent = (contents) => {
    let put = false;
    const putThem = (event) => {
      event.preventDefault();
      for (const [type, text] of Object.entries(contents)) {
        event.clipboardData.setData(type, text);
      }
      put = true;
    };
    document.addEventListener("copy", putThem);
    try {
      return document.execCommand("copy") && put;
    } finally {
      document.removeEventListener("copy", putThem);
    }
  };

  const copyTexts = async (contents) => {
    if (copyByEvent(contents)) {
      return;
    }
    const parts = {};
    for (const [type, text] of Object.entries(contents)) {
      parts[type] = new Blob([text], { type });
    }
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  };

  const copyPicture = (picture) => {
    const bytes = Uint8Array.from(atob(picture.src.split(",")[1]), (letter) => letter.charCodeAt(0));
    const blob = new Blob([bytes], { type: "image/png" });
    return navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
  };

  const acts = {
    copyTable: (id, button) =>
      copyTexts({ "text/html": styled(element(id)), "text/plain": read(button.dataset.plain) }),
    copyPlain: (id) => copyTexts({ "text/plain": read(id) }),
    copyText: (id) => copyTexts({ "text/plain": element(id).textContent }),
    copyPicture: (id) => copyPicture(element(id)),
  };

  const actOf = (button) => Object.keys(acts).find((act) => act in button.dataset);

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    const act = button && actOf(button);
    if (act) {
      try {
        await acts[act](button.dataset[act], button);
        say(words.copied);
      } catch (refused) {
        say(words.failed);
      }
    }
  });
})();
