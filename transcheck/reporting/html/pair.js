// One pair as an article: both texts, what diverges, and the evidence.

const opened = new Set(); // "index:part" of what a reader has unfolded, kept while the pair is off the screen

/** Where a pair stands, in words. */
function placeText(row) {
  const [file, comment, first, last] = row.at ?? [];
  const base = file?.split(/[\\/]/).at(-1);
  const parts = file ? [file] : [];
  if (comment) parts.push(say("comment", { name: comment }));
  if (first) parts.push(first === last ? say("line", { first: String(first) }) : say("lines", { first: String(first), last: String(last) }));
  if (!comment && !(file && row.id.startsWith(base))) parts.push(row.id);
  return visible(parts.join(say("comma")));
}

/** A verdict or severity as a badge: sign, colour and word. */
function badge(kind, name) {
  return element("span", { class: `badge ${kind} ${name}` }, element("span", { "aria-hidden": "true" }, SIGNS[name] ?? ""), ` ${say(name)}`);
}

/** The article for a pair; `whole` unfolds everything, `still` leaves out what only a pointer or a keyboard can use. */
function pairElement(row, index, { whole, still }) {
  const title = `title-${row.h}`;
  const article = element(
    "article",
    { id: `pair-${row.h}`, class: `pair ${row.v}`, tabindex: "0", "aria-labelledby": title },
    element(
      "header",
      {},
      element("h3", { id: title }, badge("verdict", row.v), " ", element("span", { class: "place" }, placeText(row))),
      scoreElement(row),
      element(
        "p",
        { class: "actions" },
        element("a", { href: `#pair-${row.h}`, "aria-label": `${say("permalink")}: ${placeText(row)}`, title: say("permalink") }, "#"),
        whole ? null : element("a", { href: `#alone-${row.h}`, "aria-label": `${say("alone")}: ${placeText(row)}` }, say("alone")),
      ),
    ),
  );
  const flags = orderedFlags(row);
  const spans = { source: still ? [] : tokenSpans(row.a), target: still ? [] : tokenSpans(row.b) };
  const texts = { source: row.s, target: row.t ?? "" };
  const [sourceLanguage, targetLanguage] = row.l ?? ["zh", "en"];
  const sides = element("div", { class: "sides" });
  sides.append(sideElement("source", say("source"), row.s, sourceLanguage, spans.source, marksOf(flags, 4)));
  if (row.t !== undefined) {
    sides.append(sideElement("target", say("translation"), row.t, targetLanguage, spans.target, marksOf(flags, 5)));
  }
  article.append(sides);
  const links = still ? [] : linksOf(row);
  const note = element("p", { class: "note", "aria-hidden": "true" }, links.length ? say("point") : "");
  if (links.length) article.append(note);
  if (row.why) article.append(element("p", { class: "reason" }, `${say("reason")}: `, isolated(inWords("reasons", row.why))));
  for (const [label, text] of row.y ?? []) article.append(element("p", { class: "reason" }, `${say(`aid-${label}`)}: `, isolated(text)));
  if (flags.length) article.append(element("ol", { class: "flags", "aria-label": say("flags") }, ...flags.map((flag, at) => flagElement(row, flag, at))));
  for (const [name, heading, fill] of partsOf(row)) article.append(unfolding(index, name, heading, fill, whole));
  if (still) return article;
  const light = new Light(article, links, {
    source: (token) => texts.source.slice(...spans.source[token]),
    target: (token) => texts.target.slice(...spans.target[token]),
  });
  listen(article, light, note);
  return article;
}

/** The flags of a row, the gravest first. */
function orderedFlags(row) {
  const rank = (flag) => SEVERITIES.indexOf(flag[2]);
  return [...(row.f ?? [])].sort((one, other) => rank(one) - rank(other));
}

function marksOf(flags, field) {
  return flags.flatMap((flag, index) =>
    numberPairs(flag[field]).map(([start, end]) => ({ start, end, flag: index, severity: flag[2] })),
  );
}

function linksOf(row) {
  const numbers = row.k ? row.k.split(" ").map(Number) : [];
  return Array.from({ length: numbers.length / 3 }, (_, index) => numbers.slice(3 * index, 3 * index + 3));
}

