// The small module in `activities/`, with what no shipped module has: brought in, admitted and opened for a group.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openPage, signInStaff } from "./browser.mjs";
import { program } from "./site.mjs";
import { trustPublisher } from "./trust.mjs";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("activities", import.meta.url));

/** Brings the module to the learners of a group. */
export async function bringActivities(browser, site, group) {
  const [key, parcel] = ["activities.key", "activities.lucarne.zip"].map((name) => join(site.folder, name));
  await run(program, ["parcel", "keygen", "--out", key, "--no-passphrase"]);
  await run(program, ["parcel", "pack", folder, "--key", key, "--namespace", "org.example.activities", "--out", parcel]);
  await trustPublisher(browser, site, `${key}.pub`, "Author", "org.example.activities");
  await as(browser, site, "ioana", async (page) => {
    await page.goto(`${site.address}/insert`);
    await page.setInputFiles("#file", parcel);
    await page.locator("main button.main").click();
    await page.locator(".notice.good").waitFor();
  });
  await as(browser, site, "jean", async (page) => {
    await page.goto(`${site.address}/desk`);
    await page.locator("li.card a.button").first().click();
    await page.locator("button[value=admit]").click();
    await page.locator(".state.good").first().waitFor();
  });
  await as(browser, site, "maria", async (page) => {
    await page.goto(`${site.address}/teach`);
    await page.locator("main a", { hasText: group }).first().click();
    const row = page.locator("tr", { hasText: "Activities of all kinds" });
    await row.locator("form button").click();
    await row.locator(".state.good").waitFor();
  });
}

async function as(browser, site, login, act) {
  const page = await openPage(browser);
  await signInStaff(page, site, login);
  await act(page);
  await page.context().close();
}
