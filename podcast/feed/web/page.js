// Copies addresses; makes times play; skips, speeds up, shares a time; marks the sentence being heard and keeps it in
// view; searches the transcripts. Everything else works without it.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
    const before = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 2000);
  });
}
const player = document.querySelector("audio");
let follows = true; // the sentence being heard is kept in view
const play = (audio, seconds) => { follows = true; audio.currentTime = seconds; audio.play().catch(() => {}); }; // it may be paused before it begins
const marked = (place) => { // text in it is being selected, to be copied
  const chosen = getSelection();
  return !place.closest("a, button") && !chosen.isCollapsed && chosen.containsNode(place, true);
};
document.addEventListener("click", (event) => {
  const place = event.target.closest("[data-t]");
  const audio = place && (place.closest(".episode") || document).querySelector("audio");
  if (!audio || event.ctrlKey || event.metaKey || event.shiftKey || marked(place)) return;
  event.preventDefault();
  play(audio, Number(place.dataset.t));
});
for (const tools of document.querySelectorAll(".tools")) {
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.skip) player.currentTime += Number(button.dataset.skip);
    if (button.dataset.share === undefined) return;
    const address = `${location.href.split("#")[0]}#t=${Math.floor(player.currentTime)}`;
    const copied = () => { const was = button.textContent; button.textContent = "Copied"; setTimeout(() => { button.textContent = was; }, 2000); };
    if (navigator.share) navigator.share({ title: document.title, url: address }).catch(() => {});
    else navigator.clipboard.writeText(address).then(copied, () => { location.hash = `t=${Math.floor(player.currentTime)}`; });
  });
  const speed = tools.querySelector("select");
  if (speed) speed.addEventListener("change", () => { player.playbackRate = Number(speed.value); });
}
const cues = [...document.querySelectorAll(".cue")];
if (cues.length && player) {
  const starts = cues.map((cue) => Number(cue.dataset.t));
  const quiet = matchMedia("(prefers-reduced-motion: reduce)");
  let now = null, ours = 0; // until when scrolling is our own
  const visible = (cue) => { const box = cue.getBoundingClientRect(); return box.bottom > 140 && box.top < innerHeight; }; // below the player
  for (const kind of ["wheel", "touchmove", "keydown"]) addEventListener(kind, () => { ours = 0; }, { passive: true });
  // who scrolls away, with whatever it be, is left there until they come back to what is heard, or play
  addEventListener("scroll", () => { if (Date.now() > ours) follows = !now || visible(now); }, { passive: true });
  player.addEventListener("play", () => { follows = true; });
  player.addEventListener("timeupdate", () => {
    let low = 0, high = starts.length;
    while (low < high) { const mid = (low + high) >> 1; if (starts[mid] <= player.currentTime) low = mid + 1; else high = mid; }
    const next = cues[low - 1] || null;
    if (next === now) return;
    if (now) now.classList.remove("now");
    if (next) next.classList.add("now");
    now = next;
    if (!next || player.paused || !follows) return;
    const box = next.getBoundingClientRect();
    if (box.top >= 140 && box.bottom <= innerHeight - 40) return;
    ours = Date.now() + 1000;
    next.scrollIntoView({ block: "center", behavior: quiet.matches ? "auto" : "smooth" });
  });
  const transcript = document.querySelector(".transcript");
  transcript.tabIndex = 0;
  transcript.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const here = cues.indexOf(document.activeElement);
    if (step && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const to = cues[Math.max(0, here < 0 ? Math.max(cues.indexOf(now), 0) : Math.min(here + step, cues.length - 1))];
      to.tabIndex = -1;
      to.focus();
      event.preventDefault();
    } else if ((event.key === "Enter" || event.key === " ") && here >= 0) {
      play(player, starts[here]);
      event.preventDefault();
    }
  });
}
const search = document.querySelector(".search");
if (search) {
  search.hidden = false;
  const field = search.querySelector("input"), found = search.querySelector("ol"), told = search.querySelector("[role=status]");
  let all = null, asked = 0;
  const load = () => all ||= Promise.all(Array.from({ length: Number(search.dataset.parts) }, (_, n) =>
    fetch(`search-${n + 1}.json`).then((answer) => answer.ok ? answer.json() : []))).then((parts) => parts.flat().reverse());
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  field.addEventListener("focus", load, { once: true });
  search.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", async () => {
    const mine = ++asked, words = plain(field.value).split(/\s+/).filter(Boolean);
    const entries = await load();
    await new Promise((wait) => setTimeout(wait, 120));
    if (mine !== asked) return;
    const hits = [];
    if (words.join("").length > 1) for (const entry of entries) {
      const title = plain(entry.title);
      const cue = entry.cues.find((one) => words.every((word) => plain(one[1]).includes(word)));
      if (cue || words.every((word) => title.includes(word))) hits.push([entry, cue]);
      if (hits.length === 50) break;
    }
    told.textContent = words.length ? `${hits.length} found` : "";
    found.replaceChildren(...hits.map(([entry, cue]) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = `episodes/${encodeURIComponent(entry.slug)}.html${cue ? `#t=${cue[0]}` : ""}`;
      link.textContent = entry.title;
      item.append(link);
      if (cue) { const words = document.createElement("p"); words.className = "soft"; words.textContent = cue[1]; item.append(words); }
      return item;
    }));
  });
}
const start = /^#t=([\d.]+)$/.exec(location.hash);
const first = document.querySelector("audio");
if (start && first) {
  const seek = () => { first.currentTime = Number(start[1]); };
  if (first.readyState) seek(); else first.addEventListener("loadedmetadata", seek, { once: true });
}
for (const one of document.querySelectorAll("audio")) {
  one.addEventListener("play", () => { for (const other of document.querySelectorAll("audio")) if (other !== one) other.pause(); });
}
