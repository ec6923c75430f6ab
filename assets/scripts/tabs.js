// Tabs: panels that stand below each other become a list of tabs of which one is shown.
//
// A choice is followed by all groups of the page that have it, and kept for other pages. Panels that are not shown stay
// findable: a search in the page, or a link to a place in one, opens it.
{
  const key = "imprint.tabs";
  const kept = () => {
    try {
      const names = JSON.parse(localStorage.getItem(key));
      return Array.isArray(names) ? names : [];
    } catch {
      return [];
    }
  };
  const keep = (name) => {
    try {
      // The latest first. A reader chooses among systems and languages, which are few.
      localStorage.setItem(key, JSON.stringify([name, ...kept().filter((other) => other !== name)].slice(0, 16)));
    } catch {}
  };

  // Where the browser cannot search hidden text, this hides as any value of the attribute does.
  const hide = (panel) => panel.setAttribute("hidden", "until-found");
  const groups = [];

  class Group {
    constructor(element, number) {
      this.panels = [...element.querySelectorAll(":scope > .tab")];
      this.names = this.panels.map((panel) => panel.dataset.tab);
      const list = document.createElement("div");
      list.className = "tab-list";
      list.setAttribute("role", "tablist");
      this.tabs = this.panels.map((panel, index) => {
        const title = panel.querySelector(":scope > .tab-title");
        const tab = document.createElement("button");
        tab.type = "button";
        tab.id = `tab--${number}-${index}`;
        tab.setAttribute("role", "tab");
        tab.append(...(title ? title.cloneNode(true).childNodes : [panel.dataset.tab]));
        panel.id ||= `panel--${number}-${index}`;
        tab.setAttribute("aria-controls", panel.id);
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", tab.id);
        panel.addEventListener("beforematch", () => this.show(index));
        tab.addEventListener("click", () => choose(this, index));
        return tab;
      });
      list.append(...this.tabs);
      list.addEventListener("keydown", (event) => this.move(event));
      element.prepend(list);
      element.dataset.ready = "";
      this.show(Math.max(0, this.first(kept())));
    }

    // The tab that is shown at first: what was chosen before, or what the author says.
    first(choices) {
      for (const name of choices) if (this.names.includes(name)) return this.names.indexOf(name);
      return this.panels.findIndex((panel) => panel.hasAttribute("data-selected"));
    }

    show(index) {
      this.tabs.forEach((tab, other) => {
        tab.setAttribute("aria-selected", other === index);
        tab.tabIndex = other === index ? 0 : -1;
        if (other === index) this.panels[other].removeAttribute("hidden");
        else hide(this.panels[other]);
      });
    }

    move(event) {
      const current = this.tabs.indexOf(document.activeElement);
      const last = this.tabs.length - 1;
      const step = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
      const next = {
        ArrowRight: current + step, ArrowLeft: current - step, Home: 0, End: last,
      }[event.key];
      if (next === undefined || current < 0) return;
      event.preventDefault();
      const index = (next + last + 1) % (last + 1);
      choose(this, index);
      this.tabs[index].focus({ preventScroll: true });
      this.tabs[index].scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  // What changes above the reader's place must not move it.
  const choose = (group, index) => {
    const tab = group.tabs[index];
    const before = tab.getBoundingClientRect().top;
    const name = group.names[index];
    group.show(index);
    for (const other of groups) if (name && other.names.includes(name)) other.show(other.names.indexOf(name));
    scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
    if (name) keep(name);
  };

  document.querySelectorAll(".tabs[data-tabs]").forEach((element, number) => groups.push(new Group(element, number)));

  // Someone wants to show a place: the panels around it open, without that being the reader's choice.
  addEventListener("imprint:reveal", (event) => {
    for (const group of groups) {
      const index = group.panels.findIndex((panel) => panel.contains(event.target));
      if (index >= 0) group.show(index);
    }
  });
}
