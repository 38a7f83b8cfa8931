// Charts as SVG, each an image with a sentence for a name and its figures as a table beneath; and tables.

/** An SVG element. */
function drawn(tag, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A figure: title, drawing, and the table of [label, figures …] that says the same. */
function figure(title, drawing, heads, rows) {
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", `${title}: ${rows.map((row) => row.join(" ")).join("; ")}`);
  return element(
    "figure",
    {},
    element("figcaption", {}, title),
    drawing,
    element("details", {}, element("summary", {}, say("as-table")), scrolling(title, heads, rows)),
  );
}

const METRICS = { bleu: "BLEU", chrf: "chrF", chrf_plus: "chrF++", ter: "TER" };

/** Figures of a corpus against its references, and, where rows have both, of the translations beside the machine. */
function corpusFigures(target, { rows, translation, compared }) {
  const language = say(`language-${target}`);
  const score = (value) => (value === null ? "–" : number(value, 1));
  const heads = [say("metric"), say("translation")];
  const shown = [[say("corpus", { n: rows, language }), heads, Object.entries(METRICS).map(([key, name]) => [name, score(translation[key])])]];
  if (compared) {
    const both = Object.entries(METRICS).map(([key, name]) => {
      const of = compared.difference[key];
      const difference = of ? [number(of.difference, 1), `${number(of.low, 1)} … ${number(of.high, 1)}`, number(of.p, 3)] : ["–", "–", "–"];
      return [name, score(compared.translation[key]), score(compared.machine[key]), ...difference];
    });
    shown.push([say("corpus-compared", { n: compared.rows, language }), [...heads, say("the-machine"), say("difference"), say("interval"), "p"], both]);
  }
  return shown.map(([title, ...content]) =>
    element("figure", {}, element("figcaption", {}, title), scrolling(title, ...content)),
  );
}

/** A table that scrolls where the page is narrow, with the keyboard too. */
function scrolling(title, heads, rows) {
  return element("div", { class: "table", tabindex: "0", role: "region", "aria-label": title }, table(title, heads, rows));
}

/** A table of [label, figures …] with a title for those who hear it. */
function table(title, heads, rows) {
  return element(
    "table",
    {},
    element("caption", { class: "unseen" }, title),
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element(
      "tbody",
      {},
      ...rows.map(([label, ...cells]) =>
        element("tr", {}, element("th", { scope: "row" }, label), ...cells.map((cell) => element("td", {}, cell))),
      ),
    ),
  );
}

/** One bar cut into parts: [name for the colour, count]. */
function stackedBar(shares) {
  const total = shares.reduce((sum, [, count]) => sum + count, 0) || 1;
  const svg = drawn("svg", { viewBox: "0 0 1000 14", preserveAspectRatio: "none", class: "stacked" });
  let left = 0;
  for (const [name, count] of shares) {
    const width = (1000 * count) / total;
    if (count) svg.append(drawn("rect", { x: left, y: 0, width: Math.max(width - 2, 1), height: 14, class: `fill-${name}` }));
    left += width;
  }
  return svg;
}

/** Lying bars: [label, count, name for the colour]. */
function bars(rows) {
  const [step, labels, width] = [26, 150, 360];
  const most = Math.max(...rows.map(([, count]) => count), 1);
  const svg = drawn("svg", { viewBox: `0 0 ${width} ${Math.max(rows.length, 1) * step}` });
  rows.forEach(([label, count, name], index) => {
    const y = index * step;
    const length = (count / most) * (width - labels - 56);
    const room = HAN.test(label) ? 11 : 22; // letters
    const short = label.length > room ? `${label.slice(0, room - 1)}…` : label;
    svg.append(
      drawn("text", { x: labels - 8, y: y + 17, "text-anchor": "end", class: "label" }, short),
      drawn("rect", { x: labels, y: y + 5, width: Math.max(length, count ? 2 : 0), height: 16, rx: 2, class: `fill-${name}` }),
      drawn("text", { x: labels + length + 6, y: y + 17, class: "value" }, number(count)),
    );
  });
  return svg;
}

/** Standing columns over scores from 0 to 1. */
function histogram(counts) {
  const [width, height, foot] = [360, 150, 22];
  const most = Math.max(...counts, 1);
  const step = width / counts.length;
  const svg = drawn("svg", { viewBox: `0 0 ${width} ${height + foot}` });
  counts.forEach((count, index) => {
    const length = (count / most) * (height - 16);
    svg.append(
      drawn("rect", { x: index * step + 1, y: height - length, width: step - 2, height: length, rx: 1, class: "fill-accent" }),
    );
  });
  svg.append(drawn("line", { x1: 0, x2: width, y1: height, y2: height, class: "axis" }));
  svg.append(drawn("text", { x: 0, y: 12, class: "value" }, say("at-most", { n: most })));
  for (const place of [0, 0.5, 1]) {
    const anchor = place === 0 ? "start" : place === 1 ? "end" : "middle";
    svg.append(drawn("text", { x: place * width, y: height + 16, "text-anchor": anchor, class: "label" }, number(place, 1)));
  }
  return svg;
}

/** Share of pairs that are labelled faithful against the score they were given; the diagonal is what should be. */
function calibration(bins) {
  const [size, edge] = [200, 30];
  const at = (share) => edge + share * size;
  const up = (share) => 10 + size - share * size;
  const most = Math.max(...bins.map((bin) => bin.count), 1);
  const svg = drawn("svg", { viewBox: `0 0 ${size + edge + 100} ${size + edge + 14}` });
  svg.append(
    drawn("rect", { x: edge, y: 10, width: size, height: size, class: "frame" }),
    drawn("line", { x1: at(0), y1: up(0), x2: at(1), y2: up(1), class: "diagonal" }),
  );
  for (const bin of bins.filter((each) => each.count)) {
    const radius = 3 + 7 * Math.sqrt(bin.count / most);
    svg.append(drawn("circle", { cx: at(bin.score), cy: up(bin.faithful), r: radius, class: "point" }));
  }
  for (const share of [0, 0.5, 1]) {
    svg.append(
      drawn("text", { x: at(share), y: size + 26, "text-anchor": "middle", class: "label" }, number(share, 1)),
      drawn("text", { x: edge - 5, y: up(share) + 4, "text-anchor": "end", class: "label" }, number(share, 1)),
    );
  }
  svg.append(drawn("text", { x: at(0.5), y: size + 42, "text-anchor": "middle", class: "label" }, say("score")));
  return svg;
}
