// The page: reads the pairs, sums them up, filters and sorts them, and follows the address.

const at = (id) => document.getElementById(id);

const rows = [];
for (let block = document.querySelector("script.pairs"); block; block = document.querySelector("script.pairs")) {
  for (const row of data("pairs")) rows.push(row);
}
const about = data("about");
rows.reduce((context, row) => {
  if (row.ctx === true) row.ctx = context;
  return row.ctx ?? context;
}, null);

const gravity = rows.map((row) => (row.f ?? []).reduce((most, flag) => Math.max(most, 3 - SEVERITIES.indexOf(flag[2])), -1));
const WEIGHTS = { critical: 10, major: 5, minor: 1, neutral: 0 };
const penalty = rows.map((row) => (row.f ?? []).reduce((sum, flag) => sum + (WEIGHTS[flag[2]] ?? 0), 0));
const byHash = new Map(rows.map((row, index) => [row.h, index]));
const folded = [];

const state = { verdict: new Set(), severity: new Set(), check: "", file: "", translation: "", query: "", sort: "input" };
const MOST_BARS = 8;
const MOST_PRINTED = 1000;
let alone = null;

/** How often each value of `values` comes, the most frequent first. */
function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || String(one[0]).localeCompare(String(other[0])));
}

const totals = {
  verdict: new Map(tally(rows.map((row) => row.v))),
  severity: new Map(tally(rows.flatMap((row) => (row.f ?? []).map((flag) => flag[2])))),
  check: tally(rows.flatMap((row) => (row.f ?? []).map((flag) => flag[0]))),
  file: tally(rows.map((row) => row.at?.[0] ?? "").filter(Boolean)),
  bySeverity: new Map(tally(rows.flatMap((row) => [...new Set((row.f ?? []).map((flag) => flag[2]))]))),
  byCheck: new Map(tally(rows.flatMap((row) => [...new Set((row.f ?? []).map((flag) => flag[0]))]))),
};
const of = (verdict) => totals.verdict.get(verdict) ?? 0;
const judged = rows.filter((row) => row.v !== "unverifiable" && row.v !== "untranslated");

function drawOverview() {
  const pairs = rows.length - of("untranslated");
  const sentences = [say("lead", { n: pairs, divergent: of("divergent"), questionable: of("questionable") })];
  if (of("untranslated")) sentences.push(say("lead-untranslated", { n: of("untranslated") }));
  if (of("unverifiable")) sentences.push(say("lead-unverifiable", { n: of("unverifiable") }));
  at("lead").textContent = sentences.join(say("between"));
  const present = VERDICTS.filter((verdict) => of(verdict));
  const bar = stackedBar(present.map((verdict) => [verdict, of(verdict)]));
  bar.setAttribute("role", "img");
  bar.setAttribute("aria-label", `${say("verdicts")}: ${present.map((verdict) => `${say(verdict)} ${number(of(verdict))}`).join("; ")}`);
  const tiles = present.map((verdict) => {
    const tile = element(
      "button",
      { type: "button", class: `tile ${verdict}`, "data-verdict": verdict, "aria-pressed": "false" },
      element("span", { class: "tile-count" }, number(of(verdict))),
      badge("verdict", verdict),
      element("span", { class: "small" }, percent(of(verdict) / rows.length)),
    );
    tile.addEventListener("click", () => {
      toggle(state.verdict, verdict, !state.verdict.has(verdict));
      drawFilters();
      apply();
    });
    return tile;
  });
  at("verdicts").replaceChildren(bar, element("div", { class: "tiles", role: "group", "aria-label": say("verdicts") }, ...tiles));
  if (at("figures").open) drawCharts();
}

