// What the evaluation's report does in a browser: node report_test.mjs FOLDER, which report_sample has filled.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './browser.mjs';
import { contrasts } from './contrast.mjs';

const folder = resolve(process.argv[2]);
const tests = [];
const test = (name, file, options, run) => tests.push({ name, file, options, run });
const ids = (page, selector) => page.$$eval(selector, (elements) => elements.map((element) => element.id));
const inView = (page, selector) => page.$eval(selector, (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
});
const parts = (page) => ids(page, '.here').then((here) => here.map((id) => id.replace(/\d+$/, '')).sort());

// ---- Hostile text ----

test('no hostile text runs, asks for anything or leads away', 'hostile.html', {}, async ({ page }) => {
  // The whole of it, drawn and used: each page brought into view, links under the mouse, keys pressed.
  assert.ok(await page.$$eval('.page', (pages) => pages.length) >= 40);
  for (const section of await page.$$('.page')) {
    await section.scrollIntoViewIfNeeded();
    await section.evaluate((element) => element.querySelectorAll('a, input, svg path').forEach((target) => {
      for (const type of ['mouseover', 'mouseenter', 'focus', 'load', 'error']) target.dispatchEvent(new Event(type));
    }));
  }
  for (let i = 0; i < 50; ++i) await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  for (const link of (await page.$$('.text a.d')).slice(0, 60)) await link.evaluate((a) => a.click());
  await page.waitForTimeout(300);
});

