// The page of a review: shows one pair, sends each decision at once, and shows only what the server has kept.

import { MOST_SHOWN, element, marked, points, selectable, visible } from "./text.js";
import { LANGUAGES, language, say, speak } from "./words.js";

const $ = (id) => document.getElementById(id);
const DECISIONS = { accept: "accepted", reject: "rejected", waive: "waived" };
const KEYS = [
  ["J K ↓ ↑", "key-flags"], ["A", "key-accept"], ["R", "key-reject"], ["W", "key-waive"], ["1 2 3 4", "key-severity"],
  ["G", "key-category"], ["M", "key-mark"], ["C", "key-comment"], ["Enter", "key-finish"], ["N P", "key-pairs"],
  ["U ⇧U", "key-undo"], ["F", "key-filter"], ["?", "key-help"], ["Esc", "key-escape"],
];

let setup = null;
let reviewer = "";
let queue = [];
let place = 0;
let shown = null; // the pair on the page, as the server gave it
let active = null; // key of the flag that the keys act on
let shortcuts = recall("shortcuts") !== "off";
let marking = null; // {key, mark} while a divergence is marked
let waiving = null; // key of the flag whose waiver is being written

// Remembering is a convenience; a browser may forbid it.
function recall(name) {
  try {
    return localStorage.getItem(`transcheck-${name}`);
  } catch {
    return null;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(`transcheck-${name}`, value);
  } catch {
    // The choice then holds for this page only.
  }
}

// The server

async function ask(route, values) {
  const answer = await reached(fetch(`api/${route}?${new URLSearchParams(values)}`, { credentials: "omit" }));
  return read(answer);
}

async function tell(route, values = {}) {
  const answer = await reached(fetch(`api/${route}`, {
    method: "POST",
    credentials: "omit",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ reviewer, ...values }),
  }));
  return read(answer);
}

async function reached(request) {
  try {
    return await request;
  } catch {
    throw new Error(say("offline"));
  }
}

async function read(answer) {
  const body = await answer.json().catch(() => ({ error: answer.statusText }));
  if (!answer.ok) throw new Error(body.error);
  return body;
}

// One thing at a time, so that two quick keys cannot overtake each other.
let line = Promise.resolve();

function inTurn(work) {
  line = line.then(work).then(() => alarm(""), (error) => alarm(error.message));
  return line;
}

function alarm(message) {
  $("alert").textContent = message;
  $("alert").hidden = !message;
}

function announce(message) {
  $("status").textContent = message;
}

// The queue

async function loadQueue(wanted) {
  const asked = { reviewer, state: $("state").value, verdict: $("verdict").value, check: $("check").value };
  const found = await ask("queue", asked);
  queue = found.numbers;
  showProgress(found);
  const at = queue.indexOf(wanted);
  place = at < 0 ? 0 : at;
  await showPlace();
}

async function showPlace() {
  marking = waiving = null;
  if (!queue.length || place >= queue.length) {
    shown = null;
    showEnd();
    return;
  }
  show(await ask("pair", { reviewer, number: queue[place] }), { fresh: true });
}

function step(by) {
  inTurn(async () => {
    const next = place + by;
    if (next < 0 || next > queue.length) return;
    place = next;
    await showPlace();
  });
}

function showProgress(found) {
  $("progress").max = Math.max(found.total, 1);
  $("progress").value = found.finished;
  $("progress-text").textContent = say("progress", found);
  $("undo").disabled = !found.can_undo;
  $("redo").disabled = !found.can_redo;
  progress = found;
}
let progress = { finished: 0, total: 0, can_undo: false, can_redo: false };

// A decision: sent, kept, then shown. It is about what was on the page when the key was hit, and is put together when
// its turn comes, so that it takes up what was decided just before. Whoever has gone on meanwhile is not called back.

function decide(route, values, after = () => {}) {
  if (!shown) return;
  const { number } = shown;
  const focused = document.activeElement?.id;
  inTurn(async () => {
    if (shown?.number !== number) return;
    const answer = await tell(route, { number, ...(typeof values === "function" ? values() : values) });
    showProgress(answer);
    show(answer.pair, {});
    await after(document.activeElement === document.body || document.activeElement?.id === focused);
  });
}

