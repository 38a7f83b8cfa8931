// A list of which only the part on the screen is in the document. Heights differ and become known when a pair is shown.

const GAP = 16; // between pairs, as in report.css
const BEYOND = 700; // pixels above and below the screen that are kept ready

class Feed {
  /** `make(index)` gives the article of a pair, `estimate(index, width)` a guess at its height. */
  constructor(host, make, estimate) {
    this.host = host;
    this.make = make;
    this.estimate = estimate;
    this.order = [];
    this.shown = new Map(); // place in order → article
    this.heights = []; // by index of the pair; 0 is unknown
    this.tops = new Float64Array(1);
    this.width = 0;
    this.waiting = false;
    this.onPaper = false;
    addEventListener("scroll", () => this.schedule(), { passive: true });
    addEventListener("resize", () => this.schedule());
    this.observer = new ResizeObserver(() => this.schedule());
  }

  /** Shows these pairs in this order, from the first one. */
  setOrder(order) {
    this.order = order;
    this.redraw();
  }

  /** Makes every article anew. */
  redraw(most = 0) {
    for (const article of this.shown.values()) this.#remove(article);
    this.shown.clear();
    this.heights = [];
    this.#place();
    if (this.onPaper) this.#show(0, Math.min(most, this.order.length));
    else this.render();
  }

  /** Makes every article anew, the first `most` of the order, for a printer. */
  toPaper(most) {
    this.onPaper = true;
    this.redraw(most);
  }

  /** Goes back to what is on the screen. */
  toScreen() {
    this.onPaper = false;
    this.redraw();
  }

  schedule() {
    if (this.waiting || this.onPaper) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      if (!this.onPaper) this.render(); // asked for before the print began
    });
  }

  /** Puts into the document what is on the screen and near it, and takes the rest out. */
  render() {
    if (this.host.clientWidth !== this.width) {
      this.width = this.host.clientWidth;
      this.heights = [];
      this.#place();
    }
    const anchor = this.#anchor();
    for (let turn = 0; turn < 4; turn += 1) {
      const top = -this.host.getBoundingClientRect().top;
      // One more at either end, so that the Tab key always finds the next pair.
      const first = Math.max(this.#placeAt(top - BEYOND) - 1, 0);
      const last = Math.min(this.#placeAt(top + innerHeight + BEYOND) + 2, this.order.length);
      this.#show(first, last);
      const changed = this.#measure();
      if (anchor?.article.isConnected) scrollBy({ top: anchor.article.getBoundingClientRect().top - anchor.top, behavior: "instant" });
      if (!changed) break;
    }
  }

  /** Scrolls to a place in the order and gives its article. */
  reveal(place) {
    for (let turn = 0; turn < 3; turn += 1) {
      scrollTo({ top: scrollY + this.host.getBoundingClientRect().top + this.tops[place] - GAP, behavior: "instant" });
      this.render();
    }
    return this.shown.get(place);
  }

  /** The place in the order of the article that `node` is in, or of the first one on the screen. */
  placeOf(node) {
    for (const [place, article] of this.shown) if (article.contains(node)) return place;
    return this.#placeAt(-this.host.getBoundingClientRect().top);
  }

  #anchor() {
    for (const [, article] of [...this.shown].sort(([one], [other]) => one - other)) {
      const box = article.getBoundingClientRect();
      if (box.bottom > 0) return { article, top: box.top };
    }
    return null;
  }

  #placeAt(height) {
    let [low, high] = [0, Math.max(this.order.length - 1, 0)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.tops[middle] <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #place() {
    this.tops = new Float64Array(this.order.length + 1);
    this.order.forEach((index, place) => {
      this.tops[place + 1] = this.tops[place] + (this.heights[index] || this.estimate(index, this.width)) + GAP;
    });
  }

  #show(first, last) {
    for (const [place, article] of this.shown) {
      if (place >= first && place < last) continue;
      this.#remove(article);
      this.shown.delete(place);
    }
    let next = null;
    for (let place = last - 1; place >= first; place -= 1) {
      let article = this.shown.get(place);
      if (!article) {
        article = this.make(this.order[place]);
        article.setAttribute("aria-posinset", place + 1);
        article.setAttribute("aria-setsize", this.order.length);
        this.shown.set(place, article);
        this.host.insertBefore(article, next);
        this.observer.observe(article);
      }
      next = article;
    }
    this.#pad(first, last);
  }

  #pad(first, last) {
    this.host.style.paddingTop = `${this.tops[first] ?? 0}px`;
    this.host.style.paddingBottom = `${Math.max(this.tops[this.order.length] - this.tops[last], 0)}px`;
  }

  #measure() {
    let changed = false;
    for (const [place, article] of this.shown) {
      const height = article.getBoundingClientRect().height;
      const before = this.heights[this.order[place]];
      if (height && Math.abs(height - (before || 0)) > 0.5) {
        this.heights[this.order[place]] = height;
        changed = true;
      }
    }
    if (changed) {
      this.#place();
      const places = [...this.shown.keys()];
      if (places.length) this.#pad(Math.min(...places), Math.max(...places) + 1);
    }
    return changed;
  }

  #remove(article) {
    this.observer.unobserve(article);
    article.remove();
  }
}
