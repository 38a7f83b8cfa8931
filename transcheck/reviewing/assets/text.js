// Text from strangers as it may be shown: offsets are code points, and nothing hidden takes effect.

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const COMBINING = /^\p{M}$/u;
const JOINER = "\u200d";
const STACK = 8; // combining marks on one character; more are an attack on the page, not a script

export const MOST_SHOWN = 20_000; // code points; more in one pair is an attack or no comment

export const points = (text) => Array.from(text);

const isHidden = (character) =>
  character !== "\n" && character !== "\t" && character !== JOINER && HIDDEN.test(character);

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const code = (character) => "U+" + character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");

// Nodes that show the characters; what cannot be seen is written out.
export function visible(characters) {
  const nodes = [];
  let plain = "";
  let stack = 0;
  let dropped = 0;
  const flush = () => {
    if (dropped) {
      nodes.push(plain, element("span", { class: "hidden-character", "data-code": `+${dropped}` }));
    } else if (plain) nodes.push(plain);
    plain = "";
    dropped = 0;
  };
  for (const character of characters) {
    stack = COMBINING.test(character) ? stack + 1 : 0;
    if (stack > STACK) {
      dropped += 1;
    } else {
      if (dropped) flush();
      if (isHidden(character)) {
        flush();
        nodes.push(element("span", { class: "hidden-character", "data-code": code(character) }));
      } else plain += character;
    }
  }
  flush();
  return nodes;
}

// The same number of code points, all of them visible: for a field in which a person selects.
export function selectable(text) {
  let stack = 0;
  return points(text).slice(0, MOST_SHOWN).map((character) => {
    stack = COMBINING.test(character) ? stack + 1 : 0;
    if (character === "\r") return "␍";
    return stack > STACK || isHidden(character) ? "\ufffd" : character;
  }).join("");
}

// A text with marks: [{start, end, severity, key, number}]; equal start and end mark a place where something is missing.
export function marked(all, allMarks, gapLabel) {
  const characters = all.slice(0, MOST_SHOWN);
  const marks = allMarks.filter((mark) => mark.end <= characters.length);
  const nodes = [];
  const gaps = new Map();
  const cuts = new Set([0, characters.length]);
  for (const mark of marks) {
    cuts.add(mark.start).add(mark.end);
    if (mark.start === mark.end) gaps.set(mark.start, [...(gaps.get(mark.start) ?? []), mark]);
  }
  const places = [...cuts].sort((one, other) => one - other);
  const wide = marks.filter((mark) => mark.start < mark.end);
  const wrap = (covering, kind, ...children) =>
    element("mark", {
      class: `${gravest(covering)} ${kind}`.trim(),
      "data-keys": [...new Set(covering.map((mark) => mark.key))].join(" "),
      "data-numbers": [...new Set(covering.map((mark) => mark.number))].join(","),
    }, ...children);
  places.forEach((start, index) => {
    if (gaps.has(start)) {
      nodes.push(wrap(gaps.get(start), "gap", element("span", { class: "unseen" }, ` [${gapLabel}] `)));
    }
    if (index + 1 === places.length) return;
    const end = places[index + 1];
    const shown = visible(characters.slice(start, end));
    const covering = wide.filter((mark) => mark.start <= start && end <= mark.end);
    if (covering.length) nodes.push(wrap(covering, "", ...shown));
    else nodes.push(...shown);
  });
  return nodes;
}

const ORDER = ["neutral", "minor", "major", "critical"];

function gravest(marks) {
  return ORDER[Math.max(...marks.map((mark) => ORDER.indexOf(mark.severity)))];
}
