// The interface: a field, and below it what is found; in a dialog, or on the page of results.
//
// In the dialog the field is a combobox, and results are options of its list; on the page, they are links.
{
  const place = document.querySelector(".search");
  const [field, form, clear, status, list, link, facets] = ["field", "form", "clear", "status", "list", "link", "facets"].map(
    (name) => place.querySelector(".search-" + name),
  );
  const isPage = !!facets;
  const isFile = location.protocol === "file:";
  const on = (target, type, action) => target.addEventListener(type, action);
  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };
  const attempt = (action) => {
    try {
      return action();
    } catch {}
  };

  // The words of the site's language, each with a place for one value; forms are chosen by the count.
  const words = JSON.parse(place.dataset.strings ?? "{}");
  const say = (name, value) => {
    const text = words[name] ?? name;
    const form = attempt(() => new Intl.PluralRules(document.documentElement.lang).select(value));
    return (text[form] ?? text.other ?? text).replace(/{.+}/, () => value);
  };

  // From a disk, the address of a folder shows what is in it.
  const addressOf = (text, name, value) => {
    const address = new URL(text, document.baseURI);
    if (isFile) address.pathname = address.pathname.replace(/\/$/, "/index.html");
    if (value) address.searchParams.set(name, value);
    return address;
  };
  const showAddress = (address) => attempt(() => history.replaceState(history.state, "", address));
  const home = form.action;
  const resultsFor = (query) => addressOf(home, "q", query);

  let terms = new Set();
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
  const marked = (text, ranges = rangesOf(text)) => {
    let from = 0;
    const pieces = ranges.flatMap(([start, end]) => {
      const before = text.slice(from, start);
      return [before, make("mark", "search-mark", text.slice(start, (from = end)))];
    });
    return [...pieces, text.slice(from)];
  };

  // A page that was found shows what it was found by.
  const markPage = (article) => {
    const address = new URL(location);
    const words = address.searchParams.get("h");
    address.searchParams.delete("h");
    if (words === null || !article) return;
    showAddress(address);
    terms = new Set(words.split(" "));
    const nodes = [];
    for (const walker = document.createTreeWalker(article, 4); walker.nextNode(); ) nodes.push(walker.currentNode);
    for (const node of nodes)
      if (!node.parentElement.closest("script, style, svg, math")) {
        const ranges = rangesOf(node.data);
        if (ranges.length) node.replaceWith(...marked(node.data, ranges));
      }
    const marks = [...article.querySelectorAll(".search-mark")];
    if (!location.hash) marks.find((mark) => mark.checkVisibility?.() ?? true)?.scrollIntoView({ block: "center", behavior: "instant" });
    on(window, "keydown", ({ key }) => {
      if (key === "Escape" && !place.open) for (const mark of marks.splice(0)) mark.replaceWith(mark.textContent);
    });
  };

  // Queries that led somewhere, the latest first.
  const kept = () =>
    attempt(() => JSON.parse(localStorage.getItem("imprint.search")).filter((query) => query.trim())) ?? [];
  const keep = (queries) => attempt(() => localStorage.setItem("imprint.search", JSON.stringify(queries.slice(0, 5))));
  const keptBut = (query) => kept().filter((other) => other !== query);
  const remember = (query) => keep([query, ...keptBut(query)]);

  // Files of an index come by a script where a page may not fetch.
  const unpack = (site, root) =>
    (site.files_ ??= new Promise((resolve, reject) => {
      const script = make("script", "");
      script.src = root + "embedded.js";
      script.onload = () => resolve(imprintSearchFiles);
      script.onerror = () => reject((site.files_ = undefined));
      document.head.append(script);
    }));
  const loaderOf = (site, root) => async (path) => {
    const response = !isFile && (await fetch(root + path).catch(() => {}));
    if (!response) return Uint8Array.from(atob((await unpack(site, root))[path]), (byte) => byte.charCodeAt());
    if (!response.ok) throw 0;
    return response.arrayBuffer();
  };

  // This site, then others, which are joined in once their index is there.
  const sites = [{ url: place.dataset.root + "../" }, ...JSON.parse(place.dataset.sites ?? "[]")];
  const opened = [];
  const openSites = () =>
    sites.forEach((site, number) => {
      if (site.isOpening_) return;
      site.isOpening_ = true;
      site.isLost_ = false;
      site.url = new URL(site.url, document.baseURI).href;
      open({ load: loaderOf(site, site.url + "search/") })
        .then((index) => {
          opened[number] = { index, site };
          if (isPage && !number) showFacets(index.facets);
        })
        .catch(() => {
          site.isOpening_ = false;
          site.isLost_ = true;
        })
        .then(() => update());
    });

  // In the dialog, one option is active at any time.
  let active;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const activate = (option) => {
    if (active) active.ariaSelected = false;
    active = option;
    if (active) active.ariaSelected = true;
    active?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", active?.id ?? "");
  };
  const fill = (items, message, offset) => {
    if (!offset) list.textContent = "";
    list.append(...items);
    if (status.textContent !== message) status.textContent = message;
    if (isPage) return;
    const all = options();
    all.forEach((option, number) => (option.id = "search--" + number));
    field.ariaExpanded = all.length > 0;
    list.parentElement.scrollTop = 0;
    activate(all[0]);
  };
  const entry = (address, title, ...more) => {
    const name = make(isPage ? "a" : "span", "search-title", ...title);
    const hit = make(isPage ? "div" : "a", "search-hit", name, ...more);
    (isPage ? name : hit).href = address;
    if (!isPage) Object.assign(hit, { role: "option", ariaSelected: false, tabIndex: -1 });
    return hit;
  };
  const groupOf = ({ site, title, heading, breadcrumbs, sections, ...best }) => {
    // Whatever an index says, it leads to its own site.
    const found = ({ url, excerpt }, name, ...more) =>
      entry(
        addressOf(site.url + url, "h", [...terms].slice(0, 16).join(" ")),
        marked(name),
        ...more,
        make("span", "search-excerpt", ...marked(excerpt.text, excerpt.marks)),
      );
    const path = [site.name, ...breadcrumbs].filter(Boolean).join(" › ");
    const name = heading && heading !== title ? title + " › " + heading : title;
    const first = found(best, name, make("span", "search-path", path));
    const item = make("li", "search-group", first, ...sections.map((section) => found(section, section.heading || title)));
    if (!isPage) Object.assign(item, { role: "group", ariaLabel: title });
    return item;
  };
  const quoted = (words) => words.map((text) => say("mark", text)).join(", ");
  const show = ({ pages, results, corrections, unknown, problems, ...answer }, query, offset) => {
    const lost = sites.flatMap(({ isLost_, name = say("index") }) => (isLost_ ? [name] : []));
    if (problems.length) lost.push(say("part"));
    terms = new Set(answer.terms);
    const lines = [
      pages ? say("pages", pages) : say("none"),
      corrections.length && say("corrections", quoted(corrections.map(([, used]) => used))),
      unknown.length && say("unknown", quoted(unknown)),
      lost.length && say("problems", lost.join(", ")),
    ];
    fill(results.map(groupOf), lines.filter(Boolean).join("\n"), offset);
    if (isPage) {
      link.hidden = !results.length || offset + 20 >= pages;
      if (offset) list.children[offset]?.querySelector("a").focus();
    } else {
      link.hidden = !pages;
      link.textContent = say("all", pages);
      link.href = resultsFor(query);
    }
  };
  const showKept = () => {
    const queries = isPage ? [] : kept();
    const items = queries.map((query) => {
      const remove = make("span", "search-remove");
      const option = entry(resultsFor(query), [query], remove);
      remove.ariaHidden = true;
      option.dataset.query = query;
      return make("li", "", option);
    });
    link.hidden = true;
    fill(items, queries.length ? say("queries") : "");
  };

  // Facets are a part of the query.
  const withoutFacets = (query, action) =>
    query.replace(/(?<!\S)(tag|in|section):("[^"]*"?|\S+)\s*/g, (text, kind, value) => {
      const key = keyOf(value.replaceAll('"', ""));
      return action((kind === "tag" ? "tag:" : "in:") + key) ? "" : text;
    });
  const showFacets = ({ sections, tags }) => {
    for (const [title, kind, entries] of [[say("sections"), "in:", sections], [say("tags"), "tag:", tags]]) {
      const labels = entries.map(([name, key, pages]) => {
        const box = Object.assign(make("input", ""), { type: "checkbox", value: kind + key });
        return make("label", "", box, make("span", "", name), make("small", "", pages));
      });
      if (labels.length) facets.append(make("fieldset", "", make("legend", "", title), ...labels));
    }
  };

  let turn = 0;
  let timer;
  const update = (offset = 0) => {
    const query = field.value;
    const mine = ++turn;
    const asked = isPage ? { offset, all: true, limit: 20, excerpts: offset + 20 } : { limit: 5 };
    const known = opened.filter(Boolean);
    clearTimeout(timer);
    clear.hidden = !query;
    if (isPage) {
      const keys = [];
      withoutFacets(query, (key) => void keys.push(key));
      for (const box of facets.querySelectorAll("input")) box.checked = keys.includes(box.value);
      showAddress(resultsFor(query.trim()));
    }
    if (!query.trim()) return showKept();
    if (!opened[0] && !sites[0].isLost_) return;
    const search = async (...limits) => {
      for (const limit of limits) {
        const answer = await merge(known, query, { ...asked, limit });
        if (mine === turn) show(answer, query, offset);
      }
    };
    // What has to be fetched waits for a pause; then the first result does not wait for the others.
    if (known.every(({ index }) => index.ready(query, asked))) search(asked.limit);
    else timer = setTimeout(search, 180, ...[1, asked.limit].slice(isPage));
  };
  const ask = (query) => {
    field.value = query;
    field.focus();
    update();
  };
  const remove = (query) => {
    keep(keptBut(query));
    ask("");
  };

  on(field, "input", () => update());
  on(field, "focus", () => {
    openSites();
    if (!field.value) update();
  });
  on(clear, "click", () => ask(""));
  on(place, "keydown", (event) => {
    const { key, target } = event;
    const all = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const isActive = active && target === field;
    if (event.isComposing) return;
    if (key === "Escape" && field.value) ask("");
    else if (step && isActive) activate(all.at((all.indexOf(active) + step) % all.length));
    else if (key === "Delete" && isActive && active.dataset.query) remove(active.dataset.query);
    else if (key === "Enter" && isActive) {
      if (event.ctrlKey || event.metaKey) {
        remember(field.value || active.dataset.query);
        window.open(active.href, "_blank", "noopener");
      } else active.click();
    } else return;
    event.preventDefault();
  });
  on(list, "click", (event) => {
    const option = event.target.closest("a");
    const query = option?.dataset.query;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!option || (query && isElsewhere)) return;
    if (query) {
      event.preventDefault();
      if (event.target.className === "search-remove") remove(query);
      else ask(query);
    } else {
      remember(field.value);
      if (!isPage && !isElsewhere) place.close();
    }
  });

  markPage(document.querySelector("main article"));
  form.action = addressOf(home);
  if (isPage) {
    on(form, "submit", (event) => event.preventDefault());
    on(link, "click", () => update(list.children.length));
    on(facets, "change", ({ target: { value, checked } }) => {
      const rest = withoutFacets(field.value, (key) => key === value);
      field.value = checked ? value + " " + rest : rest;
      update();
    });
    field.value ||= new URLSearchParams(location.search).get("q") ?? "";
  }
  if (isPage || document.activeElement === field) openSites();
  update();
}
