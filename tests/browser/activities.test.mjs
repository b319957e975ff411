// What learners' pages do with a script, and that they do the same without: long work, files, sounds, banks, cards.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { bringActivities } from "./activities.mjs";
import { faultsOf, openPage, signInLearner, signInStaff, startBrowser } from "./browser.mjs";
import { check } from "./give.mjs";
import { startSite } from "./site.mjs";

const [LETTER, FILE, HEAR, MEMORY, BANK, LONG] = [0, 1, 2, 3, 4, 5];
let site;
let browser;

before(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
  await writeFile(join(site.folder, "policy.toml"), 'uploads = ["txt", "png"]\n');
  await bringActivities(browser, site, "Thursday afternoon");
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

async function learner(screen, { name = "Grace", lang = "en", ...how } = {}) {
  const page = await openPage(browser, how);
  await signInLearner(page, site, name, lang);
  await page.goto(`${site.address}/m/activities/01-all/${screen}`);
  return page;
}

test("what is typed is kept when the page is left, and comes back at another station", async () => {
  const page = await learner(LONG);
  assert.equal(await page.locator("button[name=keep]").isVisible(), false, "the script does it");
  await page.fill("textarea", "Yesterday I read");
  await page.locator('a[href="/home?stopped=1"]').click();
  await page.waitForURL(/\/home/);
  await page.context().close();
  const other = await learner(LONG, { script: false });
  assert.equal(await other.inputValue("textarea"), "Yesterday I read");
  assert.match(await other.locator(".kept").innerText(), /not handed in/);
  await other.fill("textarea", "Yesterday I read a");
  await other.locator("button[name=keep]").click();
  assert.equal(await other.inputValue("textarea"), "Yesterday I read a");
  assert.equal(await other.locator(".verdict").count(), 0);
  await other.context().close();
});

test("what is typed is kept every ten seconds", async () => {
  const page = await learner(LETTER);
  await page.fill("textarea", "Dear Leo");
  await page.waitForResponse((answer) => answer.request().method() === "POST" && answer.status() === 204, { timeout: 15_000 });
  await page.locator(".kept").waitFor();
  await page.fill("textarea", "Dear Leo, thank you");
  await check(page.locator("form.doing"));
  await page.locator(".verdict").waitFor();
  await page.reload();
  assert.equal(await page.locator(".kept:visible").count(), 0, "what is handed in is no draft");
  await page.context().close();
});

for (const [script, name] of [[true, "Grace"], [false, "Hugo"]]) {
  const how = script ? "with script" : "without script";

  test(`a file is handed in, replaced and downloaded ${how}`, async () => {
    const page = await learner(FILE, { name, script });
    const send = async (file, text) => {
      await page.setInputFiles("input[type=file]", { name: file, mimeType: "text/plain", buffer: Buffer.from(text) });
      await check(page.locator("form.doing"));
    };
    await send("list.png", "no picture");
    await page.locator(".errors").waitFor();
    await send("list.txt", "bread");
    await page.locator(".handed-in", { hasText: "list.txt" }).waitFor();
    await page.locator('a[href*="again=file"]').click();
    await send("better.txt", "bread and rice");
    await page.locator(".handed-in", { hasText: "better.txt" }).waitFor();
    await page.context().close();

    const trainer = await openPage(browser, { script });
    await signInStaff(trainer, site, "maria");
    await trainer.goto(`${site.address}/marks`);
    await trainer.locator("tr", { hasText: name }).locator('a[href$="/activities/file"]').click();
    const [download] = await Promise.all([trainer.waitForEvent("download"), trainer.locator("a[download]").click()]);
    assert.equal(download.suggestedFilename(), "file-2.txt");
    await trainer.context().close();
  });
}

test("a dictation is heard twice, and the press that is left is told", async () => {
  const page = await learner(HEAR);
  assert.equal(await page.locator("audio").count(), 0);
  const button = page.locator(".counted button").first();
  for (const left of [/once/, /as often as/]) {
    await button.click();
    await page.locator(".counted [role=status]", { hasText: left }).waitFor();
    if (left.source === "once") await page.locator('.counted button[aria-disabled="false"]').first().waitFor();
  }
  await page.waitForTimeout(2000);
  assert.equal(await button.getAttribute("aria-disabled"), "true");
  await page.reload();
  assert.equal(await page.locator(".counted button").count(), 0);
  await page.context().close();
});

test("words of a bank are pressed into gaps, by mouse and by keyboard, and the site receives them", async () => {
  const page = await learner(BANK);
  const word = (text) => page.locator(".bank button", { hasText: text });
  const gap = (number) => page.locator("button.gap").nth(number);
  await word("lamp").click();
  await gap(0).click();
  assert.match(await gap(0).innerText(), /lamp/);
  await gap(0).click();
  assert.doesNotMatch(await gap(0).innerText(), /lamp/, "a press on a full gap empties it");
  await gap(0).click();
  await word("hat").click();
  await word("cup").focus();
  await page.keyboard.press("Enter");
  await gap(1).focus();
  await page.keyboard.press(" ");
  assert.deepEqual(await faultsOf(page, "a bank"), []);
  await check(page.locator("form.doing"));
  await page.locator(".verdict.right").waitFor();
  await page.context().close();
});

test("without script a bank is a list for each gap", async () => {
  const page = await learner(BANK, { name: "Hugo", script: false });
  await page.selectOption('[name="gap-1"]', "hat");
  await page.selectOption('[name="gap-2"]', "cup");
  await check(page.locator("form.doing"));
  await page.locator(".verdict.right").waitFor();
  await page.context().close();
});

test("cards for memory lie face down, and all pairs found is all cards seen", async () => {
  const page = await learner(MEMORY);
  assert.equal(await page.locator("details.turn:visible").count(), 0);
  assert.deepEqual(await faultsOf(page, "cards face down"), []);
  const cards = page.locator(".memory-card");
  const pairs = await cards.evaluateAll((all) => all.map((card) => card.dataset.pair));
  const other = pairs.findIndex((pair) => pair !== pairs[0]);
  await cards.nth(0).click();
  await cards.nth(other).click();
  assert.equal(await page.locator(".memory-card.turned").count(), 2, "two that differ stay until the next press");
  for (const pair of new Set(pairs)) {
    for (const [at, one] of pairs.entries()) {
      if (one !== pair) continue;
      await cards.nth(at).focus();
      await page.keyboard.press("Enter");
    }
  }
  await page.locator(".found-all button").first().click();
  await page.locator(".cards-seen").waitFor();
  await page.context().close();
});

test("the cards can be turned one by one, with script and without", async () => {
  const page = await learner(MEMORY, { name: "Hugo" });
  await page.locator("button.leave").click();
  await page.locator("details.turn > summary").click();
  await page.locator("button[name=knew][value=yes]:visible").click();
  await page.context().close();
  const plain = await learner(MEMORY, { name: "Hugo", script: false });
  for (let card = 0; card < 2; card++) {
    await plain.locator("details.turn > summary").click();
    await plain.locator("button[name=knew][value=yes]").click();
  }
  await plain.locator(".cards-seen").waitFor();
  await plain.context().close();
});

test("one player reads all texts of a screen in their order", async () => {
  const page = await openPage(browser);
  await signInLearner(page, site, "Hugo", "fr");
  const heard = [];
  page.on("request", (request) => { if (/\/speech\//.test(request.url())) heard.push(new URL(request.url()).pathname); });
  const speaker = await findSpeaker(page);
  if (!speaker) return;
  const all = (await speaker.getAttribute("data-sounds")).split(" ");
  await page.evaluate(() => { HTMLMediaElement.prototype.play = function play() { setTimeout(() => this.dispatchEvent(new Event("ended")), 50); this.load(); return Promise.resolve(); }; });
  await speaker.click();
  assert.equal(await speaker.getAttribute("aria-pressed"), "true");
  await page.waitForFunction(() => !document.querySelector("a[data-sounds][aria-pressed]"));
  assert.deepEqual([...new Set(heard)], [...new Set(all)]);
  await page.context().close();
});

/** A screen with more than one sound; the shipped sounds are made at packing, so there may be none here. */
async function findSpeaker(page) {
  for (let screen = 0; screen < 16; screen++) {
    await page.goto(`${site.address}/m/humanum/01-shelf/${screen}`);
    const speaker = page.locator('a[data-sounds*=" "]');
    if (await speaker.count()) return speaker;
  }
  return null;
}

test("the main button is in sight, and nothing that has the focus is under its bar", async () => {
  const page = await openPage(browser);
  await signInLearner(page, site, "Hugo", "fr");
  for (const path of ["01-shelf/5", "01-shelf/8", "05-place/3", "06-counting/6", "05-place/12", "01-shelf/15"]) {
    await page.goto(`${site.address}/m/humanum/${path}`);
    const main = await page.locator(".bar .main").first().boundingBox();
    assert.ok(main.y + main.height <= 768, `${path}: ${main.y}`);
    for (let presses = 0; presses < 45; presses++) {
      await page.keyboard.press("Tab");
      const covered = await page.evaluate(() => {
        const one = document.activeElement;
        const bar = document.querySelector(".bar.stays");
        if (!one || one === document.body || !bar || bar.contains(one)) return "";
        const [box, over] = [(one.closest("label") ?? one).getBoundingClientRect(), bar.getBoundingClientRect()];
        const after = bar.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
        return !after && box.bottom > over.top + 1 && box.top < over.bottom ? `${one.outerHTML.slice(0, 80)} ${box.bottom} ${over.top}` : "";
      });
      assert.equal(covered, "", path);
    }
  }
  await page.context().close();
});

for (const size of [{ width: 320, height: 640 }, { width: 683, height: 384 }]) {
  test(`no bar stays over the text at ${size.width} × ${size.height}`, async () => {
    const page = await openPage(browser, size);
    await signInLearner(page, site, "Hugo", "fr");
    await page.goto(`${site.address}/m/humanum/01-shelf/5`);
    assert.equal(await page.locator(".bar.stays").evaluate((bar) => getComputedStyle(bar).position), "static");
    await page.context().close();
  });
}

for (const [screen, what] of Object.entries(["a letter", "a file", "a dictation", "cards", "a bank", "a long answer"])) {
  test(`${what} at 320 px, in Arabic and dark: nothing for axe, nothing sideways`, async () => {
    const page = await learner(screen, { name: "Farid", lang: "ar", width: 320, height: 640, colorScheme: "dark" });
    assert.deepEqual(await faultsOf(page, what), []);
    await page.context().close();
  });
}
