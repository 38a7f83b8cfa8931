// Elements, and text from strangers: every character shown, none with an effect.

const MOST_MARKS = 12; // combining marks shown on one letter
const FIRST_PART = 2000; // characters shown before anybody asks for more
const MOST_SHOWN = 20000;
const MOST_CODES = 4; // codes of hidden characters shown in a row

const extent = { part: FIRST_PART, more: true }; // of a text: how much is shown, and whether a reader may ask for more

const SPECIAL = new RegExp(
  `(\\p{M}{${MOST_MARKS}})(\\p{M}+)|(?:(?![\\n\\t\\u200d]|\\r\\n)[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}])+`,
  "gu",
);
const EXCESS_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, "gu");

/** An element. Attributes that are null or false are left out; children are elements or text, never markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** "U+202E" for a character that cannot be seen; of many in a row, the first ones and how many more. */
function codesOf(characters) {
  const all = [...characters];
  const codes = all.slice(0, MOST_CODES).map((each) => "U+" + each.codePointAt(0).toString(16).toUpperCase().padStart(4, "0"));
  return codes.join(" ") + (all.length > MOST_CODES ? ` +${all.length - MOST_CODES}` : "");
}

/** Text for an attribute or an option, where no element can go. */
function visible(text) {
  return text.replace(SPECIAL, (found, kept) => (kept ? kept + "…" : `[${codesOf(found)}]`)).replace(/\s+/g, " ");
}

/** Appends `text`. Hidden characters stay in the document, alone in a box that shows their codes. */
function appendText(parent, text) {
  let position = 0;
  for (const match of text.matchAll(SPECIAL)) {
    if (match.index > position) parent.append(text.slice(position, match.index));
    if (match[1]) {
      parent.append(match[1], element("span", { class: "hidden-character", "data-code": `+${match[2].length}` }));
    } else {
      parent.append(element("span", { class: "hidden-character", "data-code": codesOf(match[0]) }, match[0]));
    }
    position = match.index + match[0].length;
  }
  if (position < text.length) parent.append(text.slice(position));
}

/** The end of the first part of `text` that is at most `limit` long and does not cut a character in half. */
function cutAt(text, limit) {
  if (text.length <= limit) return text.length;
  const before = text.charCodeAt(limit - 1);
  return before >= 0xd800 && before < 0xdc00 ? limit - 1 : limit;
}

/** Fills `host` with a text by `fill(host, end)`: its first part, and a button for the rest. */
function fillLong(host, text, fill) {
  const show = (limit) => {
    host.replaceChildren();
    const end = cutAt(text, limit);
    fill(host, end);
    if (end === text.length) return;
    if (limit === MOST_SHOWN || !extent.more) {
      host.append(element("em", { class: "cut" }, say("cut", { n: text.length - end })));
      return;
    }
    const more = element("button", { type: "button", class: "more-text" }, say("show-all", { n: text.length }));
    more.addEventListener("click", () => show(MOST_SHOWN));
    host.append("… ", more);
  };
  host.expand = () => text.length > FIRST_PART && host.querySelector(".more-text") && show(MOST_SHOWN);
  show(extent.part);
}

/** `host` with a text in its language; long ones are cut. */
function withText(host, text, language = null) {
  const code = languageCode(text, language);
  if (code) host.setAttribute("lang", code);
  host.classList.add("isolated");
  fillLong(host, text, (place, end) => appendText(place, text.slice(0, end)));
  return host;
}

const [TRADITIONAL, SIMPLIFIED] = data("variants").map((characters) => [...characters]);
const VARIANTS = new Map(TRADITIONAL.map((character, index) => [character, SIMPLIFIED[index]]));
const ONLY_SIMPLIFIED = new Set(SIMPLIFIED.filter((character) => !VARIANTS.has(character)));
const HAN = /\p{Script=Han}/u;
const HAN_ALL = /[\u4e00-\u9fff]/g;

/** The language tag of `text`; for Chinese, the script that most of its telling characters belong to. */
function languageCode(text, language) {
  const base = language ?? (HAN.test(text.slice(0, MOST_SHOWN)) ? "zh" : "en");
  if (base !== "zh") return base === "und" ? null : base;
  let balance = 0;
  for (const [character] of text.slice(0, MOST_SHOWN).matchAll(HAN_ALL)) {
    if (VARIANTS.has(character)) balance += 1;
    else if (ONLY_SIMPLIFIED.has(character)) balance -= 1;
  }
  return balance > 0 ? "zh-Hant" : "zh-Hans";
}

/** What a search compares: full-width as half-width, capitals as small letters, traditional as simplified. */
function fold(text) {
  return text
    .replace(EXCESS_MARKS, "$1") // to put a million marks in canonical order takes for ever
    .normalize("NFKC")
    .toLowerCase()
    .replace(HAN_ALL, (character) => VARIANTS.get(character) ?? character);
}

/** "7 9 12 14" as [[7, 9], [12, 14]]. */
function numberPairs(text) {
  const numbers = text ? text.split(" ").map(Number) : [];
  return Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[2 * index], numbers[2 * index + 1]]);
}

/** The tokens of a text as spans. */
function tokenSpans(text) {
  let position = 0;
  return numberPairs(text).map(([distance, length]) => {
    const start = position + distance;
    position = start + length;
    return [start, position];
  });
}

/** The words that `spans` cover, in quotation marks. */
function quoted(text, spans) {
  return spans
    .filter(([start, end]) => end > start)
    .map(([start, end]) => `“${text.slice(start, end)}”`)
    .join(" … ");
}

/** The JSON in the script element of class `name`, which is removed to give its memory back. */
function data(name) {
  const holder = document.querySelector(`script.${name}`);
  holder.remove();
  return JSON.parse(holder.textContent);
}
