// What a view does in a browser: node view_test.mjs FOLDER, which view_sample has filled.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from './browser.mjs';
import { contrasts } from './contrast.mjs';

const folder = resolve(process.argv[2]);
const tests = [];
const test = (name, file, options, run) => tests.push({ name, file, options, run });
const files = (view) => ['index.html', ...readdirSync(join(folder, view, 'pages')).map((page) => `pages/${page}`)]
  .map((file) => `${view}/${file}`);
const addresses = (page) => page.$$eval('[href]', (all) => all.map((element) => element.getAttribute('href')));

// ---- Hostile text ----

for (const file of files('hostile')) {
  test(`no hostile text runs or asks for anything: ${file}`, file, {}, async ({ page }) => {
    await page.evaluate(() => document.querySelectorAll('a, input, svg path, img').forEach((target) => {
      for (const type of ['mouseover', 'mouseenter', 'focus', 'load', 'error']) target.dispatchEvent(new Event(type));
    }));
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const count = (selector) => document.querySelectorAll(selector).length;
      const seen = all.map((element) => element.id).filter(Boolean);
      return {
        foreign: count('script, iframe, object, embed, link, form, math, base, template, foreignObject, use, animate'),
        handlers: all.flatMap((element) => element.getAttributeNames()).filter((name) => /^on|^style$|^srcdoc$/.test(name)),
        identifiers: seen.filter((id) => !/^[\w-]+$/.test(id)),
        doubled: seen.length - new Set(seen).size,
        pictures: [...document.images].filter((image) => !image.src.startsWith('data:image/jpeg;base64,')).length,
        ends: document.body.lastElementChild.tagName,
      };
    });
    assert.deepEqual(found, { foreign: 0, handlers: [], identifiers: [], doubled: 0, pictures: 0, ends: 'MAIN' });
    for (const address of await addresses(page)) assert.match(address, /^(\.\.\/index\.html|(pages\/)?\d+\.html)?(#[\w-]+)?$/);
  });
}

test('hostile text does not make a page wider', 'hostile/pages/055.html', { viewport: { width: 360, height: 740 } },
  async ({ page }) => assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360));

// ---- What it shows ----

for (const file of [...files('ordinary'), 'hostile/index.html', 'hostile/pages/007.html']) {
  test(`every link leads to a place that is there: ${file}`, file, {}, async ({ page }) => {
    for (const address of await addresses(page)) {
      const [target, anchor] = address.split('#');
      const path = target ? join(folder, dirname(file), target) : join(folder, file);
      assert.ok(existsSync(path), address);
      if (anchor) assert.ok(readFileSync(path).includes(` id="${anchor}"`), address);
    }
  });
}

test('a page has its scan, its text as it is read, and its articles apart', 'ordinary/pages/001.html', {}, async ({ page }) => {
  assert.deepEqual(await page.$$eval('.tag', (tags) => tags.map((tag) => tag.textContent)).then((tags) => tags.slice(0, 6)),
    ['1 headline', '2 body', '3 headline', '4 body', '5 page number', 'figure']);
  assert.deepEqual(await page.$$eval('.by-region h3', (all) => all.map((heading) => heading.textContent.trim())),
    ['The Lights pages 1, 2, 3', 'Bees page 1', 'No article', 'Outside the reading order']);
  assert.equal(await page.$$eval('.y-order path', (arrows) => arrows.length), 4, 'three arrows and their head, none to the page number');
  assert.ok(await page.locator('.y-order').isVisible());
  assert.ok(await page.$eval('.sheet img', (image) => image.complete && image.naturalWidth > 0));
});

test('a region leads to its text and back, without a script', 'ordinary/pages/001.html', { javaScriptEnabled: false }, async ({ page }) => {
  const target = () => page.$eval(':target', (element) => element.id);
  await page.locator('.y-regions a').nth(3).locator('path').click();
  assert.equal(await target(), 'p1-x4');
  await page.locator('#p1-x2 .tag').click();
  assert.equal(await target(), 'p1-b2');
});

test('articles are told apart on the scan when asked', 'ordinary/pages/001.html', {}, async ({ page }) => {
  const layer = page.locator('.y-articles');
  assert.ok(!await layer.isVisible());
  await page.getByRole('checkbox', { name: 'Articles' }).click();
  assert.ok(await layer.isVisible());
  const colours = await layer.locator('path').evaluateAll((all) => all.map((path) => getComputedStyle(path).fill));
  assert.equal(new Set(colours).size, 2);
});

test('corrections are listed and shown on the scan', 'ordinary/pages/001.html', {}, async ({ page }) => {
  assert.match(await page.textContent('#p1-c1'), /keepcr.*keeper.*spelling.*hunspell.*2 body/);
  await page.locator('#p1-c1 a').first().click();
  assert.equal(await page.$eval(':target', (element) => element.id), 'p1-s1');
});

test('a page without a scan says so, and its warnings', 'ordinary/pages/002.html', {}, async ({ page }) => {
  assert.equal(await page.locator('img').count(), 0);
  assert.deepEqual(await page.$$eval('.alert', (notes) => notes.map((note) => note.textContent)),
    ['Scan: scan.png is not there', 'Warning: The letters are small.']);
  assert.ok(await page.locator('.y-regions path').count() > 0);
});

test('of a spread, the half is shown, and the boxes stand on it', 'ordinary/pages/003.html', {}, async ({ page }) => {
  const [sheet, region] = await page.evaluate(() => ['.sheet', '.y-regions path'].map((selector) => {
    const { left, width } = document.querySelector(selector).getBoundingClientRect();
    return { left, width };
  }));
  assert.ok(Math.abs((region.left - sheet.left) / sheet.width - 100 / 500) < 0.02);
  assert.ok(Math.abs(region.width / sheet.width - 350 / 500) < 0.02);
});

test('the index lists pages, articles, contents and what failed', 'ordinary/index.html', {}, async ({ page }) => {
  assert.equal(await page.textContent('h1'), 'Harbor Review');
  assert.deepEqual(await page.$$eval('.cards a', (links) => links.map((link) => link.getAttribute('href'))),
    ['pages/001.html', 'pages/002.html', 'pages/003.html']);
  assert.equal(await page.getAttribute('#a1 th a', 'href'), 'pages/001.html#a1');
  assert.match(await page.textContent('main'), /1 page could not be converted:\s*4\.png/);
});

// ---- For everybody ----

const read = ['body', 'h1', 'h2', 'h3', '.lead', '.tag', '.block p', '.block small', 'dt', 'dd', 'th', 'td', '.alert, .failure, .none, .lead', 'a:not(.d)'];
for (const colorScheme of ['light', 'dark']) {
  for (const file of ['ordinary/index.html', 'ordinary/pages/001.html', 'ordinary/pages/002.html']) {
    test(`text stands out, ${colorScheme}: ${file}`, file, { colorScheme }, async ({ page }) => {
      const found = (await page.evaluate(contrasts, read)).filter(({ count }) => count > 0);
      assert.ok(found.length > 7);
      for (const { selector, contrast } of found) assert.ok(contrast >= 4.5, `${selector}: ${contrast}`);
    });
  }
}

for (const file of files('ordinary')) {
  test(`fits a phone: ${file}`, file, { viewport: { width: 360, height: 740 } }, async ({ page }) =>
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360));
}

test('on paper there is no control, and nothing is cut', 'ordinary/pages/001.html', {}, async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.bar', '.layers']) assert.ok(!await page.locator(selector).isVisible(), selector);
  assert.equal(await page.$eval('.text', (text) => getComputedStyle(text).overflowY), 'visible');
});

await run(tests, folder);
