// A learner answers every activity of every module: wrong first, with hints, then right; see plan.mjs for what and when.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openPage, signInLearner, startBrowser } from "./browser.mjs";
import { give } from "./give.mjs";
import { hidden, plain, readKey } from "./key.mjs";
import { plan, shipped, today, TURNS } from "./plan.mjs";
import { startSite } from "./site.mjs";

/** Who reads in which language in the demonstration. */
const LEARNERS = { fr: "Ana", it: "Bruno", ro: "Elena", en: "Grace" };
const rows = plan(await shipped(), { all: Boolean(process.env.LUCARNE_ALL), turn: today() })
  .filter((row) => !process.env.LUCARNE_ONLY || `${row.module}/${row.unit}`.includes(process.env.LUCARNE_ONLY));

test("a few turns have every unit, eight times as many each in every language in both ways", async () => {
  const modules = await shipped();
  const turns = (from, many) => Array.from({ length: many }, (_, at) => plan(modules, { turn: from + at })).flat();
  const told = (rows) => rows.map(({ module, unit, lang, script }) => `${module} ${unit} ${lang} ${script}`).sort();
  for (const turn of [0, 1, 2, 3]) {
    const units = turns(turn, TURNS).map(({ module, unit }) => `${module} ${unit}`);
    assert.deepEqual(units.sort(), modules.flatMap(({ id, units }) => units.map((unit) => `${id} ${unit.id}`)).sort());
    const rows = turns(turn, 8 * TURNS);
    assert.ok(rows.every((row) => row.wrong === !row.script));
    const whole = plan(modules, { all: true }).filter((row) => row.wrong === !row.script);
    assert.deepEqual(told(rows), told(whole));
  }
});

// One site for each way, so that each learner meets each activity once.
for (const script of [false, true]) {
  for (const wrong of [true, false]) {
    const own = rows.filter((row) => row.script === script && row.wrong === wrong);
    if (own.length) describe(`${wrong ? "wrong answers first" : "right answers"}, ${script ? "with" : "without"} script`, () => learn(own, script));
  }
}

function learn(rows, script) {
  const pages = {};
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

  for (const row of rows) {
    test(`${row.module} ${row.unit} in ${row.lang}`, async () => {
      pages[row.lang] ??= await enter(row.lang);
      await new Unit(pages[row.lang], site, row).doAll();
    });
  }

  async function enter(lang) {
    const page = await openPage(browser, { script });
    await signInLearner(page, site, LEARNERS[lang], lang);
    return page;
  }
}

/** One unit on one page. */
class Unit {
  constructor(page, site, row) {
    Object.assign(this, row, { page, base: `${site.address}/m/${row.module}/${row.unit}` });
  }

  async doAll() {
    const key = (await readKey(this.module, this.lang)).filter((one) => one.unit === this.unit);
    const done = [];
    let last = 0;
    for (let screen = 0; ; screen++) {
      const answer = await this.page.goto(`${this.base}/${screen}`);
      if (answer.status() === 404) break;
      last = screen;
      assert.equal(await this.page.locator("article").first().getAttribute("lang"), this.lang);
      const here = await this.page.locator("form.doing").evaluateAll((all) => all.map((form) => form.id));
      const activities = here.map((id) => key.find((one) => one.id === id));
      assert.ok(activities.every(Boolean), `${here} are in the source`);
      keepsTheKey(await answer.text(), activities);
      for (const activity of activities) {
        await (this.test ? this.inTest(activity) : this.practise(activity));
        done.push(activity.id);
      }
    }
    assert.deepEqual(done.sort(), key.map((one) => one.id).sort());
    await this.end(last, key);
  }

  form(activity) {
    return this.page.locator(`form[id="${activity.id}"]`);
  }

  async practise(activity) {
    const form = this.form(activity);
    if (!possible(activity)) return this.leave(activity);
    if (this.wrong && !["cards", "hand-in"].includes(activity.type)) {
      await give(this.page, activity, false);
      // A conversation may lead everybody to its good end.
      const ends = activity.type === "dialogue" ? "" : ":is(.not-yet, .partly)";
      await verdict(form, ends, `${activity.id}: wrong`);
      await saved(form, activity);
      await askHint(form, activity);
      await again(form);
    }
    await give(this.page, activity, true);
    if (activity.type === "hand-in") await saved(form, activity);
    else if (activity.type !== "cards") await verdict(form, ".right", `${activity.id}: right`);
  }

  async inTest(activity) {
    const form = this.form(activity);
    assert.equal(await form.locator("button[name=hint]").count(), 0, `${activity.id}: no hint in a test`);
    if (!possible(activity)) return this.leave(activity);
    await give(this.page, activity, !this.wrong);
    await saved(form, activity);
    assert.equal(await form.locator(".verdict.not-yet, .verdict.partly").count(), 0);
  }

  /** What the station cannot show yet is left with "I don't know", and stops nobody. */
  async leave(activity) {
    const button = this.form(activity).locator("button[name=dont-know]");
    for (let press = 0; press < 6 && (await button.count()); press++) await button.click();
  }

  async end(last, key) {
    await this.page.goto(`${this.base}/${last}`);
    await this.page.locator("main > form.bar button").click();
    await this.page.waitForURL(/\/end$/);
    if (this.test) return;
    const lines = this.page.locator(".cards li");
    assert.equal(await lines.count(), key.filter((one) => possible(one) && one.type !== "cards").length, "each activity has a line");
    const full = key.filter((one) => possible(one) && !["cards", "hand-in"].includes(one.type)).length;
    if (!this.wrong) assert.equal(await lines.locator(".state.good").count(), full, "all is right");
    assert.equal(await lines.locator(".state.off").count(), 0, "nothing is left open");
    await this.page.goto(this.base.replace(/\/[^/]*$/, ""));
    const unit = this.page.locator(`li:has(a[href*="/${this.unit}/"])`);
    assert.equal(await unit.locator(".state.good").count(), 1, "the unit is done");
  }
}

/** Simulated programs come later; drills other than clicking are not for this page. */
function possible(activity) {
  if (activity.type === "mouse") return (activity.attributes.action ?? "click") === "click";
  return activity.type !== "simulator";
}

function keepsTheKey(html, activities) {
  const page = plain(html.replace(/<[^>]*>/g, " "));
  const attributes = plain([...html.matchAll(/(?:value|title|alt|data-[a-z-]+|aria-label)="([^"]*)"/g)].map((found) => found[1]).join(" "));
  for (const activity of activities) {
    for (const text of hidden(activity)) {
      assert.ok(!page.includes(text) && !attributes.includes(text), `${activity.id} tells ${text}`);
    }
  }
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

async function saved(form, activity) {
  // As with the verdict, the page may still be on its way.
  const word = form.locator(".saved");
  await word.waitFor({ timeout: 5000 }).catch(() => {});
  assert.ok(await word.isVisible(), `${activity.id}: saved`);
}

async function verdict(form, which, what) {
  const seen = form.locator(`.verdict${which}`);
  // The page with the verdict may still be on its way.
  await seen.first().waitFor({ state: "attached", timeout: 5000 }).catch(() => {});
  assert.ok(await seen.count(), `${what}; it says ${await form.locator(".verdict").allInnerTexts()}`);
}
