// Which unit is done in which language, with script or without: everything, or the part of today.

import { readFile, readdir } from "node:fs/promises";
import { COURSES } from "./key.mjs";

/** Modules that are shipped: `{ id, languages, units: [{ id, test }] }`. */
export async function shipped() {
  const folders = await readdir(COURSES, { withFileTypes: true });
  const modules = await Promise.all(folders.filter((one) => one.isDirectory()).map((one) => moduleIn(one.name)));
  return modules.filter(Boolean).sort((one, other) => one.id.localeCompare(other.id));
}

async function moduleIn(id) {
  const text = await readFile(new URL(`${id}/module.toml`, COURSES), "utf8").catch(() => "");
  if (!text) return undefined;
  const words = (key) => [...text.match(new RegExp(`^${key} = \\[([^\\]]*)\\]`, "m"))[1].matchAll(/"([^"]*)"/g)].map((one) => one[1]);
  const [languages, source] = [words("languages"), text.match(/^source = "([^"]*)"/m)[1]];
  const units = await Promise.all(words("units").map(async (unit) => {
    const front = await readFile(new URL(`${id}/units/${unit}.${source}.md`, COURSES), "utf8");
    return { id: unit, test: /^mode: test$/m.test(front.split("\n---")[0]) };
  }));
  return { id, languages, units };
}

/** How many turns have every unit. */
export const TURNS = 4;

/**
 * One row for each unit to do: `{ module, unit, test, lang, script, wrong }`.
 *
 * The whole is every unit in every language, without script and with it, once with right answers only and once with wrong
 * ones first. The part of a turn is every fourth unit once, in one language and one way: without script and with wrong
 * answers first, or with script and right answers. Four turns have every unit, thirty-two each in four languages in both
 * ways.
 */
export function plan(modules, { all = false, turn = 0 } = {}) {
  const rows = [];
  for (const [nr, { id: module, languages, units }] of modules.entries()) {
    for (const [at, { id: unit, test }] of units.entries()) {
      const row = (lang, script, wrong) => rows.push({ module, unit, test, lang, script, wrong });
      if (all) {
        for (const lang of languages) {
          for (const script of [false, true]) for (const wrong of [true, false]) row(lang, script, wrong);
        }
      } else if ((at + turn) % TURNS === 0) {
        const [nth, before] = [nr + Math.floor(at / TURNS), Math.floor(turn / TURNS)];
        const round = Math.floor((nth + before) / languages.length);
        const bare = (nth + round) % 2 === 0;
        row(languages[(nth + before) % languages.length], !bare, bare);
      }
    }
  }
  return rows;
}

/** The turn of this day, unless `LUCARNE_TURN` names one. */
export function today() {
  return Number(process.env.LUCARNE_TURN ?? Math.floor(Date.now() / 86_400_000));
}
