// Reads the answers of a shipped module from its source, so that the tests know what is right and what must stay hidden.

import { readFile, readdir } from "node:fs/promises";

/** The modules that travel with the program. */
export const COURSES = new URL("../../courses/", import.meta.url);
const TALKING = new Set(["box", "checklist", "more", "note", "survey", "audio", "video", "corpus"]);

/** Every activity of a module in one language: `{ unit, id, type, attributes, lines, hints, told, read }`; `read` is what the unit says elsewhere. */
export async function readKey(module, lang) {
  const folder = new URL(`${module}/units/`, COURSES);
  const names = (await readdir(folder)).filter((name) => name.endsWith(`.${lang}.md`)).sort();
  const units = await Promise.all(names.map(async (name) => {
    const unit = name.slice(0, -`.${lang}.md`.length);
    return activities(unit, await readFile(new URL(name, folder), "utf8"));
  }));
  return units.flat();
}

function activities(unit, text) {
  const found = [];
  const said = [];
  let open = null;
  for (const line of text.split("\n")) {
    const start = line.match(/^:::+([a-z-]+) (.*)$/);
    if (start && !TALKING.has(start[1])) open = begin(unit, start[1], start[2]);
    else if (open && /^:::+$/.test(line)) {
      found.push(open);
      open = null;
    } else if (open) take(open, line);
    else said.push(line);
  }
  const read = plain(said.join("\n"));
  return found.map((activity) => ({ ...activity, read }));
}

function begin(unit, type, words) {
  const attributes = {};
  for (const [, name, quoted, bare] of words.matchAll(/([a-z-]+)=(?:"([^"]*)"|(\S+))/g)) attributes[name] = quoted ?? bare;
  return { unit, id: attributes.id, type, attributes, lines: [], hints: [], told: [] };
}

function take(activity, line) {
  const told = line.match(/^ +> (.*)$/);
  if (told) activity.told.push(told[1]);
  else if (line.startsWith("?? ")) activity.hints.push(line.slice(3));
  else if (line.startsWith("!")) activity.told.push(line.slice(3).replace(/^ /, ""));
  else activity.lines.push(line);
}

/** Only letters and digits, so that marks, quotes and spaces do not matter. */
export function plain(text) {
  return text
    .replace(/\{\?([^}|]*\|)?([^}]*)\}/g, "$2")
    .replace(/\{([+-]?[\d.]+%?|last)\}/g, "")
    .replace(/\[([^\]]*)\]\{(lang=[a-z-]+|key)\}/g, "$1")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/&[a-z]+;|&#\d+;/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/** Lines of a list, with the mark before and the text after. */
export function list(activity, mark) {
  return activity.lines.map((line) => line.match(mark)).filter(Boolean);
}

/** What an unanswered page may not hold: feedback, explanations, hints and answers to type. */
export function hidden(activity) {
  const typed = ["answer", "dictation", "number"].includes(activity.type);
  const answers = typed ? list(activity, /^[=~] (.*)$/).map((found) => found[1]) : [];
  const all = [...activity.told, ...activity.hints, ...answers].map(plain);
  return all.filter((text) => text.length > 14 && !activity.read.includes(text));
}
