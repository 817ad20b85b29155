// ALTO, versions 2 to 4 (Library of Congress, Analyzed Layout and Text Object).
#pragma once

#include "evaluation/evaluation.h"
#include "evaluation/reading/xml_file.h"

namespace backissue {

// root: alto. Text blocks are regions of one paragraph each, illustrations figures, graphical elements separators.
// A word that SUBS_CONTENT gives whole stands once, where it begins, and is a WordBreak where its end is the next
// string. Other broken words stay as they are printed.
// Boxes are known where they are all there, in pixels: ALTO does not say the resolution that other units would need.
// Order is the ReadingOrder, else the one of IDNEXT, else as the blocks stand. Kinds are known where every text block,
// or what it stands in, has a label that says one; the top and bottom margins hold furniture.
Content read_alto(const XmlFile& xml);

}  // namespace backissue
