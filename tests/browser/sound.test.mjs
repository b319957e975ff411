// Sounds of a voice as `lucarne speech` makes them: small, and Chromium decodes each to the length it says.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { openPage, startBrowser } from "./browser.mjs";
import { program } from "./site.mjs";

const run = promisify(execFile);
let browser;
let work;

before(async () => {
  [browser, work] = await Promise.all([startBrowser(), mkdtemp(join(tmpdir(), "sound-"))]);
});
after(async () => {
  await browser?.close();
  await rm(work, { recursive: true, force: true });
});

test("a rendered sound is small and lasts as long as it says", async () => {
  const module = join(work, "my-module");
  await run(program, ["new", module, "--lang", "fr"]);
  await run(program, ["speech", module]);
  const folder = join(module, "speech", "fr");
  const names = await readdir(folder);
  assert.ok(names.every((name) => name.endsWith(".opus") || name === "index.toml"), names.join(" "));
  const sounds = await Promise.all(names.filter((name) => name.endsWith(".opus")).map((name) => readFile(join(folder, name))));
  assert.ok(sounds.length > 10);
  const page = await openPage(browser);
  let bytes = 0;
  let seconds = 0;
  for (const sound of sounds) {
    const said = (Number(sound.readBigUInt64LE(lastPage(sound) + 6)) - sound.readUInt16LE(sound.indexOf("OpusHead") + 10)) / 48_000;
    const heard = await page.evaluate(decoded, sound.toString("base64"));
    assert.ok(Math.abs(heard - said) < 0.005, `${heard} s heard, ${said} s said`);
    bytes += sound.length;
    seconds += said;
  }
  // 10 kbit/s and what an Ogg file needs around it.
  assert.ok((bytes * 8) / seconds < 13_000, `${(bytes * 8) / seconds} bit/s`);
});

function lastPage(sound) {
  return sound.lastIndexOf("OggS");
}

/** The length of a sound as Chromium decodes it. */
async function decoded(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const context = new OfflineAudioContext(1, 48_000, 48_000);
  const buffer = await context.decodeAudioData(bytes.buffer);
  let loudest = 0;
  for (const value of buffer.getChannelData(0)) loudest = Math.max(loudest, Math.abs(value));
  if (loudest < 0.05) throw new Error("nothing is heard");
  return buffer.duration;
}
