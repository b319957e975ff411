// A week of a site: a parcel asked about, admitted, taught, a lockdown, what leaves, the answer of the hub, a withdrawal.
// Each day begins where the day before ended.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { openPage, signInLearner, signInStaff, startBrowser } from "./browser.mjs";
import { program, startEmpty, startSite } from "./site.mjs";
import { trustPublisher } from "./trust.mjs";

const run = promisify(execFile);
const TITLE = "Chercher un mot";
const GROUP = "Tuesday morning";
const QUESTION = "Who made the picture of the first page?";

describe("a week of a site", () => {
  let site;
  let browser;
  let work;
  const file = (name) => join(work, name);

  before(async () => {
    work = await mkdtemp(join(tmpdir(), "week-"));
    await mkdir(file("disk"));
    [site, browser] = await Promise.all([startSite("--backup", file("disk")), startBrowser()]);
    await run(program, ["new", file("search-words"), "--lang", "fr", "--title", TITLE]);
    await run(program, ["parcel", "keygen", "--out", file("publisher.key"), "--no-passphrase"]);
    await trustPublisher(browser, site, file("publisher.key.pub"), "Author", "org.example.author");
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
    await rm(work, { recursive: true, force: true });
  });

  test("Monday: a changed parcel is refused, the true one waits, and the officer asks about it", async () => {
    await pack("first.zip");
    const bytes = await readFile(file("first.zip"));
    bytes[Math.floor(bytes.length / 2)] ^= 1;
    await writeFile(file("changed.zip"), bytes);
    const ioana = await staff("ioana");
    await bring(ioana, "changed.zip");
    assert.equal(await ioana.locator(".errors").count(), 1, "a changed parcel is refused");
    assert.equal(await ioana.locator("tbody tr", { hasText: TITLE }).count(), 0, "nothing of it is kept");
    await bring(ioana, "first.zip");
    await ioana.locator(".notice.good").waitFor();
    const jean = await staff("jean");
    await lookAt(jean, "1.0.0");
    await jean.fill("#reason", QUESTION);
    await jean.locator("button[value=ask]").click();
    await ioana.goto(`${site.address}/insert`);
    assert.match(await ioana.locator("tbody tr", { hasText: TITLE }).first().innerText(), new RegExp(QUESTION.replace("?", "\\?")));
    await leave(ioana, jean);
  });

  test("Tuesday: the mended version shows what changed and is admitted, by somebody else than who brought it", async () => {
    const manifest = await readFile(file("search-words/module.toml"), "utf8");
    await writeFile(file("search-words/module.toml"), manifest.replace(/^version = .*$/m, 'version = "1.0.1"'));
    await pack("second.zip");
    const ioana = await staff("ioana");
    await bring(ioana, "second.zip");
    await ioana.locator(".notice.good").waitFor();
    const desk = await ioana.goto(`${site.address}/desk`);
    assert.ok([403, 404].includes(desk.status()), "a trainer has no desk");
    const jean = await staff("jean");
    await lookAt(jean, "1.0.1");
    await jean.locator("button[value=admit]").click();
    await jean.locator(".state.good").first().waitFor();
    await leave(ioana, jean);
  });

  test("Wednesday: a lesson, an answer, attendance", async () => {
    const maria = await staff("maria");
    await group(maria);
    await maria.locator("tr", { hasText: TITLE }).locator("form button").click();
    await maria.locator("tr", { hasText: TITLE }).locator(".state.good").waitFor();
    await plan(maria, "lesson", { time: "00:05", minutes: "60", room: "Room 3" });
    const ana = await openPage(browser, { script: false });
    await signInLearner(ana, site, "Ana", "fr");
    await openUnit(ana);
    await ana.locator(".option", { hasText: "La première page" }).locator("input").check();
    await ana.locator("form.doing .bar button:not([name])").click();
    assert.equal(await ana.locator(".saved").count(), 1);
    await maria.locator('a[href^="/lesson/"]').first().click();
    const row = maria.locator("fieldset.card", { hasText: "Bruno" });
    await row.locator("input[value=absent]").check();
    await row.locator("select").selectOption({ index: 1 });
    await maria.locator("main button.main").click();
    await maria.locator(".notice.good").waitFor();
    assert.ok(await maria.locator("fieldset.card", { hasText: "Bruno" }).locator("input[value=absent]").isChecked());
    await leave(maria, ana);
  });

  test("Thursday: a lockdown moves the day to finish by and explains itself", async () => {
    const maria = await staff("maria");
    await group(maria);
    const finish = day(10);
    await plan(maria, "finish", { finish });
    const sentence = () => maria.locator("li.card", { has: maria.locator('form[action$="/finish/cancel"]') }).first().innerText();
    const before = await sentence();
    const form = maria.locator('form[action$="/plan/interruption"]');
    await maria.locator("details.more", { has: form }).locator("summary").click();
    await form.locator("select").selectOption("lockdown");
    await form.locator("input[name=from]").fill(day(2));
    await form.locator("input[name=to]").fill(day(4));
    await form.locator("button").click();
    assert.match(await maria.locator("main").innerText(), /Lockdown/);
    assert.notEqual(await sentence(), before, "the day moved");
    const paul = await staff("paul");
    await paul.goto(`${site.address}/overview`);
    assert.match(await paul.locator("main").innerText(), /Lockdown/, "the coordinator reads why");
    await leave(maria, paul);
  });

  test("Friday: results leave only when the officer has read them, and the hub says what is safe", async () => {
    const hub = (...words) => run(program, ["hub", words[0], "--data", file("hub"), ...words.slice(1)]);
    await hub("init", "--name", "Office", "--recovery", file("recovery.key"), "--out", file("hub.json"));
    const [lea, jean, ioana] = await Promise.all([staff("lea"), staff("jean"), staff("ioana")]);
    await writeFile(file("words"), "a key stick in a safe\n");
    const root = (...words) => run(program, ["root", ...words, "--key", file("root.key"), "--passphrase-file", file("words")]);
    await root("new", "--out", file("root.1.txt"));
    await root("hub", "--root", file("root.1.txt"), "--card", file("hub.json"), "--out", file("root.2.txt"));
    for (const document of ["root.1.txt", "root.2.txt"]) {
      await lea.goto(`${site.address}/hub`);
      await lea.fill("#document", await readFile(file(document), "utf8"));
      await lea.locator("main button.main").click();
      await lea.locator(".notice.good").waitFor();
      await jean.goto(`${site.address}/two`);
      await jean.locator('form[action$="/confirm"] button').first().click();
    }
    await ioana.goto(`${site.address}/leaves`);
    await ioana.locator('form[action="/leaves"] button').click();
    const sheet = new URL(ioana.url()).pathname;
    assert.match(sheet, /^\/leaves\/./);
    assert.equal(await ioana.locator('form[action$="/parcel"]').count(), 0, "nothing to take before it is released");
    await jean.goto(`${site.address}${sheet.replace("/leaves/", "/release/")}`);
    assert.doesNotMatch(await jean.locator("main").innerText(), /Ana\b/, "no name of a learner leaves");
    await jean.locator('form[action^="/release/"] button').click();
    await ioana.goto(`${site.address}${sheet}`);
    await save(ioana, ioana.locator('form[action$="/parcel"] button'), "results.zip");
    await ioana.goto(`${site.address}/leaves`);
    const words = await ioana.locator("dl.facts strong").last().textContent();
    await save(ioana, ioana.locator('a[href="/leaves/card"]'), "enrol.json");
    await save(ioana, ioana.locator('a[href="/leaves/card/signature"]'), "enrol.json.minisig");
    await hub("enrol", file("enrol.json"), "--site", "House 12", "--words", words);
    await hub("receive", file("results.zip"));
    await hub("copy", "--to", file("copy.db"));
    await hub("ack", "--site", "House 12", "--out", file("ack.zip"));
    assert.equal(await ioana.locator(".notice.warning").count(), 1, "work is at risk until the answer is here");
    await ioana.setInputFiles("#ack", file("ack.zip"));
    await ioana.locator('form[action="/leaves/ack"] button').click();
    await ioana.locator(".notice.good").first().waitFor();
    await leave(lea, jean, ioana);
  });

  test("Saturday: the officer withdraws the module, and the learner is told", async () => {
    const jean = await staff("jean");
    await jean.goto(`${site.address}/library/search-words`);
    await jean.fill("#reason", "The author asks for it back");
    await jean.locator('form[action$="/withdraw"] button').click();
    const ana = await openPage(browser, { script: false });
    await signInLearner(ana, site, "Ana", "fr");
    const answer = await ana.goto(`${site.address}/m/search-words`);
    assert.equal(answer.status(), 200);
    assert.match(await ana.locator("main").innerText(), /1/, "what she did is still counted");
    assert.equal(await ana.locator("form.doing").count(), 0);
    await jean.goto(`${site.address}/desk/history`);
    assert.match(await jean.locator("main").innerText(), /The author asks for it back/);
    await leave(jean, ana);
  });

  test("Sunday: the trail of the week is whole, and the officer signs it off", async () => {
    const jean = await staff("jean");
    await jean.goto(`${site.address}/trail`);
    assert.ok((await jean.locator("tbody tr").count()) > 10);
    await jean.goto(`${site.address}/review`);
    await jean.locator("main button.main").click();
    assert.ok((await jean.locator("input[name=block][aria-invalid]").count()) > 3, "what was not looked at is named");
    for (const box of await jean.locator("input[name=block]").all()) await box.check();
    await jean.locator("main button.main").click();
    await jean.locator(".notice.good").first().waitFor();
    await leave(jean);
  });

  test("The Monday after: the PC is lost, and another one goes on from the copy", async () => {
    const sheet = await recoverySheet();
    await copy();
    const { people } = site;
    await site.stop();
    site = await startEmpty("--backup", file("disk"));
    const page = await openPage(browser, { script: false });
    await page.goto(`${site.address}/setup?lang=en`);
    await page.locator('a[href^="/restore"]').first().click();
    await page.fill("#code", site.setUpCode);
    await page.fill("#place", file("disk"));
    await page.locator("main button.main").click();
    await page.fill("#sheet", sheet.replace(/.$/, (letter) => (letter === "Q" ? "P" : "Q")));
    await page.locator("main button.main").click();
    assert.equal(await page.locator(".errors").count(), 1, "a letter that is wrong is said");
    await page.fill("#sheet", sheet);
    await page.locator("main button.main").click();
    await page.locator("main a.main").click();
    for (const [who, login] of [["administrator", "lea"], ["officer", "jean"]]) {
      await page.fill(`#${who}-login`, login);
      await page.fill(`#${who}-passphrase`, people[login].passphrase);
      await page.fill(`#${who}-code`, people[login].codes.at(-1));
    }
    await page.locator("main button.main").click({ timeout: 120_000 });
    await page.locator(".notice.good").waitFor();
    site.people = people;
    const ana = await openPage(browser, { script: false });
    await signInLearner(ana, site, "Ana", "fr");
    const maria = await staff("maria");
    await group(maria);
    await maria.locator('main a[href$="/plan"]').first().click();
    assert.match(await maria.locator("main").innerText(), /Lockdown/, "the plan is there again");
    const jean = await staff("jean");
    await jean.goto(`${site.address}/desk/history`);
    assert.match(await jean.locator("main").innerText(), /The author asks for it back/, "and the week with it");
    await leave(page, ana, maria, jean);
    const { folder } = site;
    await site.stop({ keep: true });
    site = undefined;
    const { stdout } = await run(program, ["ledger", "verify", "--data", folder]);
    assert.match(stdout, /\d/);
    await rm(folder, { recursive: true, force: true });
  });

  /** The administrator asks for a recovery sheet, the officer confirms, copies it and shows that it is on paper. */
  async function recoverySheet() {
    const [lea, jean] = await Promise.all([staff("lea"), staff("jean")]);
    await lea.goto(`${site.address}/copies`);
    await lea.fill("#reason", "The first sheet of this site");
    await lea.locator('form[action="/copies/sheet"] button').click();
    await jean.goto(`${site.address}/two`);
    await jean.locator('form[action$="/confirm"] button').first().click();
    await jean.waitForURL((url) => url.pathname === "/recovery-sheet");
    const letters = (await jean.locator("p.code").textContent()).replaceAll(/\s/g, "");
    await jean.fill("#proof", letters.slice(-6));
    await jean.locator("main button.main").click();
    await leave(lea, jean);
    return letters;
  }

  async function copy() {
    const lea = await staff("lea");
    await lea.goto(`${site.address}/copies`);
    await lea.locator('form[action="/copies"] button').click();
    await lea.locator(".notice.good", { hasText: "You may remove the disk" }).waitFor({ timeout: 60_000 });
    await leave(lea);
  }

  function pack(out) {
    const signed = ["--key", file("publisher.key"), "--namespace", "org.example.author"];
    return run(program, ["parcel", "pack", file("search-words"), ...signed, "--out", file(out)]);
  }

  async function staff(login) {
    const page = await openPage(browser, { script: false });
    await signInStaff(page, site, login);
    return page;
  }

  async function bring(page, name) {
    await page.goto(`${site.address}/insert`);
    await page.setInputFiles("#file", file(name));
    await page.locator("main button.main").click();
  }

  async function lookAt(page, version) {
    await page.goto(`${site.address}/desk`);
    const waiting = page.locator("li.card", { hasText: TITLE }).filter({ has: page.locator(".state.wait") });
    await waiting.first().locator("a.button").click();
    assert.match(await page.locator("main").innerText(), new RegExp(version.replaceAll(".", "\\.")));
  }

  async function group(page) {
    await page.goto(`${site.address}/teach`);
    await page.locator("main a", { hasText: GROUP }).first().click();
  }

  /** Fills in one of the forms of the group's plan. */
  async function plan(page, what, fields) {
    if (!page.url().endsWith("/plan")) await page.locator('main a[href$="/plan"]').first().click();
    const form = page.locator(`form[action$="/plan/${what}"]`);
    await page.locator("details.more", { has: form }).locator("summary").click();
    if (what === "finish") await form.locator("select").selectOption({ label: TITLE });
    for (const [id, value] of Object.entries(fields)) await form.locator(`#${id}`).fill(value);
    await form.locator("button").click();
    assert.equal(await page.locator(".errors").count(), 0, `${what} is saved`);
  }

  async function openUnit(page) {
    await page.locator("a", { hasText: TITLE }).first().click();
    await page.locator("ul.cards a").first().click();
    while (!(await page.locator("form.doing input[name=pick]").count())) await page.locator("main > form.bar button").click();
  }

  async function save(page, control, name) {
    const [download] = await Promise.all([page.waitForEvent("download"), control.click()]);
    await download.saveAs(file(name));
  }
});

async function leave(...pages) {
  for (const page of pages) await page.context().close();
}

/** The day so many days from now, as a form takes it. */
function day(ahead) {
  return new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
}
