// Keys of one letter, and the list of them. Search has its own in site.js.
{
  const dialog = document.querySelector(".keyboard");
  const button = document.querySelector(".keyboard-button");
  const choice = dialog?.querySelector("input");
  const attempt = (action) => {
    try {
      return action();
    } catch {}
  };
  if (dialog && button) {
    const click = (selector) => document.querySelector(selector)?.click();
    const actions = {
      "?": () => dialog.showModal(),
      n: () => click(".pagination [rel=next]"),
      p: () => click(".pagination [rel=prev]"),
      t: () => click(".theme-button"),
    };
    choice.checked = attempt(() => localStorage.getItem("imprint.keys")) !== "off";
    choice.addEventListener("change", () =>
      attempt(() => (choice.checked ? localStorage.removeItem("imprint.keys") : localStorage.setItem("imprint.keys", "off"))),
    );
    button.addEventListener("click", actions["?"]);
    button.hidden = false;
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    addEventListener("keydown", ({ key, target, altKey, ctrlKey, metaKey, isComposing }) => {
      const isElsewhere = target.isContentEditable || target.matches?.("input, textarea, select") || document.querySelector("dialog[open]");
      if (choice.checked && !(isElsewhere || altKey || ctrlKey || metaKey || isComposing)) actions[key]?.();
    });
  }
}
