"""Boxes that end where the ink ends: a browser knows those of the type, which reach a little beyond."""
import numpy as np


def tight(box, grey):
    """`box` without the rows and columns at its edges that hold no ink; as it was where ink and ground cannot be told."""
    left, top, right, bottom = box
    left, top = max(0, left), max(0, top)
    part = grey[top:bottom, left:right]
    around = grey[max(0, top - 3):bottom + 3, max(0, left - 3):right + 3]
    dark, light = int(around.min()), int(around.max())
    if not part.size or light - dark < 96:
        return box
    # The ground is what most of the box's surroundings show, so that white on black is ink too.
    rim = np.concatenate([around[0], around[-1], around[:, 0], around[:, -1]])
    middle = (dark + light) / 2
    ink = part < middle if np.median(rim) >= middle else part >= middle
    if not ink.any():
        return box
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    return [left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1]


def union(boxes):
    return [min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)]


def box_of_words(region):
    boxes = [line["box"] for line in region["lines"]] + ([region["drop_cap"]] if "drop_cap" in region else [])
    return union(boxes) if boxes else None


def set_by_words(region):
    """Whether its box is that of its words, and not what a picture or an advertisement takes up on the page."""
    return region["box"] == box_of_words(region)
