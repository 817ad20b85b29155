// A letter several lines deep, of which the network makes little where it stands alone: it is read reduced to a capital
// before the first words of the line that it begins.
#pragma once

#include "page/page.h"
#include "page/prepared_page.h"
#include "recognition/line_image.h"

namespace backissue {

// The line that `initial` begins; null: it is no single mark as deep as two lines, or no line begins at its right side.
// page_x_height: of the page's body.
const TextLine* line_begun_by(const Page& page, const TextLine& initial, double page_x_height);

// Both in one picture, dark on light.
LineImage with_large_initial(const PreparedPage& prepared, const TextLine& initial, const TextLine& line,
                             Polarity polarity, const LineImageOptions& options);

}  // namespace backissue
