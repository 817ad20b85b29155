// Runs in the page: draws <canvas data-picture="harbor" data-seed="7">. Nothing is loaded; the same seed, the same picture.

function randomOf(seed) {  // mulberry32
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const scenes = {
  harbor(g, w, h, random) {
    sky(g, w, h * 0.6, 225, 150);
    ridge(g, w, h * 0.58, h * 0.12, 130, random);
    g.fillStyle = grey(95); g.fillRect(0, h * 0.6, w, h);
    for (let i = 0; i < 60; i++) {
      g.fillStyle = grey(110 + random() * 90);
      g.fillRect(random() * w, h * (0.61 + random() * 0.38), w * (0.02 + random() * 0.08), h * 0.006);
    }
    for (let i = 0; i < 4; i++) crane(g, w * (0.12 + i * 0.22 + random() * 0.06), h * 0.64, h * (0.3 + random() * 0.15));
    hull(g, w * (0.3 + random() * 0.2), h * 0.72, w * 0.34, h * 0.1);
  },
  dusk(g, w, h, random) {  // calm above and below: room for type
    sky(g, w, h * 0.6, 245, 205);
    ridge(g, w, h * 0.52, h * 0.09, 165, random);
    ridge(g, w, h * 0.6, h * 0.07, 95, random);
    const ground = g.createLinearGradient(0, h * 0.57, 0, h);
    ground.addColorStop(0, grey(66)); ground.addColorStop(1, grey(14));
    g.fillStyle = ground; g.fillRect(0, h * 0.6, w, h);
    for (let i = 0; i < 30; i++) {
      g.fillStyle = `rgba(0,0,0,${0.05 + random() * 0.15})`;
      g.fillRect(random() * w, h * (0.61 + random() * 0.03), w * (0.03 + random() * 0.2), h * 0.004);
    }
  },
  hills(g, w, h, random) {
    sky(g, w, h, 240, 190);
    for (let i = 0; i < 4; i++) ridge(g, w, h * (0.45 + i * 0.15), h * (0.22 - i * 0.03), 180 - i * 40, random);
    g.strokeStyle = grey(20); g.lineWidth = h * 0.012;
    g.beginPath(); g.moveTo(0, h * 0.9); g.bezierCurveTo(w * 0.4, h * 0.86, w * 0.5, h * 0.7, w, h * 0.66); g.stroke();
  },
  machine(g, w, h, random) {
    sky(g, w, h, 90, 40);
    for (let i = 0; i < 26; i++) {
      g.fillStyle = grey(60 + random() * 150);
      const s = h * (0.04 + random() * 0.16);
      g.fillRect(random() * w, random() * h, s * (0.4 + random() * 2), s);
    }
    for (let i = 0; i < 7; i++) wheel(g, random() * w, h * (0.2 + random() * 0.7), h * (0.06 + random() * 0.14), 90 + random() * 140);
  },
  portrait(g, w, h, random) {
    sky(g, w, h, 200, 120);
    g.fillStyle = grey(45); g.beginPath(); g.ellipse(w / 2, h * 1.05, w * 0.42, h * 0.38, 0, 0, 7); g.fill();
    const face = g.createRadialGradient(w * 0.46, h * 0.38, 0, w / 2, h * 0.42, h * 0.27);
    face.addColorStop(0, grey(235)); face.addColorStop(1, grey(130));
    g.fillStyle = face; g.beginPath(); g.ellipse(w / 2, h * 0.43, h * 0.18, h * 0.24, 0, 0, 7); g.fill();
    g.fillStyle = grey(30); g.beginPath(); g.ellipse(w / 2, h * 0.26, h * 0.19, h * (0.1 + random() * 0.05), 0, 3.1, 6.3); g.fill();
  },
};

const grey = v => `rgb(${v | 0},${v | 0},${v | 0})`;
function sky(g, w, h, top, bottom) {
  const shade = g.createLinearGradient(0, 0, 0, h);
  shade.addColorStop(0, grey(top)); shade.addColorStop(1, grey(bottom));
  g.fillStyle = shade; g.fillRect(0, 0, w, h);
}
function ridge(g, w, base, height, shade, random) {
  g.fillStyle = grey(shade); g.beginPath(); g.moveTo(0, base);
  for (let x = 0; x <= 12; x++) g.lineTo(w * x / 12, base - height * random());
  g.lineTo(w, base + height * 9); g.lineTo(0, base + height * 9); g.fill();
}
function crane(g, x, y, s) {
  g.strokeStyle = grey(25); g.lineWidth = s * 0.05; g.beginPath();
  g.moveTo(x - s * 0.15, y); g.lineTo(x, y - s * 0.7); g.lineTo(x + s * 0.15, y);
  g.moveTo(x, y - s * 0.6); g.lineTo(x + s * 0.6, y - s); g.moveTo(x, y - s * 0.7); g.lineTo(x - s * 0.25, y - s * 0.75);
  g.moveTo(x + s * 0.6, y - s); g.lineTo(x + s * 0.6, y - s * 0.45); g.stroke();
}
function hull(g, x, y, w, h) {
  g.fillStyle = grey(18); g.beginPath(); g.moveTo(x, y); g.lineTo(x + w, y); g.lineTo(x + w * 0.93, y + h); g.lineTo(x + w * 0.06, y + h); g.fill();
  g.fillStyle = grey(210); g.fillRect(x + w * 0.08, y - h * 0.9, w * 0.16, h * 0.9); g.fillRect(x + w * 0.4, y - h * 0.3, w * 0.4, h * 0.3);
}
function wheel(g, x, y, r, shade) {
  g.strokeStyle = grey(shade); g.lineWidth = r * 0.16; g.beginPath(); g.arc(x, y, r, 0, 7);
  for (let a = 0; a < 6; a++) { g.moveTo(x, y); g.lineTo(x + r * Math.cos(a * 1.05), y + r * Math.sin(a * 1.05)); }
  g.stroke();
}

// A line screen of 75 to the inch, as cheap magazines print it.
function screen(g, w, h, pitch) {
  const tones = g.getImageData(0, 0, w, h).data;
  g.fillStyle = '#fff'; g.fillRect(0, 0, w, h); g.fillStyle = '#000';
  for (let row = 0; row * pitch * 0.5 < h; row++) for (let x = (row % 2) * pitch / 2; x < w; x += pitch) {
    const y = row * pitch * 0.5, tone = tones[4 * (Math.min(h - 1, y | 0) * w + (x | 0))];
    g.beginPath(); g.arc(x, y, pitch * 0.52 * Math.sqrt(1 - tone / 255), 0, 7); g.fill();
  }
}

function drawPictures() {
  for (const canvas of document.querySelectorAll('canvas[data-picture]')) {
    const { picture, seed, ratio, halftone } = canvas.dataset, scale = 300 / 96;
    const width = canvas.getBoundingClientRect().width;
    canvas.style.height = width * ratio + 'px';
    canvas.width = Math.round(width * scale); canvas.height = Math.round(width * ratio * scale);
    const g = canvas.getContext('2d', { willReadFrequently: true });
    scenes[picture](g, canvas.width, canvas.height, randomOf(+seed));
    if (halftone) screen(g, canvas.width, canvas.height, +halftone);
  }
}
