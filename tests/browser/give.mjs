// Answers every type of activity through its controls, rightly or wrongly, as a learner would.

import { list, plain } from "./key.mjs";

/** Fills the form of an activity; `well` says whether rightly. Types with their own buttons are played to their end. */
export async function give(page, activity, well) {
  const form = page.locator(`form[id="${activity.id}"]`);
  await ways[activity.type](form, activity, well, page);
  if (!["cards", "dialogue", "mouse"].includes(activity.type)) await check(form);
}

/** Presses "Check" (or "Try again"), not the hidden one for the Enter key. */
export function check(form) {
  return form.locator(".bar button:not([name])").click();
}

/** A text to find whole, whatever signs it holds. */
function exactly(text) {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
}

const ways = {
  choice: pick,
  "picture-choice": pick,
  async "true-false"(form, activity, well) {
    const [[, value]] = list(activity, /^= (true|false)$/);
    const other = value === "true" ? "false" : "true";
    await form.locator(`input[name=value][value=${well ? value : other}]`).check();
  },
  async hotspot(form, activity, well) {
    const several = (await form.locator(".option input[type=checkbox]").count()) > 0;
    const zones = list(activity, /^- \[([ x])\] .*"([^"]*)"/).map(([, mark, name]) => ({ name, right: mark === "x" }));
    const first = zones.find((zone) => zone.right === well);
    const bare = (text) => plain(text).replace(/^\d+/, "");
    const texts = await form.locator(".option label").allTextContents();
    for (const zone of zones) {
      const wanted = several && well ? zone.right : zone === first;
      const label = form.locator(".option label").nth(texts.findIndex((text) => bare(text) === bare(zone.name)));
      if ((await label.locator("input").isChecked()) !== wanted && (several || wanted)) await label.click();
    }
  },
  async swipe(form, activity, well) {
    const cards = list(activity, /^- ([ab]): (.*)$/);
    for (const [at, [, side, text]] of cards.entries()) {
      const item = await labelled(form, ".item", text, ".item-text");
      const radio = item.locator(`input[type=radio][value=${well || at === 0 ? side : side === "a" ? "b" : "a"}]`);
      if (await radio.count()) await radio.check();
    }
  },
  async mark(form, activity, well) {
    const [, ...text] = activity.lines.join("\n").trim().split(/\n\s*\n/);
    const pieces = [...text.join("\n").matchAll(/\{\{([-!]?)(.*?)\}\}|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)];
    // The same word may stand there twice, and only one of them is meant.
    const meant = new Set();
    const met = {};
    for (const [whole, sign, run] of pieces) {
      const word = plain(run ?? whole);
      met[word] = (met[word] ?? 0) + 1;
      if (run && !sign) meant.add(`${word} ${met[word]}`);
    }
    const words = form.locator("label.word");
    const texts = await words.evaluateAll((all) => all.map((word) => word.firstChild.nextSibling?.textContent ?? word.textContent));
    let first = true;
    const seen = {};
    for (const [at, text] of texts.entries()) {
      const word = plain(text);
      seen[word] = (seen[word] ?? 0) + 1;
      const target = meant.has(`${word} ${seen[word]}`);
      const wanted = well ? target : first && (meant.size === 1 ? !target : target);
      if (wanted) first = false;
      await words.nth(at).locator("input").setChecked(wanted);
    }
  },
  async gaps(form, activity, well) {
    const gaps = [...activity.lines.join("\n").matchAll(/\[\[(.*?)\]\]/g)].map((gap) => gap[1]);
    for (const [at, gap] of gaps.entries()) {
      const control = form.locator(`[name="gap-${at + 1}"]`);
      const right = gap.match(/\((.*?)\)/)?.[1] ?? gap.split("|")[0];
      const good = well || at === 0;
      if (await control.evaluate((one) => one.tagName === "SELECT")) {
        const other = await control.locator("option").evaluateAll(
          (all, not) => all.map((one) => one.value).find((value) => value && value !== not), right,
        );
        if (await control.isVisible()) await control.selectOption(good ? right : other);
        else {
          // With script the words of a bank are pressed.
          await form.locator(".bank button").filter({ hasText: exactly(good ? right : other) }).click();
          await form.locator("button.gap").nth(at).click();
        }
      } else await control.fill(good ? right : "xyz");
    }
  },
  answer: type,
  dictation: type,
  number: type,
  async order(form, activity, well, page) {
    if (!well) return;
    const wanted = list(activity, /^\d+\. (.*)$/).map((item) => plain(item[1]));
    for (let moves = 0; moves < 40; moves++) {
      const now = (await form.locator(".order .item-text").allTextContents()).map(plain);
      const at = now.findIndex((text, place) => text !== wanted[place]);
      if (at < 0) return;
      const from = now.indexOf(wanted[at]);
      const arrived = page.waitForEvent("load");
      await form.locator(".order > li").nth(from).locator('button[name=move][value$="-up"]').click();
      await arrived;
    }
  },
  async pairs(form, activity, well) {
    await join(form, list(activity, /^- (.*?) -> (.*)$/).filter((pair) => pair[1] !== "?"), "right", well);
  },
  async label(form, activity, well) {
    const lines = list(activity, /^- (.*?) -> (.*)$/).filter((line) => line[2] !== "?");
    await join(form, lines.map(([, name, zone]) => ["", zone, name]), "name", well);
  },
  async sort(form, activity, well) {
    const boxes = [];
    for (const line of activity.lines) {
      const box = line.match(/^- (.*)$/);
      const item = line.match(/^ {2}- (.*)$/);
      if (box) boxes.push([]);
      if (item) boxes.at(-1).push(item[1]);
    }
    let first = true;
    for (const [at, items] of boxes.entries()) {
      for (const text of items) {
        const item = await labelled(form, ".item", text, ".item-text");
        const place = well || first ? at : (at + 1) % boxes.length;
        first = false;
        await item.locator(`input[value="${place + 1}"]`).check();
      }
    }
  },
  async keyboard(form, activity, well) {
    for (const [at, [, text]] of list(activity, /^= (.*)$/).entries()) {
      await form.locator(`[name="line-${at + 1}"]`).fill(well ? text : "zz");
    }
  },
  async dialogue(form, activity, well, page) {
    const choices = () => form.locator("button[name=path]");
    const taken = new Set();
    while (await choices().count()) {
      const texts = (await choices().allTextContents()).map(plain);
      const lines = list(activity, /^- (.*) -> [a-z-]+( \{\+(\d)\})?$/).filter((line) => texts.includes(plain(line[1])));
      lines.sort((one, other) => Number(other[3] ?? 0) - Number(one[3] ?? 0));
      const line = well ? lines[0] : lines.findLast((one) => !taken.has(one[1])) ?? lines[0];
      taken.add(line[1]);
      const chosen = texts.indexOf(plain(line[1]));
      const arrived = page.waitForEvent("load");
      await choices().nth(chosen).click();
      await arrived;
    }
    const last = form.locator(".bar button:not([name])");
    if (await last.count()) await last.click();
  },
  async cards(form, activity, well, page) {
    while (await form.locator("details.turn").count()) {
      await form.locator("details.turn > summary").click();
      const arrived = page.waitForEvent("load");
      await form.locator(`button[name=knew][value=${well ? "yes" : "no"}]`).click();
      await arrived;
    }
  },
  async mouse(form, activity, well, page) {
    const field = form.locator("input.pressable");
    const round = () => form.locator("input[name=round]").inputValue();
    const begun = await round();
    // The last circle hands the drill over; one that is not right yet begins anew.
    for (let presses = 0; presses < 90 && (await field.count()) && (await round()) === begun; presses++) {
      const circle = await page.evaluate(async (src) => (await fetch(src)).text(), await field.getAttribute("src"));
      const [, x, y] = circle.match(/<circle cx="(\d+)" cy="(\d+)"/);
      const hit = well || presses % 4 === 3;
      const arrived = page.waitForEvent("load");
      await field.click({ position: hit ? { x: Number(x), y: Number(y) } : { x: Number(x) > 300 ? 12 : 560, y: 340 } });
      await arrived;
    }
  },
  async "hand-in"(form) {
    const text = form.locator("textarea[name=text]");
    if (await text.count()) await text.fill("Fox. The song and The thirst. Four and three.");
    const tick = form.locator("input[name=tick]");
    if (await tick.count()) await tick.first().check();
  },
};

