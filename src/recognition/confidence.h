// From how sure the network is to how often it is right.
#pragma once

namespace backissue {

// Share of words right, of those that Tesseract gives this certainty (0–1). Grows with it.
double calibrated(double certainty);

}  // namespace backissue
