// What a page gains from a script: it reads without any of it.

// The theme button. A choice that equals the system's is not kept, so that the page follows the system again.
{
  const root = document.documentElement;
  const button = document.querySelector(".theme-button");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const show = () => button.setAttribute("aria-pressed", isDark());
  const choose = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    show();
  };
  if (button) {
    button.addEventListener("click", () => {
      const dark = !isDark();
      const choice = dark === system.matches ? "" : dark ? "dark" : "light";
      choose(choice);
      try {
        if (choice) localStorage.setItem("imprint.theme", choice);
        else localStorage.removeItem("imprint.theme");
      } catch {}
    });
    system.addEventListener("change", show);
    addEventListener("storage", (event) => event.key === "imprint.theme" && choose(event.newValue));
    show();
    button.hidden = false;
  }
}

// The search. Its script comes when it is first wanted, or when a link from its results says what to mark.
{
  const button = document.querySelector(".search-button");
  const place = document.querySelector(".search");
  if (button && place) {
    const field = place.querySelector(".search-field");
    let script;
    const load = () => {
      if (script) return;
      script = document.createElement("script");
      script.src = place.dataset.script;
      script.onerror = () => (script = undefined);
      document.head.append(script);
    };
    const open = (event) => {
      event.preventDefault();
      load();
      if (place.showModal && !place.open) place.showModal();
      field.focus();
      field.select();
    };
    button.setAttribute("role", "button");
    if (/Mac|iP/.test(navigator.platform)) button.querySelector("kbd").textContent = "⌘ K";
    button.addEventListener("focus", load);
    button.addEventListener("click", (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event));
    button.addEventListener("keydown", (event) => event.key === " " && open(event));
    addEventListener("keydown", (event) => {
      const { key, target } = event;
      const isCommand = event.ctrlKey || event.metaKey;
      const isTyped = target.isContentEditable || target.matches?.("input, textarea, select");
      if (event.altKey || event.shiftKey && isCommand) return;
      if (isCommand ? key.toLowerCase() === "k" : key === "/" && !isTyped) open(event);
    });
    place.addEventListener("click", ({ target }) => {
      if (target === place || target.closest(".search-close")) place.close?.();
    });
    if (!place.showModal || new URLSearchParams(location.search).has("h")) load();
  }
}
