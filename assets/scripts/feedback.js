// Sends the answer to “Was this page helpful?” without leaving the page. Without this script the form does.
for (const form of document.querySelectorAll(".feedback form")) {
  const fields = form.querySelector("fieldset");
  const status = form.querySelector('[role="status"]');
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = new URLSearchParams(new FormData(form, event.submitter));
    fields.disabled = true;
    try {
      const response = await fetch(form.action, { method: "POST", body: answer, credentials: "omit", referrerPolicy: "no-referrer" });
      if (!response.ok) throw response;
      fields.hidden = true;
      status.tabIndex = -1;
      status.textContent = form.dataset.thanks;
      status.focus();
    } catch {
      fields.disabled = false;
      status.textContent = form.dataset.failed;
      event.submitter?.focus();
    }
  });
}
