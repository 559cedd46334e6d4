// The page of a script: fields save themselves, keys move and play, others' changes come in.
import { base, change, refresh, tell } from "./sending.js";
import { stays } from "./keeping.js";
import { isPlaying, playFrom, playOld, step, stop } from "./playing.js";
import { openMenu, showSure, why, wireMenu } from "./cards.js";
import { chooseTab, goTo, load, loadSoon, next, showProgress, work } from "./beside.js";
import { say, sayInShow } from "./words.js";

const script = document.getElementById("script");
const cardOf = (element) => element?.closest?.("#script > .card") ?? null;
const cards = () => [...script.querySelectorAll(":scope > .card")];
const FIELDS = { text: "text", seconds: "pause", file: "sound", speaker: "speaker", voice: "voice" };
const here = () => cardOf(document.activeElement) || cards().find((card) => card.getBoundingClientRect().bottom > 120);

export const edit = (card, what, fields = {}) => change("change", () => ({ do: what, card: card.id, ...fields }));

const sent = new WeakMap(); // field: what was last sent of it
const saveField = async (field) => {
  const card = cardOf(field);
  const what = FIELDS[field.name];
  const { value } = field;
  if (!card || !what || value === (sent.get(field) ?? field.defaultValue)) return;
  sent.set(field, value);
  document.addEventListener("studio:shown", () => sent.delete(field), { once: true });
  await edit(card, what, { [field.name]: value });
  // what was kept of it: nothing of empty lines at the end
  if (what === "text" && field !== document.activeElement && field.value === value) field.value = field.defaultValue;
};

script.addEventListener("change", (event) => { saveField(event.target); });
// The browser tells of no change when Ctrl-Z brought back what stood there before Ctrl-Enter saved.
script.addEventListener("focusout", (event) => { if (event.target.name === "text") saveField(event.target); });
document.addEventListener("change", ({ target }) => { // the narrator's voice, in the bar
  if (target.matches("#state select") && cards().length) edit(cards()[0], target.dataset.edit, { voice: target.value });
});

const neighbour = (card, by) => { const list = cards(); return list[list.indexOf(card) + by]; };
const focusIn = (card) => (card?.querySelector("textarea, input, button:not(.play)") || card?.querySelector("button"))?.focus();

const moveCard = async (card, by) => {
  const list = cards();
  const at = list.indexOf(card);
  if (at + by < 0 || at + by >= list.length) return;
  const before = by < 0 ? list[at - 1] : list[at + 2];
  await edit(card, "move", { before: before ? before.id : "" });
  if (card.contains(document.activeElement)) card.scrollIntoView({ block: "nearest" });
};

const DO = {
  play: (card) => (card.classList.contains("playing") ? stop() : playFrom(card)),
  "play-all": () => (isPlaying() ? stop() : playFrom(here())),
  undo: () => change("undo", {}),
  redo: () => change("redo", {}),
  narrate: (card) => edit(card, "narrate"),
  "not-meant": (card) => edit(card, "not-meant"),
  whole: () => change("whole", { text: document.getElementById("whole").value }),
  menu: openMenu,
  why,
  edit: (card, button) => edit(card, button.dataset.edit),
  settle: (card, { dataset }) => edit(card, "settle", { n: dataset.n, name: dataset.name }),
  remedy: (_, { dataset }) => remedy(dataset),
  go: (_, button) => goTo(button.dataset.card),
  next,
  say: (_, { dataset }) => { const card = document.getElementById(dataset.card); if (card) say(card, dataset.word); },
  right: (_, { dataset }) => sayInShow(dataset.word, dataset.word),
  beside: (_, button) => chooseTab(button),
  restore: (_, button) => change("restore", { n: button.dataset.n }),
  "play-old": (_, { dataset }) => playOld(dataset.base, dataset.card),
  render: () => work("render"),
  publish: () => work("publish"),
  dismiss: () => document.getElementById("messages").replaceChildren(),
};
const remedy = ({ card, edit: what, do: _, ...fields }) => change("change", { do: what, card, ...fields });
wireMenu({ edit, move: moveCard, say });

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button && DO[button.dataset.do]) DO[button.dataset.do](cardOf(button), button);
});

// Ctrl-Enter saves and plays; outside fields, space and arrows play, Alt with them moves.
document.addEventListener("keydown", async (event) => {
  const field = event.target.closest("textarea, input, select");
  const card = cardOf(event.target);
  if (field && card && event.key === "Enter" && (event.ctrlKey || event.metaKey || field.tagName === "INPUT")) {
    event.preventDefault();
    const name = card.id;
    const at = cards().indexOf(card);
    const free = stays();
    await saveField(field);
    const now = (card.isConnected && card) || document.getElementById(name) || cards()[at];
    if (now && free() && !now.contains(document.activeElement)) focusIn(now);
    if (now && field.tagName === "TEXTAREA") playFrom(now);
  } else if (card && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    if (field) await saveField(field);
    moveCard(cardOf(document.activeElement) || card, event.key === "ArrowUp" ? -1 : 1);
  } else if (card && event.altKey && event.key.toLowerCase() === "s") {
    event.preventDefault();
    if (card.querySelector("textarea")) say(card);
  } else if (event.altKey && event.key.toLowerCase() === "n") {
    event.preventDefault();
    next();
  } else if (event.key === "Escape" && isPlaying()) {
    stop();
  } else if (!field && !event.target.closest("dialog, [popover], [role=tablist]")) {
    if (event.key === " " && !event.target.closest("button, a, summary, audio")) { event.preventDefault(); DO["play-all"](); }
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      if (isPlaying()) { event.preventDefault(); step(event.key === "ArrowRight" ? 1 : -1); }
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      DO[event.shiftKey ? "redo" : "undo"]();
    } else if (card && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      focusIn(neighbour(card, event.key === "ArrowDown" ? 1 : -1));
    }
  }
});

// Somebody else saved the file. What is being typed is saved first: it is put to theirs.
const dirty = () => {
  const field = document.activeElement;
  return FIELDS[field?.name] && cardOf(field) && field.value !== (field.defaultValue ?? field.value) ? field : null;
};
// What stands beside the script begins below the bar, however high that is with its messages.
const bar = document.querySelector(".bar");
new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);

const events = new EventSource(`/s/${encodeURIComponent(document.body.dataset.slug)}/events`);
events.addEventListener("text", async (event) => {
  if (event.data === base()) return;
  const typed = dirty();
  if (typed) await saveField(typed);
  if (event.data !== base()) await refresh();
});
events.addEventListener("progress", (event) => showProgress(JSON.parse(event.data)));
document.addEventListener("studio:shown", () => { loadSoon(); showSure().catch(() => {}); });
document.addEventListener("studio:lexicon", () => load(true));
load().then(showSure).catch(() => {});
events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED) tell("The studio was stopped."); });
addEventListener("pagehide", () => events.close());
addEventListener("beforeunload", (event) => { if (dirty()) event.preventDefault(); });
