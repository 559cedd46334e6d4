// Plays sentences one after the other from a card on, and marks the one that is heard.
import { base, getJson, tell } from "./sending.js";

const audio = new Audio();
const button = document.getElementById("play");
let turn = 0; // whoever plays now; another number stops it
let heard = null; // {card, index, sentences}
export const isPlaying = () => heard !== null;

const cards = () => [...document.querySelectorAll("#script > .card")];
const isSaid = (card) => card.matches(".narration, .quotation, .chapter, .pause, .sound");

const sentencesOf = async (card) => {
  if (card.matches(".pause")) return [{ pause: Number(card.querySelector("input").value) }];
  const answer = await getJson("sentences", { base: base(), card: card.id });
  if (answer.error) throw new Error(answer.error.what);
  return answer.sentences;
};

// Where each sentence stands in the words of a card: they are in its order, spaces may differ.
const spans = (text, sentences) => {
  let at = 0;
  return sentences.map(({ text: sentence }) => {
    const found = sentence ? text.indexOf(sentence, at) : -1;
    const start = found < 0 ? at : found;
    at = found < 0 ? at : found + sentence.length;
    return [start, at];
  });
};

const mark = (card, sentences, index) => {
  const field = card.querySelector(".heard");
  card.classList.add("playing");
  if (!field || !sentences[index].text) return;
  const text = card.querySelector("textarea").value;
  const [start, end] = spans(text, sentences)[index];
  const marked = document.createElement("mark");
  marked.textContent = text.slice(start, end);
  field.replaceChildren(text.slice(0, start), marked, text.slice(end));
};

const unmark = (card) => {
  card.classList.remove("playing");
  card.querySelector(".heard")?.replaceChildren();
};

const wait = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });
const sound = (address) => new Promise((done, failed) => {
  audio.onended = done;
  audio.onpause = () => { if (audio.ended || audio.currentTime >= audio.duration) done(); };
  audio.onerror = () => failed(new Error("that sentence cannot be spoken"));
  audio.src = address;
  audio.play().catch(failed);
});

export const stop = () => {
  turn += 1;
  audio.onended = audio.onpause = audio.onerror = null;
  audio.pause();
  if (heard) unmark(heard.card);
  heard = null;
  button.textContent = "Play";
  button.setAttribute("aria-pressed", "false");
};

// What is heard after a card that stood in this row: where it stands now, if it was moved since.
const after = (card, row) => {
  const list = cards();
  return list.slice(list.includes(card) ? list.indexOf(card) + 1 : row).find(isSaid) || null;
};

// A card of an older text, without marking anything.
export const playOld = async (text, card) => {
  stop();
  const mine = turn;
  const answer = await getJson("sentences", { base: text, card });
  for (const sentence of answer.sentences || []) if (mine === turn) await sound(sentence.sound);
};
export const hear = async (address) => { stop(); await sound(address); };

export const playFrom = async (card, first = 0, { only = false } = {}) => {
  stop();
  const mine = turn;
  button.textContent = "Stop";
  button.setAttribute("aria-pressed", "true");
  try {
    let next = card;
    let ahead = sentencesOf(next);
    let from = first;
    while (next && mine === turn) {
      const sentences = await ahead;
      const row = cards().indexOf(next);
      let following = only ? null : after(next, row);
      ahead = following ? sentencesOf(following) : null;
      ahead?.catch(() => {});
      for (let index = Math.max(0, Math.min(from, sentences.length - 1)); index < sentences.length && mine === turn; index += 1) {
        const sentence = sentences[index];
        heard = { card: next, index, sentences };
        mark(next, sentences, index);
        if (index === from) next.scrollIntoView({ block: "nearest" });
        if (sentence.pause) await wait(sentence.pause);
        else {
          const coming = sentences[index + 1] || (await Promise.race([ahead, wait(0)]).catch(() => null))?.[0];
          if (coming?.sound) fetch(coming.sound).catch(() => {});
          await sound(sentence.sound);
          if (mine === turn) await wait(Math.min(sentence.after, 0.4));
        }
      }
      if (mine === turn) unmark(next);
      from = 0;
      const now = only ? null : after(next, row);
      if (now !== following) { following = now; ahead = now ? sentencesOf(now) : null; }
      next = following;
    }
  } catch (error) {
    if (mine === turn) tell(`${error.message}.`);
  }
  if (mine === turn) stop();
};

// To the sentence before or after; over the end of a card, to the next.
export const step = (by) => {
  if (!heard) return;
  const { card, index, sentences } = heard;
  const to = index + by;
  if (to >= 0 && to < sentences.length) { playFrom(card, to); return; }
  const list = cards().filter(isSaid);
  const other = list[list.indexOf(card) + by];
  if (other) playFrom(other, by < 0 ? Infinity : 0);
};
