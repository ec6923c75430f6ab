// What is folded opens where it is needed: for links that lead into it, and on paper.
{
  const reveal = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {}
    const target = name && document.getElementById(name);
    if (!target) return;
    const isHidden = !target.checkVisibility?.({ contentVisibilityAuto: true });
    for (let details = target.closest("details"); details; details = details.parentElement.closest("details"))
      details.open = true;
    target.dispatchEvent(new Event("imprint:reveal", { bubbles: true }));
    if (isHidden) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)));
}