function isolated(text) {
  const host = element("span", { class: "isolated", lang: HAN.test(text) && !/[a-z]{3}/i.test(text) ? "zh" : "en" });
  fillLong(host, text, (place, end) => appendText(place, text.slice(0, end)));
  return host;
}

function scoreElement(row) {
  if (row.v === "unverifiable" || row.v === "untranslated") return null;
  const shown = number(row.p, 2);
  const filled = drawn("rect", { x: 0, y: 0, width: 100 * row.p, height: 6, class: `fill-${row.v}` });
  const meter = drawn("svg", { viewBox: "0 0 100 6", preserveAspectRatio: "none", class: "meter", "aria-hidden": "true" });
  meter.append(drawn("rect", { x: 0, y: 0, width: 100, height: 6, class: "meter-back" }), filled);
  return element("p", { class: "score", title: say("score-means") }, meter, say("score-is", { score: shown }));
}

function sideElement(side, heading, text, language, tokens, marks) {
  const host = element("p", { class: `text isolated ${side}` });
  const code = languageCode(text, language);
  if (code) host.lang = code;
  fillLong(host, text, (place, end) => {
    markText(place, text, tokens, marks, end);
  });
  walkable(host);
  if (!text.trim()) host.append(element("em", { class: "cut" }, say("empty")));
  return element("div", { class: "side" }, element("h4", {}, heading, element("span", { class: "tongue" }, languageName(code))), host);
}

function languageName(code) {
  if (!code) return "";
  try {
    return new Intl.DisplayNames(LANGUAGES[language], { type: "language" }).of(code);
  } catch {
    return visible(code);
  }
}

function flagElement(row, flag, index) {
  const [check, category, severity, confidence, source, target, message] = flag;
  const [here, there] = [quoted(row.s, numberPairs(source)), quoted(row.t ?? "", numberPairs(target))];
  const said = messageOf(check, message);
  const told = said === message && [here, there].every((words) => message.includes(words.slice(1, -1)));
  const evidence = element("span", { class: "evidence isolated" });
  appendText(evidence, `${cutShort(here || say("nothing-here"))} → ${cutShort(there || say("nothing-here"))}`);
  return element(
    "li",
    {},
    element(
      "button",
      { type: "button", class: `flag ${severity}`, "data-flags": index, "aria-pressed": "false" },
      element(
        "span",
        { class: "flag-head" },
        element("span", { class: "numeral" }, String(index + 1)),
        badge("severity", severity),
        element("strong", {}, visible(checkTitle(check))),
        element("span", { class: "small" }, `${visible(inWords("categories", category))} · ${say("confidence", { share: percent(confidence) })}`),
      ),
      element("span", { class: "message" }, isolated(said)),
      told ? null : evidence,
    ),
  );
}

function cutShort(text) {
  return text.length > 160 ? `${text.slice(0, cutAt(text, 160))}…` : text;
}

/** What can be unfolded under a pair: [name, heading, function that fills it]. */
function partsOf(row) {
  const found = [];
  if (row.c && row.v !== "untranslated") {
    const rendered = row.c.filter(([verdict]) => verdict === "faithful").length;
    found.push(["claims", say("claims", { rendered, n: row.c.length }), () => claimsElement(row)]);
  }
  for (const [name, key] of [["reference", "r"], ["machine", "m"]]) {
    if (!row[key]) continue;
    const heading = say(name, { n: row[key].length });
    found.push([name, row.x?.[name] ? `${heading} · ${metricsText(row.x[name])}` : heading, () => comparedElement(row, row[key])]);
  }
  if (row.ctx) found.push(["context", say("context"), () => withText(element("blockquote", { class: "text" }), row.ctx)]);
  if (row.meta) found.push(["meta", say("meta"), () => metaElement(row)]);
  return found;
}

function metricsText([chrf, plus, bleu, ter]) {
  const words = plus === null ? "" : `chrF++ ${number(plus, 1)}, `;
  return `chrF ${number(chrf, 1)}, ${words}BLEU ${number(bleu, 1)}, TER ${ter === null ? say("too-long") : number(ter, 1)}`;
}

