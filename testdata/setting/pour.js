// Runs in the page: pours the text of each <template id> into the frames <div data-pour="id">, in document order.
// CSS columns would do for one box; a magazine's text runs on over frames of different heights and over pages.

function charRect(node, offset) {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const rects = range.getClientRects();
  return rects.length ? rects[rects.length - 1] : null;
}

function* textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

// Cuts the part of a paragraph below `limit` off and returns it; null when not even its first line fits.
function split(paragraph, limit) {
  const top = paragraph.getBoundingClientRect().top;
  for (const node of textNodes(paragraph)) {
    for (let i = 0; i < node.length; i++) {
      const rect = charRect(node, i);
      if (!rect || !rect.width || node.parentElement.closest('.drop') || rect.bottom <= limit) continue;
      if (rect.top < top + rect.height * 0.8) return null;
      const range = document.createRange();
      range.setStart(node, i);
      range.setEndAfter(paragraph.lastChild);
      const rest = paragraph.cloneNode(false);
      rest.append(range.extractContents());
      rest.classList.add('continues');
      paragraph.classList.add('continued');
      // A soft hyphen at the end of a box is not drawn; this one is, and is marked as no part of the word.
      if (paragraph.textContent.endsWith('\u00ad')) {
        const last = [...textNodes(paragraph)].filter(n => n.length).pop();
        last.data = last.data.slice(0, -1);
        paragraph.insertAdjacentHTML('beforeend', '<span class="soft">-</span>');
      }
      return rest;
    }
  }
  return null;
}

function fill(frame, queue) {
  const limit = frame.getBoundingClientRect().bottom + 0.5;
  while (queue.length) {
    const block = queue[0];
    frame.append(block);
    if (block.getBoundingClientRect().bottom <= limit) {
      queue.shift();
      continue;
    }
    const rest = block.tagName === 'P' ? split(block, limit) : null;
    if (rest) queue[0] = rest;
    else block.remove();
    break;
  }
  const last = frame.lastElementChild;  // a subhead does not stand alone at the foot of a column
  if (queue.length && last?.tagName === 'H3') queue.unshift(frame.removeChild(last));
}

// Each run of paragraphs in a frame is one region; a subhead is its own.
function markRegions(frame, flow) {
  for (const block of [...frame.children]) {
    if (block.tagName === 'H3') {
      block.dataset.kind = 'subhead';
      continue;
    }
    let region = block.previousElementSibling;
    if (!region?.matches('div.run')) {
      region = document.createElement('div');
      region.className = 'run';
      region.dataset.kind = frame.dataset.as ?? 'body';
      region.dataset.chain = flow;
      block.before(region);
    }
    region.append(block);
  }
}

// data-drop="drop four, raised" names the classes of each section's first letter, in order; alone it sets a plain drop cap.
// data-caps="3 1": how many words are set in capitals there, the first letter's own among them.
function setInitials(openings, { drop, caps = '' }) {
  const words = caps.split(' ');
  drop?.split(',').forEach((initial, i) => {
    const [, first, rest, tail] = openings[i].innerHTML.match(new RegExp(`^(.)((?:\\S*\\s){0,${words[i] || 0}})(.*)$`, 's'));
    openings[i].innerHTML = `<span class="${initial.trim() || 'drop'}">${first}</span>`
      + (rest && `<span class="caps">${rest.toUpperCase()}</span>`) + tail;
  });
}

function pour(template, frames) {
  const queue = [...template.content.cloneNode(true).children];
  for (const [i, block] of queue.entries()) if (!i || queue[i - 1].tagName === 'H3') block.classList.add('first');
  setInitials(queue.filter(block => block.matches('p.first')), template.dataset);
  for (const frame of frames) {
    frame.replaceChildren();
    fill(frame, queue);
  }
  return queue;
}

// Text that ends in a box marked data-balance ends at the same height in all its columns.
function balance(template, frames) {
  const box = frames.at(-1).closest('[data-balance]');
  if (!box) return;
  const lead = parseFloat(getComputedStyle(frames.at(-1)).lineHeight);
  const most = box.getBoundingClientRect().height;
  box.style.flex = 'none';
  for (let height = lead; height < most + lead; height += lead) {
    box.style.height = height + 'px';
    if (!pour(template, frames).length) return;
  }
}

function pourAll() {
  const messages = [];
  for (const template of document.querySelectorAll('template[id]')) {
    const frames = [...document.querySelectorAll(`[data-pour="${template.id}"]`)];
    const rest = pour(template, frames);
    if (!rest.length) balance(template, frames);
    if (rest.length) messages.push(`${template.id}: ${rest.map(b => b.textContent).join(' ').split(' ').length} words too many`);
    const empty = frames.filter(f => !f.children.length).length;
    if (empty) messages.push(`${template.id}: ${empty} empty frames`);
    const last = frames.at(-1);
    if (last.children.length && !rest.length) {
      const free = last.getBoundingClientRect().bottom - last.lastElementChild.getBoundingClientRect().bottom;
      if (free > 40) messages.push(`${template.id}: ${Math.round(free)} px free at the end`);
    }
    for (const frame of frames) markRegions(frame, template.id);
  }
  return messages;
}
