// Asks the studio, one change after the other, and puts what comes back in its place.
import { holdFocus, holdMoved } from "./keeping.js";

const slug = document.body.dataset.slug;
const token = document.body.dataset.token;
export const base = () => document.getElementById("state").dataset.base;
export const path = (name, fields) => `/s/${encodeURIComponent(slug)}/${name}${fields ? `?${new URLSearchParams(fields)}` : ""}`;
let last = Promise.resolve();
const inTurn = (work) => (last = last.then(work, work));

// A card that changed keeps its element, and so the cursor in it: it is given its new name first.
const rename = (text) => {
  const renamed = [...text.matchAll(/data-was="([\w-]+)" hx-target="#([\w-]+)"/g)];
  const elements = renamed.map(([, was]) => document.getElementById(was));
  renamed.forEach(([, , now], index) => { if (elements[index]) elements[index].id = now; });
};

export const show = async (text) => {
  // htmx leaves the field with the cursor as it is. What nobody has typed into shows what is new,
  // and so does one whose words were not taken.
  const field = document.activeElement?.closest?.("textarea");
  const clean = field && (field.value === field.defaultValue || text.includes('class="lost"'));
  rename(text);
  const [stay, focusAgain] = [holdMoved(text), holdFocus()];
  const settled = window.htmx.swap({ text, sourceElement: document.body, target: document.getElementById("messages"), swap: "none" });
  stay(); // htmx has put everything in its place by now, and waits for its classes only
  focusAgain();
  await settled;
  if (clean && field.isConnected && field.value !== field.defaultValue) {
    const at = field.selectionStart;
    field.value = field.defaultValue;
    field.setSelectionRange(at, at);
  }
  document.dispatchEvent(new CustomEvent("studio:shown"));
};

const READ = 12_000; // milliseconds that something that went well stands there
export const tell = (text, kind = "wrong") => {
  const line = document.createElement("p");
  line.className = `message ${kind}`;
  line.textContent = text;
  const dismiss = document.createElement("button");
  Object.assign(dismiss, { type: "button", textContent: "×", ariaLabel: "Dismiss this message" });
  dismiss.dataset.do = "dismiss";
  line.append(" ", dismiss);
  document.getElementById("messages").replaceChildren(line);
  if (kind === "done") setTimeout(() => { if (!line.contains(document.activeElement)) line.remove(); }, READ);
};

const request = async (address, options) => {
  try {
    const response = await fetch(address, { credentials: "same-origin", ...options });
    if (!response.ok && response.status >= 500) throw new Error(`it failed (${response.status})`);
    if (response.status === 403 || response.status === 421) throw new Error(await response.text());
    return response;
  } catch (error) {
    tell(`The studio does not answer: ${error.message}. Is it still running?`);
    throw error;
  }
};

export const raw = (address, body, headers = {}) =>
  request(address, { method: "POST", body, headers: { "X-Studio-Token": token, ...headers } });

// A change: its base is read when its turn comes, after the changes before it.
export const change = (name, fields) => inTurn(async () => {
  const sent = typeof fields === "function" ? fields() : fields;
  if (!sent) return;
  const body = new URLSearchParams({ base: base(), ...sent });
  await show(await (await raw(path(name), body)).text());
});

export const get = (name, fields) => request(path(name, fields));
export const getJson = async (name, fields) => (await get(name, fields)).json();
export const refresh = () => inTurn(async () => show(await (await get("cards", { base: base() })).text()));