const judgementOf = (key) =>
  shown.judgements[key] ?? { decision: null, severity: null, category: null, reason: "" };

function judge(key, change) {
  if (waiving === key) waiving = null;
  decide("judge", () => ({ flag: key, judgement: { ...judgementOf(key), ...change } }), (stayed) => {
    if (!change.decision) return;
    announce(say(DECISIONS[change.decision]));
    if (!undecided()) announce(say("all-decided"));
    if (!stayed) return;
    const open = nextOpen(key) ?? nextOpen(null);
    if (open) setActive(open);
    else $("finish")?.focus();
  });
}

// The first flag after that of `key` that is undecided; of all, for null.
function nextOpen(key) {
  const at = shown.flags.findIndex((flag) => flag.key === key);
  return shown.flags.slice(at + 1).find((flag) => flag.current && !judgementOf(flag.key).decision)?.key;
}

function toggle(key, decision) {
  if (decision === "waive") {
    setActive(key);
    waiving = key;
    redraw();
    $("reason")?.focus();
    return;
  }
  setActive(key, { focus: false });
  judge(key, { decision: judgementOf(key).decision === decision ? null : decision, reason: "" });
}

function finish() {
  const number = shown?.number;
  inTurn(async () => {
    if (!shown || shown.number !== number || marking || waiving) return;
    const left = undecided();
    if (left) {
      announce(left === 1 ? say("one-undecided") : say("undecided-left", { count: left }));
      setActive(nextOpen(null));
      return;
    }
    if (!shown.finished) {
      const answer = await tell("finish", { number, finished: true });
      showProgress(answer);
      show(answer.pair, {});
      announce(say("finished"));
      // What others said is shown before the next pair comes, as this is what one has waited for.
      if (shown.others.some((other) => other.comment || other.marks.length || Object.keys(other.judgements).length)) {
        $("others").focus();
        return;
      }
    }
    place += 1;
    await showPlace();
  });
}

const undecided = () => shown.flags.filter((flag) => flag.current && !judgementOf(flag.key).decision).length;

function turn(route) {
  inTurn(async () => {
    const answer = await tell(route);
    showProgress(answer);
    if (!answer.turned) {
      announce(say(`nothing-to-${route}`));
      return;
    }
    announce(say(route === "undo" ? "undone" : "redone"));
    if (answer.pair) {
      const at = queue.indexOf(answer.pair.number);
      if (at < 0) queue.splice(place, 0, answer.pair.number);
      else place = at;
      marking = waiving = null;
      $("comment")?.blur();
      show(answer.pair, { fresh: shown?.number !== answer.pair.number });
    }
  });
}

// Showing

function show(pair, { fresh }) {
  shown = pair;
  if (fresh) {
    parts.clear();
    active = (pair.flags.find((flag) => flag.current && !judgementOf(flag.key).decision) ?? pair.flags[0])?.key ?? null;
  }
  redraw();
  if (fresh) {
    history.replaceState(null, "", `#${pair.number}`);
    scrollTo(0, 0);
    if (!document.querySelector("dialog[open]")) {
      if (active) focusActive();
      else $("finish").focus();
    }
  }
}

// A part of the page is made anew only when what it shows has changed, so that nobody loses what they are writing.
const parts = new Map();

function part(name, shows, build) {
  const signature = JSON.stringify([language(), shown.number, shows]);
  const known = parts.get(name);
  if (known?.signature === signature) return known.node;
  const node = build();
  parts.set(name, { signature, node });
  return node;
}

// Makes `nodes` the children of `parent` and leaves those that stay where they are.
function arrange(parent, nodes) {
  nodes.filter(Boolean).forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
  while (parent.childNodes.length > nodes.filter(Boolean).length) parent.lastChild.remove();
  return parent;
}

