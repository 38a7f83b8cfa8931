// A text with its words and its divergent spans, and what lights up when one of them is pointed at.

/**
 * Fills `host` with `text` up to `end`.
 * `tokens` are spans in order; `marks` are {start, end, flag, severity}. Each token becomes an element that knows its
 * index, each run of characters under the same flags a `mark` that knows them, and a zero-width mark a caret.
 */
function markText(host, text, tokens, marks, end) {
  const cuts = new Set([0, end]);
  for (const [start, stop] of tokens) cuts.add(start).add(stop);
  for (const mark of marks) cuts.add(mark.start).add(mark.end);
  const places = [...cuts].filter((place) => place >= 0 && place <= end).sort((one, other) => one - other);
  const gaps = marks.filter((mark) => mark.start === mark.end);
  const spans = marks.filter((mark) => mark.start < mark.end);
  let run = null;
  let token = 0;
  places.forEach((place, index) => {
    const missing = gaps.filter((mark) => mark.start === place);
    if (missing.length) {
      run = null;
      host.append(markElement(missing, "gap"));
    }
    if (index + 1 === places.length) return;
    const next = places[index + 1];
    const covering = spans.filter((mark) => mark.start <= place && mark.end >= next);
    const key = covering.map((mark) => mark.flag).join(" ");
    if (!covering.length) run = null;
    else if (!run || run.dataset.flags !== key) {
      run = markElement(covering, "");
      host.append(run);
    }
    while (token < tokens.length && tokens[token][1] <= place) token += 1;
    const within = token < tokens.length && tokens[token][0] <= place;
    const part = within ? element("span", { class: "word", "data-token": token }) : (run ?? host);
    if (within && place === tokens[token][0]) part.tabIndex = -1;
    appendText(part, text.slice(place, next));
    if (within) (run ?? host).append(part);
  });
}

function markElement(marks, kind) {
  const gravest = SEVERITIES.find((severity) => marks.some((mark) => mark.severity === severity)) ?? "neutral";
  const flags = [...new Set(marks.map((mark) => mark.flag))];
  return element("mark", {
    class: `${gravest} ${kind}`.trim(),
    "data-flags": flags.join(" "),
    "data-numbers": flags.map((flag) => flag + 1).join(","),
  });
}

/** Makes the words of `host` one stop for the Tab key, with the arrow keys going from word to word. */
function walkable(host) {
  const words = () => [...host.querySelectorAll(".word[tabindex]")];
  const first = host.querySelector(".word[tabindex]");
  if (first) first.tabIndex = 0;
  host.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.classList.contains("word")) return;
    const all = words();
    const next = all[all.indexOf(event.target) + step];
    event.preventDefault();
    if (!next) return;
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

/** Light in one pair: what belongs together on both sides, for a word or for a flag. */
class Light {
  constructor(card, links, words) {
    this.card = card;
    this.words = words; // {source: token → its text, target: token → its text}
    this.links = { source: new Map(), target: new Map() };
    for (const [source, target, probability] of links) {
      this.#add("source", source, target, probability);
      this.#add("target", target, source, probability);
    }
  }

  #add(side, from, to, probability) {
    if (!this.links[side].has(from)) this.links[side].set(from, []);
    this.links[side].get(from).push([to, probability]);
  }

  clear() {
    for (const lit of this.card.querySelectorAll(".lit, .dim")) lit.classList.remove("lit", "dim");
  }

  /** Lights a word and what it is linked to; gives a sentence that says so. */
  word(side, token) {
    this.clear();
    const other = side === "source" ? "target" : "source";
    const linked = this.links[side].get(token) ?? [];
    this.#lightTokens(side, [token]);
    this.#lightTokens(other, linked.map(([index]) => index));
    const here = visible(this.words[side](token));
    if (!linked.length) return say("no-link", { word: here });
    const there = linked.map(([index, probability]) => `${visible(this.words[other](index))} (${probability} %)`);
    return `${here} ↔ ${there.join(", ")}`;
  }

  #lightTokens(side, tokens) {
    const wanted = new Set(tokens.map(String));
    for (const part of this.card.querySelectorAll(`.text.${side} .word`)) {
      if (wanted.has(part.dataset.token)) part.classList.add("lit");
    }
  }

  /** Lights the spans of some flags on both sides, and the flags themselves. */
  flags(wanted) {
    this.clear();
    const set = new Set(wanted);
    for (const part of this.card.querySelectorAll("[data-flags]")) {
      part.classList.add(part.dataset.flags.split(" ").some((flag) => set.has(flag)) ? "lit" : "dim");
    }
  }
}
