// Draws the pictures of the README from a demonstration: `LUCARNE=… node pictures.mjs`.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openPage, signInLearner, signInStaff, startBrowser } from "./browser.mjs";
import { give } from "./give.mjs";
import { readKey } from "./key.mjs";
import { startSite } from "./site.mjs";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const key = await readKey("humanum", "fr");
const site = await startSite();
const browser = await startBrowser();

try {
  await mkdir(folder, { recursive: true });
  await learner("Ana", "fr", "unit-french");
  await learner("Farid", "ar", "unit-arabic");
  await wholeUnit("Hugo", "fr");
  await wholeUnit("Grace", "en");
  await staff();
} finally {
  await browser.close();
  await site.stop();
}

/** A wrong answer in the first unit, then the first page. */
async function learner(name, lang, picture) {
  const page = await openPage(browser);
  await signInLearner(page, site, name, lang);
  for (const [screen, id] of [[5, "shelf-photo-or-text"], [12, "shelf-libraries"]]) {
    await page.goto(`${site.address}/m/humanum/01-shelf/${screen}`);
    await give(page, key.find((one) => one.id === id), lang === "fr");
  }
  await page.goto(`${site.address}/m/humanum/01-shelf/13`);
  await page.locator("main > form.bar button").click();
  await give(page, key.find((one) => one.id === "shelf-no-result"), false);
  await page.locator(".verdict").waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await save(page, picture);
  await page.goto(`${site.address}/home`);
  if (lang === "fr") await save(page, "home");
  await page.context().close();
}

/** The first unit, every answer right. */
async function wholeUnit(name, lang) {
  const page = await openPage(browser, { script: false });
  await signInLearner(page, site, name, lang);
  const answers = await readKey("humanum", lang);
  for (let screen = 0; screen < (lang === "fr" ? 16 : 6); screen++) {
    await page.goto(`${site.address}/m/humanum/01-shelf/${screen}`);
    for (const id of await page.locator("form.doing").evaluateAll((all) => all.map((form) => form.id))) {
      await give(page, answers.find((one) => one.id === id), true);
    }
    await page.locator("main > form.bar button").click();
  }
  await page.context().close();
}

async function staff() {
  const officer = await openPage(browser);
  await signInStaff(officer, site, "jean");
  await officer.goto(`${site.address}/desk`);
  await officer.locator("tbody a").first().click();
  await officer.locator("table a[lang=en]").first().click();
  await officer.locator("ul.key").first().scrollIntoViewIfNeeded();
  await save(officer, "officer");
  const trainer = await openPage(browser);
  await signInStaff(trainer, site, "maria");
  await trainer.goto(`${site.address}/teach`);
  await trainer.locator("main a", { hasText: "Thursday afternoon" }).first().click();
  await trainer.locator('a[href$="/progress"]').click();
  await save(trainer, "progress");
}

function save(page, name) {
  return page.screenshot({ path: `${folder}${name}.png` });
}
