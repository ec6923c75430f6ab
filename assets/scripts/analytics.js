// Counts visits by the service that the site has chosen. Nothing is loaded and nothing stored before the reader agrees, where
// that is required; a browser's wish not to be tracked counts as “no” until the reader says otherwise here.
{
  const place = document.querySelector(".consent");
  const button = document.querySelector(".consent-button");
  const key = "imprint.consent";
  const signal = navigator.globalPrivacyControl === true || navigator.doNotTrack === "1" || window.doNotTrack === "1";
  let isLoaded = false;

  const load = (address, data = {}) => {
    const script = document.createElement("script");
    script.async = true;
    script.src = address;
    Object.assign(script.dataset, data);
    document.head.append(script);
  };

  const start = ({ provider, id, url, required }) => {
    isLoaded = true;
    if (provider === "ga4") {
      window.dataLayer = window.dataLayer || [];
      // Google's script takes only the arguments object of a function, not an array.
      const tell = function () { window.dataLayer.push(arguments); };
      tell("js", new Date());
      tell("config", id);
      load(`${url}gtag/js?id=${encodeURIComponent(id)}`);
    } else if (provider === "plausible") {
      load(`${url}js/script.js`, { domain: id });
    } else {
      const orders = [["setTrackerUrl", `${url}matomo.php`], ["setSiteId", id], ["trackPageView"], ["enableLinkTracking"]];
      if (required === undefined) orders.unshift(["disableCookies"]);
      window._paq = (window._paq || []).concat(orders);
      load(`${url}matomo.js`);
    }
  };

  // What the services leave behind goes when the reader withdraws.
  const forget = () => {
    const names = document.cookie.split("; ").map((cookie) => cookie.split("=")[0]).filter((name) => /^_(ga|pk_)/.test(name));
    const parts = location.hostname.split(".");
    for (const name of names)
      for (const domain of ["", ...parts.map((_, index) => `; domain=${parts.slice(index).join(".")}`)])
        document.cookie = `${name}=; path=/; max-age=0${domain}`;
  };

  if (place && button) {
    let choice;
    try {
      choice = localStorage.getItem(key);
    } catch {}
    const isRequired = "required" in place.dataset;
    const show = (isShown) => {
      place.hidden = !isShown;
      button.setAttribute("aria-expanded", isShown);
    };
    const close = () => {
      const hadFocus = place.contains(document.activeElement);
      show(false);
      if (hadFocus) button.focus({ preventScroll: true });
    };
    place.querySelector(".consent-signal").hidden = !signal;
    place.addEventListener("click", ({ target }) => {
      const answer = target.closest("button")?.value;
      if (!answer) return;
      try {
        localStorage.setItem(key, answer);
      } catch {}
      close();
      if (answer === "granted" && !isLoaded) start(place.dataset);
      if (answer === "denied") {
        forget();
        // A script that runs cannot be taken back.
        if (isLoaded) location.reload();
      }
    });
    place.addEventListener("keydown", (event) => event.key === "Escape" && close());
    button.addEventListener("click", () => {
      show(true);
      place.focus();
    });
    button.setAttribute("aria-controls", place.id);
    button.hidden = false;
    show(!choice && isRequired && !signal);
    if (choice ? choice === "granted" : !isRequired && !signal) start(place.dataset);
  }
}