function redraw() {
  if (!shown) {
    showEnd();
    return;
  }
  const kept = document.activeElement?.id;
  const { record, flags, judgements, marks, others, finished } = shown;
  $("position").textContent = say("position", { position: shown.position, total: setup.total });
  $("previous").disabled = place <= 0;
  $("next").disabled = place >= queue.length;
  arrange($("pair"), [
    part("head", finished, () => element("div", { class: "pair-head" },
      badge("verdict", record.verdict),
      element("h1", { class: "isolated" }, ...visible(points(placeOf(record)))),
      typeof record.score === "number"
        && element("span", { class: "small" }, say("score", { score: record.score.toFixed(2) })),
      finished && element("span", { class: "done" }, "✓ ", say("finished")))),
    part("about", null, () => element("div", {},
      record.reason && element("p", { class: "small isolated" }, ...visible(points(inChinese("reasons", record.reason) ?? record.reason))),
      record.context && element("details", {}, element("summary", {}, say("context")),
        element("p", { class: "text isolated" }, ...visible(points(record.context)))))),
    part("sides", [marks, flags.map((flag) => judgementOf(flag.key).severity)],
      () => element("div", { class: "sides" }, side("source"), side("target"))),
    part("witnesses", null, () => element("div", {}, witnesses("reference"), witnesses("machine"))),
    part("flags", null, () => element("section", { "aria-labelledby": "flags-title" },
      element("h2", { id: "flags-title" }, say("flags")),
      flags.length ? element("ol", { class: "flags", id: "flags" }) : element("p", { class: "small" }, say("no-flags")))),
    part("marks", [marks, marking], marksSection),
    part("comment", null, commentSection),
    part("finish", [finished, undecided()], () => element("div", { class: "finish" },
      button("finish", finished ? "next" : "finish", "↵", finish, { class: "primary" }),
      finished && button("reopen", "reopen", "", () => decide("finish", { finished: false }), {}),
      undecided() > 0 && element("span", { class: "small" },
        undecided() === 1 ? say("one-undecided") : say("undecided-left", { count: undecided() })))),
    part("others", [finished, others], othersSection),
  ]);
  if (flags.length) {
    arrange($("flags"), flags.map((flag, index) =>
      part(`flag ${flag.key}`, [judgements[flag.key], waiving === flag.key, others, flag.current],
        () => flagCard(flag, index))));
  }
  if (document.activeElement !== $("comment")) $("comment").value = shown.comment;
  highlight();
  if (kept && $(kept) && document.activeElement?.id !== kept) $(kept).focus({ preventScroll: true });
}

function showEnd() {
  $("position").textContent = "";
  $("previous").disabled = place <= 0;
  $("next").disabled = true;
  $("pair").replaceChildren(element("div", { class: "end" },
    element("h1", { id: "end", tabindex: "-1" }, say("done")), element("p", {}, say("done-more"))));
  history.replaceState(null, "", "#");
  if (!document.querySelector("dialog[open]")) $("end").focus();
}

function button(id, word, key, act, attributes) {
  return element("button", { type: "button", id, onclick: act, ...attributes },
    say(word), key && element("kbd", { "aria-hidden": "true" }, key));
}

const codeOf = (name) => (name === "zh" ? "zh" : name === "en" ? "en" : null);

function placeOf({ location, place, id }) {
  if (!location?.comment) return place ?? id;
  const [first, last] = location.lines ?? [];
  return [
    location.file,
    say("comment-number", { number: location.comment }),
    first && (first === last ? say("line", { first }) : say("lines", { first, last })),
  ].filter(Boolean).join(say("comma"));
}

// What our data says in English, in the interface's language where that has words for it.

const inChinese = (kind, name) =>
  (language() === "zh-Hans" && Object.hasOwn(setup.chinese[kind], name) ? setup.chinese[kind][name] : null);
const checkName = (name) => inChinese("checks", name)?.[0] || name;
const categoryName = (name) => inChinese("categories", name) ?? name;

// A sentence of the check stands beside the words it is about; a message of its own has them within.
function messageOf(flag) {
  const sentence = inChinese("checks", flag.check)?.[1];
  return sentence ? [sentence, " ", ...quoted("source", flag), " → ", ...quoted("target", flag)] : visible(points(flag.message));
}

const SIGNS = {
  divergent: "✕", questionable: "?", faithful: "✓", unverifiable: "–", critical: "◆", major: "▲", minor: "●", neutral: "○",
};

// A verdict or severity: sign, colour and word.
function badge(kind, name) {
  return element("span", { class: `badge ${kind} ${name}` },
    element("span", { "aria-hidden": "true" }, SIGNS[name] ?? ""), ` ${say(name)}`);
}

