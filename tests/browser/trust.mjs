// A publisher comes to be trusted as at a real site: asked for at the server, proposed by the administrator, confirmed by
// the officer.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { openPage, signInStaff } from "./browser.mjs";
import { program } from "./site.mjs";

const run = promisify(execFile);

/** Lets two people of the demonstration trust the public key in a file. */
export async function trustPublisher(browser, site, key, name, namespace) {
  await run(program, ["parcel", "trust", key, "--name", name, "--namespace", namespace, "--data", site.folder]);
  const [lea, jean] = await Promise.all(["lea", "jean"].map(async (login) => {
    const page = await openPage(browser, { script: false });
    await signInStaff(page, site, login);
    return page;
  }));
  await lea.goto(`${site.address}/publishers`);
  await lea.locator("li.card", { hasText: namespace }).locator('button[value="trust"]').click();
  await jean.goto(`${site.address}/two`);
  await jean.locator("li.card", { hasText: namespace }).locator('form[action$="/confirm"] button').click();
  await Promise.all([lea.context().close(), jean.context().close()]);
}
