// A learner's way in, through and out, in French and in Arabic, with and without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, signInLearner, startBrowser } from "./browser.mjs";
import { check, give } from "./give.mjs";
import { readKey } from "./key.mjs";
import { startSite } from "./site.mjs";

const key = await readKey("humanum", "fr");
const find = (id) => key.find((one) => one.id === id);
let site;
let browser;

before(async () => {
  site = await startSite();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

for (const script of [true, false]) {
  const how = script ? "with script" : "without script";

  test(`Hugo signs in with his PIN ${how}`, async () => {
    const page = await openPage(browser, { script });
    await signInLearner(page, site, "Hugo", "fr");
    assert.match(await page.locator("h1").innerText(), /Hugo/);
    assert.equal(await page.locator("html").getAttribute("lang"), "fr");
    await page.context().close();
  });

  test(`Farid reads French with an Arabic interface ${how}`, async () => {
    const page = await openPage(browser, { script });
    await signInLearner(page, site, "Farid", "ar");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    await page.goto(`${site.address}/m/humanum/01-shelf/0`);
    assert.deepEqual(await attributes(page, "article"), ["fr", "ltr"]);
    assert.deepEqual(await attributes(page, "html"), ["ar", "rtl"]);
    await page.goto(`${site.address}/m/humanum`);
    await page.selectOption("#language", "it");
    await page.locator("form.filters button").click();
    assert.deepEqual(await attributes(page, "article"), ["it", "ltr"]);
    assert.deepEqual(await attributes(page, "html"), ["ar", "rtl"]);
    await page.selectOption("#language", "fr");
    await page.locator("form.filters button").click();
    await page.context().close();
  });

  test(`reload, Back and a double press change nothing twice ${how}`, async () => {
    const page = await openPage(browser, { script });
    await signInLearner(page, site, script ? "Ana" : "Hugo", "fr");
    const answers = await told(page);
    await page.goto(`${site.address}/m/humanum/02-words/3`);
    await page.locator("form.doing [name=text]").fill("987654");
    await page.locator("form.doing .bar button:not([name])").dblclick();
    await page.locator(".verdict").waitFor();
    assert.ok(await page.locator(".saved").isVisible());
    await page.reload();
    await page.goBack();
    await page.goto(`${site.address}/m/humanum/02-words/3`);
    assert.equal(await told(page), answers + 1, "one answer is recorded");
    await page.context().close();
  });

  test(`signing out leaves nothing behind ${how}`, async () => {
    const page = await openPage(browser, { script });
    await signInLearner(page, site, "Grace", "en");
    const answer = await page.goto(`${site.address}/m/humanum/01-shelf/4`);
    assert.match(answer.headers()["cache-control"], /no-store/);
    await page.locator('form[action="/sign-out"] button').click();
    await page.waitForURL(/\/start/);
    await page.goBack();
    assert.doesNotMatch(await page.locator("body").innerText(), /Grace/);
    assert.equal((await page.goto(`${site.address}/home`)).url().includes("/home"), false);
    await page.context().close();
  });
}

test("a page that is left open clears itself when its session is over", async () => {
  const page = await openPage(browser, { script: true });
  await page.clock.install();
  await signInLearner(page, site, "Grace", "en");
  await page.goto(`${site.address}/m/humanum/01-shelf/4`, { waitUntil: "networkidle" });
  const here = page.url();
  await page.clock.runFor(9 * 60_000);
  assert.equal(page.url(), here);
  // A slow machine tells the page late that a picture came, and its rest begins with that.
  for (let step = 0; step < 60 && page.url() === here; step++) {
    await page.clock.runFor(15_000).catch(() => {});
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.notEqual(page.url(), here, "the page left the screen within a quarter of an hour");
  await page.context().close();
});

test("going on where one stopped takes two touches", async () => {
  const page = await openPage(browser, { script: false });
  await signInLearner(page, site, "Farid", "fr");
  await page.goto(`${site.address}/m/humanum/01-shelf/0`);
  for (let step = 0; step < 3; step++) await page.locator("main > form.bar button").click();
  await page.locator('a[href="/home?stopped=1"]').click();
  await page.locator("a.tile.main").click();
  await page.waitForURL(/01-shelf\/3$/);
  await page.context().close();
});

test("an empty answer is no answer, and \"I don't know\" explains", async () => {
  const page = await openPage(browser, { script: false });
  await signInLearner(page, site, "Grace", "en");
  await page.goto(`${site.address}/m/humanum/01-shelf/14`);
  const form = page.locator("form.doing");
  await check(form);
  assert.equal(await form.locator(".verdict.not-yet").count(), 0);
  for (let press = 0; press < 3 && (await form.locator("button[name=dont-know]").count()); press++) {
    await form.locator("button[name=dont-know]").click();
  }
  assert.match(await form.innerText(), /A scan alone is an image/);
  await page.context().close();
});

test("a unit can be done with the keyboard alone", async () => {
  const page = await openPage(browser);
  await signInLearner(page, site, "Hugo", "fr");
  await page.goto(`${site.address}/m/humanum/01-shelf/13`);
  await tabTo(page, "input[name=value]");
  await page.keyboard.press(" ");
  await page.keyboard.press("Enter");
  await page.locator(".verdict").waitFor();
  assert.match(await page.evaluate(() => document.activeElement.id), /shelf-keeps-verdict/);
  await tabTo(page, "main > form.bar button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/01-shelf\/14/);
  await tabTo(page, "input[name=pick]");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".verdict").waitFor();
  await page.goto(`${site.address}/m/humanum/01-shelf/15`);
  await tabTo(page, "main > form.bar button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/end$/);
  await page.context().close();
});

test("a part that is right is counted and stays", async () => {
  const page = await openPage(browser, { script: false });
  await signInLearner(page, site, "Farid", "fr");
  await page.goto(`${site.address}/m/humanum/03-slips/9`);
  await give(page, find("slips-mend"), false);
  assert.equal(await page.locator(".verdict.partly").count(), 1);
  assert.equal(await page.locator('[name="gap-1"]').inputValue(), "soir");
  await page.context().close();
});

function attributes(page, selector) {
  return page.locator(selector).first().evaluate((one) => [one.lang, one.dir]);
}

/** How many answers are written down about the learner. */
async function told(page) {
  await page.goto(`${site.address}/about-me`);
  const counts = await page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [row.cells[0].innerText, Number(row.cells[1].innerText)]));
  return counts.filter(([what]) => /réponse|répondu|answered/i.test(what)).reduce((sum, [, count]) => sum + count, 0);
}

async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never comes to ${selector}`);
}

test("with script an order can be dragged, and the places follow", async () => {
  const page = await openPage(browser);
  await signInLearner(page, site, "Hugo", "fr");
  await page.goto(`${site.address}/m/humanum/02-words/2`);
  const items = page.locator(".order > .item");
  const before = await items.locator(".item-text").allTextContents();
  const from = await items.nth(0).locator(".item-text").boundingBox();
  const to = await items.nth(3).boundingBox();
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + to.height - 4, { steps: 12 });
  await page.mouse.up();
  const after = await items.locator(".item-text").allTextContents();
  assert.deepEqual(after, [...before.slice(1), before[0]]);
  await check(page.locator("form.doing"));
  await page.locator(".verdict").waitFor();
  assert.deepEqual(await items.locator(".item-text").allTextContents(), after, "the site received the same order");
  await page.context().close();
});

test("with script a long answer counts its words", async () => {
  const page = await openPage(browser);
  await signInLearner(page, site, "Hugo", "fr");
  await page.goto(`${site.address}/m/humanum/06-counting/14`);
  await page.locator("textarea[name=text]").fill("un deux trois");
  assert.equal(await page.locator("output.count").innerText(), "3 / 60");
  await page.context().close();
});
