// The sound of a telephone, made here: nothing is loaded. Off until somebody switches it on; that is remembered.
window.ring = (() => {
  "use strict";

  const REMEMBERED = "simulator.sound";
  let context = null;
  let timer = 0;

  const wanted = () => {
    try {
      return localStorage.getItem(REMEMBERED) === "on";
    } catch {
      return false;
    }
  };

  const remember = (on) => {
    try {
      localStorage.setItem(REMEMBERED, on ? "on" : "off");
    } catch {
      // A browser that keeps nothing forgets this too.
    }
  };

  /** Two tones for a second, soft at both ends. */
  function once() {
    const start = context.currentTime;
    const loudness = context.createGain();
    loudness.connect(context.destination);
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(0.08, start + 0.05);
    loudness.gain.setValueAtTime(0.08, start + 0.95);
    loudness.gain.linearRampToValueAtTime(0, start + 1);
    for (const pitch of [440, 480]) {
      const tone = context.createOscillator();
      tone.frequency.value = pitch;
      tone.connect(loudness);
      tone.start(start);
      tone.stop(start + 1);
    }
  }

  /** Rings, or stops, as it should be now. */
  function sound(ringing) {
    const should = ringing && wanted();
    if (should && !timer) {
      context = context || new AudioContext();
      if (context.state === "suspended") context.resume();
      once();
      timer = setInterval(once, 3000);
    } else if (!should && timer) {
      clearInterval(timer);
      timer = 0;
      context.suspend();
    }
  }

  return { sound, wanted, remember };
})();
