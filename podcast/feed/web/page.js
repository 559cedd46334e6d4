// Copies the feed's address; makes times in a page play; marks the sentence being heard. Everything works without it.
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
const play = (audio, seconds) => { audio.currentTime = seconds; audio.play(); };
document.addEventListener("click", (event) => {
  const place = event.target.closest("[data-t]");
  const audio = place && (place.closest(".episode") || document).querySelector("audio");
  if (!audio || event.ctrlKey || event.metaKey || event.shiftKey || String(getSelection())) return;
  event.preventDefault();
  play(audio, Number(place.dataset.t));
});
const cues = [...document.querySelectorAll(".cue")];
if (cues.length) {
  const audio = document.querySelector("audio");
  const starts = cues.map((cue) => Number(cue.dataset.t));
  let now = null;
  audio.addEventListener("timeupdate", () => {
    let low = 0, high = starts.length;
    while (low < high) { const mid = (low + high) >> 1; if (starts[mid] <= audio.currentTime) low = mid + 1; else high = mid; }
    const next = cues[low - 1] || null;
    if (next === now) return;
    if (now) now.classList.remove("now");
    if (next) next.classList.add("now");
    now = next;
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
