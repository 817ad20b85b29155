// Preparation: a scan becomes an upright, straight, clean page of known letter size.
#pragma once

#include <vector>

#include "page/prepared_page.h"
#include "page/scan.h"

namespace backissue {

// Whether a scan may hold two pages side by side.
enum class Spreads {
  automatic,  // where signs that agree say so
  never,
  always,  // every scan that is wider than high
};

struct PreprocessOptions {
  Spreads spreads = Spreads::automatic;
  bool turn = true;             // find out which way is up
  bool deskew = true;           // set straight
  bool dewarp = true;           // straighten lines that bend
  double largest_skew = 15;     // degrees looked at each way; more is a slanted design rather than a fault of the scan
  double smallest_skew = 0.05;  // degrees; less moves the end of a line by less than a pixel or two
  // Letters larger than `largest_x_height` are reduced to `target_x_height` pixels: the recogniser works on lines of
  // 36 pixels, in which an x-height has some 16, so that twice this loses nothing and saves time in every stage.
  double largest_x_height = 45;
  double target_x_height = 32;
  // Letters smaller than this are enlarged to it; 0: never. The recogniser can scale its own lines.
  double smallest_x_height = 0;
  // Of the body text, in heights of the page, as other pages of its issue have it; 0: measured on the page.
  double expected_x_height = 0;
};

// The pages of a scan: one, or the two of a spread, left first (where a script runs from right to left, the right one
// is read first; no such script is read yet). Accepts every valid scan; a blank one gives an x_height of 0. The file's
// dpi is never looked at.
std::vector<PreparedPage> prepare(const Scan& scan, const PreprocessOptions& options);

}  // namespace backissue
