// Initiatives, methods and skills, as those who use them do: in four languages, without script, and once right to left.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { faultsOf, openPage, signInLearner, signInStaff, startBrowser } from "./browser.mjs";
import { startSite } from "./site.mjs";

/** A word that records hold in each language, typed as people type: without accents. */
const WORDS = { en: "tablets", fr: "tablettes", it: "tablet", ro: "tablete" };

describe("what is known of the field", () => {
  let site;
  let browser;

  before(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  for (const [lang, word] of Object.entries(WORDS)) {
    test(`a researcher finds, compares and takes away records, in ${lang}`, async () => {
      const page = await staff("tom", lang);
      await go(page, "/cartography");
      const all = await page.locator("ul.records li.card").count();
      await page.fill("#q", word);
      await page.locator("main button.main").first().click();
      const found = await cards(page);
      assert.ok(found.length > 0 && found.length < 79, `${word} finds ${found.length} of 79`);
      await go(page, "/cartography");
      await tick(page, "country", "FR");
      await tick(page, "internet", "none");
      await page.locator("main button.main").first().click();
      assert.equal(await page.locator(".in-use li").count(), 3, "two filters are named, and how to remove both");
      const filtered = await cards(page);
      assert.ok(filtered.length > 0 && filtered.length < all);
      for (const one of filtered) await chosen(page, one, { country: "FR", internet: "none" });

      await go(page, "/cartography");
      for (const at of [0, 1, 2]) await page.locator('ul.records input[name="with"]').nth(at).check();
      await page.locator('form[action="/cartography/compare"] button').first().click();
      assert.equal(await page.locator("table.compare thead th").count(), 4, "three side by side");
      assert.ok(await page.locator("tr.differs").count() > 3, "what differs is marked");

      await go(page, "/cartography/map");
      const marks = await page.locator("main svg a").count();
      const rows = await page.locator("main tbody tr").count();
      assert.ok(marks > 5 && rows > 20, `${marks} marks, ${rows} places in the table`);
      await go(page, "/cartography/timeline");
      assert.ok(await page.locator("main tbody tr").count() > 20);
      await go(page, "/cartography/levers");
      const [count, href] = await page.locator("td.count a").first().evaluate((a) => [Number(a.querySelector("strong").textContent), a.getAttribute("href")]);
      await page.goto(`${site.address}${href}`);
      assert.match(await page.locator("#found").innerText(), new RegExp(`\\b${count}\\b`), "the count is that of the records behind it");

      const records = JSON.parse(await taken(page, "/cartography/file.json"));
      assert.equal(records.items?.length ?? records.length, 79);
      assert.match(await taken(page, "/cartography/file.csv"), /^\uFEFF?id,name,/);
      assert.equal(JSON.parse(await taken(page, "/cartography/file.geojson")).type, "FeatureCollection");
      await page.context().close();
    });

    test(`a trainer goes from a method to a module and from a module to its skills, in ${lang}`, async () => {
      const page = await staff("ioana", lang);
      await go(page, "/methods");
      await page.locator('main a[href="/methods/self-contained-module"]').first().click();
      assert.equal(await page.locator(`main .tongue`).count(), 0, "the card is in the reader's language");
      assert.match(await page.locator("main code").first().innerText(), /lucarne new/);
      assert.ok(await page.locator('main a[href^="/cartography/i/"]').count() > 0, "initiatives that work so");
      await page.locator('main a[href^="/library/"]').first().click();
      assert.ok(await page.locator('main a[href^="/methods/"]').count() > 0, "a module names its methods");
      await page.locator('main a[href^="/matrix/"]').first().click();
      assert.ok((await page.locator("main").innerText()).length > 300);
      await go(page, "/matrix/coverage");
      assert.ok(await page.locator("main tbody tr").count() > 15);
      await page.context().close();
    });
  }

  for (const lang of Object.keys(WORDS)) {
    test(`the state of the art is read and taken away, in ${lang}`, async () => {
      const page = await staff("tom", lang);
      await go(page, "/report");
      const article = page.locator("article.report");
      assert.equal(await article.getAttribute("lang"), lang);
      const inside = await article.locator('nav a[href^="#"]').evaluateAll((all) => all.filter((a) => !document.querySelector(a.getAttribute("href"))).length);
      assert.equal(inside, 0, "every line of its contents leads somewhere");
      assert.ok(await article.locator("svg").count() > 3 && await article.locator("table").count() > 3, "charts, and tables that say the same");
      const title = await article.locator("h1").innerText();
      assert.ok((await taken(page, `/report/file.html?language=${lang}`)).includes(`<title>${title}`));
      const odt = await page.request.get(`${site.address}/report/file.odt?language=${lang}`);
      assert.equal((await odt.body()).subarray(0, 2).toString(), "PK");
      assert.ok((await odt.body()).subarray(30, 90).toString().includes("mimetypeapplication/vnd.oasis.opendocument.text"));
      await page.context().close();
    });
  }

  for (const [at, lang] of Object.keys(WORDS).entries()) {
    test(`a change is proposed, asked about, answered and judged, in ${lang}`, async () => {
      const record = (await everyId())[10 + at];
      const [tom, nadia] = await Promise.all([staff("tom", lang), staff("nadia", lang)]);
      const proposal = await propose(tom, record, { users: `Forty learners (${lang})`, figures: "Nobody counted" });
      assert.equal(await tom.locator('form[action$="/judge"]').count(), 0, "nobody judges their own");
      await go(nadia, "/contributions");
      await nadia.locator(`main a[href="${proposal}"]`).click();
      await nadia.fill("#ask", "Who counted them?");
      await nadia.locator('form[action$="/ask"] button').click();
      await go(tom, proposal);
      assert.match(await tom.locator("main").innerText(), /Who counted them\?/);
      await tom.fill("#answer", "The trainers of the house");
      await tom.locator('form[action$="/answer"] button').click();
      await judge(nadia, proposal, { users: "accepted", figures: "refused" }, "No source says so");
      await go(tom, proposal);
      assert.match(await tom.locator("main").innerText(), /No source says so/);
      await go(tom, `/cartography/i/${record}`);
      const text = await tom.locator("main").innerText();
      assert.ok(text.includes(`Forty learners (${lang})`), "the accepted value holds");
      assert.ok(!text.includes("Nobody counted"), "the refused one is nowhere");
      assert.match(await tom.locator("main section", { hasText: "Tom" }).first().innerText(), /Annual report of the house/, "who said it, from where");
      await leave(tom, nadia);
    });
  }

  test("a method is proposed without script, seen by the reviewer, and stands on its card, in fr", async () => {
    const [tom, nadia] = await Promise.all([staff("tom", "fr"), staff("nadia", "fr")]);
    await go(tom, "/methods");
    await tom.locator('main a[href="/cartography/methods/propose"]').click();
    await tom.locator("main button.main").click();
    assert.ok(await tom.locator(".errors li").count() > 5 || await tom.locator(":invalid").count() > 0, "what is missing is named");
    const filled = {
      "name-en": "Quiet corner", "name-fr": "Le coin calme", problem: "A room is loud", steps: "Find a room\nSit down\nBegin",
      "group_size-min": "1", "group_size-max": "3", duration: "Half an hour", "evidence-note": "Tried for a year",
      sources: "https://example.org/quiet", because: "Annual report of the house, page 4",
    };
    for (const [id, value] of Object.entries(filled)) await tom.fill(`#${id}`, value);
    for (const id of ["offline_suitability", "literacy_demand", "evidence"]) await tom.selectOption(`#${id}-code`, { index: 1 });
    const [initiative] = await everyId();
    for (const [side, value] of [["initiatives", initiative], ["activity_types", "cards"]]) {
      await tom.locator(`details#${side} summary`).click();
      await tom.check(`input[name="${side}"][value="${value}"]`);
    }
    await tom.locator("main button.main").click();
    assert.equal(await tom.locator(".errors").count(), 0);
    const proposal = new URL(tom.url()).pathname;

    await go(nadia, "/contributions");
    await nadia.locator(`main a[href="${proposal}"]`).click();
    const read = await nadia.locator("main").innerText();
    for (const said of ["Quiet corner", "Le coin calme", "Tried for a year", "Annual report of the house, page 4"]) assert.ok(read.includes(said), said);
    await nadia.check('input[name="v-all"][value="accepted"]');
    await nadia.locator('form[action$="/judge"] button.main').click();
    assert.equal(await nadia.locator(".errors").count(), 0);

    await go(tom, "/methods");
    await tom.locator('main a[href="/methods/quiet-corner"]').click();
    assert.equal(await tom.locator("h1").innerText(), "Le coin calme", "the name in the reader's language");
    assert.equal(await tom.locator("main ol").first().locator("li").count(), 3);
    assert.match(await tom.locator("main section", { hasText: "Tom" }).first().innerText(), /Annual report of the house/, "who said it, from where");
    await tom.locator(`main a[href="/cartography/i/${initiative}"]`).click();
    assert.equal(await tom.locator('main a[href="/methods/quiet-corner"]').count(), 1, "the initiative leads back");
    await go(nadia, "/contributions/choices");
    assert.equal(await nadia.locator('form[action="/cartography/choose"]').count(), 0, "nothing is to be chosen");
    await leave(tom, nadia);
  });

  test("who was overtaken is met with a choice, and nothing is lost", async () => {
    const record = (await everyId())[20];
    const [tom, ioana, nadia] = await Promise.all([staff("tom", "en"), staff("ioana", "en"), staff("nadia", "en")]);
    const first = await propose(ioana, record, { users: "Thirty learners" });
    const second = await propose(tom, record, { users: "Fifty learners" });
    await judge(nadia, first, { users: "accepted" });
    await go(nadia, second);
    assert.equal(await nadia.locator(".notice.warning").count(), 1, "the field moved since it was written");
    const text = await nadia.locator("main").innerText();
    assert.ok(text.includes("Thirty learners") && text.includes("Fifty learners"));
    await judge(nadia, second, { users: "accepted" });
    await go(nadia, `/cartography/i/${record}`);
    const history = await nadia.locator("main section.card", { hasText: "Thirty learners" }).first().innerText();
    assert.ok(history.includes("Fifty learners"), "both stand in the history");
    await leave(tom, ioana, nadia);
  });

  for (const [at, lang] of Object.keys(WORDS).entries()) {
    test(`a module is reviewed before it is used, in ${lang}`, async () => {
      const [ioana, nadia] = await Promise.all([staff("ioana", lang), staff("nadia", lang)]);
      await go(ioana, "/advice/ask");
      const link = ioana.locator('main ul.links a[href^="/advice/ask/"]').nth(at);
      const title = (await link.locator("bdi").first().textContent()).replace(/ [\d.]+$/, "");
      await link.click();
      await ioana.selectOption("#reviewer", { index: 1 });
      await ioana.fill("#day", new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
      await ioana.locator("main button.main").click();
      assert.equal(await ioana.locator(".errors").count(), 0);

      await go(nadia, "/advice");
      await nadia.locator("ul.cards a", { hasText: title }).click();
      const base = new URL(nadia.url()).pathname;
      assert.equal((await ioana.goto(`${site.address}${base}/form`)).status() === 200, false, "nobody else reviews it");
      await nadia.locator(`main tbody a[href$="/${lang}"]`).first().click();
      await nadia.selectOption("#block", { index: 1 });
      await nadia.selectOption("#weight", { index: 0 });
      await nadia.fill("#text", `The second sentence is hard (${lang})`);
      await nadia.locator('form[action$="/comments"] button.main').click();
      await go(nadia, `${base}/form`);
      await nadia.locator("main button.main").click();
      assert.ok(await nadia.locator(".errors li").count() > 3, "what is not answered is named");
      for (const one of await nadia.locator('fieldset[id^="holds-"]').all()) {
        await one.locator("input").nth(1).check();
      }
      for (const one of await nadia.locator('textarea[id^="text-"]').all()) await one.fill("Nearly");
      await nadia.locator("#recommendation input").nth(1).check();
      await nadia.locator("main button.main").click();
      assert.equal(await nadia.locator(".errors").count(), 0);

      await go(ioana, `${base}/answers`);
      const card = ioana.locator("section.card", { hasText: "The second sentence is hard" });
      await card.locator("textarea").fill("It is two sentences now");
      await card.locator("input[type=radio]").nth(1).check();
      await card.locator("button").click();
      await go(nadia, base);
      assert.match(await nadia.locator("main").innerText(), /1/);
      const jean = await staff("jean", lang);
      await go(jean, `${base}/sheet`);
      const sheet = await jean.locator("main").innerText();
      for (const said of ["The second sentence is hard", "It is two sentences now", "Nearly"]) assert.ok(sheet.includes(said), said);
      await go(jean, "/library");
      const modules = await jean.locator('main a[href^="/library/"]').evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      let met = 0;
      for (const module of new Set(modules)) {
        await go(jean, module);
        met += await jean.locator(`main a[href="${base}/sheet"]`).count();
      }
      assert.equal(met, 1, "the officer meets it on its module and on no other");
      const ana = await openPage(browser, { script: false });
      await signInLearner(ana, site, "Ana", "fr");
      assert.notEqual((await ana.goto(`${site.address}${base}/sheet`)).status(), 200, "a learner does not");
      await leave(ioana, nadia, jean, ana);
    });
  }

  test("every page of it, laid out right to left", async () => {
    const page = await staff("paul", "ar", { script: true });
    const faults = [];
    for (const path of PAGES) {
      await go(page, path);
      assert.equal(await page.locator("html").getAttribute("dir"), "rtl", path);
      faults.push(...await faultsOf(page, path));
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  const PAGES = [
    "/cartography", "/cartography?country=FR&q=tablet", "/cartography/i/%ID%", "/cartography/compare?with=%ID%&with=%OTHER%",
    "/cartography/map", "/cartography/map?view=world", "/cartography/timeline", "/cartography/levers", "/cartography/bring",
    "/cartography/propose", "/cartography/methods/propose", "/cartography/methods/bring", "/cartography/i/%ID%/propose", "/methods/self-contained-module/propose", "/contributions", "/advice", "/advice/ask", "/report", "/report?language=fr",
    "/methods", "/methods/self-contained-module", "/matrix", "/matrix/coverage", "/matrix/crosswalk", "/matrix/versions", "/matrix/compare",
  ];

  async function everyId() {
    const records = await readFile(new URL("../../cartography/initiatives.json", import.meta.url), "utf8");
    return JSON.parse(records).items.map((one) => one.id);
  }

  async function go(page, path) {
    const [id, other] = await everyId();
    const answer = await page.goto(site.address + path.replace("%ID%", id).replace("%OTHER%", other));
    assert.equal(answer.status(), 200, path);
  }

  /** Proposes other values for fields of a record; the address of the proposal. */
  async function propose(page, record, fields) {
    await go(page, `/cartography/i/${record}`);
    await page.locator(`main a[href="/cartography/i/${record}/propose"]`).click();
    for (const [name, value] of Object.entries(fields)) await page.fill(`#${name}`, value);
    await page.fill("#because", "Annual report of the house, page 4");
    await page.locator("main button.main").click();
    assert.equal(await page.locator(".errors").count(), 0);
    return new URL(page.url()).pathname;
  }

  async function judge(page, proposal, verdicts, reason = "") {
    await go(page, proposal);
    for (const [field, verdict] of Object.entries(verdicts)) await page.check(`input[name="v-${field}"][value="${verdict}"]`);
    await page.fill("#reason", reason);
    await page.locator('form[action$="/judge"] button.main').click();
    assert.equal(await page.locator(".errors").count(), 0);
  }

  async function staff(login, lang, { script = false } = {}) {
    const page = await openPage(browser, { script });
    await signInStaff(page, site, login);
    await speak(page, lang);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    return page;
  }

  /** Chooses the language from the menu of the page, where it is not chosen already. */
  async function speak(page, lang) {
    if ((await page.locator("html").getAttribute("lang")) === lang) return;
    const menu = page.locator("details.menu", { has: page.locator('form[action="/language"]') });
    await menu.locator("summary").click();
    await menu.locator("form", { has: page.locator(`input[value="${lang}"]`) }).locator("button").click();
    await page.locator(`html[lang="${lang}"]`).waitFor();
  }

  function cards(page) {
    return page.locator("ul.records h3 a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  }

  /** Opens the side of the filter and ticks one of its values. */
  async function tick(page, side, value) {
    const box = page.locator(`input[name="${side}"][value="${value}"]`);
    await page.locator("details.more", { has: box }).locator("summary").click();
    await box.check();
  }

  /** The record itself says what was filtered for. */
  async function chosen(page, href, sides) {
    await page.goto(site.address + href);
    for (const [side, value] of Object.entries(sides)) {
      assert.ok(await page.locator(`main a[href$="${side}=${value}"]`).count() > 0, `${href} has ${side} ${value}`);
    }
  }

  async function taken(page, path) {
    const answer = await page.request.get(site.address + path);
    assert.equal(answer.status(), 200, path);
    return answer.text();
  }
});

async function leave(...pages) {
  for (const page of pages) await page.context().close();
}
