// Keeps the page moving with the world, says what rings, and says when the simulator is gone.
(() => {
  "use strict";

  const AGAIN = 1000;
  const BREATH = 150;
  const LONGEST = 30000;
  const at = (id) => document.getElementById(id);
  const wait = (millis) => new Promise((go) => setTimeout(go, millis));
  let goneSince = null;
  let rang = new Set();

  const clock = (time) => time.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });

  function say(id, sentence) {
    const place = at(id);
    if (place.textContent !== sentence) place.textContent = sentence;
    place.hidden = sentence === "";
  }

  function isGone() {
    goneSince = goneSince || new Date();
    say("gone", `The simulator does not answer since ${clock(goneSince)}. Start it again with ./run simulator; this page comes back by itself.`);
    at("world").classList.add("stale");
    window.ring.sound(false);
  }

  function isBack() {
    if (!goneSince) return;
    goneSince = null;
    say("gone", "");
    at("world").classList.remove("stale");
    at("announce").textContent = "The simulator answers again.";
    tellRinging();
  }

  function tellRinging() {
    const ringing = [...document.querySelectorAll("[data-rings]")].map((phone) => phone.dataset.rings);
    const fresh = ringing.filter((who) => !rang.has(who));
    if (fresh.length) at("announce").textContent = `The telephone of ${fresh.join(" and of ")} rings.`;
    rang = new Set(ringing);
    document.title = ringing.length ? `(${ringing.length} ringing) A small world` : "A small world";
    window.ring.sound(ringing.length > 0);
  }

  /** Asks for the moment that the world is at; answered when it is another than the one that is shown. */
  async function nextMoment() {
    const seen = encodeURIComponent(at("world").dataset.moment);
    const answer = await fetch(`/control/moves?seen=${seen}`, { cache: "no-store", signal: AbortSignal.timeout(LONGEST) });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).moment;
  }

  const looking = () => !document.hidden || window.ring.wanted();

  async function follow() {
    let missed = 0;
    for (;;) {
      if (!looking()) {
        await new Promise((go) => document.addEventListener("visibilitychange", go, { once: true }));
      }
      try {
        if ((await nextMoment()) !== at("world").dataset.moment) {
          await htmx.ajax("GET", "/", { source: "body", target: "#world", select: "#world", swap: "morph" });
        }
        missed = 0;
        isBack();
        await wait(BREATH);
      } catch {
        missed += 1;
        if (missed > 1) isGone();
        await wait(AGAIN / 2);
      }
    }
  }

  function showSound() {
    const box = at("sound");
    const toggle = at("sound-switch");
    box.hidden = false;
    box.setAttribute("data-own", "");
    toggle.checked = window.ring.wanted();
    toggle.addEventListener("change", () => {
      window.ring.remember(toggle.checked);
      tellRinging();
    });
  }

  /** Opens the details around what the address points at. */
  function openTarget() {
    const target = location.hash.length > 1 && at(decodeURIComponent(location.hash.slice(1)));
    for (let around = target && target.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    if (target) target.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("htmx:afterSwap", tellRinging);
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const form = detail.elt;
    if (!(form instanceof HTMLFormElement)) return;
    if (detail.successful) {
      say("refused", "");
      if (!form.matches(".order")) form.querySelectorAll("input[name=text]").forEach((input) => (input.value = ""));
    }
  });
  document.addEventListener("htmx:responseError", ({ detail }) => {
    const page = new DOMParser().parseFromString(detail.xhr.responseText, "text/html");
    const sentence = page.getElementById("sentence");
    say("refused", sentence ? sentence.textContent : `That did not work; the simulator answered ${detail.xhr.status}.`);
  });
  document.addEventListener("htmx:sendError", isGone);
  window.addEventListener("hashchange", openTarget);

  showSound();
  openTarget();
  tellRinging();
  follow();
})();
