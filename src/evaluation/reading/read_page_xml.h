// PAGE XML (Pletschacher and Antonacopoulos, The PAGE (Page Analysis and Ground-Truth Elements) format framework,
// ICPR 2010), of any year's namespace.
#pragma once

#include "evaluation/evaluation.h"
#include "evaluation/reading/xml_file.h"

namespace backissue {

// root: PcGts.
// Boxes: points are pixels, so that a box ends one behind the farthest.
// Text: a region's own TextEquiv, else its lines', else its words'; of several, the one of the lowest index. Lines run
// together with a space, blank lines part paragraphs, and words broken at a line's end stay as they are printed. Of a
// text region with others in it, its own lines are its text, or, without lines, its TextEquiv, which then is that of
// the others as well. What stands in an advertisement or a table is text of that region.
// Kinds are known where a text region has a type, and where there is no text region.
// Order is known where there is a ReadingOrder; regions without a place in it come last.
PageContent read_page_xml(const XmlFile& xml);

}  // namespace backissue
