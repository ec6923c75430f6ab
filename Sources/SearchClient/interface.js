// The interface: a field, and below it what is found; in a dialog, or on the page of results.
//
// In the dialog the field is a combobox, and results are options of its list; on the page, they are links.
{
  const place = document.querySelector(".search");
  const isPage = place.localName !== "dialog";
  const isFile = location.protocol === "file:";
  const [field, form, clear, status, list, all, more, facets] = [
    "field", "form", "clear", "status", "list", "all", "more", "facets",
  ].map((name) => place.querySelector(".search-" + name));

  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  // From a disk, the address of a folder shows what is in it.
  const addressOf = (text) => {
    const address = new URL(text, document.baseURI);
    if (isFile && address.pathname.endsWith("/")) address.pathname += "index.html";
    return address;
  };
  const resultsFor = (query) => {
    const address = addressOf(isPage ? "" : form.action);
    address.hash = "";
    address.search = query && new URLSearchParams({ q: query });
    return address.href;
  };

  // Marks

  let terms;
  const rangesOf = (text) => {
    const ranges = [];
    for (const { term, start, end } of analyse(text)) {
      const last = ranges.at(-1);
      if (!terms.has(term)) continue;
      if (start < last?.[1]) last[1] = Math.max(last[1], end);
      else ranges.push([start, end]);
    }
    return ranges;
  };
  const marked = (text, ranges = rangesOf(text), className) => {
    let from = 0;
    const pieces = ranges.flatMap(([start, end]) => {
      const before = text.slice(from, start);
      return [before, make("mark", className, text.slice(start, (from = end)))];
    });
    return [...pieces, text.slice(from)];
  };

  // For scripts/marks.js, which marks what a page was found by.
  imprintSearch.mark = (text, words) => {
    terms = words;
    const ranges = rangesOf(text);
    return ranges.length && marked(text, ranges, "search-mark");
  };

  // Queries that led somewhere, the latest first

  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem("imprint.search")).filter((query) => typeof query === "string");
    } catch {
      return [];
    }
  };
  const keep = (query, isWanted) => {
    const queries = kept().filter((other) => other !== query);
    if (isWanted) queries.unshift(query);
    try {
      localStorage.setItem("imprint.search", JSON.stringify(queries.slice(0, 5)));
    } catch {}
  };

  // Files of the index, by scripts where a page may not fetch

  const embedded = new Map();
  const unpack = async (root, path) => {
    if (!embedded.has(root))
      embedded.set(root, new Promise((resolve, reject) => {
        const script = make("script");
        script.src = root + "embedded.js";
        script.onload = () => resolve(globalThis.imprintSearchFiles);
        script.onerror = () => reject(embedded.delete(root));
        document.head.append(script);
      }));
    return Uint8Array.from(atob((await embedded.get(root))[path]), (byte) => byte.charCodeAt());
  };
  const loaderOf = (root) => async (path) => {
    const response = !isFile && (await fetch(root + path).catch(() => {}));
    if (!response) return unpack(root, path);
    if (!response.ok) throw Error(response.status);
    return new Uint8Array(await response.arrayBuffer());
  };

  // This site, then others: those are joined in when their index is there.
  const sites = [{ url: place.dataset.root + "../" }, ...JSON.parse(place.dataset.sites ?? "[]")];
  const opened = [];
  const openSites = () =>
    sites.forEach((site, number) => {
      const url = new URL(site.url, document.baseURI).href;
      const failed = () => (site.opening = undefined, site.isLost = true);
      site.opening ??= imprintSearch
        .open({ load: loaderOf(url + "search/") })
        .then((index) => {
          opened[number] = { index, site: { ...site, url } };
          site.isLost = false;
          if (isPage && !number) showFacets(index.facets);
        })
        .catch(failed)
        .then(() => update());
    });

  // What is shown

  let active;
  const activate = (option) => {
    active?.setAttribute("aria-selected", false);
    active = option;
    active?.setAttribute("aria-selected", true);
    active?.scrollIntoView({ block: "nearest" });
    if (active) field.setAttribute("aria-activedescendant", active.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const options = () => [...list.querySelectorAll("[role=option]")];
  const fill = (items, message, offset) => {
    if (offset) list.append(...items);
    else list.replaceChildren(...items);
    if (status.textContent !== message) status.textContent = message;
    if (isPage) return;
    options().forEach((option, number) => (option.id = "search--" + number));
    field.setAttribute("aria-expanded", items.length > 0);
    list.parentElement.scrollTop = 0;
    activate(options()[0]);
  };
  const entry = (address, title, ...more) => {
    const name = make(isPage ? "a" : "span", "search-title", ...title);
    const hit = make(isPage ? "div" : "a", "search-hit", name, ...more);
    (isPage ? name : hit).href = address;
    if (!isPage) {
      hit.setAttribute("role", "option");
      hit.setAttribute("aria-selected", false);
      hit.tabIndex = -1;
    }
    return hit;
  };
  const groupOf = ({ site, title, heading, breadcrumbs, sections, ...best }) => {
    const found = ({ url, excerpt }, name, ...more) => {
      // Whatever an index says, it leads to its own site.
      const address = addressOf(site.url + url);
      address.searchParams.set("h", [...terms].slice(0, 16).join(" "));
      const text = excerpt.text && make("span", "search-excerpt", ...marked(excerpt.text, excerpt.marks));
      return entry(address, marked(name), ...more, text);
    };
    const path = [site.name, ...breadcrumbs].filter(Boolean).join(" › ");
    const name = heading && heading !== title ? `${title} › ${heading}` : title;
    const item = make("li", "search-group", found(best, name, path && make("span", "search-path", path)));
    item.append(...sections.map((section) => found(section, section.heading || title)));
    if (isPage) return item;
    item.setAttribute("role", "group");
    item.setAttribute("aria-label", title);
    return item;
  };
  const quoted = (words) => words.map((word) => `‘${word}’`).join(", ");
  const count = (pages) => pages.toLocaleString() + (pages === 1 ? " page" : " pages");
  const show = ({ pages, results, corrections, unknown, problems, ...answer }, query, offset) => {
    const lost = sites.slice(1).filter((site) => site.isLost);
    terms = new Set(answer.terms);
    fill(results.map(groupOf), [
      sites[0].isLost ? "The index of this site could not be loaded." : pages ? count(pages) : `No pages for ‘${query.trim()}’`,
      corrections.length && `Showing results for ${quoted(corrections.map(([, used]) => used))}.`,
      unknown.length && `Not found anywhere: ${quoted(unknown)}.`,
      problems.length && "Part of the index could not be loaded, so results may be missing.",
      lost.length && `Not searched, as it could not be reached: ${lost.map(({ name }) => name).join(", ")}.`,
    ].filter(Boolean).join("\n"), offset);
    if (isPage) {
      more.hidden = list.children.length >= pages || !results.length;
      if (offset) list.children[offset]?.querySelector("a").focus();
    } else {
      all.hidden = !pages;
      all.textContent = pages > 1 ? `All ${count(pages)}` : "Open as a page";
      all.href = resultsFor(query);
    }
  };
  const showKept = () => {
    const queries = isPage ? [] : kept();
    terms = new Set();
    fill(queries.map((query) => {
      const remove = make("span", "search-remove");
      const option = entry(resultsFor(query), [query], remove);
      option.dataset.query = query;
      remove.ariaHidden = true;
      return make("li", "search-kept", option);
    }), queries.length ? "Recent searches" : "");
    (all ?? more).hidden = true;
  };

  // Facets are a part of the query.

  const keyOf = (kind, value) =>
    (kind === "tag" ? "tag:" : "in:") + fold(value.replaceAll('"', "")).replace(/[^\p{L}\p{N}]+/gu, "-");
  const withoutFacets = (query, action) =>
    query.replace(/(^|\s)(tag|in|section):("[^"]*"?|\S+)/g, (text, space, kind, value) => (action(keyOf(kind, value)) ? "" : text));
  const showFacets = (groups) => {
    for (const [title, kind, entries] of [["Sections", "in:", groups.sections], ["Tags", "tag:", groups.tags]]) {
      const labels = entries.map(([name, key, pages]) => {
        const box = make("input");
        box.type = "checkbox";
        box.value = kind + key;
        return make("label", "", box, make("span", "", name), make("small", "", pages));
      });
      if (labels.length) facets.append(make("fieldset", "", make("legend", "", title), ...labels));
    }
  };

  // Queries

  let turn = 0;
  let timer;
  const update = (offset = 0) => {
    const query = field.value;
    const mine = ++turn;
    const asked = isPage ? { offset, all: true, limit: 20, excerpts: 20 } : { limit: 5, excerpts: 5 };
    const known = opened.filter(Boolean);
    clearTimeout(timer);
    clear.hidden = !query;
    if (isPage) {
      const keys = new Set();
      withoutFacets(query, (key) => void keys.add(key));
      for (const box of facets.querySelectorAll("input")) box.checked = keys.has(box.value);
      try {
        history.replaceState(history.state, "", resultsFor(query.trim()));
      } catch {}
    }
    if (!query.trim()) return showKept();
    if (!opened[0] && !sites[0].isLost) return;
    const search = async (...limits) => {
      for (const limit of limits) {
        const answer = await imprintSearch.merge(known, query, { ...asked, limit, excerpts: limit });
        if (mine !== turn) return;
        show(answer, query, offset);
      }
    };
    // What has to be fetched waits for a pause; then the first result does not wait for the others.
    if (known.every(({ index }) => index.ready(query, asked))) search(asked.limit);
    else timer = setTimeout(search, 180, 1, asked.limit);
  };
  const ask = (query) => {
    field.value = query;
    field.focus();
    update();
  };

  const remove = (option) => {
    keep(option.dataset.query);
    showKept();
  };
  field.addEventListener("input", () => update());
  field.addEventListener("focus", openSites);
  clear.addEventListener("click", () => ask(""));
  form.addEventListener("submit", (event) => {
    if (isPage) event.preventDefault();
  });
  more?.addEventListener("click", () => update(list.children.length));
  facets?.addEventListener("change", ({ target: { value, checked } }) => {
    const rest = withoutFacets(field.value, (key) => key === value).trim();
    field.value = checked ? `${value} ${rest}` : rest;
    update();
  });
  place.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const choices = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (event.isComposing) return;
    if (key === "Escape" && field.value) ask("");
    else if (target !== field || isPage) return;
    else if (step && choices.length) activate(choices.at((choices.indexOf(active) + step) % choices.length));
    else if (key === "Delete" && active?.dataset.query) remove(active);
    else if (key === "Enter" && active) {
      if (event.ctrlKey || event.metaKey) {
        keep(field.value.trim(), field.value.trim());
        window.open(active.href, "_blank", "noopener");
      } else active.click();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    const { query } = link.dataset;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (query === undefined) {
      keep(field.value.trim(), true);
      if (!isPage && !isElsewhere) place.close();
    } else if (!isElsewhere) {
      event.preventDefault();
      if (event.target.closest(".search-remove")) remove(link);
      else ask(query);
    }
  });

  if (isFile && !isPage) form.action = addressOf(form.action);
  if (isPage) field.value ||= new URLSearchParams(location.search).get("q") ?? "";
  if (isPage || document.activeElement === field) openSites();
  if (!isPage || field.value) update();
}
