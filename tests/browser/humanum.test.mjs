// A learner answers every activity of Humanum, without script: wrong first, with hints, then right.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, signInLearner, startBrowser } from "./browser.mjs";
import { give } from "./give.mjs";
import { hidden, plain, readKey } from "./key.mjs";
import { startSite } from "./site.mjs";

const key = await readKey("humanum", "fr");
const units = [...new Set(key.map((activity) => activity.unit))];
let site;
let browser;
let page;

before(async () => {
  site = await startSite();
  browser = await startBrowser();
  page = await openPage(browser, { script: false });
  await signInLearner(page, site, "Ana", "fr");
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

for (const unit of units) {
  const isTest = unit === "08-before" || unit === "09-after";
  test(`${unit}: ${isTest ? "answers are taken and nothing is told" : "wrong, hint, right"}`, async () => {
    const done = [];
    for (let screen = 0; ; screen++) {
      const answer = await page.goto(`${site.address}/m/humanum/${unit}/${screen}`);
      if (answer.status() === 404) break;
      const here = await page.locator("form.doing").evaluateAll((all) => all.map((form) => form.id));
      const activities = here.map((id) => key.find((one) => one.id === id));
      keepsTheKey(await answer.text(), activities);
      for (const activity of activities) {
        await (isTest ? inTest(activity) : practise(activity));
        done.push(activity.id);
      }
      if (!here.length) await page.locator("main > form.bar button").click();
    }
    assert.deepEqual(done.sort(), key.filter((one) => one.unit === unit).map((one) => one.id).sort());
    await seeEnd(unit, isTest, activitiesThatCount(unit));
  });
}

test("the first page counts the finished units", async () => {
  await page.goto(`${site.address}/home`);
  assert.match(await page.locator("main").innerText(), /\b[789]\b/);
});

function keepsTheKey(html, activities) {
  const page = plain(html.replace(/<[^>]*>/g, " "));
  const attributes = plain([...html.matchAll(/(?:value|title|alt|data-[a-z-]+|aria-label)="([^"]*)"/g)].map((found) => found[1]).join(" "));
  for (const activity of activities) {
    for (const text of hidden(activity)) {
      assert.ok(!page.includes(text) && !attributes.includes(text), `${activity.id} tells ${text}`);
    }
  }
}

async function practise(activity) {
  const form = page.locator(`form[id="${activity.id}"]`);
  const open = !["cards", "hand-in"].includes(activity.type);
  if (open) {
    await give(page, activity, false);
    assert.match(await verdict(form), /Pas encore|en partie/i, `${activity.id}: wrong`);
    assert.ok(await form.locator(".saved").isVisible(), `${activity.id}: saved`);
    await askHint(form, activity);
    await again(form);
  }
  await give(page, activity, true);
  if (activity.type === "hand-in") {
    assert.match(await form.innerText(), /Enregistré/);
    return;
  }
  if (activity.type !== "cards") assert.match(await verdict(form), /C’est juste/, `${activity.id}: right`);
}

async function askHint(form, activity) {
  const button = form.locator("button[name=hint]");
  if (!(await button.count())) return;
  const said = activity.told.some((text) => plain(text).includes(plain(activity.hints[0])));
  assert.ok(said || !(await form.locator(".hint").count()), `${activity.id}: hint too early`);
  await button.click();
  assert.ok(plain(await form.innerText()).includes(plain(activity.hints[0])), `${activity.id}: hint`);
}

/** After the last try that counts the learner may practise again. */
async function again(form) {
  const link = form.locator(`a[href*="again="]`);
  if (await link.count()) await link.click();
}

async function inTest(activity) {
  const form = page.locator(`form[id="${activity.id}"]`);
  assert.equal(await form.locator("button[name=hint]").count(), 0, `${activity.id}: no hint in a test`);
  await give(page, activity, true);
  assert.match(await form.innerText(), /Enregistré/, `${activity.id}: saved`);
  assert.equal(await form.locator(".verdict.not-yet, .verdict.partly").count(), 0);
}

function verdict(form) {
  return form.locator(".verdict h2").innerText();
}

function activitiesThatCount(unit) {
  return key.filter((one) => one.unit === unit && one.type !== "cards").length;
}

async function seeEnd(unit, isTest, count) {
  await page.goto(`${site.address}/m/humanum/${unit}/${await lastScreen(unit)}`);
  await page.locator("main > form.bar button").click();
  await page.waitForURL(/\/end$/);
  if (isTest) return;
  assert.equal(await page.locator(".cards li").count(), count, "each activity has a line");
}

async function lastScreen(unit) {
  await page.goto(`${site.address}/m/humanum/${unit}/0`);
  return (await page.locator(".steps li").count()) - 1;
}
