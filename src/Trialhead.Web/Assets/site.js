// Keeps saved trials and facts in this browser and nowhere else. Every page works without it; it sends nothing.
"use strict";
(() => {
  const Trials = "trialhead-trials", Facts = "trialhead-facts", Near = "trialhead-near";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const read = (key, empty) => { try { return JSON.parse(localStorage.getItem(key)) ?? empty; } catch { return empty; } };
  const write = (key, value) => localStorage.setItem(key, JSON.stringify(value));
  const isTrial = (trial) => /^NCT\d{8}$/.test(trial?.nct);
  const trials = () => { const kept = read(Trials, []); return Array.isArray(kept) ? kept.filter(isTrial) : []; };
  const facts = () => { const kept = read(Facts, null); return kept && typeof kept === "object" ? kept : null; };

  // A page that answers a form stands in no cache: on the way back to it, or when it is loaded again, the browser would only show an error.
  // Its place in the history keeps the fields instead, as long as the tab is open, and the page found there sends them once more.
  const keepSent = (form, more = []) =>
    history.replaceState({ to: form.dataset.again, sent: [...new FormData(form), ...more] }, "");

  const sendAgain = () => {
    const form = document.querySelector("form.language[data-again]");
    if (form) { keepSent(form); return; }
    const { to, sent } = history.state ?? {};
    if (!to || !Array.isArray(sent)) { return; }
    history.replaceState(null, "");
    const again = document.createElement("form");
    Object.assign(again, { method: "post", action: to, hidden: true });
    again.append(...sent.map(([name, value]) => Object.assign(document.createElement("input"), { type: "hidden", name, value })));
    document.body.append(again);
    again.submit();
  };

  document.addEventListener("DOMContentLoaded", sendAgain);
  document.addEventListener("submit", ({ target }) => {
    if (target.dataset.as) { keepSent(target, [["action", target.dataset.as]]); }
  });

  addEventListener("beforeprint", () => all(".sections details:not(.sources)").forEach((detail) => { detail.open = true; }));

  try { localStorage.getItem(Trials); } catch { return; }
  const markFacts = () => document.documentElement.classList.toggle("has-facts", !!facts());
  document.documentElement.classList.add("scripted");
  markFacts();

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const showButtons = () => {
    const saved = new Set(trials().map((trial) => trial.nct));
    for (const button of all("[data-save]")) {
      button.dataset.word ??= button.textContent;
      button.textContent = saved.has(button.dataset.save) ? button.dataset.saved : button.dataset.word;
      button.setAttribute("aria-label", `${button.textContent} ${button.dataset.save}`);
    }
    for (const mark of all("[data-count]")) {
      mark.textContent = saved.size || "";
    }
  };

  const showTrials = () => {
    const list = byId("saved-trials");
    if (!list) { return; }
    const kept = trials();
    list.replaceChildren(...kept.map(({ nct, title }) => {
      const remove = make("button", { type: "button", className: "plain", textContent: list.dataset.remove });
      remove.dataset.save = nct;
      remove.dataset.saved = list.dataset.remove;
      return make("li", { className: "card" }, make("h3", {}, make("a", { href: `/trials/${nct}`, textContent: title || nct })),
        make("p", { className: "card-head" }, make("span", { className: "nct", textContent: nct }), remove));
    }));
    byId("saved-empty").hidden = kept.length > 0;
    const compare = byId("saved-compare");
    compare.hidden = kept.length < 2;
    compare.href = `/compare?trials=${kept.slice(0, 4).map((trial) => trial.nct).join(",")}`;
  };

  const showFacts = () => {
    const kept = facts();
    const box = byId("keep"), list = byId("facts-list");
    markFacts();
    if (box) { box.checked = !!kept; }
    if (list) {
      byId("facts-none").hidden = !!kept;
      byId("facts-kept").hidden = !kept;
      const word = (text) => list.dataset[text] ?? text;
      list.replaceChildren(...Object.entries(kept ?? {}).flatMap(([name, value]) =>
        [make("dt", { textContent: word(name) }), make("dd", { textContent: word(value) })]));
    }
  };

  const toggle = (nct, title) => {
    const kept = trials();
    write(Trials, kept.some((trial) => trial.nct === nct) ? kept.filter((trial) => trial.nct !== nct) : [...kept, { nct, title }]);
  };

  const fields = (form) => [...form.elements].filter((field) =>
    field.name && !["hidden", "submit", "button", "checkbox"].includes(field.type) && field.tagName !== "BUTTON");

  const keep = (form) => {
    const said = fields(form).filter((field) => (field.type !== "radio" || field.checked) && field.value).map((field) => [field.name, field.value]);
    if (said.length > 0) { write(Facts, Object.fromEntries(said)); }
  };

  const fill = (form) => {
    const kept = facts() ?? {};
    for (const field of fields(form)) {
      if (field.type === "radio") { field.checked = kept[field.name] === field.value; }
      else if (typeof kept[field.name] === "string") { field.value = kept[field.name]; }
    }
  };

  // The place of the last search dies with the tab.
  const showNear = () => {
    for (const field of all("[data-last-near]")) {
      field.value ||= sessionStorage.getItem(Near) ?? facts()?.place ?? "";
    }
  };

  const show = () => { showTrials(); showButtons(); showFacts(); };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-save], [data-fill], [data-clear]");
    if (!button) { return; }
    if (button.dataset.save) { toggle(button.dataset.save, button.dataset.title); }
    if (button.dataset.fill) { fill(byId(button.dataset.fill)); }
    if (button.dataset.clear) {
      localStorage.removeItem(Trials);
      localStorage.removeItem(Facts);
      sessionStorage.removeItem(Near);
      byId("cleared").textContent = byId("cleared").dataset.done;
    }
    show();
  });

  document.addEventListener("submit", ({ target }) => {
    const box = target.querySelector?.("[data-keep]");
    if (box?.checked) { keep(target); }
    const near = target.elements?.near?.value;
    if (near !== undefined) { sessionStorage.setItem(Near, near); }
  });

  document.addEventListener("change", ({ target }) => {
    if (target.matches?.("[data-keep]") && !target.checked) {
      localStorage.removeItem(Facts);
      markFacts();
    }
  });

  // Who follows a link that says so has asked to send the facts kept here; the page behind it asks nothing once more on the way back.
  const sendKept = () => {
    const form = byId("facts");
    if (!form || !facts() || location.hash !== "#kept") { return; }
    history.replaceState(null, "", location.pathname + location.search);
    fill(form);
    form.requestSubmit();
  };

  // The classes stand before the page is drawn, so that nothing moves afterwards.
  document.addEventListener("DOMContentLoaded", () => { show(); showNear(); sendKept(); });
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", ({ persisted }) => { if (persisted) { show(); } });
})();
