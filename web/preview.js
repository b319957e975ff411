// Shows the page again when a file of the module changes; without script the author reloads.
const changes = new EventSource("/changes");
changes.addEventListener("changed", () => location.reload());
