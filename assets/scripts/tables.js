// Tables that readers can sort (`sortable`), filter (`filterable`) and have as CSV (`download`). The words stand at the script's
// element. Without it the tables are as they were written.
{
  const words = document.currentScript.dataset;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const text = (cell) => cell?.textContent.trim().replace(/\s+/g, " ") ?? "";

  // What a column's cells are compared by: numbers if all are, else days if all are, else words in the language's order.
  const number = (text) => {
    const plain = text.replace(/\u2212/g, "-").replace(/[\s\u00a0\u202f,'’](?=\d{3})/g, "");
    const match = /^[<>~≈±+$€£]?\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*([%\p{L}µ/²³]*)$/iu.exec(plain);
    return match && { value: Number(match[1]), unit: match[2] };
  };
  const keys = (cells) => {
    const texts = cells.map(text);
    const filled = texts.filter(Boolean);
    const numbers = filled.map(number);
    if (filled.length && numbers.every((one) => one && one.unit === numbers[0].unit)) return texts.map((one) => (one ? number(one).value : null));
    const moment = (cell) => {
      const time = cell?.querySelector("time")?.dateTime || text(cell);
      return /^\d{4}-\d\d(-\d\d)?(T|$)/.test(time) ? Date.parse(time) : NaN;
    };
    const moments = cells.map(moment);
    if (filled.length && moments.every((one, row) => !texts[row] || one === one)) return moments.map((one) => (one === one ? one : null));
    return texts.map((one) => one || null);
  };

  for (const table of document.querySelectorAll("table:is(.sortable, .filterable, .download)")) {
    const body = table.tBodies[0];
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    if (!body || !heads.length) continue;
    const language = table.closest("[lang]")?.lang || undefined;
    const has = (name) => table.classList.contains(name);
    const rows = [...body.rows];
    const names = heads.map(text);
    const box = table.closest(".table-scroll") ?? table;
    const tools = element("div", { className: "table-tools" });
    const status = element("output");
    const label = table.caption ? text(table.caption) : words.label;
    if (box !== table && !box.hasAttribute("role")) {
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", label);
    }

    if (has("filterable")) {
      const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);
      const texts = rows.map((row) => folded([...row.cells].map(text).join(" ")));
      const field = element("input", { type: "search", autocomplete: "off", spellcheck: false });
      const caption = element("label", { textContent: words.filter });
      const show = () => {
        const wanted = folded(field.value).split(/\s+/).filter(Boolean);
        rows.forEach((row, index) => (row.hidden = !wanted.every((word) => texts[index].includes(word))));
        const count = rows.filter((row) => !row.hidden).length;
        status.textContent = wanted.length ? fill(words.rows, { shown: count.toLocaleString(language), count: rows.length.toLocaleString(language) }) : "";
      };
      field.addEventListener("input", show);
      caption.append(field);
      tools.append(caption);
      // Going back in history, a browser fills the field again.
      addEventListener("pageshow", show);
    }
    tools.append(status);

    // Cells that span rows cannot be torn apart.
    if (has("sortable") && !body.querySelector('[rowspan]:not([rowspan="1"]), [colspan]:not([colspan="1"])')) {
      const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
      heads.forEach((head, column) => {
        if (!names[column]) return;
        const button = element("button", { type: "button", className: "sort-button" });
        // A link in the head stays one.
        if (head.querySelector("a, button")) {
          button.setAttribute("aria-label", names[column]);
          head.append(" ", button);
        } else {
          button.append(...head.childNodes);
          head.append(button);
        }
        head.setAttribute("aria-sort", "none");
        button.addEventListener("click", () => {
          const order = { none: "ascending", ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")];
          for (const other of heads) if (other.ariaSort) other.setAttribute("aria-sort", "none");
          head.setAttribute("aria-sort", order);
          let sorted = rows;
          if (order !== "none") {
            const values = new Map(keys(rows.map((row) => row.cells[column])).map((key, index) => [rows[index], key]));
            const sign = order === "ascending" ? 1 : -1;
            sorted = rows.toSorted((one, other) => {
              const [a, b] = [values.get(one), values.get(other)];
              // Empty cells come last in both directions.
              if (a === null || b === null) return (a === null) - (b === null);
              return sign * (typeof a === "string" ? collator.compare(a, b) : a - b);
            });
          }
          body.append(...sorted);
          const word = { ascending: words.up, descending: words.down, none: words.none }[order];
          status.textContent = fill(word, { column: names[column] });
        });
      });
    }

    if (has("download")) {
      const button = element("button", { type: "button", className: "button", textContent: words.download });
      button.addEventListener("click", () => {
        const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const lines = [names, ...[...body.rows].filter((row) => !row.hidden).map((row) => [...row.cells].map(text))];
        // The mark at the start tells spreadsheets that it is UTF-8.
        const file = new Blob(["\ufeff", ...lines.map((line) => `${line.map(quoted).join(",")}\r\n`)], { type: "text/csv;charset=utf-8" });
        const name = (table.caption ? label : document.querySelector("h1")?.firstChild?.textContent ?? document.title).trim();
        const link = element("a", { href: URL.createObjectURL(file), download: `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").toLowerCase() || "table"}.csv` });
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      });
      tools.append(button);
    }
    box.before(tools);
  }
}
