// Annotations of code: what the list below explains is shown where the mark stands. Without popovers, the marks stay links
// and the list is read below the code.
if (HTMLElement.prototype.hasOwnProperty("popover")) {
  // Below its mark, within the window; above it if there is more room.
  const place = (note, mark) => {
    const { left, top, bottom } = mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = note;
    const { clientWidth, clientHeight } = document.documentElement;
    const above = bottom + height + 8 > clientHeight && top > height + 8;
    note.style.left = `${Math.max(8, Math.min(left - 8, clientWidth - width - 8))}px`;
    note.style.top = `${above ? top - height - 6 : bottom + 6}px`;
  };

  for (const list of document.querySelectorAll("ol.annotations")) {
    let isWhole = true;
    for (const item of list.children) {
      const marks = item.id ? document.querySelectorAll(`a.annotation[href="#${CSS.escape(item.id)}"]`) : [];
      isWhole &&= marks.length > 0;
      marks.forEach((link, index) => {
        const note = document.createElement("div");
        note.className = "annotation-note";
        note.id = `${item.id}-note${index || ""}`;
        note.popover = "auto";
        note.append(...item.cloneNode(true).childNodes);
        note.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
        note.querySelectorAll(".copy-button").forEach((element) => element.remove());

        const mark = document.createElement("button");
        mark.type = "button";
        mark.className = link.className;
        mark.id = link.id;
        mark.textContent = link.textContent;
        mark.setAttribute("aria-label", link.getAttribute("aria-label"));
        mark.setAttribute("aria-expanded", "false");
        mark.popoverTargetElement = note;
        link.replaceWith(mark);
        list.after(note);

        const follow = () => place(note, mark);
        note.addEventListener("toggle", (event) => {
          const isOpen = event.newState === "open";
          mark.setAttribute("aria-expanded", isOpen);
          if (isOpen) follow();
          // The mark moves with the page and with the code around it. Scrolling does not bubble, but can be captured.
          const change = isOpen ? document.addEventListener : document.removeEventListener;
          change.call(document, "scroll", follow, { capture: true, passive: true });
        });
      });
    }
    // A list in which all is marked says nothing that the marks do not show. It can still be found and linked to.
    if (isWhole) list.setAttribute("hidden", "until-found");
    addEventListener("imprint:reveal", (event) => {
      if (list.contains(event.target)) list.removeAttribute("hidden");
    });
  }
}
