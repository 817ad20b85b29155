// Runs in the page: the contrast (WCAG 2.1, 1.4.3) of the text of each element that a selector names, worst first.
export function contrasts(selectors) {
  const channels = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });
  const luminance = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    if (!element) return { r: 255, g: 255, b: 255, a: 1 };
    const own = channels(getComputedStyle(element).backgroundColor);
    return own.a === 1 ? own : over(own, ground(element.parentElement));
  };
  return selectors.map((selector) => {
    const elements = [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
    const worst = Math.min(...elements.map((element) => {
      const below = ground(element);
      const [a, b] = [luminance(over(channels(getComputedStyle(element).color), below)), luminance(below)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }));
    return { selector, count: elements.length, contrast: worst };
  });
}
