// htmx swap "morph": makes the page that is there equal to the one that came, and leaves alone what is a person's:
// the focus, what is typed and chosen, and which details are open. Things are known again by id or data-key; what has
// data-own belongs to another script.
(() => {
  "use strict";

  const THEIRS = { INPUT: ["value", "checked"], TEXTAREA: [], SELECT: [], OPTION: ["selected"], DETAILS: ["open"] };
  // getAttribute, since a form's id is one of its fields where that has the name "id".
  const idOf = (node) => node.getAttribute("id") || "";
  const keyOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? idOf(node) || node.getAttribute("data-key") || "" : "");

  const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b);

  function attributes(from, to) {
    const theirs = THEIRS[from.nodeName] || [];
    const busy = ["htmx-request", "htmx-swapping", "htmx-settling"].filter((c) => from.classList.contains(c));
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name) && !theirs.includes(name)) from.removeAttribute(name);
    }
    for (const { name, value } of [...to.attributes]) {
      if (!theirs.includes(name) && from.getAttribute(name) !== value) from.setAttribute(name, value);
    }
    if (busy.length) from.classList.add(...busy);
    if (from.nodeName === "INPUT" && from.type === "hidden") from.value = to.getAttribute("value") || "";
  }

  /** The first of what is there, from `start` on, that the new node is another state of. */
  function find(start, wanted) {
    for (let node = start; node; node = node.nextSibling) if (alike(node, wanted)) return node;
    return null;
  }

  function children(from, to) {
    const coming = [...to.childNodes];
    const awaited = new Set(coming.map(keyOf).filter(Boolean));
    let here = from.firstChild;
    for (const next of coming) {
      while (here && !alike(here, next) && keyOf(here) && !awaited.has(keyOf(here))) here = without(here);
      const match = find(here, next);
      if (!match) {
        from.insertBefore(document.importNode(next, true), here);
        continue;
      }
      if (match !== here) here = bringForward(from, match, here);
      morph(match, next);
      awaited.delete(keyOf(match));
      here = match.nextSibling;
    }
    while (here) here = without(here);
  }

  function without(node) {
    const next = node.nextSibling;
    node.remove();
    return next;
  }

  /** Puts `node` before `here`; what has the focus is not moved itself, for it would lose it. */
  function bringForward(parent, node, here) {
    if (node.contains(document.activeElement)) {
      while (here !== node) {
        const next = here.nextSibling;
        parent.appendChild(here);
        here = next;
      }
    } else {
      parent.insertBefore(node, here);
    }
    return node;
  }

  function morph(from, to) {
    if (from.nodeType !== Node.ELEMENT_NODE) {
      if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
      return;
    }
    if (from.hasAttribute("data-own")) return;
    attributes(from, to);
    children(from, to);
  }

  /** Where the focus goes when what had it is gone: to the nearest thing around it that is still there. */
  function ancestorsOf(node) {
    const ids = [];
    for (let at = node && node.parentElement; at; at = at.parentElement) if (idOf(at)) ids.push(idOf(at));
    return ids;
  }

  function keepFocus(change) {
    const focused = document.activeElement;
    const around = ancestorsOf(focused);
    change();
    if (!focused || focused === document.body || document.activeElement === focused) return;
    if (focused.isConnected) return focused.focus({ preventScroll: true });
    const nearest = around.map((id) => document.getElementById(id)).find((e) => e && e.hasAttribute("tabindex"));
    if (nearest) nearest.focus({ preventScroll: true });
  }

  htmx.defineExtension("morph", {
    isInlineSwap: (style) => style === "morph",
    handleSwap: (style, target, fragment) => {
      if (style !== "morph") return false;
      const coming = fragment.firstElementChild;
      if (coming) keepFocus(() => morph(target, coming));
      return [target];
    },
  });
})();
