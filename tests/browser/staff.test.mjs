// A module from its author to a learner and back to the trainer; pictures given anew; and the first hour of an empty site.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { openPage, signInLearner, signInStaff, startBrowser } from "./browser.mjs";
import { program, startSite } from "./site.mjs";
import { trustPublisher } from "./trust.mjs";

const run = promisify(execFile);
const TITLE = "Chercher un mot";
let site;
let browser;
let work;

before(async () => {
  [site, browser, work] = await Promise.all([startSite(), startBrowser(), mkdtemp(join(tmpdir(), "author-"))]);
});
after(async () => {
  await browser?.close();
  await site?.stop();
  await rm(work, { recursive: true, force: true });
});

test("an author writes, checks and packs a module, and the site trusts the author", async () => {
  const folder = join(work, "search-words");
  await run(program, ["new", folder, "--lang", "fr", "--title", TITLE]);
  await run(program, ["check", folder]);
  const key = join(work, "publisher.key");
  await run(program, ["parcel", "keygen", "--out", key, "--no-passphrase"]);
  await run(program, ["parcel", "pack", folder, "--key", key, "--namespace", "org.example.author", "--out", parcel()]);
  await trustPublisher(browser, site, `${key}.pub`, "Author", "org.example.author");
});

test("a trainer brings it in and cannot admit it", async () => {
  const page = await staff("ioana");
  await page.goto(`${site.address}/insert`);
  await page.setInputFiles("#file", parcel());
  await page.locator("main button.main").click();
  await page.locator(".notice.good").waitFor();
  assert.ok((await page.locator("main").innerText()).includes(TITLE));
  const desk = await page.goto(`${site.address}/desk`);
  assert.ok(desk.status() === 403 || desk.status() === 404, `${desk.status()}`);
  await page.context().close();
});

test("a file that is no parcel is refused with words", async () => {
  const page = await staff("ioana");
  await page.goto(`${site.address}/insert`);
  await page.setInputFiles("#file", { name: "x.zip", mimeType: "application/zip", buffer: Buffer.from("nothing") });
  await page.locator("main button.main").click();
  assert.ok(await page.locator(".errors").isVisible());
  await page.context().close();
});

test("the officer reads it with its answers and admits it", async () => {
  const page = await staff("jean");
  await page.goto(`${site.address}/desk`);
  await page.locator("li.card", { hasText: TITLE }).or(page.locator("li.card").first()).first().locator("a.button").click();
  const parcelPage = page.url();
  await page.locator("table a[lang=fr]").first().click();
  assert.match(await page.locator("main").innerText(), /Pas ici\. Un dictionnaire donne le sens/, "feedback is read before admitting");
  await page.goto(parcelPage);
  await page.locator("button[value=admit]").click();
  await page.locator(".state.good").first().waitFor();
  await page.context().close();
});

test("the trainer opens it for a group and the learner finds it", async () => {
  const trainer = await staff("maria");
  await openGroup(trainer, "Tuesday morning");
  await trainer.locator("tr", { hasText: TITLE }).locator("form button").click();
  await trainer.locator("tr", { hasText: TITLE }).locator(".state.good").waitFor();
  await trainer.context().close();
  const page = await openPage(browser, { script: false });
  await signInLearner(page, site, "Ana", "fr");
  await page.locator("a", { hasText: TITLE }).first().click();
  await page.locator("ul.cards a").first().click();
  while (!(await page.locator("form.doing input[name=pick]").count())) await page.locator("main > form.bar button").click();
  await page.locator(".option", { hasText: "La première page" }).locator("input").check();
  await page.locator("form.doing .bar button:not([name])").click();
  assert.equal(await page.locator(".verdict.not-yet").count(), 1);
  await page.context().close();
});

test("the trainer sees who is where and each answer", async () => {
  const page = await staff("maria");
  await openGroup(page, "Tuesday morning");
  await page.locator('a[href*="/progress?module=search-words"]').click();
  const row = page.locator("tbody tr", { hasText: "Ana" });
  assert.equal(await row.locator("td a").count(), 1);
  assert.match(await page.locator("main").innerText(), /Ana – /, "Ana is signed in");
  await row.locator("td a").click();
  assert.match(await page.locator("main").innerText(), /La première page/);
  await page.context().close();
});

test("the trainer gives new pictures; the old ones open nothing", async () => {
  const page = await staff("maria");
  await openGroup(page, "Tuesday morning");
  await page.locator("tbody th a", { hasText: "Bruno" }).click();
  await page.locator("button[value=pictures]").click();
  await page.waitForURL(/\/sheet\//);
  const names = await page.locator("ol.pictures img").evaluateAll((all) => all.map((img) => img.getAttribute("src").match(/pictures-(\w+)\./)[1]));
  assert.equal(names.length, 5);
  await page.reload();
  assert.equal(await page.locator("ol.pictures img").count(), 0, "shown once");
  await page.context().close();
  const learner = await openPage(browser, { script: false });
  await assert.rejects(signInLearner(learner, site, "Bruno", "it"));
  await learner.context().clearCookies();
  site.people.Bruno.pictures = names;
  await signInLearner(learner, site, "Bruno", "it");
  await learner.context().close();
});

test("an empty site is set up by two people, and says what is missing", async () => {
  const folder = join(work, "empty");
  const child = spawn(program, ["serve", "--data", folder, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "pipe"] });
  try {
    const [address, code] = await firstWords(child);
    const page = await openPage(browser, { script: false });
    await page.goto(address);
    await page.waitForURL(/\/setup/);
    await fill(page, { code: "WRONG-CODE", "runner-passphrase": "short", "officer-passphrase": "short" });
    assert.ok((await page.locator(".errors li").count()) >= 2, "each fault is named");
    assert.equal(await page.locator("#runner-name").inputValue(), "Rosa Bianchi", "what was typed stays");
    await fill(page, { code });
    await page.waitForURL((url) => !url.pathname.startsWith("/setup"));
    assert.equal((await page.goto(`${address}/setup`)).status() === 200 && page.url().endsWith("/setup"), false, "set up once");
    await signInStaff(page, { address, people: { rosa: { passphrase: "four words are enough" } } }, "rosa");
    await page.context().close();
  } finally {
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
});

function parcel() {
  return join(work, "search-words.lucarne.zip");
}

async function staff(login) {
  const page = await openPage(browser, { script: false });
  await signInStaff(page, site, login);
  return page;
}

async function openGroup(page, name) {
  await page.goto(`${site.address}/teach`);
  await page.locator("main a", { hasText: name }).first().click();
}

async function fill(page, over) {
  const fields = {
    "runner-name": "Rosa Bianchi", "runner-login": "rosa", "runner-passphrase": "four words are enough",
    "officer-name": "Karl Weiss", "officer-login": "karl", "officer-passphrase": "other words are enough", ...over,
  };
  for (const [id, text] of Object.entries(fields)) await page.fill(`#${id}`, text);
  await page.locator("main button.main").click();
}

function firstWords(child) {
  return new Promise((resolve, reject) => {
    let text = "";
    const read = (bytes) => {
      text += bytes;
      const address = text.match(/(http:\/\/127[^/\s]+)/);
      const code = text.match(/code[^\n]*?[:\s]([A-Z0-9]{4}(?:-[A-Z0-9]{4})+|[A-Z0-9]{6,})/i);
      if (address && code) resolve([address[1], code[1]]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", () => reject(new Error(text)));
  });
}
