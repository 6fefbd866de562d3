// Copies the text of a field. Without this module it can be selected there.
const status = document.querySelector("#copied");
for (const button of document.querySelectorAll("[data-copies]")) {
  const field = document.getElementById(button.dataset.copies), words = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", () => navigator.clipboard.writeText(field.value).then(() => {
    status.textContent = "Copied";
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = words; status.textContent = ""; }, 2000);
  }, () => field.select())); // refused: the text is selected, to be copied by hand
}
