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
