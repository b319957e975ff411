// Real Chromium, the ways to sign in, and what every page must pass.

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
  // Long, so that a busy machine is slow and not wrong; what comes at once is not waited for.
  context.setDefaultTimeout(45_000);
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
  await page.waitForURL((url) => ["/home", "/new-secret"].includes(url.pathname));
  if (new URL(page.url()).pathname === "/new-secret") await takeNewSecret(page, site.people[name]);
}

/** A secret that staff gave is replaced: the one shown is remembered and taken. */
async function takeNewSecret(page, person) {
  if (person.pin) person.pin = await page.locator("strong.code").textContent();
  else person.pictures = await page.locator("ol.pictures img").evaluateAll((all) => all.map((img) => img.getAttribute("src").match(/pictures-(\w+)\./)[1]));
  await page.locator("button[name=take]").click();
  await page.waitForURL((url) => url.pathname === "/home");
}

/** Signs a member of staff in. */
export async function signInStaff(page, site, login, lang = "en") {
  await page.goto(`${site.address}/staff?lang=${lang}`);
  await page.fill("#login", login);
  await page.fill("#passphrase", site.people[login].passphrase);
  await page.locator("main button.main").click();
  await page.waitForURL((url) => ["/staff/code", "/staff/sheet"].includes(url.pathname));
  await page.fill("#code", await codeAskedFor(page, site.people[login]));
  await page.locator("main button.main").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/staff") || url.pathname === "/staff-accounts");
}

/** The code with the number the page asks for, from the sheet it shows or from the one the person has. */
async function codeAskedFor(page, person) {
  const shown = await page.locator(".code-sheet .code").allTextContents();
  if (shown.length) person.codes = [undefined, ...shown];
  const question = await page.locator('label[for="code"]').textContent();
  return person.codes[Number(question.match(/\d+/)[0])];
}

/** What is wrong with a page: what axe-core finds, what is too wide, what is too small to press. */
export async function faultsOf(page, what) {
  await page.evaluate(axe).catch(() => {});
  const found = await page.evaluate(() => globalThis.axe?.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  })).catch(() => undefined);
  const faults = (found?.violations ?? []).map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" ")}`);
  if (!found) faults.push("axe-core did not run");
  const wide = await tooWide(page);
  const small = await smallTargets(page);
  return [...faults, ...wide, ...small].map((fault) => `${what}: ${fault}`);
}

/** What can be pressed and is lower than 48 px; free are links inside a sentence, words of the glossary, and marks of a
 *  drawing, whose links stand once more in the table below it. */
function smallTargets(page) {
  return page.locator("a[href], button, select, textarea, summary, input:not([type=hidden])").evaluateAll((all) => all.filter((one) => {
    const target = one.closest("label") ?? one;
    const box = target.getBoundingClientRect();
    const unseen = box.width <= 1 || box.height <= 1 || !one.checkVisibility() || one.matches(".visually-hidden, .skip");
    const drawn = one.closest("svg");
    const inText = one.tagName === "A" && getComputedStyle(one).display === "inline" && one.closest("p, li, dd, td");
    return !unseen && !drawn && !inText && !one.matches(".term") && box.height < 47.5;
  }).map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)} is ${Math.round(one.getBoundingClientRect().height)} px high`));
}

/** Whether the page scrolls sideways, and because of what. */
function tooWide(page) {
  return page.locator("html").evaluate((html) => {
    if (html.scrollWidth <= html.clientWidth) return [];
    const over = [...document.querySelectorAll("main *")].filter((one) => {
      const box = one.getBoundingClientRect();
      return (box.right > html.clientWidth + 1 || box.left < -1) && !one.closest(".frame, .scroll, .visually-hidden") && !one.children.length;
    });
    return [`scrolls sideways: ${over.slice(0, 3).map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`).join(", ")}`];
  });
}
