// Whether the notice at the head of pages is seen: not before and after its time, nor when the reader has closed it. It loads
// in the head and blocks, so that nothing is painted that then goes away.
{
  const notice = document.querySelector('meta[name="imprint-announcement"]');
  if (notice) {
    const { from = 0, until = Infinity } = notice.dataset;
    const root = document.documentElement;
    let closed;
    try {
      closed = localStorage.getItem("imprint.announcement");
    } catch {}
    const now = Date.now() / 1000;
    root.dataset.announcement = closed !== notice.content && now >= from && now < until ? "on" : "off";
    document.addEventListener("click", ({ target }) => {
      if (!target.closest(".announcement button")) return;
      root.dataset.announcement = "off";
      // The focus would be lost with the button.
      document.querySelector("main")?.focus({ preventScroll: true });
      try {
        localStorage.setItem("imprint.announcement", notice.content);
      } catch {}
    });
  }
}
