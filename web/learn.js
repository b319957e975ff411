// Comfort for learners' pages. Everything works without it.

// A sound plays in place; pressing again stops it. The speaker of the screen reads all its texts in their order.
const player = new Audio();
let playing = null;
let waiting = [];

function stop() {
  player.pause();
  waiting = [];
  if (playing) say(playing, false);
  playing = null;
  spoken("");
}

/** Says on the speaker itself whether it plays. */
function say(speaker, plays) {
  if (plays) speaker.setAttribute("aria-pressed", "true");
  else speaker.removeAttribute("aria-pressed");
  const word = speaker.querySelector("span");
  if (!speaker.dataset.stop || !word) return;
  const { listen = word.textContent, stop: end } = speaker.dataset;
  speaker.dataset.listen = listen;
  word.textContent = plays ? end : listen;
}

/** Marks the text whose sound is heard. */
function spoken(url) {
  document.querySelectorAll(".spoken").forEach((one) => one.classList.remove("spoken"));
  if (!url) return;
  const speaker = [...document.querySelectorAll("a[data-sound]")].find((one) => one.dataset.sound === url);
  speaker?.closest(".option, .item, p, legend, li")?.classList.add("spoken");
}

function next() {
  const url = waiting.shift();
  if (!url) return stop();
  player.src = url;
  spoken(url);
  return player.play();
}

player.addEventListener("ended", next);
player.addEventListener("error", () => { if (playing) next(); });

for (const speaker of document.querySelectorAll("a[data-sound], a[data-sounds]")) speaker.setAttribute("role", "button");

function press(speaker) {
  const same = playing === speaker;
  stop();
  if (same) return;
  playing = speaker;
  waiting = (speaker.dataset.sounds ?? speaker.dataset.sound).split(" ");
  say(speaker, true);
  next()?.catch((fault) => { if (fault.name !== "AbortError") location.href = speaker.href; });
}

document.addEventListener("click", (event) => {
  const speaker = event.target.closest("a[data-sound], a[data-sounds]");
  if (!speaker) return;
  event.preventDefault();
  press(speaker);
});

// What is said to be a button is also pressed with the space bar.
document.addEventListener("keydown", (event) => {
  if (event.key !== " " || !event.target.matches("a[data-sound], a[data-sounds]")) return;
  event.preventDefault();
  press(event.target);
});

// Items of an order can be dragged; "Up" and "Down" stay. The hidden places are filled as the buttons would.
let dragged = null;

document.addEventListener("pointerdown", (event) => {
  const item = event.target.closest("form .order > .item");
  const movable = item?.querySelector("button[name=move]") && event.button === 0 && event.pointerType !== "touch";
  if (!movable || event.target.closest("button, a, input")) return;
  event.preventDefault();
  dragged = item;
  item.setPointerCapture(event.pointerId);
  item.classList.add("dragged");
});

document.addEventListener("pointermove", (event) => {
  if (!dragged) return;
  const middle = (item) => item.getBoundingClientRect().top + item.offsetHeight / 2;
  const before = dragged.previousElementSibling;
  const after = dragged.nextElementSibling;
  if (before && event.clientY < middle(before)) before.before(dragged);
  else if (after && event.clientY > middle(after)) after.after(dragged);
});

function drop() {
  if (!dragged) return;
  const items = [...dragged.parentElement.children];
  items.forEach((item, at) => {
    item.querySelector("input[name^=place-]").value = at + 1;
    const position = item.querySelector(".position");
    if (position) position.textContent = position.textContent.replace(/\d+/, at + 1);
    for (const button of item.querySelectorAll("button[name=move]")) {
      button.disabled = button.value.endsWith("-up") ? at === 0 : at === items.length - 1;
    }
  });
  dragged.classList.remove("dragged");
  dragged = null;
}

document.addEventListener("pointerup", drop);
document.addEventListener("pointercancel", drop);

// A long answer counts its words.
for (const text of document.querySelectorAll("textarea[data-max-words]")) {
  const count = document.createElement("output");
  count.className = "count muted";
  const show = () => {
    const words = text.value.trim().split(/\s+/).filter(Boolean).length;
    count.textContent = `${words} / ${text.dataset.maxWords}`;
  };
  text.after(count);
  text.addEventListener("input", show);
  show();
}

// What is typed at length is kept every ten seconds and when the page is left; the button for it is not needed then.
for (const form of document.querySelectorAll("form[data-kept]")) {
  const told = form.querySelector(".kept");
  const button = form.querySelector("button[name=keep]");
  const filled = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
    fields.append("keep", "1");
    fields.append("quiet", "1");
    return fields;
  };
  let last = filled().toString();
  const tell = (text) => {
    told.hidden = false;
    told.querySelector("span").textContent = text;
  };
  const keep = async () => {
    const fields = filled();
    if (form.dataset.sent || fields.toString() === last) return;
    const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => null);
    if (answer?.status === 204) last = fields.toString();
    button.hidden = answer?.status === 204;
    tell(answer?.status === 204 ? form.dataset.kept : form.dataset.notKept);
  };
  button.hidden = true;
  setInterval(keep, 10_000);
  addEventListener("pagehide", () => {
    const fields = filled();
    if (form.dataset.sent || fields.toString() === last) return;
    last = fields.toString();
    navigator.sendBeacon(form.action, fields);
  });
}

