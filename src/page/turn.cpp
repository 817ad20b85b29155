#include "page/turn.h"

#include <algorithm>
#include <tuple>

namespace backissue {
namespace {

template <typename MapBox>
TextLine mapped(TextLine line, const MapBox& map) {
  line.box = map(line.box);
  for (Box& glyph : line.glyphs) glyph = map(glyph);
  for (Word& word : line.words) word.box = map(word.box);
  std::sort(line.glyphs.begin(), line.glyphs.end(),
            [](const Box& a, const Box& b) { return std::tie(a.left, a.top) < std::tie(b.left, b.top); });
  return line;
}

}  // namespace

TextLine turned_about(TextLine line) {
  auto& [x0, y0, x1, y1] = line.baseline;
  const int middle = line.box.left + line.box.right;
  line.baseline = {middle - x1, y1, middle - x0, y0};
  return line;
}

Box Turn::level(const Box& box) const {
  if (upward_)
    return {area_.bottom - box.bottom, box.left - area_.left, area_.bottom - box.top, box.right - area_.left};
  return {box.top - area_.top, area_.right - box.right, box.bottom - area_.top, area_.right - box.left};
}

Box Turn::on_page(const Box& box) const {
  if (upward_)
    return {area_.left + box.top, area_.bottom - box.right, area_.left + box.bottom, area_.bottom - box.left};
  return {area_.right - box.bottom, area_.top + box.left, area_.right - box.top, area_.top + box.right};
}

TextLine Turn::level(const TextLine& line) const {
  TextLine turned = mapped(line, [this](const Box& box) { return level(box); });
  const auto& [x0, y0, x1, y1] = line.baseline;
  turned.baseline = upward_ ? std::array{area_.bottom - y0, x0 - area_.left, area_.bottom - y1, x1 - area_.left}
                            : std::array{y0 - area_.top, area_.right - x0, y1 - area_.top, area_.right - x1};
  return turned;
}

TextLine Turn::on_page(const TextLine& line) const {
  TextLine turned = mapped(line, [this](const Box& box) { return on_page(box); });
  const auto& [x0, y0, x1, y1] = line.baseline;
  turned.baseline = upward_ ? std::array{area_.left + y0, area_.bottom - x0, area_.left + y1, area_.bottom - x1}
                            : std::array{area_.right - y0, area_.top + x0, area_.right - y1, area_.top + x1};
  return turned;
}

Image Turn::level(const Image& page) const {
  Image turned(area_.height(), area_.width(), 1, 0);
  for (int y = 0; y < turned.height; ++y) {
    for (int x = 0; x < turned.width; ++x) {
      const int page_x = upward_ ? area_.left + y : area_.right - 1 - y;
      const int page_y = upward_ ? area_.bottom - 1 - x : area_.top + x;
      turned.row(y)[x] = page.row(page_y)[page_x];
    }
  }
  return turned;
}

}  // namespace backissue
