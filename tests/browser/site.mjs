// A site of its own for each test file: the real program with its demonstration, on a free port of this machine.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The program under test. */
export const program = process.env.LUCARNE ?? fileURLToPath(new URL("../../target/debug/lucarne", import.meta.url));

/** Starts a demonstration and reads from its first lines who can sign in. */
export function startSite(...words) {
  return start("--demo", ...words);
}

/** Starts the program on an empty folder: nobody is there, and its first lines tell the code for setting it up. */
export function startEmpty(...words) {
  return start(...words);
}

async function start(...words) {
  const folder = await mkdtemp(join(tmpdir(), "lucarne-"));
  const child = spawn(program, ["serve", "--data", folder, "--listen", "127.0.0.1:0", ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = [];
  const address = await new Promise((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (bytes) => {
      text += bytes;
      for (const line of text.split("\n").slice(lines.length, -1)) lines.push(line);
      const found = text.match(/answers at (http:\/\/[^/]+)\//);
      if (found) resolve(found[1]);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the program ended with ${code}\n${text}`)));
  });
  return {
    address,
    folder,
    people: readPeople(lines),
    /** The code for setting up, which is said after the address. */
    get setUpCode() {
      return lines.join("\n").match(/Set-up code: (\S+)/)?.[1];
    },
    /** Ends the program; `keep` leaves its folder to be looked at. */
    async stop({ keep = false } = {}) {
      child.removeAllListeners("exit");
      const ended = new Promise((resolve) => child.on("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `  1 ABCDEF |  2 GHJKMN | …`: the sheet that all staff of the demonstration have. */
function readCodes(lines) {
  const codes = [];
  for (const [, number, code] of lines.join("\n").matchAll(/(?:^|\|)\s+(\d+) ([2-9A-HJKMNP-Z]{6})(?= \||$)/gm)) {
    codes[Number(number)] = code;
  }
  return codes;
}

/** `maria  word word word word  trainer` and `Ana  sun, boat, …  Tuesday morning, Français`. */
function readPeople(lines) {
  const people = {};
  for (const line of lines) {
    const [name, secret] = line.trim().split(/\s{2,}/);
    if (!line.startsWith("  ") || !secret) continue;
    if (secret.startsWith("PIN ")) people[name] = { pin: secret.slice(4) };
    else if (secret.includes(",")) people[name] = { pictures: secret.split(", ") };
    else people[name] = { passphrase: secret };
  }
  const codes = readCodes(lines);
  for (const person of Object.values(people)) if (person.passphrase) person.codes = codes;
  return people;
}
