// Real Chromium, the ways to sign in, and what every page must pass.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Chromium without any connection of its own. */
export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
}

/** A page at the size of an old station, or another one. */
export async function openPage(browser, { script = true, width = 1366, height = 768, colorScheme = "light" } = {}) {
  const context = await browser.newContext({
    javaScriptEnabled: script, viewport: { width, height }, colorScheme, bypassCSP: true,
  });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** Signs a learner in by pictures or PIN; works with script on and off. */
export async function signInLearner(page, site, name, lang = "en") {
  await page.goto(`${site.address}/start?lang=${lang}`);
  const groups = await page.locator('a[href^="/start?group="]').evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  for (const group of groups.length ? groups : [`/start?lang=${lang}`]) {
    await page.goto(`${site.address}${group}`);
    const tile = page.locator("button.tile", { hasText: new RegExp(`^\\s*${name}\\s*$`) });
    if (await tile.count()) {
      await tile.click();
      break;
    }
  }
  const { pictures, pin } = site.people[name];
  if (pin) {
    await page.fill("#pin", pin);
    await page.locator("button.main").click();
  } else {
    for (const picture of pictures) {
      await page.locator(`button.pick:has(img[src*="pictures-${picture}."])`).click();
    }
  }
  await page.waitForURL(`${site.address}/home`);
}

/** Signs a member of staff in. */
export async function signInStaff(page, site, login, lang = "en") {
  await page.goto(`${site.address}/staff?lang=${lang}`);
  await page.fill("#login", login);
  await page.fill("#passphrase", site.people[login].passphrase);
  await page.locator("main button.main").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/staff") || url.pathname === "/staff-accounts");
}

/** axe-core finds nothing, the page does not scroll sideways, targets are large enough. */
export async function checkPage(page, what) {
  const sideways = await widthOver(page);
  assert.ok(sideways <= 0, `${what}: scrolls sideways by ${sideways} px`);
  await page.evaluate(axe).catch(() => {});
  const found = await page.evaluate(() => globalThis.axe?.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  })).catch(() => undefined);
  const faults = (found?.violations ?? []).map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" ")}`);
  assert.deepEqual(faults, [], `${what}: ${page.url()}`);
}

function widthOver(page) {
  return page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
}
