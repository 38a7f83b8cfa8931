// What one text has and another has not, by words.

const MOST_PARTS = 1500; // the comparison takes time and memory in the square of this

/** The words, spaces and signs of a text, which together are the text. */
function parts(text) {
  if ("Segmenter" in Intl) {
    const chinese = HAN.test(text) ? "zh" : "en";
    return Array.from(new Intl.Segmenter(chinese, { granularity: "word" }).segment(text), (part) => part.segment);
  }
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
}

/**
 * The steps from one text to the other: [kind, text] with kind "same", "removed" or "added"; null for texts too long.
 * A longest common subsequence of their parts, after the parts that both begin and end with.
 */
function difference(before, after) {
  if (Math.max(before.length, after.length) > 8 * MOST_PARTS) return null;
  const [old, now] = [parts(before), parts(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) [oldEnd, nowEnd] = [oldEnd - 1, nowEnd - 1];
  const [rows, columns] = [oldEnd - start, nowEnd - start];
  if (Math.max(rows, columns) > MOST_PARTS) return null;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        old[start + row] === now[start + column]
          ? longest[(row + 1) * width + column + 1] + 1
          : Math.max(longest[(row + 1) * width + column], longest[row * width + column + 1]);
    }
  }
  const steps = [];
  const add = (kind, text) => {
    if (steps.length && steps.at(-1)[0] === kind) steps.at(-1)[1] += text;
    else steps.push([kind, text]);
  };
  for (const part of old.slice(0, start)) add("same", part);
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && old[start + row] === now[start + column]) {
      add("same", old[start + row]);
      [row, column] = [row + 1, column + 1];
    } else if (row < rows && (column === columns || longest[(row + 1) * width + column] >= longest[row * width + column + 1])) {
      add("removed", old[start + row]);
      row += 1;
    } else {
      add("added", now[start + column]);
      column += 1;
    }
  }
  for (const part of old.slice(oldEnd)) add("same", part);
  return steps;
}

/** A paragraph with `after`, in which the differences from `before` are marked. */
function differenceElement(before, after, language) {
  const steps = difference(before, after);
  const host = element("p", { class: "text compared" });
  if (!steps) return withText(host, after, language);
  host.classList.add("isolated");
  const code = languageCode(after, language);
  if (code) host.lang = code;
  for (const [kind, text] of steps) {
    const place = kind === "same" ? host : element(kind === "added" ? "ins" : "del");
    appendText(place, text);
    if (place !== host) host.append(place);
  }
  return host;
}
