"""What years, readers and hasty scanning do to a sheet: drawn on its ink, on its paper, or lying on the glass.

Lengths are inches; `rng` is a generator of the damage's own, so that an undamaged scan draws the same noise as ever.
"""
import math

import cv2
import numpy as np


def clouds(shape, cell, rng):
    """Smooth noise of standard deviation 1; `cell` is its grain in pixels."""
    small = rng.standard_normal((shape[0] // cell + 3, shape[1] // cell + 3)).astype(np.float32)
    return cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC) * 1.3


def on_ink(ink, scan, fold, rng):
    if scan.stamp:
        stamp(ink, scan, rng)
    if scan.handwriting:
        for i in range(scan.handwriting):
            margin_note(ink, scan, fold, i, rng)
            underline(ink, scan, rng)


def on_paper(image, scan, fold, rng):
    if scan.holes:
        holes(image, scan, fold)


def on_glass(image, scan, rng):
    if scan.fingers:
        for i in range(scan.fingers):
            finger(image, scan, i, rng)
    if scan.speckle:
        speckle(image, scan, rng)


# On the ink

def stamp(ink, scan, rng):
    """A library's round stamp: words along a ring, a date in its middle, pressed unevenly and a little askew."""
    size = round(1.7 * scan.dpi)
    radius = size / 2
    ring = np.zeros((size // 7, round(math.pi * size * 0.78)), np.float32)
    scale = scan.dpi / 330
    cv2.putText(ring, "COUNTY LIBRARY * READING ROOM * No. 4 *", (4, round(size / 7 * 0.75)), cv2.FONT_HERSHEY_DUPLEX, scale, 1,
                max(1, scan.dpi // 110), cv2.LINE_AA)
    y, x = np.mgrid[:size, :size].astype(np.float32) - radius
    around = (np.arctan2(y, x) / (2 * math.pi) + 0.5) * ring.shape[1]
    out = (0.92 * radius - np.hypot(x, y)).astype(np.float32)
    drawn = cv2.remap(ring, around.astype(np.float32), out, cv2.INTER_LINEAR, borderValue=0)
    thick = max(1, scan.dpi // 90)
    for r in (0.95, 0.62):
        cv2.circle(drawn, (size // 2, size // 2), round(r * radius), 1, thick, cv2.LINE_AA)
    for i, text in enumerate(("RECEIVED", "14 MAR 97")):
        at = (round(radius * 0.48), round(radius * (0.93 + 0.28 * i)))
        cv2.putText(drawn, text, at, cv2.FONT_HERSHEY_DUPLEX, scale * 0.9, 1, thick, cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((radius, radius), float(rng.uniform(-25, 25)), 1)
    drawn = cv2.warpAffine(drawn, turn, (size, size))
    drawn *= np.clip(0.75 + 0.3 * clouds(drawn.shape, max(1, scan.dpi // 12), rng), 0, 1) * scan.stamp
    top, left = (round(share * length - radius) for share, length in zip(scan.stamp_at[::-1], ink.shape))
    paste(ink, drawn, top, left)


def paste(ink, drawn, top, left):
    y0, x0 = max(0, top), max(0, left)
    y1, x1 = min(ink.shape[0], top + drawn.shape[0]), min(ink.shape[1], left + drawn.shape[1])
    part = ink[y0:y1, x0:x1]
    np.maximum(part, drawn[y0 - top:y1 - top, x0 - left:x1 - left], out=part)


def stroke(ink, points, scan, darkness):
    drawn = np.zeros_like(ink)
    cv2.polylines(drawn, [np.round(points * 16).astype(np.int32)], False, darkness, max(1, round(0.011 * scan.dpi)), cv2.LINE_AA, 4)
    np.maximum(ink, drawn, out=ink)


def margin_note(ink, scan, fold, number, rng):
    """Two or three words of no language, written up the outer margin: loops of changing height."""
    height, width = ink.shape
    right = fold < width / 2
    x = (width - 0.32 * scan.dpi) if right else 0.4 * scan.dpi
    y = height * (0.85 - 0.33 * number) if number < 2 else height * 0.2
    for _ in range(int(rng.integers(2, 4))):
        t = np.linspace(0, 2 * math.pi * rng.integers(4, 8), 240)
        knots = np.linspace(0, t[-1], 40)
        vary = lambda low, high: np.interp(t, knots, rng.uniform(low, high, 40)) * scan.dpi
        along = t * 0.021 * scan.dpi + vary(0.01, 0.05) * np.sin(t + 0.9)
        stroke(ink, np.stack([x + vary(0.015, 0.1) * np.cos(t) + vary(0, 0.02) * np.sin(2 * t), y - along], 1), scan, 0.8)
        y -= along[-1] + 0.14 * scan.dpi
        if y < 0.5 * scan.dpi:
            return


def underline(ink, scan, rng):
    """A pen under a line of print, near enough to touch its descenders."""
    length = round(rng.uniform(0.6, 1.2) * scan.dpi)
    left = int(rng.integers(round(0.8 * scan.dpi), ink.shape[1] - length - round(0.7 * scan.dpi)))
    top, bottom = round(ink.shape[0] * 0.3), round(ink.shape[0] * 0.9)
    dark = ink[top:bottom, left:left + length].mean(1)
    gap = round(0.03 * scan.dpi)  # between lines, and not where two columns' lines overlap
    below = np.convolve(dark, np.ones(gap) / gap, "full")[gap:len(dark) + gap - 1]
    feet = np.flatnonzero((dark[:-1] > 0.1) & (dark[1:] <= 0.1) & (below[:len(dark) - 1] < 0.06))
    if not len(feet):
        return
    y = top + rng.choice(feet) + 0.025 * scan.dpi
    x = np.linspace(left, left + length, 60)
    wave = np.interp(x, np.linspace(left, left + length, 8), rng.normal(0, 0.008 * scan.dpi, 8))
    stroke(ink, np.stack([x, y + wave], 1), scan, 0.75)


# On the paper

def holes(image, scan, fold):
    """Punched 80 mm apart near the spine; what lies under the sheet shows through them."""
    height, width = image.shape
    x = fold + (0.36 if fold < width / 2 else -0.36) * scan.dpi
    radius = 0.125 * scan.dpi
    for i in range(scan.holes):
        y = height / 2 + (i - (scan.holes - 1) / 2) * 3.15 * scan.dpi * min(1, 2 / (scan.holes - 1 or 1))
        centre = (round(x), round(y))
        cv2.circle(image, (centre[0] + 1, centre[1] + 1), round(radius * 1.06), scan.hole_level * 0.7, -1, cv2.LINE_AA)
        cv2.circle(image, centre, round(radius), scan.hole_level, -1, cv2.LINE_AA)


# On the glass

def finger(image, scan, number, rng):
    """The end of a thumb that holds the sheet: from the left, the right and the lower edge in turn."""
    height, width = image.shape
    reach, half = rng.uniform(0.38, 0.5) * scan.dpi, rng.uniform(0.28, 0.36) * scan.dpi
    y, x = np.mgrid[:height, :width].astype(np.float32)
    side = number % 3
    if side == 2:
        inward, across = height - y, x - width * rng.uniform(0.2, 0.8)
    else:
        inward, across = (x if side == 0 else width - x), y - height * rng.uniform(0.45, 0.8)
    across = across + 0.25 * inward  # it comes in at a slant
    tip = np.maximum(0, inward - (reach - half)) / half
    r = np.hypot(tip, across / half)
    shade = np.clip((1.18 - r) / 0.18, 0, 1) * 0.35  # its shadow
    image *= 1 - shade
    skin = 168 - 55 * np.clip(r, 0, 1) ** 3 + 3 * clouds(image.shape, max(1, scan.dpi // 60), rng)
    nail = np.hypot((inward - (reach - 0.75 * half)) / (0.6 * half), across / (0.55 * half)) < 1
    skin += 22 * nail
    cover = np.clip((1 - r) * half / 1.5, 0, 1)
    image += (skin - image) * cover


def speckle(image, scan, rng):
    """Specks by the square inch, most of them tiny, a few light; and a hair for every so many."""
    height, width = image.shape
    count = round(scan.speckle * height * width / scan.dpi ** 2)
    sizes = rng.exponential(0.004, count) * scan.dpi
    for size in sizes:
        at = (int(rng.integers(width)), int(rng.integers(height)))
        level = float(rng.uniform(20, 110)) if rng.random() < 0.85 else float(scan.paper)
        cv2.circle(image, (at[0] * 16, at[1] * 16), round(max(0.35, size) * 16), level, -1, cv2.LINE_AA, 4)
    for _ in range(count // 150 + 1):
        turns = np.cumsum(rng.normal(0, 0.16, 40)) + rng.uniform(0, 2 * math.pi)
        step = rng.uniform(0.3, 1.1) * scan.dpi / 40
        points = np.cumsum(np.stack([np.cos(turns), np.sin(turns)], 1) * step, 0) + [rng.uniform(0, width), rng.uniform(0, height)]
        cv2.polylines(image, [np.round(points * 16).astype(np.int32)], False, 70, max(1, round(0.004 * scan.dpi)), cv2.LINE_AA, 4)
