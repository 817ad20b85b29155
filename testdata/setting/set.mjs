// Sets pages of HTML and CSS in headless Chromium: one PNG a page, and the truth of what stands on it.
//   node set.mjs OUTDIR [NAME...]      pages/NAME.html -> OUTDIR/NAME/001.png, 001.truth.json, ..., issue.truth.json
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { pageTruth, collisions, nameArticles, linkBreaks, finish, issueTruth } from './truth.mjs';

const require = createRequire(import.meta.url);
const Hypher = require('hypher');
const hyphenators = new Map(['en-us', 'de', 'fr', 'es', 'it'].map(name => [name, new Hypher(require('hyphenation.' + name))]));
const here = dirname(fileURLToPath(import.meta.url));
const dpi = 300;
const stemOf = page => String(page.number).padStart(3, '0');

// Headless Chromium has no hyphenation patterns of its own, so words get soft hyphens here. Compounds get none: as
// in good composition they break at their own hyphen or not at all. A range of numbers does not break at its dash.
function hyphenate(text, language = 'en-us') {
  return text.replace(/(\d)–(\d)/g, '$1\u2060–\u2060$2')
    .replace(/<[^>]*>|[\p{L}\p{N}’-]+/gu,
      token => /[<-]/.test(token) || token.length < 5 ? token : hyphenators.get(language).hyphenate(token).join('\u00ad'));
}

// texts/NAME.txt: paragraphs apart by empty lines, "## " before a subhead; inline HTML goes through.
// "harbor:4-9" takes the blocks 4 to 9 of harbor.txt, "harbor:4-" all from the fourth, "harbor:4" that one.
function blocksOf(part) {
  const [name, range = '1-'] = part.split(':'), [from, to = from] = range.split('-');
  return readFileSync(join(here, 'texts', name + '.txt'), 'utf8').trim().split(/\n\s*\n/)
    .slice(from - 1, to || undefined).map(block => block.replace(/\s*\n\s*/g, ' '));
}
const flowOf = (part, language) => blocksOf(part)
  .map(block => block.startsWith('## ') ? `<h3>${block.slice(3)}</h3>` : `<p>${hyphenate(block, language)}</p>`).join('\n');

// Short items, one block each: "Title | text | initials".
function newsOf(parts) {
  return parts.split(' ').flatMap(blocksOf).map(block => {
    const [title, text, who] = block.split('|').map(part => part.trim());
    return `<div class="item" data-article="${title}"><h2 data-kind="headline">${title}</h2>
      <div data-kind="body"><p>${hyphenate(text)}</p></div>
      ${who ? `<div class="who" data-kind="byline">${who}</div>` : ''}</div>`;
  }).join('\n');
}

// An entry of a contents page; with `first` the page number stands before the title, else leaders run to it.
// The leaders' dots are drawn by the style sheet: they are ornament, no text.
function entryOf(attributes) {
  const of = name => attributes.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '';
  const entry = { title: of('title'), byline: of('by'), blurb: of('blurb'), section: of('section'), page: of('page'), article: of('article') };
  const title = `<b>${entry.title}</b>`, number = `<b class="at">${entry.page}</b>`;
  return `<div class="entry-box" data-kind="contents_entry" data-entry="${JSON.stringify(entry).replaceAll('"', '&quot;')}">
    <div class="entry">${/^first /.test(attributes) ? `${number} ${title}` : `${title} <span class="dots"></span> ${number}`}</div>
    ${entry.byline && `<div class="by">By ${entry.byline}</div>`} ${entry.blurb && `<div class="blurb">${entry.blurb}</div>`}</div>`;
}

function sourceOf(name) {
  return readFileSync(join(here, 'pages', name + '.html'), 'utf8')
    .replace(/<template data-text="([^"]+)"([^>]*)><\/template>/g, (_, text, rest) =>
      `<template${rest}>${text.split(' ').map(part => flowOf(part, rest.match(/\blang="([^"]+)"/)?.[1])).join('\n')}</template>`)
    .replace(/<p class="hy">(.*?)<\/p>/gs, (_, text) => `<p>${hyphenate(text)}</p>`)
    .replace(/<news-items text="([^"]+)"><\/news-items>/g, (_, text) => newsOf(text))
    .replace(/<contents-entry ([^>]*)><\/contents-entry>/g, (_, attributes) => entryOf(attributes));
}

const [out, ...wanted] = process.argv.slice(2);
if (!out) throw new Error('usage: node set.mjs OUTDIR [NAME...]');
const names = wanted.length ? wanted
  : readdirSync(join(here, 'pages')).filter(f => f.endsWith('.html')).map(f => f.slice(0, -5)).sort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--font-render-hinting=none'],
});
const view = await browser.newPage({ viewport: { width: 1000, height: 1100 }, deviceScaleFactor: dpi / 96 });
for (const name of names) {
  const directory = join(out, name);
  mkdirSync(directory, { recursive: true });
  await view.goto('file://' + join(here, 'pages', 'magazine.css'));  // gives relative addresses their base
  await view.setContent(`<link rel="stylesheet" href="file://${here}/pages/magazine.css">` + sourceOf(name));
  await view.addStyleTag({ path: join(here, 'pages', 'magazine.css') });
  for (const script of ['pictures.js', 'pour.js', 'read.js']) await view.addScriptTag({ path: join(here, script) });
  await view.evaluate(() => document.fonts.ready);
  const overset = await view.evaluate(() => { drawPictures(); return pourAll(); });
  for (const message of overset) console.error(`${name}: ${message}`);

  const raw = await view.evaluate(() => readPages());
  const pages = raw.map((page, i) => pageTruth(page, i + 1, raw.length, dpi));
  for (const page of pages) for (const message of collisions(page)) console.error(`${name}: page ${page.number}: ${message}`);
  nameArticles(pages);
  linkBreaks(pages);
  pages.forEach(finish);
  const sections = await view.$$('section.page');
  for (const [i, page] of pages.entries()) {
    const stem = stemOf(page);
    await sections[i].screenshot({ path: join(directory, stem + '.png') });
    page.scan.file = stem + '.png';
  }
  const issue = issueTruth(raw, pages);
  for (const page of pages) {
    const stem = stemOf(page);
    writeFileSync(join(directory, stem + '.truth.json'), JSON.stringify(page) + '\n');
  }
  if (pages.length > 1) writeFileSync(join(directory, 'issue.truth.json'), JSON.stringify(issue) + '\n');
  const kinds = pages.flatMap(p => p.breaks.map(b => b.kind));
  console.log(`${name}: ${pages.length} pages, breaks: ${kinds.filter(k => k === 'soft').length} soft, ` +
    `${kinds.filter(k => k === 'hard').length} hard`);
}
await browser.close();