function side(name) {
  const { record } = shown;
  const characters = points(record[name]);
  const spans = `${name}_spans`;
  const marks = [...shown.flags, ...shown.marks].flatMap((flag, index) =>
    flag[spans].map(([start, end]) => ({
      start, end, key: flag.key, number: index + 1, severity: judgementOf(flag.key).severity ?? flag.severity,
    })));
  const spoken = record[`${name}_lang`];
  return element("section", { class: "side", "aria-labelledby": `${name}-title` },
    element("h2", { class: "minor-title", id: `${name}-title` }, say(name), spoken && element("span", { class: "tongue" },
      codeOf(spoken) ? say(spoken) : spoken)),
    element("p", { class: "text isolated", lang: codeOf(spoken) }, ...marked(characters, marks, say("missing")),
      characters.length > MOST_SHOWN
        && element("em", { class: "cut" }, ` … ${say("cut", { count: characters.length - MOST_SHOWN })}`)));
}

function witnesses(name) {
  const texts = shown.record[name] ?? [];
  return texts.length > 0 && element("details", {}, element("summary", {}, say(name)),
    ...texts.map((text) => element("p", { class: "text isolated", lang: codeOf(shown.record.target_lang) },
      ...visible(points(text)))));
}

function flagCard(flag, index) {
  const judgement = judgementOf(flag.key);
  const severity = judgement.severity ?? flag.severity;
  const category = judgement.category ?? flag.category;
  const title = `flag-${flag.key}`;
  return element("li", {
    class: `flag ${severity}`, id: `card-${flag.key}`, "data-key": flag.key, "data-decision": judgement.decision ?? "", tabindex: "-1", "aria-labelledby": title,
    onfocusin: () => { if (active !== flag.key) setActive(flag.key, { focus: false }); },
  },
    element("div", { class: "flag-head" },
      element("h3", { id: title },
        element("span", { class: "numeral" }, index + 1), " ", badge("severity", severity), " ", checkName(flag.check),
        element("span", { class: "unseen" }, `, ${say(judgement.decision ? DECISIONS[judgement.decision] : "undecided")}`)),
      element("span", { class: "small" }, say("confidence", { share: flag.confidence.toFixed(2) })),
      !flag.current && element("span", { class: "small" }, say("gone"))),
    element("p", { class: "evidence isolated" }, ...messageOf(flag)),
    element("div", { class: "row" },
      element("div", { class: "decisions", role: "group", "aria-labelledby": title },
        ...Object.keys(DECISIONS).map((decision) => element("button", {
          type: "button", id: `${decision}-${flag.key}`, "data-decision": decision,
          "aria-pressed": String(judgement.decision === decision), onclick: () => toggle(flag.key, decision),
        }, say(decision), element("kbd", { "aria-hidden": "true" }, decision[0].toUpperCase())))),
      select(`severity-${flag.key}`, "severity", setup.severities.map((name) => [name, say(name)]), severity,
        (value) => judge(flag.key, { severity: value === flag.severity ? null : value })),
      select(`category-${flag.key}`, "category", withValue(setup.categories, category).map((name) => [name, categoryName(name)]),
        category, (value) => judge(flag.key, { category: value === flag.category ? null : value }))),
    waiving === flag.key ? waiverForm(flag.key, judgement.reason)
      : judgement.reason && element("p", { class: "reason isolated" }, `${say("waived")}: `,
        ...visible(points(judgement.reason))),
    othersOnFlag(flag.key),
  );
}

const withValue = (names, name) => (names.includes(name) ? names : [...names, name]);

function select(id, word, choices, value, act) {
  const field = element("select", { id, onchange: (event) => act(event.target.value) },
    ...choices.map(([name, text]) => element("option", { value: name }, text)));
  field.value = value;
  return element("label", { class: "field" }, element("span", {}, say(word)), field);
}

function waiverForm(key, reason) {
  const field = element("input", { id: "reason", required: true, maxlength: "2000", autocomplete: "off" });
  field.value = reason;
  return element("form", { class: "row waiver", onsubmit: (event) => {
    event.preventDefault();
    if (field.value.trim()) judge(key, { decision: "waive", reason: field.value });
  } },
    element("label", { class: "field wide" }, element("span", {}, say("reason")), field),
    element("button", { type: "submit", class: "primary" }, say("save")),
    element("button", { type: "button", onclick: leaveForms }, say("cancel")));
}

