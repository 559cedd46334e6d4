// What stands beside the script: the review list, the article, the history; and the work's progress.
import { base, get, path, raw, show, tell } from "./sending.js";

const beside = document.getElementById("beside");
const script = document.getElementById("script");
const tabs = [...document.querySelectorAll("[role=tab]")];
let view = "review";
let shown = "";
let told = ""; // what came last: the same is not put in again
let waiting = 0;

const mark = () => {
  if (view !== "review") return;
  for (const card of script.querySelectorAll(".card.found")) card.classList.remove("found");
  for (const item of beside.querySelectorAll("li.finding[data-card]:not(.word)")) {
    const card = item.dataset.card && document.getElementById(item.dataset.card);
    if (card) card.classList.add("found");
  }
};

export const load = async (again = false) => {
  const here = `${view} ${base()}`;
  if (here === shown && !again) return;
  shown = here;
  const text = await (await get(view)).text();
  if (here !== shown) return; // another tab was chosen meanwhile
  const scrolled = beside.scrollTop;
  if (beside.dataset.view !== view) beside.replaceChildren(); // one view does not become another
  else if (text === told) { mark(); return; }
  [beside.dataset.view, told] = [view, text];
  await show(text);
  beside.scrollTop = scrolled;
  mark();
};

// After a change, once nothing more comes for a moment: what it means is looked at then.
export const loadSoon = (after = 400) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => load().catch(() => {}), after);
};

const choose = (tab, focus = false) => {
  view = tab.dataset.view;
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
  }
  beside.setAttribute("aria-labelledby", tab.id);
  if (focus) tab.focus();
  return load();
};
export const chooseTab = choose;
document.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  choose(tabs.at((tabs.indexOf(document.activeElement) + by) % tabs.length), true);
});

export const goTo = (name) => {
  const card = document.getElementById(name);
  if (!card) return;
  card.scrollIntoView({ block: "center" });
  card.classList.add("shown");
  setTimeout(() => card.classList.remove("shown"), 1600);
  (card.querySelector("textarea") || card.querySelector("button"))?.focus({ preventScroll: true });
};

let at = -1;
export const next = () => {
  const items = [...beside.querySelectorAll("li.finding")];
  if (!items.length) return;
  at = (at + 1) % items.length;
  for (const item of items) item.classList.toggle("now", item === items[at]);
  items[at].scrollIntoView({ block: "nearest" });
  if (items[at].dataset.card) goTo(items[at].dataset.card);
};

// The card that is being looked at shows its words in the article, too.
script.addEventListener("focusin", (event) => {
  if (view !== "article") return;
  const card = event.target.closest("#script > .card");
  for (const run of beside.querySelectorAll(".run.here")) run.classList.remove("here");
  const runs = card ? [...beside.querySelectorAll(`.run[data-card="${card.id}"]`)] : [];
  for (const run of runs) run.classList.add("here");
  runs[0]?.scrollIntoView({ block: "nearest" });
});

const progress = document.getElementById("progress");
export const work = async (name) => { await show(await (await raw(path(name), "")).text()); };
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
let seen = null;
export const showProgress = (task) => {
  if (!task.kind) { seen ??= ""; return; }
  const first = seen === null;
  const key = `${task.number} ${task.state}`;
  if (task.state === "working") {
    let bar = progress.querySelector("progress");
    if (!bar) {
      for (const line of progress.querySelectorAll("p")) line.remove();
      progress.insertAdjacentHTML("afterbegin", '<label class="soft"></label><progress max="1"></progress><span class="soft saying"></span>');
      bar = progress.querySelector("progress");
      bar.id = "bar";
      progress.querySelector("label").htmlFor = "bar";
    }
    progress.querySelector("label").textContent = task.kind === "rendering" ? "Rendering" : "Publishing";
    bar.value = task.share;
    const left = task.left === null ? "" : `${clock(task.left)} left · `;
    progress.querySelector(".saying").textContent = `${left}${task.told}`;
  } else if (key !== seen) {
    // the finished episode's player stays until there is a newer one
    for (const part of progress.querySelectorAll(task.kind === "rendering" && task.state === "done" ? "*" : ":not(audio)")) part.remove();
    if (!first) load(true).catch(() => {}); // what is left to speak is another now
    if (!first) tell(task.told, task.state === "done" ? "done" : "wrong");
    for (const warning of task.warnings) {
      const line = document.createElement("p");
      line.className = "soft";
      line.textContent = warning;
      progress.append(line);
    }
    if (task.kind === "rendering" && task.state === "done") {
      const audio = document.createElement("audio");
      audio.controls = true;
      audio.preload = "metadata";
      audio.setAttribute("aria-label", "The finished episode");
      audio.src = `${path("episode")}?${task.number}`;
      progress.append(audio);
    }
  }
  for (const button of document.querySelectorAll('[data-do="render"], [data-do="publish"]')) button.disabled = task.state === "working";
  seen = key;
};
