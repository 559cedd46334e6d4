// How a word is said: heard, said otherwise here, or in the whole show.
import { base, getJson, path, raw, tell } from "./sending.js";
import { hear } from "./playing.js";

const dialog = document.getElementById("dialog");
let asked = null; // {card, opener, start, end, word}

const element = (name, options = {}, ...children) => {
  const made = Object.assign(document.createElement(name), options);
  made.append(...children);
  return made;
};
const button = (label, act, options = {}) => element("button", { type: "button", textContent: label, onclick: act, ...options });
const hearAll = async (sounds) => { for (const sound of sounds) await hear(sound); };
const tried = (work) => work().catch((error) => tell(`${error.message}.`));

// The word that is selected, else the one that the cursor stands in.
const wordOf = (field) => {
  const text = field.value;
  let { selectionStart: start, selectionEnd: end } = field;
  if (start === end) {
    const letter = (at) => /[\p{L}\p{N}'’-]/u.test(text[at] || "");
    while (start > 0 && letter(start - 1)) start -= 1;
    while (letter(end)) end += 1;
  }
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /[\s.,;:!?”"]/.test(text[end - 1])) end -= 1;
  return { start, end, word: text.slice(start, end) };
};

const placeOf = (text, word, near) => (text.startsWith(word, near) ? near : text.indexOf(word));

export const say = (card, word = "") => {
  const field = card.querySelector("textarea");
  let found = wordOf(field);
  if (word) {
    const start = field.value.indexOf(word);
    found = { start, end: start + word.length, word };
  }
  asked = { card, opener: document.activeElement, ...found };
  open();
};

// Written into podcast.toml: what is wrong with it, or "".
export const sayInShow = async (word, said) => {
  const answer = await (await raw(path("lexicon"), new URLSearchParams({ word, said }))).json();
  if (answer.error) return `${answer.error.what}. ${answer.error.remedy}`;
  tell(said ? `The show now says “${word}” as ${said}.` : `“${word}” has no entry any more.`, "done");
  document.dispatchEvent(new CustomEvent("studio:lexicon"));
  return "";
};

const open = () => {
  const word = element("input", { id: "say-word", value: asked.word, autocomplete: "off" });
  const said = element("input", { id: "say-said", autocomplete: "off", placeholder: "KEE-iv or /ˈkiːɪv/" });
  const told = element("div", { className: "told" });
  told.setAttribute("role", "status");
  const list = element("ol", { className: "sentences" });
  const look = (play) => tried(async () => {
    const answer = await getJson("say", { base: base(), card: asked.card.id, word: word.value, said: said.value });
    if (answer.error) { told.textContent = `${answer.error.what}.`; return; }
    if (answer.entry && !said.value && !play) said.value = answer.entry;
    const sounds = answer.sounds ? ` /${answer.sounds}/` : "";
    told.textContent = `“${answer.spoken}”${sounds}, ${answer.voice}`;
    list.replaceChildren(...answer.sentences.map((one) => element("li", {},
      button("▶", () => tried(() => hearAll(one.sound)), { ariaLabel: "Play this sentence" }), ` ${one.text}`)));
    if (answer.more) list.append(element("li", { textContent: "… and more" }));
    if (play) await hearAll(answer.sound);
  });
  const here = () => {
    const field = asked.card.isConnected && asked.card.querySelector("textarea");
    if (!said.value) return;
    // somebody else may have saved other words since: the place is looked for again
    const start = field ? placeOf(field.value, word.value, asked.start) : -1;
    if (start < 0) { told.textContent = `“${word.value}” does not stand here.`; return; }
    const end = start + word.value.length;
    field.value = `${field.value.slice(0, start)}{${word.value}|${said.value}}${field.value.slice(end)}`;
    dialog.close();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const inShow = () => tried(async () => {
    told.textContent = await sayInShow(word.value, said.value);
    if (!told.textContent) dialog.close();
  });
  dialog.replaceChildren(
    element("h2", { id: "dialog-title", textContent: "How it is said" }),
    element("label", { htmlFor: "say-word", textContent: "Word" }), word,
    element("label", { htmlFor: "say-said", textContent: "Say it as (syllables, or IPA between strokes)" }), said,
    told,
    element("div", { className: "row" },
      button("Hear it", () => look(true)), button("Say it so here", here),
      button("Say it so in this show", inShow), button("Close", () => dialog.close())),
    element("h3", { textContent: "Sentences that have it" }), list,
  );
  for (const field of [word, said]) {
    field.addEventListener("change", () => look(false));
    field.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); look(true); } });
  }
  dialog.showModal();
  (asked.word ? said : word).focus();
  look(false);
};
dialog.addEventListener("close", () => {
  const { card, opener } = asked ?? {};
  (opener?.isConnected && opener !== document.body ? opener : card?.querySelector("textarea"))?.focus();
});