function marksSection() {
  return element("section", { "aria-labelledby": "marks-title" },
    element("h2", { id: "marks-title" }, say("marks")),
    shown.marks.length > 0 && element("ul", { class: "flags" }, ...shown.marks.map((mark, index) => element("li", {
      class: `flag ${mark.severity}`, "data-decision": "accept",
    },
      element("div", { class: "flag-head" }, element("h3", {},
        element("span", { class: "numeral" }, shown.flags.length + index + 1), " ", badge("severity", mark.severity),
        " ", checkName(mark.check)),
        element("span", { class: "small" }, categoryName(mark.category))),
      element("p", { class: "evidence isolated" }, ...quoted("source", mark), " → ", ...quoted("target", mark)),
      mark.message && element("p", { class: "evidence isolated" }, ...visible(points(mark.message))),
      element("div", { class: "row" },
        button(`edit-${mark.key}`, "edit", "", () => startMark(mark), {}),
        button(`remove-${mark.key}`, "remove", "", () => decide("mark", { key: mark.key, value: null }), {}))))),
    marking ? markForm() : button("mark", "mark", "M", () => startMark(null), {}));
}

function quoted(name, mark) {
  const characters = points(shown.record[name]);
  const wide = mark[`${name}_spans`].filter(([start, end]) => start < end);
  if (!wide.length) return ["∅"];
  return wide.flatMap(([start, end]) => ["“", ...visible(characters.slice(start, end)), "”"]);
}

function startMark(mark) {
  marking = { key: mark?.key ?? null, mark };
  waiving = null;
  redraw();
  $("mark-source").focus();
}