test('no hostile text becomes an element or an address', 'hostile.html', { javaScriptEnabled: false }, async ({ page }) => {
  const found = await page.evaluate(() => {
    const count = (selector) => document.querySelectorAll(selector).length;
    const all = [...document.querySelectorAll('*')];
    const names = all.flatMap((element) => [...element.attributes].map((attribute) => attribute.name));
    return {
      script: count('script'), style: count('style'), meta: count('meta'), base: count('base'),
      foreign: count('iframe, object, embed, link, form, math, video, audio, template, foreignObject, use, animate'),
      handlers: names.filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc'),
      addresses: all.filter((element) => element.hasAttribute('href') && !/^#[\w-]+$/.test(element.getAttribute('href'))).length,
      pictures: [...document.images].filter((image) => !image.src.startsWith('data:image/png;base64,')).length,
      main: count('main .page') === count('.page'),
      identifiers: all.filter((element) => element.id && !/^[\w-]+$/.test(element.id)).length,
      doubled: (() => { const seen = all.map((element) => element.id).filter(Boolean); return seen.length - new Set(seen).size; })(),
    };
  });
  assert.deepEqual(found, { script: 1, style: 1, meta: 4, base: 0, foreign: 0, handlers: [], addresses: 0, pictures: 0,
    main: true, identifiers: 0, doubled: 0 });
});

test('hostile text is there to be read', 'hostile.html', {}, async ({ page }) => {
  const text = await page.$eval('main', (main) => main.textContent);
  for (const part of ['<script>canary()</script>', '</style><script>', '[U+202E]', 'nul:\u2400', 'broken \uFFFD', '&lt;script']) {
    assert.ok(text.includes(part), part);
  }
});

test('hostile text does not make the page wider', 'hostile.html', { viewport: { width: 360, height: 740 } }, async ({ page }) => {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
});

// ---- What it does ----

test('each layer is switched by its box, on every page', 'ordinary.html', {}, async ({ page }) => {
  const section = page.getByRole('region', { name: 'everything' });
  for (const [label, layer] of [['Regions', '.y-regions'], ['True regions', '.y-truth'], ['Reading order', '.y-order'],
    ['True order', '.y-true-order'], ['Unsure words', '.y-confidence'], ['Differences', '.y-differences']]) {
    const box = section.getByRole('checkbox', { name: label, exact: true });
    const shown = () => page.$$eval(layer, (layers) => layers.map((l) => getComputedStyle(l).display !== 'none'));
    const before = await box.isChecked();
    assert.ok((await shown()).every((visible) => visible === before), label);
    await box.click();
    assert.ok((await shown()).every((visible) => visible !== before), `${label}, switched`);
  }
  const picture = page.locator('.page img').first();
  await section.getByRole('checkbox', { name: 'Scan', exact: true }).click();
  assert.equal(await picture.evaluate((image) => getComputedStyle(image).visibility), 'hidden');
  const narrow = await page.locator('.sheet').first().evaluate((sheet) => sheet.offsetWidth);
  await section.getByRole('checkbox', { name: 'Enlarged', exact: true }).click();
  assert.ok(await page.locator('.sheet').first().evaluate((sheet) => sheet.offsetWidth) > 2 * narrow);
});

test('layers are switched without a script', 'ordinary.html', { javaScriptEnabled: false }, async ({ page }) => {
  const layer = page.locator('.y-regions').first();
  assert.ok(await layer.isVisible());
  await page.getByRole('checkbox', { name: 'Regions', exact: true }).first().click();
  assert.ok(!await layer.isVisible());
  assert.ok(!await page.locator('#steps').isVisible(), 'what needs the script is not offered');
});

test('a link leads to the place without a script', 'ordinary.html', { javaScriptEnabled: false }, async ({ page }) => {
  const link = page.locator('.text a.d[href*="-s"]').first();
  const target = (await link.getAttribute('href')).slice(1);
  await link.click();
  assert.deepEqual(await ids(page, ':target'), [target]);
  assert.ok(await inView(page, ':target'));
});

test('every difference is marked and leads to its place and back', 'ordinary.html', {}, async ({ page }) => {
  const section = page.locator('#p1');
  const labels = await section.locator('.text a.d').evaluateAll((links) => links.map((a) => a.getAttribute('aria-label')));
  for (const wanted of [/^misread: “cc” for “ee”/, /^lost: “mp and a la”/, /^invented: “.*iron”/, /^moved: “Keepers/]) {
    assert.ok(labels.some((label) => wanted.test(label)), `${wanted} in ${labels}`);
  }
  assert.ok(await section.locator('.text del').count() > 0 && await section.locator('.text ins').count() > 0 &&
    await section.locator('.text mark').count() > 0 && await section.locator('.text .moved').count() > 0);

  await section.locator('[id^="p1-r"]', { has: page.locator('mark') }).first().click();
  assert.deepEqual(await parts(page), ['p1-r', 'p1-s', 'p1-t']);
  assert.match(await page.evaluate(() => document.activeElement.querySelector('path').id), /^p1-s/);
  assert.ok(await inView(page, 'path.here'));
  const box = await page.$eval('path.here', (path) => { const b = path.getBBox(); return [b.x, b.y, b.width, b.height]; });
  const word = await page.evaluate(() => document.querySelector('.here mark').parentElement.getAttribute('aria-label'));
  assert.equal(word, 'misread: “cc” for “ee”');
  assert.ok(box[0] >= 98 && box[0] + box[2] <= 482 && box[2] < 60 && box[3] < 30, `the word's box: ${box}`);

  await page.keyboard.press('Enter');
  assert.match(await page.evaluate(() => document.activeElement.id), /^p1-r/, 'and back');
  await page.locator('#p1 .y-differences path.invented').first().click();
  assert.match(await page.evaluate(() => document.activeElement.id), /^p1-r/);
  assert.equal(await page.$eval('.text .here ins', (ins) => ins.textContent.trim()), 'iron');
});

test('what is lost is where the truth has it, or next to it', 'ordinary.html', {}, async ({ page }) => {
  for (const id of ['p1', 'p4']) {  // a truth with words, and one of text alone
    const link = page.locator(`#${id} .text a.d[aria-label^="lost"]`).first();
    const target = (await link.getAttribute('href')).slice(1);
    const box = await page.$eval(`#${target}`, (path) => { const b = path.getBBox(); return [b.x, b.y]; });
    assert.ok(box[0] >= 98 && box[0] < 490 && box[1] > 195 && box[1] < 330, `${id}: ${box}`);
  }
});

test('keys and buttons go from difference to difference', 'ordinary.html', {}, async ({ page }) => {
  const where = page.locator('#where');
  await page.keyboard.press('n');
  const of = Number((await where.textContent()).split(' of ')[1]);
  assert.equal(await where.textContent(), `1 of ${of}`);
  assert.ok(await inView(page, '.text .here'));
  assert.ok(await inView(page, 'path.here'));
  await page.getByRole('button', { name: 'Next difference' }).click();
  assert.equal(await where.textContent(), `2 of ${of}`);
  await page.keyboard.press('p');
  assert.equal(await where.textContent(), `1 of ${of}`);
  for (let i = 0; i < of; ++i) await page.keyboard.press('n');
  assert.ok((await ids(page, '.here')).every((id) => id.startsWith('p3-')), 'on to the next page that has any');
  await page.getByRole('button', { name: 'Previous difference' }).click();
  assert.equal(await where.textContent(), `${of} of ${of}`);
  await page.getByRole('checkbox', { name: 'keys p, n' }).click();
  await page.keyboard.press('n');
  assert.equal(await where.textContent(), `${of} of ${of}`, 'keys can be switched off');
});

test('Tab reaches the differences, Enter follows them', 'ordinary.html', {}, async ({ page }) => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  assert.ok(await inView(page, '.skip'));
  await page.keyboard.press('Enter');
  await page.locator('#p1 .text').first().focus();
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => ({
    id: document.activeElement.id, outline: getComputedStyle(document.activeElement).outlineStyle,
  }));
  assert.match(focused.id, /^p1-t\d+$/);
  assert.notEqual(focused.outline, 'none', 'focus is seen');
  await page.keyboard.press('Enter');
  assert.deepEqual(await parts(page), ['p1-r', 'p1-s', 'p1-t']);
});

