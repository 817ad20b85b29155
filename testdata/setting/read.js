// Runs in the page: reads back where Chromium put every word.

const pen = document.createElement('canvas').getContext('2d');

// The ink of a string in the font of an element, around its baseline, in CSS pixels.
function inkOf(text, element) {
  const style = getComputedStyle(element);
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const m = pen.measureText(text);
  return { ascent: m.actualBoundingBoxAscent, descent: m.actualBoundingBoxDescent, fontAscent: m.fontBoundingBoxAscent };
}

// Lines of a region as [{baseline, words: [{text, box}]}] and its paragraphs' texts. In a paragraph's text the
// soft hyphens that were drawn are gone; `breaks` says at which line ends they, or a real hyphen, broke a word.
function readRegion(element, origin) {
  if (element.dataset.turn) return readTurned(element);
  const blocks = element.matches('.run') || element.querySelector(':scope > p, :scope > h4, :scope > li')
    ? [...element.children] : [element];
  const region = { lines: [], paragraphs: [], breaks: [], drop_cap: null };
  for (const block of blocks) readBlock(block, region, origin);
  return region;
}

// Text in one line that a transform turned: data-turn="up" reads upward, "down" downward. The line's baseline is its x.
function readTurned(element) {
  const up = element.dataset.turn === 'up', line = { baseline: null, turn: element.dataset.turn, words: [] };
  for (const node of textNodes(element)) for (const { 0: text, index } of node.data.matchAll(/\S+/g)) {
    const first = charRect(node, index), last = charRect(node, index + text.length - 1), ink = inkOf(text, node.parentElement);
    const x = line.baseline ??= up ? first.left + ink.fontAscent : first.right - ink.fontAscent;
    line.words.push({ text, box: up ? [x - ink.ascent, last.top, x + ink.descent, first.bottom]
      : [x - ink.descent, first.top, x + ink.ascent, last.bottom] });
  }
  const text = line.words.map(word => word.text).join(' ');
  return { lines: [line], paragraphs: [{ text, continues: false, continued: false }], breaks: [], drop_cap: null };
}

// A soft hyphen is drawn at a line's end only; where one stands inside a ligature it has a width of its own all the same.
function isDrawn(node, i, rect) {
  if (rect.width === 0) return false;
  for (let k = i + 1; k < node.length; k++) {
    const next = charRect(node, k);
    if (next) return next.top > (rect.top + rect.bottom) / 2;
  }
  return true;
}

function readBlock(block, region, origin) {
  let line = null, word = null, text = '', hyphen = null;
  const piece = { node: null, text: '' };
  const closePiece = () => {  // ink is measured once for each stretch of a word in one font
    if (!word || !piece.text) return;
    const ink = inkOf(piece.text, piece.node.parentElement);
    const baseline = piece.top + ink.fontAscent;
    word.box[1] = Math.min(word.box[1], baseline - ink.ascent);
    word.box[3] = Math.max(word.box[3], baseline + ink.descent);
    word.box[0] = Math.min(word.box[0], piece.left);
    word.box[2] = Math.max(word.box[2], piece.right);
    if (line.baseline === null) line.baseline = baseline;
    piece.text = '';
  };
  const closeWord = () => { closePiece(); word = null; };
  const put = (char, node, rect) => {  // one drawn character
    const drop = node.parentElement.closest('.drop');
    if (drop) {
      region.drop_cap = [rect.left, rect.top, rect.right, rect.bottom];
      word = { text: (word?.text ?? '') + char, box: [1e9, 1e9, -1e9, -1e9] };
      word.pending = true;
      return;
    }
    const middle = (rect.top + rect.bottom) / 2;
    if (!line || middle > line.bottom) {
      const pending = word?.pending ? word : null;
      if (line && word) region.breaks.push({ line: region.lines.length - 1, kind: hyphen, at: text.length });
      if (!pending) closeWord();
      line = { baseline: null, bottom: rect.bottom - (rect.bottom - rect.top) * 0.2, words: [] };
      region.lines.push(line);
      if (pending) { line.words.push(word); delete word.pending; }
    }
    if (!word) line.words.push(word = { text: '', box: [1e9, 1e9, -1e9, -1e9] });
    if (piece.node !== node) closePiece();
    if (!piece.text) Object.assign(piece, { node, left: rect.left, top: rect.top });
    word.text += char;
    piece.text += char;
    piece.right = rect.right;
  };
  for (const node of textNodes(block)) {
    const soft = node.parentElement.matches('.soft');
    for (let i = 0; i < node.length; i++) {
      const char = node.data[i], rect = charRect(node, i);
      if (/[ \t\n\r\u00a0]/.test(char)) { closeWord(); if (text && !text.endsWith(' ')) text += ' '; hyphen = null; continue; }
      if (char === '\u2060') continue;
      if (!rect || (char === '\u00ad' && !isDrawn(node, i, rect))) continue;
      if (char === '\u00ad' || soft) { put('-', node, rect); hyphen = 'soft'; continue; }
      put(char, node, rect);
      text += char;
      hyphen = char === '-' ? 'hard' : null;
    }
    if (node.nextSibling?.nodeName === 'BR') { closeWord(); text += ' '; }
  }
  closeWord();
  for (const b of region.breaks) b.paragraph ??= region.paragraphs.length;
  const continued = block.classList.contains('continued');
  region.paragraphs.push({ text: text.trim(), continues: block.classList.contains('continues'), continued });
  // A word that the end of the box broke; where it goes on is known when the chain of boxes is.
  if (continued && hyphen) region.open = { kind: hyphen, line: region.lines.length - 1 };
}

function readPages() {
  return [...document.querySelectorAll('section.page')].map(section => {
    const o = section.getBoundingClientRect();
    const shift = b => [b[0] - o.left, b[1] - o.top, b[2] - o.left, b[3] - o.top];
    const regions = [];
    for (const element of section.querySelectorAll('[data-kind]')) {
      const near = key => element.closest(`[data-${key}]`)?.dataset[key] ?? '';
      const rect = element.getBoundingClientRect();
      const kind = element.dataset.kind;
      const article = kind === 'advertisement' ? '' : near('article');  // it may stand among an article's columns
      const region = { kind, article, flow: near('flow'), chain: element.dataset.chain ?? '',
        polarity: near('polarity') || 'dark_on_light', left: rect.left - o.left,
        poured: !!element.closest('[data-pour]'), entry: element.dataset.entry ? JSON.parse(element.dataset.entry) : null };
      if (kind === 'figure' || kind === 'separator') {
        region.box = shift([rect.left, rect.top, rect.right, rect.bottom]);
      } else {
        Object.assign(region, readRegion(element));
        if (!region.lines.length) continue;
        for (const line of region.lines) {
          line.baseline -= line.turn ? o.left : o.top;
          for (const word of line.words) word.box = shift(word.box);
        }
        if (region.drop_cap) region.drop_cap = shift(region.drop_cap);
      }
      regions.push(region);
    }
    return { width: o.width, height: o.height, regions, data: { ...section.dataset },
      issue: section.closest('[data-issue]') ? JSON.parse(section.closest('[data-issue]').dataset.issue) : null };
  });
}
