// Code: a button that copies it, and a way for the keyboard to scroll it.
{
  const words = document.currentScript.dataset;
  // What is not code: numbers come from the style sheet, but annotations and hidden words stand in the text.
  const text = (code) => {
    const copy = code.cloneNode(true);
    const isSession = copy.querySelector(".gp");
    copy.querySelectorAll(".annotation, .sr").forEach((element) => element.remove());
    if (!isSession) return copy.textContent.replace(/\n$/, "");
    copy.querySelectorAll(".go").forEach((element) => {
      element.replaceWith(element.textContent.includes("\n") ? "\n" : "");
    });
    // The space behind a prompt may belong to it or not.
    copy.querySelectorAll(".gp").forEach((element) => element.replaceWith(/\s$/.test(element.textContent) ? "" : "\0"));
    return copy.textContent.split("\n").map((line) => line.replace(/\0 ?/, "").trimEnd()).filter((line) => line.trim()).join("\n");
  };

  const status = document.createElement("div");
  status.className = "sr";
  status.setAttribute("role", "status");

  const copy = async (button, code) => {
    try {
      await navigator.clipboard.writeText(text(code));
      button.dataset.copied = "";
      status.textContent = words.copied;
    } catch {
      // Forbidden, or a page without a secure origin: the reader copies the selection.
      getSelection().selectAllChildren(code);
      status.textContent = words.copyByKeys;
    }
    setTimeout(() => {
      delete button.dataset.copied;
      status.textContent = "";
    }, 2000);
  };

  for (const box of document.querySelectorAll("div.highlight")) {
    const code = box.querySelector("pre > code");
    if (!code || box.closest(".no-copy") || !navigator.clipboard) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-button";
    button.setAttribute("aria-label", words.copy);
    button.addEventListener("click", () => copy(button, code));
    box.append(button);
    if (!status.isConnected) document.body.append(status);
  }

  // Only what scrolls is a stop for the keyboard.
  if (window.ResizeObserver) {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const scrolls = target.scrollWidth > target.clientWidth;
        if (scrolls === target.hasAttribute("tabindex")) continue;
        for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", label(target)]])
          scrolls ? target.setAttribute(name, value) : target.removeAttribute(name);
      }
    });
    const label = (pre) => {
      const title = pre.closest("figure")?.querySelector("figcaption")?.textContent.trim();
      return title ? words.codeNamed.replace("{title}", () => title) : words.code;
    };
    document.querySelectorAll(".highlight > pre").forEach((pre) => observer.observe(pre));
  }
}
