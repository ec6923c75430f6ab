// Draws the diagrams of a page with Mermaid, in the colours of the page, anew when those change.
// A diagram that cannot be drawn stays as its source.

const address = document.querySelector("script[data-mermaid]").dataset.mermaid;
const diagrams = [...document.querySelectorAll("pre.mermaid")].map((element) => ({
  element,
  source: element.textContent,
}));

const scheme = window.matchMedia("(prefers-color-scheme: dark)");
const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "dark" || (chosen !== "light" && scheme.matches);
};

const { default: mermaid } = await import(new URL(address, document.baseURI).href);

let drawing = Promise.resolve();
let drawn;

// One after the other: Mermaid's settings are the same for all, and its ids count up.
const draw = () => {
  drawing = drawing.then(async () => {
    const theme = isDark() ? "dark" : "default";
    if (theme === drawn) return;
    drawn = theme;
    mermaid.initialize({ startOnLoad: false, theme, securityLevel: "strict" });
    for (const [index, { element, source }] of diagrams.entries()) {
      try {
        const { svg, bindFunctions } = await mermaid.render(`mermaid-${index}`, source);
        element.innerHTML = svg;
        element.dataset.processed = "true";
        bindFunctions?.(element);
      } catch (error) {
        console.error(error);
        element.textContent = source;
      }
    }
  });
};

draw();
scheme.addEventListener("change", draw);
new MutationObserver(draw).observe(document.documentElement, {
  attributes: true,
  attributeFilter: ["data-theme"],
});