// The browser's own text field does the selecting, so that it works with mouse, touch, keyboard and screen reader.
function markForm() {
  const given = marking.mark;
  const touched = { source: given?.source_spans.length > 0, target: given?.target_spans.length > 0 };
  const fields = {};
  const check = element("select", { id: "mark-check" },
    ...withValue([...setup.checks.map((known) => known.name), setup.other], given?.check ?? setup.other)
      .map((name) => element("option", { value: name }, name === setup.other ? say("other-check") : checkName(name))));
  const category = element("select", { id: "mark-category" },
    ...withValue(setup.categories, given?.category ?? setup.categories[0])
      .map((name) => element("option", { value: name }, categoryName(name))));
  const severity = element("select", { id: "mark-severity" },
    ...setup.severities.map((name) => element("option", { value: name }, say(name))));
  const note = element("input", { id: "mark-note", maxlength: "2000", autocomplete: "off" });
  note.value = given?.message ?? "";
  let chosen = Boolean(given);
  const follow = (name) => {
    const known = setup.checks.find((one) => one.name === name);
    check.value = known ? name : setup.other;
    category.value = known ? known.category : "accuracy/mistranslation";
    severity.value = known ? known.severity : "major";
  };
  if (given) {
    check.value = given.check;
    category.value = given.category;
    severity.value = given.severity;
  } else follow(setup.other);
  check.addEventListener("change", () => {
    chosen = true;
    follow(check.value);
  });

  const span = (name) => {
    const { field } = fields[name];
    const count = (end) => points(field.value.slice(0, end)).length;
    // A word selected with the keyboard often brings the space after it.
    const chosenText = field.value.slice(field.selectionStart, field.selectionEnd);
    const wide = chosenText.trim().length > 0;
    const start = field.selectionStart + (wide ? chosenText.length - chosenText.trimStart().length : 0);
    const end = field.selectionEnd - (wide ? chosenText.length - chosenText.trimEnd().length : 0);
    return touched[name] ? [[count(start), count(end)]] : [];
  };
  const look = () => {
    const wide = {};
    for (const name of ["source", "target"]) {
      const [range] = span(name);
      const characters = points(shown.record[name]);
      wide[name] = Boolean(range) && range[0] < range[1];
      fields[name].said.replaceChildren(...(!range ? [say("nothing-marked")]
        : wide[name] ? visible(characters.slice(...range).slice(0, 60))
          : range[0] === 0 ? [say("gap-start")]
            : say("gap-at", { before: "\u0000" }).split("\u0000").flatMap((part, index) =>
              index ? [...visible(characters.slice(Math.max(0, range[0] - 8), range[0])), part] : [part])));
    }
    if (!chosen && wide.source !== wide.target) follow(wide.source ? "content-omitted" : "content-added");
    else if (!chosen) follow(setup.other);
  };
  for (const name of ["source", "target"]) {
    const field = element("textarea", {
      id: `mark-${name}`, lang: codeOf(shown.record[`${name}_lang`]), dir: "ltr", spellcheck: "false",
      autocomplete: "off", "aria-describedby": `mark-how mark-said-${name}`, rows: "3",
    });
    const value = selectable(shown.record[name]);
    field.value = value;
    field.addEventListener("beforeinput", (event) => event.preventDefault());
    field.addEventListener("input", () => { field.value = value; });
    const noted = () => {
      touched[name] = true;
      look();
    };
    // A cursor counts only where the person has put it.
    field.addEventListener("select", () => { if (field.selectionStart < field.selectionEnd) noted(); });
    field.addEventListener("pointerup", noted);
    field.addEventListener("keyup", (event) => { if (/^(Arrow|Home|End|Page|a$)/.test(event.key)) noted(); });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    fields[name] = { field, said: element("span", { id: `mark-said-${name}`, class: "said small isolated" }) };
    const [range] = given?.[`${name}_spans`] ?? [];
    const units = (end) => points(value).slice(0, end).join("").length;
    if (range) field.setSelectionRange(units(range[0]), units(range[1]));
    else field.setSelectionRange(0, 0);
  }
  const form = element("form", { class: "marking", id: "marking", "aria-labelledby": "marking-title",
    onsubmit: (event) => {
      event.preventDefault();
      const value = {
        check: check.value, category: category.value, severity: severity.value,
        source_spans: span("source"), target_spans: span("target"), message: note.value,
      };
      const key = marking.key;
      decide("mark", key ? { key, value } : { value }, () => {
        marking = null;
        redraw();
        announce(say("kept"));
        $("mark").focus();
      });
    } },
    element("h3", { id: "marking-title" }, say("mark-title")),
    element("p", { class: "small", id: "mark-how" }, say("mark-how")),
    element("div", { class: "sides" }, ...["source", "target"].map((name) => element("div", {},
      element("label", { for: `mark-${name}` }, say(name)), fields[name].field, fields[name].said))),
    element("div", { class: "row" },
      element("label", { class: "field" }, element("span", {}, say("check")), check),
      element("label", { class: "field" }, element("span", {}, say("category")), category),
      element("label", { class: "field" }, element("span", {}, say("severity")), severity),
      element("label", { class: "field wide" }, element("span", {}, say("note")), note)),
    element("div", { class: "row" },
      element("button", { type: "submit", class: "primary" }, say("save")),
      element("button", { type: "button", onclick: leaveForms }, say("cancel"))));
  look();
  return form;
}

function commentSection() {
  const { number } = shown;
  const field = element("textarea", {
    id: "comment", rows: "2", maxlength: "4000", "aria-describedby": "comment-hint",
    onchange: () => {
      if (shown?.number === number && field.value.trim() !== shown.comment) {
        decide("comment", { value: field.value }, () => announce(say("kept")));
      }
    },
  });
  return element("section", {}, element("label", { class: "heading", for: "comment" }, say("comment"),
    element("kbd", { "aria-hidden": "true" }, "C")), field,
    element("p", { class: "small", id: "comment-hint" }, say("comment-hint")));
}

const decisionWords = (judgement, flag) => [
  say(judgement.decision ? DECISIONS[judgement.decision] : "undecided"),
  judgement.severity && judgement.severity !== flag.severity ? say(judgement.severity) : null,
  judgement.category && judgement.category !== flag.category ? categoryName(judgement.category) : null,
  judgement.reason || null,
].filter(Boolean).join(" · ");