async function pick(form, activity, well) {
  const options = list(activity, /^- \[([ x])\] (.*)$/);
  const several = (await form.locator("input[name=pick][type=checkbox]").count()) > 0;
  let wrong = 0;
  for (const [, mark, text] of options) {
    const wanted = well ? mark === "x" : mark === " " && wrong++ === 0;
    if (!wanted && !several) continue;
    const picture = text.match(/^!\[(.*?)\]/);
    const option = picture
      ? form.locator(".option", { has: form.page().locator(`img[alt="${picture[1]}"]`) })
      : await labelled(form, ".option", text, ".option-text");
    await option.locator("input").setChecked(wanted);
  }
}

async function type(form, activity, well) {
  const [[, right]] = list(activity, /^= (.*?)(?: \{.*\})?$/);
  const one = right.split(" | ")[0].split(/ \+- |\.\./)[0];
  await form.locator("[name=text]").fill(well ? one : activity.type === "number" ? "987654" : "zzz");
}

/** Chooses for each left side (or place) the text that belongs to it. */
async function join(form, pairs, name, well) {
  for (const [at, [, , right]] of pairs.entries()) {
    const select = form.locator(`select[name="${name}-${at + 1}"]`);
    const wanted = plain(well || at === 0 ? right : pairs[(at + 1) % pairs.length][2]);
    const value = await select.locator("option").evaluateAll((all) => all.map((one) => [one.value, one.textContent]));
    await select.selectOption(value.find(([, text]) => plain(text) === wanted)[0]);
  }
}

/** The element among `selector` whose text (or that of its part) is `text`. */
async function labelled(form, selector, text, part) {
  const all = form.locator(selector);
  const texts = await (part ? all.locator(part) : all).allTextContents();
  const at = texts.findIndex((one) => plain(one) === plain(text));
  if (at < 0) throw new Error(`no ${selector} says ${text}; there are ${texts.join(" / ")}`);
  return all.nth(at);
}