// A page whose session has ended by itself leaves the screen: nothing was asked of the site for longer than it may rest.
const rest = Number(document.querySelector("article[data-rest]")?.dataset.rest) * 1000;
let asked = Date.now();
new PerformanceObserver(() => { asked = Date.now(); }).observe({ type: "resource" });
const plays = () => [player, ...document.querySelectorAll("audio, video")].some((one) => !one.paused);
setInterval(() => {
  if (Date.now() - asked > rest + 15_000 && !plays()) location.replace("/");
}, 5000);

// Pressing a button twice sends the form once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});

// A page that comes back from the browser's memory may be sent again.
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// After a try the verdict has the focus.
if (location.hash.endsWith("-verdict")) document.getElementById(location.hash.slice(1))?.focus();

// Sounds that may be heard a few times only have a button instead of a player; each press has its own address.
for (const counted of document.querySelectorAll(".counted")) {
  let number = Number(counted.dataset.next);
  let left = Number(counted.dataset.left);
  const buttons = [...counted.querySelectorAll(".sound")].map((sound) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.append(...sound.querySelector(".label").childNodes);
    button.dataset.speed = sound.dataset.speed;
    sound.replaceChildren(button);
    return button;
  });
  const ready = (is) => buttons.forEach((button) => button.setAttribute("aria-disabled", String(!is)));
  const end = () => ready(left > 0);
  counted.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    stop();
    const sound = new Audio(`${counted.dataset.address}/${button.dataset.speed}/${number}`);
    number += 1;
    left -= 1;
    ready(false);
    for (const words of counted.querySelectorAll("span[data-left]")) words.hidden = Number(words.dataset.left) !== left;
    sound.addEventListener("ended", end);
    sound.addEventListener("error", end);
    sound.play().catch(end);
  });
}

// Words of a bank are put into gaps: press a word, then a gap, or a gap, then a word. The lists stay underneath.
const withBank = new Set([...document.querySelectorAll("select.from-bank")].map((list) => list.form));
for (const form of withBank) {
  const lists = [...form.querySelectorAll("select.from-bank")].filter((list) => !list.matches(":disabled"));
  if (!lists.length) continue;
  let word = null;
  let gap = null;
  const words = [...form.querySelectorAll(".bank > li")].map((item) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.append(...item.childNodes);
    item.replaceChildren(button);
    return button;
  });
  const gaps = lists.map((list) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "gap put";
    list.closest("label").after(button);
    list.closest("label").hidden = true;
    return button;
  });
  const show = () => {
    gaps.forEach((button, at) => {
      const name = lists[at].closest("label").querySelector(".visually-hidden").cloneNode(true);
      button.replaceChildren(name, ` ${lists[at].value || "…"}`);
      button.setAttribute("aria-pressed", String(gap === at));
    });
    const used = lists.map((list) => list.value);
    words.forEach((button) => {
      button.setAttribute("aria-pressed", String(word === button));
      button.classList.toggle("used", used.includes(button.textContent.trim()));
    });
  };
  const put = (at, text) => {
    lists[at].value = text;
    word = gap = null;
    show();
  };
  words.forEach((button) => button.addEventListener("click", () => {
    if (gap !== null) {
      const filled = gap;
      put(filled, button.textContent.trim());
      gaps[filled].focus();
      return;
    }
    word = word === button ? null : button;
    show();
  }));
  gaps.forEach((button, at) => button.addEventListener("click", () => {
    if (word) return put(at, word.textContent.trim());
    if (lists[at].value) return put(at, "");
    gap = gap === at ? null : at;
    show();
  }));
  show();
}

// Cards lie face down, and the learner finds what belongs together. Nothing turns back by itself.
for (const game of document.querySelectorAll(".memory")) {
  const one = game.parentElement.querySelector(".one-by-one");
  const cards = [...game.querySelectorAll(".memory-card")];
  const hidden = game.querySelectorAll("input[name=seen]");
  let open = [];
  let found = 0;
  const turn = (card, up) => {
    card.querySelector(".down").hidden = up;
    card.querySelector(".up").hidden = !up;
    card.classList.toggle("turned", up);
  };
  const match = () => {
    open.forEach((card) => card.classList.add("found"));
    open = [];
    found += 1;
    for (const words of game.querySelectorAll("span[data-found]")) words.hidden = Number(words.dataset.found) !== found;
    if (found < hidden.length) return;
    hidden.forEach((input) => { input.disabled = false; });
    one.remove();
    game.querySelector(".leave").remove();
    game.querySelector(".found-all").hidden = false;
    game.querySelector(".found-all button").focus();
  };
  cards.forEach((card) => card.addEventListener("click", () => {
    if (card.matches(".found") || (open.length === 1 && open[0] === card)) return;
    if (open.length === 2) {
      open.forEach((other) => turn(other, false));
      open = [];
    }
    turn(card, true);
    open.push(card);
    if (open.length === 2 && open[0].dataset.pair === open[1].dataset.pair) match();
  }));
  game.querySelector(".leave").addEventListener("click", () => {
    game.remove();
    one.hidden = false;
    one.querySelector("summary").focus();
  });
  one.hidden = true;
  game.hidden = false;
}