function unfolding(index, name, heading, fill, whole) {
  const key = `${index}:${name}`;
  const holder = element("div", { class: "unfolded" });
  const part = element("details", { class: name }, element("summary", {}, heading), holder);
  const show = () => holder.childElementCount || holder.append(fill());
  part.addEventListener("toggle", () => {
    if (part.open) show();
    if (!whole) opened[part.open ? "add" : "delete"](key);
  });
  if (whole || opened.has(key)) {
    show();
    part.open = true;
  }
  return part;
}

function claimsElement(row) {
  const [sourceLanguage, targetLanguage] = row.l ?? ["zh", "en"];
  const cell = (text, spans, language) => {
    const words = spans.map(([start, end]) => text.slice(start, end)).join(" … ");
    if (!words) return element("td", {}, element("em", { class: "cut" }, say("nothing-here")));
    return withText(element("td"), words, language);
  };
  return element(
    "div",
    { class: "table" },
    element(
      "table",
      { class: "claims" },
      element("thead", {}, element("tr", {}, ...["verdict", "source", "translation"].map((word) => element("th", { scope: "col" }, say(word))))),
      element(
        "tbody",
        {},
        ...row.c.map(([verdict, source, target]) =>
          element(
            "tr",
            {},
            element("td", {}, badge("verdict", verdict)),
            cell(row.s, numberPairs(source), sourceLanguage),
            cell(row.t ?? "", numberPairs(target), targetLanguage),
          ),
        ),
      ),
    ),
  );
}

function comparedElement(row, texts) {
  const language = (row.l ?? ["zh", "en"])[1];
  return element(
    "div",
    {},
    ...texts.map((text) => differenceElement(row.t ?? "", text, language)),
    element("p", { class: "small" }, element("del", {}, say("del")), " ", element("ins", {}, say("ins"))),
  );
}

function metaElement(row) {
  const list = element("dl", { class: "meta" });
  for (const [name, value] of Object.entries(row.meta)) {
    list.append(element("dt", {}, isolated(name)), element("dd", {}, metaValue(value)));
  }
  return list;
}

function metaValue(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const address = typeof value === "string" ? webAddress(value) : null;
  if (!address) return isolated(text);
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow", class: "isolated" }, address);
}

/** The address that `text` is, if it is one of the web; anything else, such as javascript:, is only text. */
function webAddress(text) {
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  try {
    const address = new URL(text);
    return address.protocol === "https:" || address.protocol === "http:" ? address.href : null;
  } catch {
    return null;
  }
}

/** Pointing at a word or a flag, or focusing it, lights what belongs to it; pressing a flag keeps its light. */
function listen(article, light, note) {
  let kept = null;
  const rest = () => {
    note.textContent = article.querySelector(".note") ? say("point") : "";
    if (kept) light.flags([kept.dataset.flags]);
    else light.clear();
  };
  const point = (node, focused) => {
    const word = node.closest(".word");
    const marked = node.closest("[data-flags]");
    if (word && (!marked || focused || light.card.querySelector(".note"))) {
      const sentence = light.word(word.closest(".text").classList.contains("source") ? "source" : "target", Number(word.dataset.token));
      note.textContent = sentence;
      if (focused) announce(sentence);
    } else if (marked) light.flags(marked.dataset.flags.split(" "));
    else rest();
  };
  article.addEventListener("pointerover", (event) => point(event.target, false));
  article.addEventListener("pointerleave", rest);
  article.addEventListener("focusin", (event) => point(event.target, true));
  article.addEventListener("focusout", (event) => article.contains(event.relatedTarget) || rest());
  article.addEventListener("click", (event) => {
    const flag = event.target.closest("button.flag");
    if (!flag) return;
    const again = kept === flag;
    kept?.setAttribute("aria-pressed", "false");
    kept = again ? null : flag;
    kept?.setAttribute("aria-pressed", "true");
    if (!again) {
      const wanted = (mark) => mark.dataset.flags.split(" ").includes(flag.dataset.flags);
      for (const text of article.querySelectorAll(".sides .text")) {
        if (![...text.querySelectorAll("mark")].some(wanted)) text.expand?.();
      }
    }
    rest();
  });
}

function announce(sentence) {
  document.getElementById("announce").textContent = sentence;
}
