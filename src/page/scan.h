// A page as it came from the scanner.
#pragma once

#include <string>

#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

// What a document says of the scan.
struct ScanInfo {
  std::string file;    // name within the folder, UTF-8; never an absolute path
  int frame = 0;       // counts from 0 within the file
  std::string sha256;  // of the whole file, lower-case hexadecimal
  int width = 0;       // pixels
  int height = 0;      // pixels
  int dpi = 0;         // as the file says, believed by nobody; 0: no or an absurd tag
  Box crop;            // the part of the scan that this page is, in scan pixels
  friend bool operator==(const ScanInfo&, const ScanInfo&) = default;
};

struct Scan {
  ScanInfo info;
  Image image;  // as stored, 1 or 3 channels; alpha laid over white, 16 bits reduced to 8
};

}  // namespace backissue
