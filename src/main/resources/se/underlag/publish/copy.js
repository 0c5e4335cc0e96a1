
"use strict";
(() => {
  const read = (id) => document.getElementById(id).content.textContent;
  const words = JSON.parse(read("words"));
  const said = document.getElementById("said");

  let silence = 0;
  const say = (text) => {
    said.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { said.textContent = ""; }, 4000);
  };

  // For pages that may not use the newer interface: the browser's own copying, with our content put in its place.
  const copyByEvent = (contents) => {
    const put = (event) => {
      event.preventDefault();
      for (const [type, text] of Object.entries(contents)) {
        event.clipboardData.setData(type, text);
      }
    };
    document.addEventListener("copy", put);
    try {
      return document.execCommand("copy");
    } finally {
      document.removeEventListener("copy", put);
    }
  };

  const copyTexts = async (contents) => {
    try {
      const parts = {};
      for (const [type, text] of Object.entries(contents)) {
        parts[type] = new Blob([text], { type });
      }
      await navigator.clipboard.write([new ClipboardItem(parts)]);
      return true;
    } catch (refused) {
      return copyByEvent(contents);
    }
  };

  const copyPicture = async (picture) => {
    const bytes = Uint8Array.from(atob(picture.src.split(",")[1]), (letter) => letter.charCodeAt(0));
    const blob = new Blob([bytes], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    return true;
  };

  const acts = {
    copyTable: (button, id) => copyTexts({
      "text/html": '<meta charset="utf-8">' + document.getElementById(id).innerHTML,
      "text/plain": read(button.dataset.plain),
    }),
    copyPlain: (button, id) => copyTexts({ "text/plain": read(id) }),
    copyText: (button, id) => copyTexts({ "text/plain": document.getElementById(id).textContent }),
    copyPicture: (button, id) => copyPicture(document.getElementById(id)),
  };

  for (const button of document.querySelectorAll("button")) {
    for (const [act, copy] of Object.entries(acts)) {
      if (act in button.dataset) {
        button.addEventListener("click", async () => {
          try {
            say(await copy(button, button.dataset[act]) ? words.copied : words.failed);
          } catch (refused) {
            say(words.failed);
          }
        });
        button.hidden = false;
      }
    }
  }
})();
