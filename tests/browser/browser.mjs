// Headless Chromium with one file open, and everything that it did besides showing it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export async function launch() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

// faults: whatever a report must not do, as it happens. options: of the browser's context.
export async function open(browser, path, options = {}) {
  const url = 'file://' + path.split('/').map(encodeURIComponent).join('/');
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  const fault = (what, text) => faults.push(`${what}: ${String(text).slice(0, 200)}`);
  if (options.javaScriptEnabled !== false) {
    await page.exposeFunction('reportFault', fault);
    await page.addInitScript(() => {
      window.canary = () => window.reportFault('script', 'a canary sang');
      document.addEventListener('securitypolicyviolation', (event) => {
        window.reportFault('policy', `${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
  }
  page.on('dialog', (dialog) => { fault('dialog', dialog.message()); dialog.dismiss(); });
  page.on('console', (message) => fault('console', message.text()));
  page.on('pageerror', (error) => fault('error', error));
  page.on('popup', (popup) => fault('popup', popup.url()));
  page.on('framenavigated', (frame) => {  // within the file is allowed; a second request for it is not
    if (frame.url().split('#')[0] !== url || frame !== page.mainFrame()) fault('navigation', frame.url());
  });
  let asked = 0;
  await context.route('**', (route) => {
    const request = route.request();
    if (/^data:image\/(png|jpeg);base64,/.test(request.url())) return route.continue();
    if (request.url() === url && ++asked === 1) return route.continue();
    fault('request', request.url());
    return route.abort();
  });
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}

// Each test opens its file of the folder; faults are failures. Sets the exit code.
export async function run(tests, folder) {
  const browser = await launch();
  let failed = 0;
  for (const { name, file, options, run } of tests) {
    const opened = await open(browser, join(folder, file), options);
    try {
      await run(opened);
      assert.deepEqual(opened.faults, []);
      console.log(`ok      ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAILED  ${name}\n${error.stack}`);
    }
    await opened.close();
  }
  await browser.close();
  console.log(`${tests.length - failed} of ${tests.length} passed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
