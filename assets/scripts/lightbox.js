// Pictures that are larger than they are shown can be enlarged. A picture in a link leads where the link does.
{
  const dialog = document.querySelector(".lightbox");
  const images = [...document.querySelectorAll(".content img:not(.no-lightbox, a img, button img, summary img)")];

  // Vectors have any size: theirs is what the build has written.
  const width = (image) => Math.max(image.naturalWidth, image.getAttribute("width") || 0);
  const isLarger = (image) => image.complete && image.clientWidth > 0 && width(image) > image.clientWidth * 1.1;

  const open = (image) => {
    const copy = image.cloneNode();
    copy.removeAttribute("loading");
    copy.removeAttribute("id");
    copy.removeAttribute("class");
    dialog.querySelector("img")?.remove();
    dialog.append(copy);
    dialog.showModal();
  };

  const update = (image) => {
    let button = image.closest(".enlarge");
    if (button) return void (button.disabled = !isLarger(image));
    if (!isLarger(image)) return;
    button = document.createElement("button");
    button.type = "button";
    button.className = "enlarge";
    button.setAttribute("aria-haspopup", "dialog");
    const { label, named } = dialog.dataset;
    button.setAttribute("aria-label", image.alt ? named.replace("{name}", () => image.alt) : label);
    button.addEventListener("click", () => open(image));
    image.replaceWith(button);
    button.append(image);
  };

  if (dialog?.showModal && window.ResizeObserver) {
    // Told of each picture at first, and when its size or that of the window changes.
    const observer = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));
    for (const image of images) {
      observer.observe(image);
      image.addEventListener("load", () => update(image));
    }
    dialog.addEventListener("click", ({ target }) => {
      if (!target.closest("form")) dialog.close();
    });
  }
}
