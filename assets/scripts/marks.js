// A page that was found shows what it was found by: the terms of the address's `h`, which then leaves the address.
{
  const address = new URL(location);
  const words = new Set(address.searchParams.get("h")?.split(" "));
  const article = document.querySelector("main article");
  address.searchParams.delete("h");
  try {
    history.replaceState(history.state, "", address);
  } catch {}
  const nodes = [];
  if (article)
    for (const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT); walker.nextNode(); )
      if (!walker.currentNode.parentElement.closest("script, style, svg, math")) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const pieces = imprintSearch.mark(node.data, words);
    if (pieces) node.replaceWith(...pieces);
  }
  const marks = [...(article?.querySelectorAll(".search-mark") ?? [])];
  const isSeen = (mark) => mark.checkVisibility?.() ?? true;
  if (!location.hash) marks.find(isSeen)?.scrollIntoView({ block: "center" });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || document.querySelector("dialog[open]")) return;
    for (const mark of marks.splice(0)) {
      const parent = mark.parentNode;
      mark.replaceWith(mark.textContent);
      parent?.normalize();
    }
  });
}