function othersOnFlag(key) {
  const flag = shown.flags.find((one) => one.key === key);
  const said = shown.others.filter((other) => other.judgements[key]);
  return said.length > 0 && element("ul", { class: "others" }, ...said.map((other) =>
    element("li", {}, element("b", {}, ...visible(points(other.reviewer))), ": ",
      ...visible(points(decisionWords(other.judgements[key], flag))))));
}

function othersSection() {
  const said = shown.others.flatMap((other) => [
    ...other.marks.map((mark) => [other, [say("said-mark", { check: checkName(mark.check), severity: say(mark.severity) }), " ",
      ...quoted("source", mark), " → ", ...quoted("target", mark)]]),
    ...(other.comment ? [[other, visible(points(say("said-comment", { comment: other.comment })))]] : []),
    ...Object.keys(other.judgements).map((key) => [other, shown.flags.find((flag) => flag.key === key), key])
      .filter(([, flag]) => flag)
      .map(([who, flag, key]) => [who, visible(points(say("said-flag", {
        check: checkName(flag.check), decision: decisionWords(who.judgements[key], flag) })))]),
    ...(other.finished && !other.marks.length ? [[other, [say("said-no-mark")]]] : []),
  ]);
  return element("section", { class: "others-section", id: "others", tabindex: "-1", "aria-labelledby": "others-title" },
    element("h2", { id: "others-title" }, say("others")),
    !shown.finished ? element("p", { class: "small" }, say("others-hidden"))
      : said.length ? element("ul", { class: "others" }, ...said.map(([other, words]) =>
        element("li", {}, element("b", {}, ...visible(points(other.reviewer))), ": ", ...words)))
        : element("p", { class: "small" }, say("no-others")));
}

function setActive(key, { focus = true } = {}) {
  active = key;
  highlight();
  if (focus) focusActive();
}

function focusActive() {
  if (!active) return;
  const card = $(`card-${active}`);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest" });
}

function highlight() {
  for (const card of document.querySelectorAll("li.flag[data-key]")) {
    if (card.dataset.key === active) card.setAttribute("aria-current", "true");
    else card.removeAttribute("aria-current");
  }
  for (const mark of document.querySelectorAll("mark[data-keys]")) {
    mark.classList.toggle("lit", mark.dataset.keys.split(" ").includes(active));
  }
}

function leaveForms() {
  const back = marking ? "mark" : null;
  marking = waiving = null;
  redraw();
  if (back) $(back)?.focus();
  else focusActive();
}

// Keys

function moveFlag(by) {
  if (!shown?.flags.length) return;
  const at = shown.flags.findIndex((flag) => flag.key === active);
  setActive(shown.flags[Math.min(Math.max(at + by, 0), shown.flags.length - 1)].key);
}

function onFlag(act) {
  if (shown && active) act(active);
}

const ACTIONS = {
  j: () => moveFlag(1), k: () => moveFlag(-1), ArrowDown: () => moveFlag(1), ArrowUp: () => moveFlag(-1),
  // A key that is hit twice says the same twice; only the button takes back.
  a: () => onFlag((key) => judge(key, { decision: "accept", reason: "" })),
  r: () => onFlag((key) => judge(key, { decision: "reject", reason: "" })),
  w: () => onFlag((key) => toggle(key, "waive")),
  g: () => onFlag((key) => $(`category-${key}`).focus()),
  m: () => { if (shown) startMark(null); }, c: () => $("comment")?.focus(),
  n: () => step(1), p: () => step(-1), u: () => turn("undo"), U: () => turn("redo"),
  f: () => $("state").focus(), "?": () => $("help-dialog").showModal(), Enter: finish,
};
["neutral", "minor", "major", "critical"].forEach((severity, index) => {
  ACTIONS[String(index + 1)] = () => onFlag((key) => {
    const flag = shown.flags.find((one) => one.key === key);
    judge(key, { severity: severity === flag.severity ? null : severity });
  });
});

document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (document.querySelector("dialog[open]") || event.isComposing || event.defaultPrevented) return;
  const writing = target.matches("input, textarea, select");
  if (event.key === "Escape") {
    if (marking || waiving) leaveForms();
    else if (writing) {
      target.blur();
      focusActive();
    }
    return;
  }
  if (writing) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    event.preventDefault();
    turn(event.shiftKey ? "redo" : "undo");
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !shortcuts) return;
  if (event.key === "Enter" && target.matches("button, a, summary")) return;
  const act = ACTIONS[event.key];
  // Arrows scroll the page unless a flag has the focus.
  if (!act || (event.key.startsWith("Arrow") && !target.closest(".flag"))) return;
  event.preventDefault();
  act();
});

