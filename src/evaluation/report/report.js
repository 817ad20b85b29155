'use strict';
// Leads from a difference in the text to its place on the scan and back. Without this script the same links lead there,
// and the layers are switched by the style alone.
(() => {
  const pages = [...document.querySelectorAll('.page')].filter((page) => Number(page.dataset.count) > 0);
  const where = document.getElementById('where');
  let current = null;  // {page, number}: the difference that was shown last

  const place = (at, side) => document.getElementById(`${at.page.id}-${side}${at.number}`);

  // The difference that an element of the page belongs to: "p12-t3", "p12-r3" or "p12-s3".
  function differenceOf(id) {
    const parts = /^(\w+)-([trs])(\d+)$/.exec(id);
    return parts && { page: document.getElementById(parts[1]), side: parts[2], number: Number(parts[3]) };
  }

  function reveal(element) {
    if (element) element.scrollIntoView({ block: 'center', inline: 'center' });
  }

  // side: where the reader is led, the focus with him.
  function show(at, side) {
    for (const old of document.querySelectorAll('.here')) old.classList.remove('here');
    const shown = { t: place(at, 't'), r: place(at, 'r'), s: place(at, 's') };
    for (const element of Object.values(shown)) element?.classList.add('here');
    const goal = shown[side] || shown.r || shown.t;
    // Each in turn, where the reader is led last, so that this one is in sight wherever there is no room for all.
    for (const element of [shown.t, shown.r, shown.s]) if (element !== goal) reveal(element);
    reveal(goal);
    (side === 's' && shown.s ? shown.s.closest('a') : goal)?.focus({ preventScroll: true });
    current = at;
    where.textContent = `${at.number} of ${at.page.dataset.count}`;
  }

  // The page that the reader looks at.
  function pageInView() {
    const index = pages.findIndex((page) => page.getBoundingClientRect().bottom > innerHeight / 3);
    return index < 0 ? pages.length - 1 : index;
  }

  function step(by) {
    if (pages.length === 0) return;
    let index = current ? pages.indexOf(current.page) : pageInView();
    let number = current ? current.number + by : by > 0 ? 1 : Number(pages[index].dataset.count);
    if (number < 1 || number > Number(pages[index].dataset.count)) {
      index = (index + by + pages.length) % pages.length;
      number = by > 0 ? 1 : Number(pages[index].dataset.count);
    }
    show({ page: pages[index], number }, 'r');
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a.d');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = differenceOf(link.getAttribute('href').slice(1));
    if (!to) return;
    event.preventDefault();
    show(to, to.side);
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !document.getElementById('keys').checked) return;
    if (event.key === 'n') step(1);
    if (event.key === 'p') step(-1);
  });

  // A layer that is switched on one page is switched on all.
  document.addEventListener('change', (event) => {
    if (!event.target.matches('.layers input')) return;
    for (const other of document.querySelectorAll(`.layers .${event.target.className}`)) other.checked = event.target.checked;
  });

  if (pages.length > 0) document.getElementById('steps').hidden = false;
  document.getElementById('next').addEventListener('click', () => step(1));
  document.getElementById('previous').addEventListener('click', () => step(-1));
})();