function drawCharts() {
  const bins = new Array(20).fill(0);
  for (const row of judged) bins[Math.min(Math.floor(row.p * 20), 19)] += 1;
  const severities = SEVERITIES.map((severity) => [say(severity), totals.severity.get(severity) ?? 0, severity]);
  const checks = totals.check.map(([check, count]) => [visible(checkTitle(check)), count, "accent"]);
  const shown = [
    figure(
      say("verdicts"),
      bars(VERDICTS.map((verdict) => [say(verdict), of(verdict), verdict])),
      [say("verdict"), say("pairs-title")],
      VERDICTS.map((verdict) => [say(verdict), number(of(verdict))]),
    ),
  ];
  if (checks.length) {
    const title = checks.length > MOST_BARS ? say("by-check-first", { n: MOST_BARS }) : say("by-check");
    shown.push(
      figure(say("by-severity"), bars(severities), [say("severity"), say("flags")], severities.map(([name, count]) => [name, number(count)])),
      figure(title, bars(checks.slice(0, MOST_BARS)), [say("check"), say("flags")], checks.map(([name, count]) => [name, number(count)])),
    );
  }
  if (judged.length) {
    const range = (index) => `${number(index / 20, 2)}–${number((index + 1) / 20, 2)}`;
    shown.push(
      figure(say("scores"), histogram(bins), [say("score"), say("pairs-title")], bins.map((count, index) => [range(index), number(count)])),
    );
  }
  const labelled = judged.filter((row) => row.n !== undefined);
  if (labelled.length) {
    const tenths = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, clean: 0 }));
    for (const row of labelled) {
      const bin = tenths[Math.min(Math.floor(row.p * 10), 9)];
      bin.count += 1;
      bin.sum += row.p;
      bin.clean += row.n === 0 ? 1 : 0;
    }
    const points = tenths.filter((bin) => bin.count).map((bin) => ({ count: bin.count, score: bin.sum / bin.count, faithful: bin.clean / bin.count }));
    shown.push(
      figure(
        say("calibration", { n: labelled.length }),
        calibration(points),
        [say("score"), say("labelled-faithful"), say("pairs-title")],
        points.map((point) => [number(point.score, 2), percent(point.faithful), number(point.count)]),
      ),
    );
  }
  for (const [target, of] of Object.entries(about.summary.metrics ?? {})) shown.push(...corpusFigures(target, of));
  at("charts").replaceChildren(...shown);
}

function toggle(set, value, wanted) {
  if (wanted) set.add(value);
  else set.delete(value);
}

function checkboxes(name, heading, values, counts) {
  return element(
    "fieldset",
    {},
    element("legend", {}, heading),
    ...values.map((value) => {
      const box = element("input", { type: "checkbox", name, value });
      box.checked = state[name].has(value);
      box.addEventListener("change", () => {
        toggle(state[name], value, box.checked);
        apply();
      });
      return element("label", { class: "choice" }, box, badge(name, value), element("span", { class: "tally" }, number(counts.get(value) ?? 0)));
    }),
  );
}

function choice(name, heading, options) {
  const select = element("select", { id: `choose-${name}` });
  for (const [value, label] of options) select.append(element("option", { value }, label));
  select.value = state[name];
  select.addEventListener("change", () => {
    state[name] = select.value;
    apply();
  });
  return element("div", { class: "field" }, element("label", { for: `choose-${name}` }, heading), select);
}

function drawFilters() {
  const search = element("input", { type: "search", id: "query", autocomplete: "off", spellcheck: "false" });
  search.value = state.query;
  search.addEventListener("input", () => {
    state.query = search.value;
    apply();
  });
  const counted = (label, count) => `${label} (${number(count)})`;
  const all = [["", say("all")]];
  const untranslated = of("untranslated");
  const fields = [
    element("div", { class: "field" }, element("label", { for: "query" }, say("search")), search),
    choice("sort", say("sort"), ["input", "score", "score-down", "severity"].map((key) => [key, say(`sort-${key}`)])),
    checkboxes("verdict", say("verdict"), VERDICTS.filter((verdict) => totals.verdict.has(verdict)), totals.verdict),
  ];
  if (totals.byCheck.size) {
    fields.push(
      checkboxes("severity", say("severity-has"), SEVERITIES.filter((severity) => totals.bySeverity.has(severity)), totals.bySeverity),
      choice("check", say("check"), [
        ...all,
        ...[...totals.byCheck].map(([check, count]) => [check, counted(visible(checkTitle(check)), count)]),
      ]),
    );
  }
  if (totals.file.length > 1) {
    fields.push(choice("file", say("file"), [...all, ...totals.file.map(([file, count]) => [file, counted(visible(file), count)])]));
  }
  if (untranslated) {
    fields.push(
      choice("translation", say("translation-has"), [
        ...all,
        ["with", counted(say("with"), rows.length - untranslated)],
        ["without", counted(say("without"), untranslated)],
      ]),
    );
  }
  at("form").replaceChildren(...fields);
}