// Once

function fill(field, choices) {
  const value = field.value;
  field.replaceChildren(...choices.map(([name, text]) => element("option", { value: name }, text)));
  if (choices.some(([name]) => name === value)) field.value = value;
}

function translate() {
  for (const node of document.querySelectorAll("[data-word]")) {
    node.replaceChildren(say(node.dataset.word));
    if (node.dataset.key) node.append(element("kbd", { "aria-hidden": "true" }, node.dataset.key));
  }
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
  const names = Object.keys(LANGUAGES);
  const other = names[(names.indexOf(language()) + 1) % names.length];
  $("language").textContent = LANGUAGES[other]["language-name"];
  $("language").lang = other;
  $("reviewer").replaceChildren(...visible(points(say("reviewer", { name: reviewer || "–" }))));
  $("keys").replaceChildren(...KEYS.flatMap(([keys, word]) =>
    [element("dt", {}, ...keys.split(" ").map((key) => element("kbd", {}, key))), element("dd", {}, say(word))]));
  fill($("state"), ["open", "finished", "all"].map((name) => [name, say(`state-${name}`)]));
  fill($("verdict"), [["", say("any")], ...setup.verdicts.map((name) => [name, say(name)])]);
  fill($("check"), [["", say("any")], ...setup.checks_found.map((name) => [name, checkName(name)])]);
  showTheme();
  showProgress(progress);
  document.title = `${setup.title} · transcheck`;
}

const THEMES = ["auto", "light", "dark"];

function showTheme() {
  const theme = THEMES.includes(recall("theme")) ? recall("theme") : document.documentElement.dataset.theme ?? "auto";
  document.documentElement.dataset.theme = theme;
  $("theme").textContent = say(`theme-${theme}`);
}

function askName() {
  $("names").replaceChildren(...setup.reviewers.map((name) => element("option", { value: name })));
  $("name").value = reviewer;
  $("name-dialog").showModal();
  $("name").focus();
}

function start() {
  $("reviewer").addEventListener("click", askName);
  // A browser lets a second Escape through.
  $("name-dialog").addEventListener("close", () => { if (!reviewer) askName(); });
  $("name-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const name = $("name").value.trim();
    if (!name) return;
    const before = reviewer;
    inTurn(async () => {
      reviewer = name;
      try {
        await loadQueue(Number(location.hash.slice(1)));
      } catch (error) {
        reviewer = before;
        throw error;
      } finally {
        $("name-dialog").close();
        translate();
      }
      if (active) focusActive();
    });
  });
  $("undo").addEventListener("click", () => turn("undo"));
  $("redo").addEventListener("click", () => turn("redo"));
  $("previous").addEventListener("click", () => step(-1));
  $("next").addEventListener("click", () => step(1));
  $("help").addEventListener("click", () => $("help-dialog").showModal());
  $("help-close").addEventListener("click", () => $("help-dialog").close());
  $("shortcuts").checked = shortcuts;
  $("shortcuts").addEventListener("change", () => {
    shortcuts = $("shortcuts").checked;
    remember("shortcuts", shortcuts ? "on" : "off");
  });
  $("filters").addEventListener("change", () => inTurn(() => loadQueue(shown?.number)));
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("language").addEventListener("click", () => {
    speak($("language").lang);
    remember("language", language());
    translate();
    redraw();
  });
  $("theme").addEventListener("click", () => {
    const theme = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
    remember("theme", theme);
    document.documentElement.dataset.theme = theme;
    $("theme").textContent = say(`theme-${theme}`);
  });
  speak(recall("language") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh-Hans" : "en"));
  inTurn(async () => {
    setup = await ask("setup", {});
    reviewer = setup.reviewer;
    $("file").replaceChildren(...visible(points(setup.title)));
    translate();
    if (reviewer) await loadQueue(Number(location.hash.slice(1)));
    else askName();
  });
}

start();
