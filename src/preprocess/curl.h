// The curl of a page toward the book's spine, found by its lines of text.
#pragma once

#include <vector>

#include "page/bend.h"
#include "page/geometry.h"

namespace backissue {

// Lines of type are straight, so what their baselines have in common that is no straight line is the page's bend. It is
// fitted to all of them at once: each line has a height of its own, and the bend is smooth across the page and changes
// evenly from its head to its foot. After Leptonica's dewarping (Bloomberg, dewarp1.c: a model of vertical disparity
// from the lines of a page) and Stamatopoulos et al., "Goal-oriented rectification of camera-based document images"
// (2011), section III (a coarse model of the page by its text lines); here by the letters' lower edges, and with one
// least-squares fit in place of a polynomial for each line, so that short lines of narrow columns count too.
// The page is upright and straight but for its bend. Empty where the lines are too few, the bend is too slight to
// matter, or does not explain how the letters stand.
Bend find_bend(const std::vector<Box>& letters, double letter_size, int width, int height);

}  // namespace backissue