/** The folded texts of a row, made once: by the time anybody types, most have been made in idle moments. */
function foldedRow(index) {
  const row = rows[index];
  return (folded[index] ??= fold(`${row.s}\n${row.t ?? ""}\n${row.id}`));
}

function foldAhead(index = 0) {
  const until = performance.now() + 8;
  let next = index;
  while (next < rows.length && performance.now() < until) foldedRow(next++);
  if (next < rows.length) setTimeout(foldAhead, 0, next);
}

function fits(index, words) {
  const row = rows[index];
  if (state.verdict.size && !state.verdict.has(row.v)) return false;
  if (state.file && row.at?.[0] !== state.file) return false;
  if (state.translation && (state.translation === "without") !== (row.v === "untranslated")) return false;
  if (state.check || state.severity.size) {
    const wanted = (flag) => (!state.check || flag[0] === state.check) && (!state.severity.size || state.severity.has(flag[2]));
    if (!row.f?.some(wanted)) return false;
  }
  return words.every((word) => foldedRow(index).includes(word));
}

const SORTS = {
  input: () => 0,
  score: (one, other) => rows[one].p - rows[other].p,
  "score-down": (one, other) => rows[other].p - rows[one].p,
  severity: (one, other) => gravity[other] - gravity[one] || penalty[other] - penalty[one] || rows[one].p - rows[other].p,
};

function filtered() {
  const words = fold(state.query).split(/\s+/).filter(Boolean);
  const found = [];
  for (let index = 0; index < rows.length; index += 1) if (fits(index, words)) found.push(index);
  return state.sort === "input" ? found : found.sort(SORTS[state.sort]);
}

const feed = new Feed(
  at("pairs"),
  (index) => pairElement(rows[index], index, { whole: alone !== null, still: feed.onPaper }),
  (index, width) => {
    const row = rows[index];
    const sides = width > 640 && row.t !== undefined ? 2 : 1;
    const lines = (text) => Math.ceil((Math.min(text.length, FIRST_PART) * (HAN.test(text.slice(0, 50)) ? 18 : 9) * sides) / Math.max(width - 40, 200));
    const [source, target] = [lines(row.s), lines(row.t ?? "")];
    const text = sides === 2 ? Math.max(source, target) : source + target + 2;
    return 150 + text * 30 + (row.f?.length ?? 0) * 110 + 36 * partsOfCount(row);
  },
);

function partsOfCount(row) {
  return Number(!!row.c) + Number(!!row.r) + Number(!!row.m) + Number(!!row.ctx) + Number(!!row.meta);
}

/** Shows the pairs that fit. */
function apply() {
  const began = performance.now();
  const order = alone === null ? filtered() : [alone];
  Object.assign(extent, alone === null ? { part: FIRST_PART, more: true } : { part: MOST_SHOWN, more: false });
  feed.setOrder(order);
  at("count").textContent = alone === null ? say("count", { n: order.length, all: rows.length }) : "";
  at("nothing").hidden = order.length > 0 || !rows.length;
  const narrowed = state.verdict.size || state.severity.size || state.check || state.file || state.translation || state.query;
  at("clear").hidden = !narrowed || alone !== null;
  for (const tile of document.querySelectorAll(".tile")) {
    tile.setAttribute("aria-pressed", String(state.verdict.has(tile.dataset.verdict)));
  }
  const top = at("pairs-title").getBoundingClientRect().top;
  if (top < 0) scrollBy({ top: top - GAP, behavior: "instant" });
  performance.measure("filter", { start: began, end: performance.now() });
}

/** What the filters and the order are set to, in words. */
function narrowing() {
  const set = (name) => (state[name].size ? [...state[name]].map((value) => say(value)).join(say("comma")) : "");
  const named = [
    [say("verdict"), set("verdict")],
    [say("severity-has"), set("severity")],
    [say("check"), state.check && checkTitle(state.check)],
    [say("file"), state.file],
    [say("translation-has"), state.translation && say(state.translation)],
    [say("search"), state.query.trim()],
    [say("sort"), state.sort !== "input" && say(`sort-${state.sort}`)],
  ];
  return named.filter(([, value]) => value).map(([name, value]) => `${name}: ${visible(value)}`);
}

