// Every page that links lead to, for every role: nothing for axe-core, nothing sideways, nothing small, nothing from elsewhere.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { faultsOf, openPage, signInLearner, signInStaff, startBrowser } from "./browser.mjs";
import { startSite } from "./site.mjs";

const MOST = 40;
const DIRECTIONS = { en: "ltr", fr: "ltr", it: "ltr", ro: "ltr", ar: "rtl" };
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

for (const login of ["maria", "jean", "ioana", "paul", "lea", "nadia", "tom"]) {
  test(`the pages of ${login}`, () => crawl((page) => signInStaff(page, site, login), "en", {}));
}
test("the pages of a learner, in English", () => crawl((page) => signInLearner(page, site, "Grace", "en"), "en", {}));
test("the pages of a learner, in French and dark", () => crawl((page) => signInLearner(page, site, "Hugo", "fr"), "fr", { colorScheme: "dark" }));
test("the pages of a learner, in Arabic", () => crawl((page) => signInLearner(page, site, "Farid", "ar"), "ar", {}));
test("the pages before signing in", () => crawl((page) => page.goto(`${site.address}/start?lang=fr`), "fr", { before: true }));

for (const lang of ["en", "fr"]) {
  test(`booklet and answers fit a small screen, in ${lang}`, async () => {
    const page = await openPage(browser, { width: 320, height: 640 });
    await signInStaff(page, site, "jean");
    const faults = [];
    for (const sheet of ["booklet", "answers"]) {
      const answer = await page.goto(`${site.address}/library/humanum/${sheet}/${lang}`);
      assert.equal(answer.status(), 200);
      faults.push(...await faultsOf(page, sheet));
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });
}

async function crawl(enter, lang, { before, ...size }) {
  const page = await openPage(browser, { ...size, width: 320, height: 640 });
  const faults = watch(page);
  await enter(page);
  const seen = new Set();
  const waiting = [page.url()];
  while (waiting.length && seen.size < MOST) {
    const url = waiting.shift();
    if (seen.has(shape(url))) continue;
    seen.add(shape(url));
    const answer = await opened(page, url);
    if (!answer?.headers()["content-type"]?.startsWith("text/html")) continue;
    const told = await page.locator("html").evaluate((html) => [html.lang, html.dir]);
    const fixed = !before || page.url().includes("lang=");
    if (fixed && `${told}` !== `${[lang, DIRECTIONS[lang]]}`) faults.push(`${url}: is in ${told}`);
    faults.push(...await faultsOf(page, shape(url)));
    // In a drawing the property `href` is no text.
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => new URL(a.getAttribute("href"), document.baseURI).href));
    waiting.push(...links.map((link) => link.split("#")[0]).filter(followed));
  }
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  assert.deepEqual(stored, [0, 0], "nothing is kept in the browser");
  const cookies = await page.context().cookies();
  assert.ok(cookies.length <= 2, cookies.map((cookie) => cookie.name).join(" "));
  assert.ok(cookies.every((cookie) => cookie.httpOnly && cookie.sameSite !== "None"), "cookies are for us alone");
  assert.deepEqual(faults, []);
  await page.context().close();
}

function watch(page) {
  const faults = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site.address}/`) && !request.url().startsWith("data:")) faults.push(`asked ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  return faults;
}

/** The answer, or nothing where the address is that of a file to keep. */
async function opened(page, url) {
  try {
    return await page.goto(url);
  } catch (error) {
    if (error.message.includes("Download is starting")) return undefined;
    throw error;
  }
}

/** Files and other languages are no pages of their own. */
function followed(link) {
  if (!link.startsWith(`${site.address}/`)) return false;
  const { pathname, search } = new URL(link);
  return !/\/(file|media)\/|\/file\.|\/table\/|download|\.csv|\.zip/.test(pathname) && !/lang=/.test(search);
}

/** Addresses that differ only in whose or which page they show count as one. */
function shape(url) {
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(/[0-9a-f]{16,}/g, "*").replace(/\/0[2-9]-[a-z-]+/g, "/unit").replace(/\/\d+$/, "/n").replace(/\/(fr|it|ro|en|ar)$/, "/lang").replace(/^\/(cartography\/i|methods)\/.*/, "/$1/one");
  // However a list is narrowed, it is one page.
  if (path.startsWith("/cartography") || path.startsWith("/methods")) return path;
  return `${path}?${[...searchParams.keys()].sort()}`;
}

test("pages are light", async () => {
  const page = await openPage(browser);
  const weights = { page: 0, media: 0 };
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const zipped = /woff2|png|jpeg|webp|opus/.test(response.headers()["content-type"] ?? "") ? body.length : gzipSync(body).length;
    weights[new URL(response.url()).pathname.startsWith("/media/") ? "media" : "page"] += zipped;
  });
  await page.goto(`${site.address}/start?lang=fr`, { waitUntil: "networkidle" });
  assert.ok(weights.page <= 60 * 1024, `first page: ${weights.page} bytes`);
  await signInLearner(page, site, "Ana", "fr");
  for (const path of ["/home", "/m/humanum", "/m/humanum/01-shelf/5", "/m/humanum/05-place/12", "/skills", "/settings", "/help"]) {
    const fresh = await browser.newContext({ storageState: await page.context().storageState() });
    const one = await fresh.newPage();
    let bytes = 0;
    one.on("response", async (response) => {
      if (new URL(response.url()).pathname.startsWith("/media/")) return;
      const body = await response.body().catch(() => Buffer.alloc(0));
      bytes += /woff2/.test(response.headers()["content-type"] ?? "") ? body.length : gzipSync(body).length;
    });
    await one.goto(site.address + path, { waitUntil: "networkidle" });
    assert.ok(bytes <= 100 * 1024, `${path}: ${bytes} bytes`);
    await fresh.close();
  }
  await page.context().close();
});
