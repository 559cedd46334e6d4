// What can be done to a card beside its words: its menu, dragging, its speaker's voice, how sure.
import { base, get, getJson, show } from "./sending.js";
import { stays } from "./keeping.js";
import { playFrom } from "./playing.js";

const script = document.getElementById("script");
const menu = document.getElementById("menu");
let voices = null; // of the script's language, once somebody asks
let opened = null; // the card whose menu is open

const ENTRIES = [
  ["play", "Play from here", "any"],
  ["only", "Play this only", "any"],
  ["say", "How is a word said?", ".narration, .quotation, .chapter"],
  ["add narration", "Add narration below", "any"],
  ["add pause", "Add a pause below", "any"],
  ["add sound", "Add a sound below", "any"],
  ["add chapter", "Add a chapter below", "any"],
  ["up", "Move up", "any"],
  ["down", "Move down", "any"],
  ["speaker", "The narrator says it", ".quotation"],
  ["mark-edited", "Mark as edited", ".quotation"],
  ["meant", "It is meant so", ".narration, .chapter"],
  ["skip", "Leave out, keep as a comment", ".narration, .quotation, .chapter"],
  ["delete", "Take away", "any"],
];

export const openMenu = (card, button) => {
  opened = card;
  menu.replaceChildren(...ENTRIES.filter(([, , which]) => which === "any" || card.matches(which)).map(([name, label]) => {
    const entry = document.createElement("button");
    entry.type = "button";
    entry.role = "menuitem";
    entry.tabIndex = -1;
    entry.dataset.entry = name;
    entry.textContent = label;
    return entry;
  }));
  menu.showPopover();
  const box = button.getBoundingClientRect();
  menu.style.top = `${Math.max(8, Math.min(box.bottom, innerHeight - menu.offsetHeight - 8))}px`;
  // beside the button: an entry under the pointer is chosen by the second of two clicks
  menu.style.left = `${Math.max(8, box.left - menu.offsetWidth - 4)}px`;
  menu.firstChild.focus();
};

menu.addEventListener("keydown", (event) => {
  const entries = [...menu.children];
  const at = entries.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (to !== undefined) { event.preventDefault(); entries.at(to % entries.length).focus(); }
  if (event.key === "Tab") menu.hidePopover();
  if (event.key === "Escape") opened?.querySelector(".more")?.focus();
});

export const wireMenu = ({ edit, move, say }) => {
  const soundName = () => document.querySelector("#sounds option")?.value || "sound.mp3";
  const run = {
    play: (card) => playFrom(card),
    only: (card) => playFrom(card, 0, { only: true }),
    say,
    up: (card) => move(card, -1),
    down: (card) => move(card, 1),
    speaker: (card) => edit(card, "no-speaker"),
  };
  menu.addEventListener("click", async (event) => {
    const entry = event.target.closest("[data-entry]");
    if (!entry || !opened) return;
    const card = opened;
    const [name, kind] = entry.dataset.entry.split(" ");
    const index = [...script.children].indexOf(card);
    menu.hidePopover();
    const free = stays();
    if (run[name]) await run[name](card);
    else if (name === "add") {
      await edit(card, "add", { kind, file: kind === "sound" ? soundName() : "" });
      const added = script.children[index + 1]?.querySelector("textarea, input");
      if (free()) { added?.focus(); added?.select?.(); }
    } else await edit(card, name);
  });

  // Dragging: a card is taken by its edge and put before another, or behind it on its lower half.
  let dragged = null;
  script.addEventListener("pointerdown", (event) => {
    const card = event.target.closest("#script > .card");
    if (card) card.draggable = event.target === card;
  });
  script.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("#script > .card");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
  });
  const unmark = () => document.querySelectorAll(".card.drop, .card.drop-behind").forEach((card) => card.classList.remove("drop", "drop-behind"));
  const isBehind = (card, event) => { const box = card.getBoundingClientRect(); return event.clientY > box.top + box.height / 2; };
  script.addEventListener("dragover", (event) => {
    const card = event.target.closest("#script > .card");
    if (!dragged || !card) return;
    event.preventDefault();
    unmark();
    card.classList.add(isBehind(card, event) ? "drop-behind" : "drop");
  });
  script.addEventListener("drop", (event) => {
    const card = event.target.closest("#script > .card");
    unmark();
    if (!dragged || !card || card === dragged) return;
    event.preventDefault();
    const before = isBehind(card, event) ? card.nextElementSibling : card;
    if (before !== dragged && before !== dragged.nextElementSibling) edit(dragged, "move", { before: before?.id ?? "" });
  });
  script.addEventListener("dragend", () => { unmark(); if (dragged) dragged.draggable = false; dragged = null; });
};

// The voices of a menu are there when it is opened: five hundred cards have one each.
const fill = async (select) => {
  if (select.options.length > 1) return;
  voices ??= await getJson("voices");
  if (voices.error) { voices = null; return; }
  for (const voice of voices) {
    if (voice.id === select.value) select.selectedOptions[0].textContent = voice.name;
    else select.add(new Option(voice.name, voice.id));
  }
};
for (const event of ["focusin", "pointerenter"]) {
  document.addEventListener(event, ({ target }) => { if (target.matches?.("select[name=voice]")) fill(target); }, true);
}
document.addEventListener("studio:shown", () => {
  if (document.activeElement?.matches("select[name=voice]")) fill(document.activeElement);
  if (opened && !opened.isConnected && menu.matches(":popover-open")) menu.hidePopover(); // it was taken away elsewhere
});

export const why = async (card, button) => {
  const notes = card.querySelector(".notes");
  const open = notes.childElementCount > 0;
  button.setAttribute("aria-expanded", String(!open));
  if (open) notes.replaceChildren();
  else await show(await (await get("why", { base: base(), card: card.id })).text());
};

// How sure each speaker is stands on its button, once the article has been looked at.
let asked = "";
export const showSure = async () => {
  const unknown = [...script.querySelectorAll(".quotation .sure:not([data-sure])")];
  if (!unknown.length) return;
  const here = base();
  if (asked === here) return;
  asked = here;
  const found = await getJson("evidence");
  for (const button of script.querySelectorAll(".quotation .sure")) {
    const card = button.closest(".card").id;
    const [percent, other] = [found.sure?.[card], found.others?.[card]];
    button.dataset.sure = percent ?? "";
    button.textContent = percent === undefined ? "Why?" : `${percent}% sure${other ? `: ${other}` : ""}`;
  }
  const people = document.getElementById("people");
  for (const name of found.people || []) {
    if (![...people.options].some((option) => option.value === name)) people.append(new Option(name, name));
  }
};
