// From what read.js saw to the documents' own form: order, joined words, texts, articles.

const FURNITURE = new Set(['running_head', 'running_foot', 'page_number']);
const TEXTLESS = new Set(['figure', 'separator']);
const MAIN = ['kicker', 'headline', 'deck', 'byline', 'body', 'footnote', 'pull_quote', 'box', 'caption', 'credit'];

// The place of a region within its article.
function rank(region) {
  if (region.flow.startsWith('sidebar')) return MAIN.indexOf('box');
  const as = { subhead: 'body', jump_line: 'body', contents_entry: 'body', table: 'caption' };
  return MAIN.indexOf(as[region.kind] ?? region.kind);
}

// First articles as they stand on the page, then what belongs to none, then advertisements, then furniture.
function arrange(regions) {
  const articles = [...new Set(regions.map(r => r.article).filter(Boolean))];
  const group = r => TEXTLESS.has(r.kind) ? 1e6 : FURNITURE.has(r.kind) ? 1e5 : r.kind === 'advertisement' ? 1e4
    : r.article ? articles.indexOf(r.article) : 1e3;
  return regions.map((r, i) => ({ r, key: [group(r), r.article && !FURNITURE.has(r.kind) ? rank(r) : 0, i] }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2]).map(x => x.r);
}

const union = boxes => boxes.reduce((a, b) =>
  [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);

export function pageTruth(raw, number, of, dpi) {
  const scale = dpi / 96;
  const pixels = box => [Math.floor(box[0] * scale), Math.floor(box[1] * scale), Math.ceil(box[2] * scale), Math.ceil(box[3] * scale)];
  const regions = arrange(raw.regions).map((r, i) => {
    const lines = (r.lines ?? []).map(line => {
      const words = line.words.map(w => ({ box: pixels(w.box), text: w.text }));
      const box = union(words.map(w => w.box)), at = Math.round(line.baseline * scale);
      const baseline = { up: [at, box[3], at, box[1]], down: [at, box[1], at, box[3]] }[line.turn] ?? [box[0], at, box[2], at];
      return { box, baseline, text: words.map(w => w.text).join(' '), words };
    });
    const drop = r.drop_cap ? pixels(r.drop_cap) : null;
    const box = r.box ? pixels(r.box) : union([...lines.map(l => l.box), ...(drop ? [drop] : [])]);
    return { id: `p${number}r${i + 1}`, kind: r.kind, box, order: TEXTLESS.has(r.kind) ? 0 : i + 1, column: 0,
      article: r.article, flow: r.flow || 'main', polarity: r.polarity, text: '', paragraphs: r.paragraphs ?? [],
      lines, ...(drop ? { drop_cap: drop } : {}), raw: r };
  });
  // Columns are counted in their flow, by their left edges, in reading order.
  const lefts = {};
  for (const r of regions.filter(r => r.raw.poured)) {
    const seen = lefts[r.article + '/' + r.flow] ??= [];
    if (!seen.includes(Math.round(r.raw.left))) seen.push(Math.round(r.raw.left));
    r.column = seen.indexOf(Math.round(r.raw.left)) + 1;
  }
  return { number, of, printed_number: raw.data.printed ?? null,
    scan: { file: '', frame: 0, width: Math.round(raw.width * scale), height: Math.round(raw.height * scale), dpi },
    skew_degrees: 0, rotation: 0, text: '', regions, articles: [], breaks: [], shows: raw.data.shows ?? '' };
}

// Text that runs into other text: a page that nobody would print, and no truth to measure by.
export function collisions(page) {
  const printed = page.regions.filter(r => !TEXTLESS.has(r.kind));
  const apart = (a, b) => a.box[2] <= b.box[0] || b.box[2] <= a.box[0] || a.box[3] <= b.box[1] || b.box[3] <= a.box[1];
  const meets = (a, b) => (a.lines.length ? a.lines : [a]).some(l => (b.lines.length ? b.lines : [b]).some(m => !apart(l, m)));
  return printed.flatMap((a, i) => printed.slice(i + 1).filter(b => meets(a, b))
    .map(b => `${a.kind} "${a.lines[0]?.text ?? ''}" runs into ${b.kind} "${b.lines[0]?.text ?? ''}"`));
}

// Sources call articles by name; documents count them as they come: "a1", "a2", ...
export function nameArticles(pages) {
  const ids = {};
  for (const { regions } of pages) for (const region of regions) {
    if (region.article) region.article = ids[region.article] ??= `a${Object.keys(ids).length + 1}`;
  }
  for (const { regions } of pages) for (const { raw: { entry } } of regions) if (entry) entry.article = ids[entry.article] ?? '';
}

// The word around an offset of a text: its part before, its part behind.
const around = (text, at) => [text.slice(0, at).match(/\S*$/)[0], text.slice(at).match(/^\S*/)[0]];

// Notes every broken word; one that the end of a column or page broke goes, whole, to where it began.
export function linkBreaks(pages) {
  const chains = {};
  for (const page of pages) for (const region of page.regions)
    if (region.raw.chain) (chains[region.raw.chain] ??= []).push({ page, region });
  const note = (page, region, line, kind, head, tail, across) => page.breaks.push({ region: region.id, line, kind,
    before: head + (kind === 'soft' ? '-' : '') + '|' + tail, after: head + tail, across });
  for (const page of pages) for (const region of page.regions) {
    for (const b of region.raw.breaks ?? []) {
      if (!b.kind) continue;  // broken behind a dash: two words, no hyphen
      const [head, tail] = around(region.paragraphs[b.paragraph].text, b.at);
      note(page, region, b.line, b.kind, head, tail, 'line');
    }
  }
  for (const chain of Object.values(chains)) chain.forEach(({ page, region }, i) => {
    const open = region.raw.open, next = chain[i + 1];
    if (!open) return;
    if (!next) {  // goes on beyond what was set: the page can only say what it shows
      if (open.kind === 'soft') region.paragraphs.at(-1).text += '-';
      return;
    }
    const here = region.paragraphs.at(-1), there = next.region.paragraphs[0];
    const head = here.text.match(/\S*$/)[0], tail = there.text.match(/^\S*/)[0];
    note(page, region, open.line, open.kind, head, tail, next.page === page ? 'column' : 'page');
    here.text += tail;
    there.text = there.text.slice(tail.length).trimStart();
  });
}

// Paragraphs of regions in reading order, those run together that a column or page end parted.
function run(regions) {
  const paragraphs = [];
  const open = {};  // by flow: the paragraph that waits for its end
  for (const region of regions) for (const p of region.paragraphs) {
    const key = region.article + '/' + region.flow;
    if (p.continues && open[key]) open[key].text += (p.text && open[key].text ? ' ' : '') + p.text;
    else paragraphs.push(open[key] = { text: p.text, kind: region.kind, region });
    if (!p.continued) delete open[key];
  }
  return paragraphs;
}
const textOf = regions => run(regions).map(p => p.text).filter(Boolean).join('\n\n');

function describe(id, regions) {
  const main = regions.filter(r => r.flow === 'main');
  const of = kind => main.filter(r => r.kind === kind).map(r => r.text).join(' ');
  const all = kind => regions.filter(r => r.kind === kind).map(r => r.text);
  const told = regions.filter(r => r.kind !== 'jump_line');
  return { id, title: of('headline'), kicker: of('kicker'), deck: of('deck'), byline: of('byline'), section: '',
    pages: [], regions: regions.filter(r => r.order).map(r => r.id), text: textOf(told),
    paragraphs: run(told.filter(r => ['body', 'subhead'].includes(r.kind) && r.flow === 'main')).map(p => p.text),
    captions: all('caption'), pull_quotes: all('pull_quote') };
}

export function finish(page) {
  for (const region of page.regions) {
    region.text = region.paragraphs.map(p => p.text).filter(Boolean).join('\n\n');
    region.entry = region.raw.entry;
    delete region.raw;
    if (!region.entry) delete region.entry;
  }
  const read = page.regions.filter(r => r.order && !FURNITURE.has(r.kind));
  page.text = textOf(read);
  const ids = [...new Set(read.map(r => r.article).filter(Boolean))];
  page.articles = ids.map(id => ({ ...describe(id, read.filter(r => r.article === id)), pages: [page.number] }));
}

// The document of a whole issue; an article's regions are those of its pages, its body one flow over all of them.
export function issueTruth(raw, pages) {
  const all = pages.flatMap(p => p.regions.map(region => ({ number: p.number, region })));
  const ids = [...new Set(all.map(x => x.region.article).filter(Boolean))];
  const contents = all.filter(x => x.region.entry).map(({ region }) => {
    const e = region.entry;
    return { title: e.title, byline: e.byline ?? '', blurb: e.blurb ?? '', section: e.section ?? '', printed_page: e.page,
      page: pages.find(p => p.printed_number === e.page)?.number ?? 0, article: e.article ?? '' };
  });
  const articles = ids.map(id => {
    const mine = all.filter(x => x.region.article === id && x.region.order && !FURNITURE.has(x.region.kind));
    const ordered = mine.map((x, i) => ({ ...x, i })).sort((a, b) => rank(a.region) - rank(b.region) || a.i - b.i);
    return { ...describe(id, ordered.map(x => x.region)), 
      section: contents.find(entry => entry.article === id)?.section ?? '',
      regions: mine.map(x => x.region.id), pages: [...new Set(mine.map(x => x.number))] };
  });
  for (const page of pages) for (const region of page.regions) delete region.entry;
  return { schema_version: '1.0', issue: { ...raw[0].issue, page_count: pages.length }, contents, articles,
    pages: pages.map(p => ({ number: p.number, of: p.of, printed_number: p.printed_number, text: p.text })), errors: [] };
}
