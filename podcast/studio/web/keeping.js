// What a person has in hand survives what comes in: the focus, a selection, words being typed, a
// menu that is open. An answer may come seconds after the key that asked for it.
const script = document.getElementById("script");
const CONTROLS = "textarea, input, select, button, [tabindex]";
const TOLD_APART_BY = ["do", "edit", "n", "name", "card", "word", "base"];

const keyOf = (control) => [control.tagName, control.name, ...TOLD_APART_BY.map((name) => control.dataset[name])].join("|");
const nobody = () => !document.activeElement || document.activeElement === document.body;
const controlsOf = (place) => [...place.querySelectorAll(CONTROLS)];

// To be asked before an answer is waited for: may the focus be moved after it, or has the person
// gone on to something else?
export const stays = () => {
  const was = document.activeElement;
  return () => nobody() || document.activeElement === was;
};

// To be asked right before the page changes, and its answer called right after.
export const holdFocus = () => {
  const control = document.activeElement;
  const place = control?.closest("#script > .card, #beside, #state");
  if (!place) return () => {};
  const [card, key, at] = [place.id, keyOf(control), controlsOf(place).indexOf(control)];
  const row = [...script.children].indexOf(place);
  const { selectionStart, selectionEnd, value } = control;
  const typed = control.tagName === "TEXTAREA" && value !== control.defaultValue;
  const sameAgain = () => {
    const found = place.isConnected ? place : document.getElementById(card);
    const near = found || script.children[Math.min(row, script.childElementCount - 1)];
    const controls = near ? controlsOf(near) : [];
    return controls.find((one) => keyOf(one) === key) || controls[Math.min(at, controls.length - 1)] || near;
  };
  return () => {
    if (!nobody()) return;
    const now = control.isConnected ? control : sameAgain();
    if (typed && now !== control && now?.closest(".card")?.id === card) now.value = value;
    now?.focus({ preventScroll: true });
    if (now?.tagName === "TEXTAREA" && now.value === value) now.setSelectionRange(selectionStart, selectionEnd);
  };
};

// A card that goes from one place to another comes as one taken away and one put in: it stays the
// element that it was, with its menu, its notes and what is typed into it.
export const holdMoved = (text) => {
  const leaving = [...text.matchAll(/hx-target="#([\w-]+)" hx-swap="delete"/g)].map(([, name]) => document.getElementById(name));
  return () => {
    for (const card of leaving) {
      const copy = card && document.getElementById(card.id);
      if (copy && copy !== card) copy.replaceWith(card);
    }
  };
};
