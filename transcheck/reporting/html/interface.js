// The interface's own words, in English and in Chinese, and how each writes numbers.

const WORDS = data("words");
const TERMS = data("terms"); // Chinese for what our data says in English
const LANGUAGES = { en: "en", zh: "zh-Hans" };
const SEVERITIES = ["critical", "major", "minor", "neutral"];
const VERDICTS = ["divergent", "questionable", "faithful", "unverifiable", "untranslated"];
const SIGNS = {
  divergent: "✕",
  questionable: "?",
  faithful: "✓",
  unverifiable: "–",
  untranslated: "∅",
  critical: "◆",
  major: "▲",
  minor: "●",
  neutral: "○",
};

const memory = {
  // A browser may forbid a page from a file to remember anything.
  get(name) {
    try {
      return localStorage.getItem(`transcheck-${name}`);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(`transcheck-${name}`, value);
    } catch {
      // Then it holds for this visit.
    }
  },
};

let language = memory.get("language") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
if (!(language in WORDS)) language = "en";

/** A number as the interface's language writes it. */
function number(value, digits = 0) {
  return new Intl.NumberFormat(LANGUAGES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
}

/** A share of 1 as a percentage. */
function percent(share) {
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(LANGUAGES[language], { style: "percent", maximumFractionDigits: digits }).format(share);
}

/** The interface's words for `key`, with {names} replaced; `n` picks singular or plural. */
function say(key, values = {}) {
  let found = WORDS[language][key] ?? WORDS.en[key] ?? key;
  if (typeof found === "object") found = found[new Intl.PluralRules(LANGUAGES[language]).select(values.n)] ?? found.other;
  return found.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? number(values[name]) : values[name]));
}

/** What a check is called: "Number changed" for `number-changed`; one that nobody knows keeps its name. */
function checkTitle(name) {
  if (!Object.hasOwn(TERMS.checks, name)) return name;
  const words = name.replaceAll("-", " ");
  return (language === "zh" && TERMS.checks[name][0]) || words[0].toUpperCase() + words.slice(1);
}

/** What a flag of this check says, in the interface's language where it has a sentence, else as the data has it. */
function messageOf(check, message) {
  return language === "zh" && Object.hasOwn(TERMS.checks, check) ? TERMS.checks[check][1] || message : message;
}

/** A category or a reason in the interface's language, where that has words for it. */
function inWords(kind, text) {
  return language === "zh" && Object.hasOwn(TERMS[kind], text) ? TERMS[kind][text] : text;
}

/** Puts the words into the fixed parts of the page. */
function translatePage() {
  document.documentElement.lang = LANGUAGES[language];
  document.title = say("title");
  for (const part of document.querySelectorAll("[data-word]")) part.textContent = say(part.dataset.word);
}