test('what a page lacks is left out', 'ordinary.html', {}, async ({ page }) => {
  const headings = (id) => page.$$eval(`#${id} h3`, (h) => h.map((e) => e.textContent));
  assert.deepEqual(await headings('p1'), ['Truth', 'Result']);
  assert.deepEqual(await headings('p2'), ['Truth']);
  assert.match(await page.textContent('#p2 .failure'), /No result: scan\.png: not an image/);
  assert.equal(await page.locator('#p3 img').count(), 0);
  assert.ok(await page.locator('#p3 .y-regions path').count() > 0, 'layers without a picture');
  assert.equal(await page.locator('#p4 .y-truth').count(), 0);
  assert.ok(await page.locator('#p4 .y-differences path').count() > 0, 'differences from a plain text have places');
  assert.deepEqual(await headings('p5'), ['Text']);
  assert.equal(await page.locator('#p5 a.d').count(), 0);
  assert.match(await page.textContent('#p6'), /No difference in the text/);
});

test('the list leads to the pages, worst first', 'ordinary.html', {}, async ({ page }) => {
  const table = page.getByRole('group', { name: 'Pages', exact: true });
  const names = await table.locator('tbody th a').evaluateAll((links) => links.map((a) => a.textContent));
  assert.deepEqual(names.slice(0, 2), ['failed', 'everything']);
  assert.match(await table.locator('tbody tr').nth(1).textContent(), /1\.00.% → 5\.00.%/);
  for (const href of await page.$$eval('main a[href^="#"]', (links) => links.map((a) => a.getAttribute('href')))) {
    assert.equal(await page.locator(href).count(), 1, href);
  }
  assert.match(await page.textContent('.verdict'), /^Failed/);
});

// ---- For everybody ----

test('every control has a name', 'ordinary.html', {}, async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const kinds = ['button', 'checkbox', 'link', 'image', 'region', 'navigation', 'heading'];
  let nodes, controls;
  // The tree is made after the page is shown; on a busy machine it is not there at once.
  for (let tries = 0; tries < 50 && !(controls?.length > 50); ++tries) {
    if (tries) await page.waitForTimeout(200);
    ({ nodes } = await session.send('Accessibility.getFullAXTree'));
    controls = nodes.filter((node) => !node.ignored && kinds.includes(node.role?.value));
  }
  assert.ok(controls.length > 50);
  assert.deepEqual(controls.filter((node) => !node.name?.value).map((node) => node.role.value), []);
  const roles = new Set(nodes.map((node) => node.role?.value));
  for (const role of ['main', 'navigation', 'table', 'region', 'image']) assert.ok(roles.has(role), role);
  const levels = await page.$$eval('h1, h2, h3', (headings) => headings.map((h) => Number(h.tagName[1])));
  assert.ok(levels.every((level, i) => i === 0 ? level === 1 : level <= levels[i - 1] + 1), String(levels));
});

const read = ['body', 'h1', '.lead', '.passed, .failed', '.failure', '.note', 'th', 'td', 'td small', 'caption', '.worse', '.better',
  '.old', '.flag', '.legend', 'main a:not(.d)', 'button', 'output', '.bar label', '.layers label', '.layers legend', 'dt', 'dd', '.count',
  '.text', '.text del', '.text ins', '.text mark', '.text .moved', '.key', 'h3', '.text .here', '.text .here mark'];
for (const colorScheme of ['light', 'dark']) {
  test(`text stands out, ${colorScheme}`, 'ordinary.html', { colorScheme }, async ({ page }) => {
      await page.evaluate(() => document.querySelectorAll('.text mark').forEach((mark) => mark.parentElement.classList.add('here')));
    for (const { selector, count, contrast } of await page.evaluate(contrasts, read)) {
      assert.ok(count > 0, `${selector} is there`);
      assert.ok(contrast >= 4.5, `${selector}: ${contrast}`);
    }
  });
}

test('dark differs from light', 'ordinary.html', {}, async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.notEqual(await ground(), light);
});

for (const file of ['ordinary.html', 'large.html']) {
  test(`${file} fits a phone`, file, { viewport: { width: 360, height: 740 } }, async ({ page }) => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await page.keyboard.press('n');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    assert.ok(await inView(page, '.text .here:focus'));
  });
}

test('nothing moves for who does not want it', 'ordinary.html', { reducedMotion: 'reduce' }, async ({ page }) => {
  await page.keyboard.press('n');
  assert.equal(await page.$eval('path.here', (path) => getComputedStyle(path).animationName), 'none');
});

test('on paper there is no control, and nothing is cut', 'ordinary.html', {}, async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  assert.ok(!await page.locator('.bar').isVisible());
  assert.equal(await page.$eval('.text', (text) => getComputedStyle(text).overflowY), 'visible');
});

test('a page of 10,000 words is shown and used at once', 'large.html', {}, async ({ page }) => {
  const start = Date.now();
  for (let i = 0; i < 20; ++i) await page.keyboard.press('n');
  assert.match(await page.textContent('#where'), /^20 of \d+$/);
  assert.ok(Date.now() - start < 10000, 'twenty steps');
  assert.ok(statSync(join(folder, 'large.html')).size < 2_000_000);
});

await run(tests, folder);
