// The list's page: an address, a text or a file becomes a script.
const messages = document.getElementById("messages");
const tell = (text) => {
  const line = document.createElement("p");
  line.className = "message";
  line.textContent = text;
  messages.replaceChildren(line);
};
const make = async (body, fields) => {
  tell("Reading the article …");
  try {
    const response = await fetch(`/new?${new URLSearchParams(fields)}`, {
      method: "POST", body, headers: { "X-Studio-Token": document.body.dataset.token },
    });
    const answer = await response.json();
    if (answer.error) tell(`${answer.error.what}. ${answer.error.remedy ?? ""}`);
    else location.assign(answer.page);
  } catch (error) {
    tell(`The studio does not answer: ${error.message}.`);
  }
};
const form = document.getElementById("make");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = form.source.value;
  if (text.trim()) make(text, {});
});
const fromFile = (file) => { if (file) make(file, { name: file.name }); };
document.getElementById("file").addEventListener("change", (event) => fromFile(event.target.files[0]));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  const file = event.dataTransfer.files[0];
  if (file) { event.preventDefault(); fromFile(file); }
});
