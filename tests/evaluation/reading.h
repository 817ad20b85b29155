// Small files of every format, and what reading them gives.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "evaluation/evaluation.h"
#include "page/error.h"

namespace backissue {

// What the error says; empty: the file was read.
inline std::string complaint(const std::string& bytes) {
  try {
    read_content(bytes, "file");
    return "";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unreadable_input);
    EXPECT_EQ(error.code(), "malformed_document");
    EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos);
    EXPECT_THAT(error.what(), testing::StartsWith("file: "));
    return error.what();
  }
}

// Of a file with one page.
inline PageContent read_one(const std::string& bytes) {
  Content content = read_content(bytes, "file");
  EXPECT_EQ(content.pages.size(), 1u);
  EXPECT_FALSE(content.is_issue);
  return content.pages.at(0);
}

inline std::vector<std::string> ids_of(const PageContent& content) {
  std::vector<std::string> ids;
  for (const Region& region : content.page.regions) ids.push_back(region.id);
  return ids;
}

inline std::vector<RegionKind> kinds_of(const PageContent& content) {
  std::vector<RegionKind> kinds;
  for (const Region& region : content.page.regions) kinds.push_back(region.kind);
  return kinds;
}

inline std::string replaced(std::string text, const std::string& old, const std::string& by) {
  const auto at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), by);
}

inline const std::string sample_truth = R"({
 "number": 2, "of": 3, "printed_number": "74", "scan": {"file": "a.png", "width": 800, "height": 1000, "dpi": null},
 "text": "Ports\n\nThe internet is old.",
 "regions": [
  {"id": "h", "kind": "headline", "box": [10, 10, 300, 40], "order": 1, "article": "a1", "text": "Ports",
   "paragraphs": [{"text": "Ports"}],
   "lines": [{"box": [10, 10, 300, 40], "text": "Ports", "words": [[10, 10, 300, 40]]}]},
  {"id": "b", "kind": "body", "box": [10, 50, 300, 90], "order": 2, "article": "a1",
   "paragraphs": [{"text": "The internet", "continued": true}, {"text": "is old."}],
   "lines": [{"box": [10, 50, 300, 68], "text": "The inter-", "words": [[10, 50, 90, 68], [100, 50, 300, 68]]},
             {"box": [10, 70, 300, 90], "text": "net is old.",
              "words": [{"box": [10, 70, 60, 90], "text": "net"}, {"box": [70, 70, 300, 90], "text": "is old."}]}]},
  {"id": "f", "kind": "figure", "box": [310, 10, 700, 500]}],
 "breaks": [{"region": "b", "line": 0, "kind": "soft", "before": "inter-|net", "after": "internet", "across": "line"}],
 "shows": "a field of our own"})";

inline const std::string sample_page_xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png"
  imageWidth="800" imageHeight="1000">
 <ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="b"/>
  <RegionRefIndexed index="0" regionRef="h"/></OrderedGroup></ReadingOrder>
 <TextRegion id="b" type="paragraph"><Coords points="10,50 299,50 299,89 10,89"/>
  <TextLine id="l1"><Coords points="10,50 299,67"/>
   <Word id="w1"><Coords points="10,50 89,67"/><TextEquiv><Unicode>The</Unicode></TextEquiv></Word>
   <Word id="w2"><Coords points="100,50 299,67"/><TextEquiv><Unicode>inter-</Unicode></TextEquiv></Word></TextLine>
  <TextLine id="l2"><Coords points="10,70 299,89"/>
   <Word id="w3"><Coords points="10,70 299,89"/><TextEquiv><Unicode>net.</Unicode></TextEquiv></Word>
   <TextEquiv><Unicode>net.</Unicode></TextEquiv></TextLine></TextRegion>
 <TextRegion id="h" type="heading"><Coords points="10,10 299,39"/>
  <TextLine id="l0"><Coords points="10,10 299,39"/>
   <Word id="w0"><Coords points="10,10 299,39"/><TextEquiv><Unicode>Ports &amp; Mud</Unicode></TextEquiv></Word></TextLine>
  <TextEquiv index="1"><Unicode>P0rts</Unicode></TextEquiv>
  <TextEquiv index="0"><Unicode>Ports &amp; Mud</Unicode></TextEquiv></TextRegion>
 <SeparatorRegion id="s"><Coords points="5,45 305,45"/></SeparatorRegion>
</Page></PcGts>)";

inline const std::string sample_alto = R"(<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>pixel</MeasurementUnit>
 <sourceImageInformation><fileName>/scans/a.png</fileName></sourceImageInformation></Description>
<Layout><Page WIDTH="800" HEIGHT="1000" ID="p"><TopMargin><TextBlock ID="t" HPOS="10" VPOS="0" WIDTH="90" HEIGHT="8">
  <TextLine HPOS="10" VPOS="0" WIDTH="90" HEIGHT="8"><String CONTENT="HARBORS" HPOS="10" VPOS="0" WIDTH="90" HEIGHT="8"/>
  </TextLine></TextBlock></TopMargin><PrintSpace>
 <ComposedBlock ID="c"><TextBlock ID="b" HPOS="10" VPOS="50" WIDTH="290.4" HEIGHT="40">
  <TextLine HPOS="10" VPOS="50" WIDTH="290" HEIGHT="18"><String CONTENT="The" WC="0.75" HPOS="10" VPOS="50" WIDTH="80"
   HEIGHT="18"/><SP/><String CONTENT="inter" SUBS_TYPE="HypPart1" SUBS_CONTENT="internet" HPOS="100" VPOS="50"
   WIDTH="200" HEIGHT="18"/><HYP CONTENT="-"/></TextLine>
  <TextLine HPOS="10" VPOS="70" WIDTH="290" HEIGHT="20"><String CONTENT="net," SUBS_TYPE="HypPart2"
   SUBS_CONTENT="internet" HPOS="10" VPOS="70" WIDTH="50" HEIGHT="20"/><SP/><String CONTENT="old." HPOS="70" VPOS="70"
   WIDTH="230" HEIGHT="20"/></TextLine></TextBlock></ComposedBlock>
 <Illustration ID="f" HPOS="310" VPOS="10" WIDTH="390" HEIGHT="490"/>
</PrintSpace></Page></Layout></alto>)";

inline const std::string sample_hocr = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>
<div class='ocr_page' title='image "/scans/a;b.png"; bbox 0 0 800 1000; ppageno 0'>
 <div class='ocr_photo' title="bbox 310 10 700 500"></div>
 <div class='ocr_carea' title="bbox 10 50 300 150">
  <p class='ocr_par' title="bbox 10 50 300 90">
   <span class='ocr_line' title="bbox 10 50 300 68; baseline 0 -5">
    <span class='ocrx_word' title='bbox 10 50 90 68; x_wconf 93'>The</span>
    <span class='ocrx_word' title='bbox 100 50 300 68; x_wconf 80'><em>inter</em>-</span></span>
   <span class='ocr_header' title="bbox 10 70 300 90"><span class='ocrx_word' title='bbox 10 70 300 90'>net&mdash;</span></span>
  </p>
  <p class='ocr_par' title="bbox 10 100 300 150">
   <span class='ocr_textfloat' title="bbox 10 100 300 150"><span class='ocrx_word' title='bbox 10 100 300 150'>End.</span></span>
  </p></div></div></body></html>)";

}  // namespace backissue
