// A learner helps another: who allows it, who names, who says yes, what a mentor sees and never sees, and how it ends.
// The whole way is walked twice, in Arabic and in French, with and without script, on a screen of 320 px.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { faultsOf, openPage, signInLearner, signInStaff, startBrowser } from "./browser.mjs";
import { startSite } from "./site.mjs";

const GROUP = "Thursday afternoon";
const UNIT = "/m/humanum/02-words";
const TITLE = "L’homme qui comptait les mots";
/** A screen of the unit where something is typed, and what nobody but the learner and the trainer may read. */
const SCREEN = 3;
const TYPED = "987654";
/** Seconds until midnight at the site: long enough to name a mentor until today, short enough to wait for it. */
const UNTIL_MIDNIGHT = 40;

/** Who helps whom, in which language, and the word for a mentor under *About me*. */
const WALKS = [
  { script: true, colorScheme: "dark", mentor: ["Farid", "ar"], learner: ["Hugo", "fr"], word: "mentor" },
  { script: false, colorScheme: "light", mentor: ["Hugo", "fr"], learner: ["Farid", "ar"], word: "مرشد" },
];

describe("a learner helps another", () => {
  let site;
  let browser;
  let night;
  let untilToday;
  let copy;

  before(async () => {
    night = midnightIn(UNTIL_MIDNIGHT);
    process.env.TZ = night.zone;
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  test("until today, a mentor sees who asks", async () => {
    const maria = await staff("maria");
    await mentors(maria, "Tuesday morning");
    await name(maria, "Bruno", night.today);
    const [ana, bruno] = [await learner("Ana", "fr"), await learner("Bruno", "it")];
    await accept(ana);
    await ask(ana);
    await bruno.goto(`${site.address}/mentor`);
    assert.deepEqual(await names(bruno), ["Ana"]);
    assert.ok(Date.now() < night.ends, "the day is not over yet");
    await leave(maria, ana);
    untilToday = bruno;
  });

  test("two people allow it: before, a trainer can name nobody", async () => {
    const [maria, lea, jean] = await Promise.all(["maria", "lea", "jean"].map((login) => staff(login, {})));
    await mentors(maria, GROUP);
    assert.equal(await maria.locator("#person").count(), 0);
    assert.deepEqual(await faultsOf(maria, "not allowed"), []);
    await lea.goto(`${site.address}/policy`);
    const place = lea.locator("section.card", { has: lea.locator("h2", { hasText: GROUP }) });
    const form = place.locator("details", { has: lea.locator('input[name=switch][value="mentors"]') });
    await form.locator("summary").click();
    await form.locator("input[value=yes]").check();
    await form.locator("textarea").fill("They asked for it");
    await form.locator("button.main").click();
    await maria.reload();
    assert.equal(await maria.locator("#person").count(), 0, "one person alone allows nothing");
    await jean.goto(`${site.address}/two`);
    await jean.locator("li.card", { hasText: GROUP }).locator('form[action$="/confirm"] button').click();
    await maria.reload();
    assert.equal(await maria.locator("#person").count(), 1);
    await leave(maria, lea, jean);
  });

  for (const { script, colorScheme, word, ...who } of WALKS) {
    const how = `${script ? "with" : "without"} script`;

    test(`${who.mentor[0]} helps ${who.learner[0]} ${how}`, async () => {
      const look = { script, colorScheme };
      const faults = [];
      const sound = async (page, what) => faults.push(...await (script ? faultsOf(page, what) : faultsWithoutScript(page, what)));
      const maria = await staff("maria", look);
      const asking = await learner(...who.learner, look);
      const helping = await learner(...who.mentor, look);
      const [mentor, helped] = [who.mentor[0], who.learner[0]];

      await mentors(maria, GROUP);
      await name(maria, mentor, "2020-01-01");
      assert.equal(await maria.locator("#until").getAttribute("aria-invalid"), "true", "a day that is over is refused");
      await sound(maria, "a wrong day");
      await name(maria, mentor, new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
      assert.equal(await maria.locator(".cards li", { hasText: mentor }).count(), 1);
      await sound(maria, "a mentor is named");

      await asking.goto(`${site.address}${UNIT}/${SCREEN}`);
      await asking.locator("form.doing [name=text]").fill(TYPED);
      await asking.locator("form.doing .bar button:not([name])").click();
      await asking.locator(".saved").first().waitFor();
      await ask(asking, script);
      await sound(asking, "asked");

      await helping.goto(`${site.address}/home`);
      await helping.locator('a[href="/mentor"]').click();
      assert.deepEqual(await names(helping), [], "nobody said yes");
      await sound(helping, "nobody asks");

      await asking.goto(`${site.address}/about-me/mentors`);
      await sound(asking, "who may see it");
      await accept(asking, mentor, script);
      await sound(asking, "accepted");

      await helping.reload();
      await sees(helping, helped);
      await sound(helping, "somebody asks");

      const record = await about(helping);
      await helping.goto(`${site.address}/mentor`);
      await helping.locator('a[href$="/unit"]').click();
      const shown = helping.url();
      assert.doesNotMatch(await helping.content(), new RegExp(TYPED), "what was typed is not shown");
      const field = helping.locator("article [name=text]").first();
      assert.equal(await field.inputValue(), "");
      await sound(helping, "the unit");
      await field.fill("1");
      await helping.locator("article form .bar button:not([name])").first().click();
      await helping.locator(".verdict").first().waitFor();
      await sound(helping, "a try");
      assert.equal(await about(helping), record, "nothing of it is recorded for the mentor");

      // After the comparison: a refusal is recorded too, a while later.
      for (const path of ["/teach", "/marks", "/two"]) {
        const answer = await helping.request.get(site.address + path);
        assert.ok([403, 404].includes(answer.status()), `${path}: ${answer.status()}`);
      }

      await helping.goto(`${site.address}/mentor`);
      await helping.locator("button[value=take]").click();
      await sees(helping, helped);
      await sound(helping, "going there");
      await asking.goto(`${site.address}/come/humanum/02-words/${SCREEN}`);
      await asking.locator("button[name=over]").waitFor();
      await sound(asking, "somebody comes");
      await helping.locator("button[value=helped]").click();
      assert.equal(await helping.locator(".notice.warning").count(), 1, "nothing was ticked");
      await sound(helping, "nothing ticked");
      await helping.locator("input[value=mouse]").check();
      await helping.locator("button[value=helped]").click();
      await helping.locator(".notice.good").waitFor();
      assert.deepEqual(await names(helping), [], "it is over");
      await sound(helping, "noted");

      await asking.goto(`${site.address}/about-me`);
      const looks = await asking.locator("h2 + ul").first().innerText();
      assert.match(looks, new RegExp(`${word}$`, "m"), "the learner reads that a mentor looked");
      assert.doesNotMatch(looks, new RegExp(mentor), "and not who");
      await sound(asking, "about me");

      await maria.locator(".place a").last().click();
      await maria.locator("tbody th a", { hasText: helped }).click();
      await maria.locator('a[href$="/humanum/02-words"]').click();
      assert.match(await maria.locator("section.card", { hasText: TYPED }).innerText(), /with help/);
      await sound(maria, "the result");

      await ask(asking);
      await helping.goto(`${site.address}/mentor`);
      assert.deepEqual(await names(helping), [helped]);
      await asking.goto(`${site.address}/about-me/mentors`);
      await card(asking, mentor).locator("button[value='0']").click();
      await helping.reload();
      assert.deepEqual(await names(helping), [], "the yes was taken back");
      assert.equal((await helping.goto(shown)).status(), 404);
      assert.deepEqual(faults, []);
      await leave(maria, asking, helping);
    });
  }

  test("when the day is over, the mentor sees nothing more", async () => {
    await new Promise((resolve) => setTimeout(resolve, night.ends + 1000 - Date.now()));
    const answer = await untilToday.goto(`${site.address}/mentor`);
    assert.equal(answer.status(), 404);
    assert.doesNotMatch(await untilToday.locator("body").innerText(), /Ana/);
    await untilToday.goto(`${site.address}/home`);
    assert.equal(await untilToday.locator('a[href="/mentor"]').count(), 0);
    await leave(untilToday);
  });

  async function staff(login, look = { script: false }) {
    const page = await openPage(browser, { ...look, width: 320, height: 640 });
    await signInStaff(page, site, login);
    return page;
  }

  async function learner(name, lang, look = { script: false }) {
    const page = await openPage(browser, { ...look, width: 320, height: 640 });
    await signInLearner(page, site, name, lang);
    const told = await page.locator("html").evaluate((html) => [html.lang, html.dir]);
    assert.deepEqual(told, [lang, lang === "ar" ? "rtl" : "ltr"]);
    return page;
  }

  /** The trainer's page of a group, where help is asked for and mentors are named. */
  async function mentors(page, group) {
    await page.goto(`${site.address}/teach`);
    await page.locator("main a", { hasText: group }).first().click();
    await page.locator('main a[href$="/mentors"]').first().click();
  }

  async function name(page, person, until) {
    await page.locator("#person").selectOption({ label: person });
    await page.locator("#until").fill(until);
    await page.locator("main button.main").click();
  }

  /** From the unit: asks somebody to come. */
  async function ask(page, keyboard = false) {
    await page.goto(`${site.address}${UNIT}/${SCREEN}`);
    await press(page, 'a[href^="/come/"]', keyboard);
    await press(page, "button.main", keyboard);
    await page.locator(".notice.good").waitFor();
  }

  /** From *About me*: says yes to a mentor. */
  async function accept(page, mentor = "Bruno", keyboard = false) {
    await page.goto(`${site.address}/about-me`);
    await press(page, 'a[href="/about-me/mentors"]', keyboard);
    assert.equal(await card(page, mentor).locator(".state.off").count(), 1, "nobody is accepted at first");
    await press(page, `li:has-text("${mentor}") button[value="1"]`, keyboard);
    await card(page, mentor).locator(".state.good").waitFor();
  }

  /** What is wrong with a page that may run nothing: axe-core looks at a copy. */
  async function faultsWithoutScript(page, what) {
    copy ??= await openPage(browser, { width: 320, height: 640 });
    await copy.goto(`${site.address}/start`);
    await copy.setContent(await page.content());
    return faultsOf(copy, what);
  }

  /** What is recorded about the one who reads. */
  async function about(page) {
    await page.goto(`${site.address}/about-me`);
    return page.locator("tbody").first().innerText();
  }
});

/** Presses by mouse, or by nothing but the keyboard. */
async function press(page, selector, keyboard) {
  const wanted = page.locator(`main ${selector}`).first();
  if (!keyboard) return wanted.click();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((one) => one === document.activeElement)) {
      const arrived = page.waitForEvent("load");
      await page.keyboard.press("Enter");
      return arrived;
    }
  }
  assert.fail(`Tab never comes to ${selector}`);
}

function card(page, mentor) {
  return page.locator("li.card", { hasText: mentor });
}

/** Who asks for help, as a mentor reads it. */
function names(page) {
  return page.locator("section.card h2").allTextContents().then((all) => all.map((text) => text.trim()));
}

/** A mentor reads who asks and with which unit, and nothing of what the learner did there. */
async function sees(page, learner) {
  assert.deepEqual(await names(page), [learner]);
  const text = await page.locator("main").innerText();
  assert.ok(text.includes(TITLE), "with which unit");
  assert.doesNotMatch(text, new RegExp(`${TYPED}|\\d+ ?%|\\d+ / \\d+`), "no answer and no score");
}

async function leave(...pages) {
  for (const page of pages) await page.context().close();
}

/** A time zone in which the day ends so many seconds from now, and that day. */
function midnightIn(seconds) {
  const day = 86_400;
  const now = Math.floor(Date.now() / 1000);
  const behind = (now + seconds) % day;
  const west = behind > day / 2 ? behind - day : behind;
  const size = [Math.abs(west) / 3600, Math.abs(west) / 60 % 60, Math.abs(west) % 60];
  const time = size.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
  return {
    zone: `<here>${west < 0 ? "-" : ""}${time}`,
    today: new Date((now - west) * 1000).toISOString().slice(0, 10),
    ends: (now + seconds) * 1000,
  };
}

