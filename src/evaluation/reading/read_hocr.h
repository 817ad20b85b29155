// hOCR (Breuel, The hOCR microformat for OCR workflow and results, ICDAR 2007; specification 1.2) as XHTML.
#pragma once

#include "evaluation/evaluation.h"
#include "evaluation/reading/xml_file.h"

namespace backissue {

// root: html. Every ocr_page is a page; its areas, else paragraphs, else lines that stand in none, are its regions, in
// reading order. Lines run together with a space, and words broken at a line's end stay as they are printed.
// Boxes are known where all have a bbox. Kinds are not: what Tesseract calls ocr_header, others do not.
Content read_hocr(const XmlFile& xml);

}  // namespace backissue
