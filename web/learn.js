// Comfort for learners' pages. Everything works without it.

// A sound plays in place; pressing again stops it.
const player = new Audio();
let playing = null;

function stop() {
  player.pause();
  playing?.removeAttribute("aria-pressed");
  playing = null;
}

player.addEventListener("ended", stop);

document.addEventListener("click", (event) => {
  const speaker = event.target.closest("a[data-sound]");
  if (!speaker) return;
  event.preventDefault();
  const same = playing === speaker;
  stop();
  if (same) return;
  playing = speaker;
  speaker.setAttribute("aria-pressed", "true");
  player.src = speaker.dataset.sound;
  player.play().catch(() => { location.href = speaker.href; });
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
