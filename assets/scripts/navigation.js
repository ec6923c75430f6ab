// The navigation and the outline are popovers on narrow screens. They close when their place in the page comes back, and
// the outline when one of its links is followed.
{
  const close = (panel) => panel.hidePopover?.();
  const panels = document.querySelectorAll(".navigation, .outline");
  for (const width of ["60rem", "80rem"])
    matchMedia(`(width >= ${width})`).addEventListener("change", () => panels.forEach(close));
  document.querySelector(".outline")?.addEventListener("click", (event) => {
    if (event.target.closest("a")) close(event.currentTarget);
  });
}

// The navigation stays where it was from page to page; an entry out of sight comes into it.
{
  const navigation = document.querySelector(".navigation");
  const key = "imprint.navigation";
  const place = () => {
    const entry = navigation.querySelector("[aria-current]");
    if (!entry || !navigation.clientHeight) return;
    try {
      navigation.scrollTop = sessionStorage.getItem(key) ?? 0;
    } catch {}
    const { top, bottom } = entry.getBoundingClientRect();
    const frame = navigation.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) navigation.scrollTop += (top + bottom - frame.top - frame.bottom) / 2;
  };
  if (navigation) {
    navigation.addEventListener("toggle", ({ target }) => target === navigation && place());
    addEventListener("pagehide", () => {
      try {
        sessionStorage.setItem(key, navigation.scrollTop);
      } catch {}
    });
    place();
  }
}

// Menus of the header close when the focus or a click goes elsewhere. Where all instances are looked at in one folder,
// before they are published, they lead to the folders beside this one.
{
  const menus = [...document.querySelectorAll(".menu")];
  const close = ({ target }) => menus.forEach((menu) => menu.contains(target) || (menu.open = false));
  if (menus.length) {
    addEventListener("click", close);
    addEventListener("focusin", close);
    addEventListener("keydown", ({ key }) => {
      const menu = key === "Escape" && menus.find((menu) => menu.open);
      if (!menu) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    const home = document.querySelector(".site-title")?.href ?? "";
    const own = document.querySelector("link[rel=canonical]")?.href ?? "";
    if (home.replace(/(index\.html)?$/, "").endsWith(`/${menus[0].dataset.instance}/`) && new URL(own || home).origin !== location.origin)
      for (const link of document.querySelectorAll(".menu [data-local]")) link.href = link.dataset.local;
  }
}

// The outline marks the section that is being read: the last one whose heading has passed below the header.
{
  const links = new Map();
  for (const link of document.querySelectorAll(".outline a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let current;
  const mark = () => {
    const ended = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
    const link = links.get(ended && scrollY > 0 ? headings.at(-1) : passed.at(-1));
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    current = link;
  };
  if (headings.length) {
    let isWaiting = false;
    addEventListener("scroll", () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => { isWaiting = false; mark(); });
    }, { passive: true });
    mark();
  }
}
