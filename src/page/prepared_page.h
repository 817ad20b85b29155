// A page made ready for layout and recognition.
#pragma once

#include "page/bend.h"
#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

struct PreparedPage {
  Image grey;    // 1 channel: upright, deskewed, paper 255, ink towards 0, scan borders painted paper
  Image ink;     // same size, 1 channel: 255 where there is ink, 0 elsewhere
  Image ground;  // coarse, 1 channel: the level of what the type stands on, as scanned: tints, pictures, shadows
  double ground_cell = 0;             // pixels of `grey` that a pixel of `ground` spans, either way
  Box content;                        // what is left inside the scan's borders, pixels of `grey`
  Box crop;                           // the part of the scan file that this page is; empty: all of it
  Bend bend;                          // how the page was bent before it was straightened; first this, then `to_scan`
  Affine to_scan;                     // pixels of `grey`, bent again, to pixels of the scan file as it is stored
  double x_height = 0;                // of the most common text, pixels of `grey`; 0: no text found
  double skew_degrees = 0;            // how the scan leaned, clockwise positive, before it was set straight
  int rotation = 0;                   // 0, 90, 180, 270: how far the scan was turned clockwise to stand upright
  bool reversed = false;              // the whole page was light on dark; `grey` and `ink` are inverted already
  double orientation_confidence = 1;  // 0–1; below 0.5 the letters did not tell which way is up
};

}  // namespace backissue