/** Puts on paper all pairs that fit, or as many as a browser can lay out, and says which they are. */
function toPaper() {
  if (alone !== null) return;
  const found = feed.order.length;
  const words = narrowing();
  if (found > MOST_PRINTED) words.unshift(say("printed-first", { n: MOST_PRINTED, all: found }));
  at("printed").textContent = words.join(" · ");
  extent.more = false;
  placeBefore = at("pairs").getBoundingClientRect().top < 0 ? feed.placeOf(null) : null;
  feed.toPaper(MOST_PRINTED);
}

function toScreen() {
  if (alone !== null) return;
  extent.more = true;
  feed.toScreen();
  if (placeBefore !== null) feed.reveal(placeBefore);
}
let placeBefore = null; // of the pair that was on the screen before the print

function clearFilters() {
  Object.assign(state, { check: "", file: "", translation: "", query: "" });
  state.verdict.clear();
  state.severity.clear();
  drawFilters();
}

/** Follows `#pair-…`, which shows a pair in its place, and `#alone-…`, which shows it alone with all its parts. */
function follow() {
  const [, kind, hash] = /^#(pair|alone)-([0-9a-f]+)$/.exec(location.hash) ?? [];
  const index = byHash.get(hash);
  const before = alone;
  alone = kind === "alone" && index !== undefined ? index : null;
  document.body.classList.toggle("alone", alone !== null);
  at("alone-bar").hidden = alone === null;
  if (alone !== null) {
    at("back").href = `#pair-${hash}`;
    apply();
    scrollTo({ top: 0, behavior: "instant" });
    at("pairs").firstElementChild?.focus({ preventScroll: true });
    return;
  }
  if (before !== null) apply();
  if (index === undefined) return;
  if (!feed.order.includes(index)) {
    clearFilters();
    apply();
  }
  feed.reveal(feed.order.indexOf(index))?.focus({ preventScroll: true });
}

function drawColophon() {
  at("limits").replaceChildren(...say("limits").split("\n").map((sentence) => element("li", {}, sentence)));
  const list = at("signature");
  list.replaceChildren();
  for (const [name, value] of Object.entries(about.signature)) {
    const text = Array.isArray(value) ? value.join(", ") : typeof value === "object" ? Object.entries(value).map((pair) => pair.join(": ")).join("; ") : String(value);
    if (text) list.append(element("dt", {}, say(`signature-${name}`)), element("dd", {}, isolated(text)));
  }
  at("line").textContent = visible(about.line);
}

function dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function nameControls() {
  const other = language === "en" ? "zh" : "en";
  at("language").textContent = WORDS[other]["language-name"];
  at("language").lang = LANGUAGES[other];
  at("theme").textContent = say(dark() ? "light" : "dark");
}

function drawAll() {
  translatePage();
  nameControls();
  drawOverview();
  drawFilters();
  drawColophon();
  apply();
}

at("language").addEventListener("click", () => {
  language = language === "en" ? "zh" : "en";
  memory.set("language", language);
  drawAll();
});
at("theme").addEventListener("click", () => {
  document.documentElement.dataset.theme = dark() ? "light" : "dark";
  memory.set("theme", document.documentElement.dataset.theme);
  nameControls();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameControls);
at("clear").addEventListener("click", () => {
  clearFilters();
  apply();
  at("pairs-title").tabIndex = -1;
  at("pairs-title").focus();
});
for (const id of ["print", "print-list"]) at(id).addEventListener("click", () => print());
addEventListener("beforeprint", toPaper);
addEventListener("afterprint", toScreen);
at("form").addEventListener("submit", (event) => event.preventDefault());
at("figures").addEventListener("toggle", () => {
  if (at("figures").open) drawCharts();
});
at("pairs").addEventListener("keydown", (event) => {
  const step = { PageDown: 1, PageUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const place = feed.placeOf(document.activeElement) + step;
  if (place < 0 || place >= feed.order.length) return;
  event.preventDefault();
  feed.reveal(place)?.focus({ preventScroll: true });
});
addEventListener("hashchange", follow);

const chosenTheme = memory.get("theme");
if (chosenTheme === "light" || chosenTheme === "dark") document.documentElement.dataset.theme = chosenTheme;
const wide = matchMedia("(min-width: 62rem)").matches;
at("filters").open = wide;
at("figures").open = wide && rows.length > 1;
drawAll();
follow();
performance.measure("ready", { start: 0, end: performance.now() });
setTimeout(foldAhead, 0);
