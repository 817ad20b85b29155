#include "pipeline/trace.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "imageproc/codecs.h"
#include "imageproc/draw.h"
#include "output/output.h"
#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

constexpr std::array<Colour, 8> palette = {{{214, 39, 40},
                                            {31, 119, 180},
                                            {44, 160, 44},
                                            {148, 103, 189},
                                            {255, 127, 14},
                                            {23, 150, 170},
                                            {227, 119, 194},
                                            {140, 86, 75}}};

Colour colour_of(RegionKind kind) { return palette[static_cast<std::size_t>(kind) % palette.size()]; }

// Stroke width that is seen on the whole page and hides no letter.
int stroke_for(const Image& image) { return std::max(1, std::max(image.width, image.height) / 1000); }

void write_file(const fs::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) {
    throw Error(ErrorKind::unwritable_output, "unwritable_debug", path.string() + ": cannot be written (--debug)");
  }
}

// A name that makes one folder, whatever the scan is called.
std::string folder_name(int number, std::string name) {
  std::replace(name.begin(), name.end(), '/', '_');
  std::string digits = std::to_string(number);
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  return digits + "-" + name.substr(0, 100);
}

void draw_regions(Image& picture, const Page& page) {
  const int stroke = stroke_for(picture);
  for (const Region& region : page.regions) {
    const Colour colour = colour_of(region.kind);
    if (!has_text(region.kind)) tint_box(picture, region.box, colour, 0.2);
    for (const TextLine& line : region.lines) draw_box(picture, line.box, {150, 150, 150}, stroke);
    draw_box(picture, region.box, colour, 2 * stroke);
  }
}

// Just above the box if it can be, on white that keeps it apart from the print below.
void draw_label(Image& picture, const Box& box, const std::string& label, Colour colour) {
  const int height = 10 * stroke_for(picture);
  const int width = height * static_cast<int>(label.size());  // the drawing font's letters are about as wide as high
  const int left = std::clamp(box.left, 0, std::max(0, picture.width - width));
  const int baseline = std::max(height, box.top - height / 4);
  tint_box(picture, {left, baseline - height * 5 / 4, left + width, baseline + height / 4}, {255, 255, 255}, 0.85);
  draw_text(picture, {double(left), double(baseline)}, label, colour, height);
}

void label_regions(Image& picture, const Page& page) {
  for (const Region& region : page.regions) {
    std::string label(name_of(region.kind));
    if (region.order > 0) label = std::to_string(region.order) + " " + label;
    if (!region.article.empty()) label += " a" + region.article;
    draw_label(picture, region.box, label, colour_of(region.kind));
  }
}

void draw_order(Image& picture, const Page& page) {
  std::vector<const Region*> ordered;
  for (const Region& region : page.regions) {
    if (region.order > 0) ordered.push_back(&region);
  }
  std::sort(ordered.begin(), ordered.end(), [](const Region* a, const Region* b) { return a->order < b->order; });
  for (std::size_t i = 1; i < ordered.size(); ++i) {
    const Box& from = ordered[i - 1]->box;
    const Box& to = ordered[i]->box;
    draw_arrow(picture, {from.center_x(), from.center_y()}, {to.center_x(), to.center_y()}, {200, 0, 0},
               2 * stroke_for(picture));
  }
}

}  // namespace

Trace::Trace(const std::optional<fs::path>& folder, int number, const std::string& name) {
  if (folder) open(*folder / folder_name(number, name));
}

Trace Trace::part(const std::string& name) const {
  Trace part = *this;
  if (folder_) part.open(*folder_ / name);
  return part;
}

void Trace::open(const fs::path& folder) {
  folder_ = folder;
  std::error_code error;
  fs::create_directories(*folder_, error);
  if (error) {
    throw Error(ErrorKind::unwritable_output, "unwritable_debug",
                folder_->string() + ": cannot be made (--debug): " + error.message());
  }
}

void Trace::scan(const Scan& scan) const {
  if (folder_) write_png(*folder_ / "01-scan.png", scan.image);
}

void Trace::prepared(const PreparedPage& prepared) const {
  if (!folder_) return;
  write_png(*folder_ / "02-grey.png", prepared.grey);
  write_png(*folder_ / "03-ink.png", prepared.ink);
}

void Trace::regions(const PreparedPage& prepared, const Page& page) const {
  if (!folder_) return;
  Image picture = to_colour(prepared.grey);
  draw_regions(picture, page);
  label_regions(picture, page);
  write_png(*folder_ / "04-regions.png", picture);
}

void Trace::lines(const Page& page) const {
  if (folder_) write_file(*folder_ / "05-lines.json", to_json_line(page));
}

void Trace::order(const PreparedPage& prepared, const Page& page) const {
  if (!folder_) return;
  Image picture = to_colour(prepared.grey);
  draw_regions(picture, page);
  draw_order(picture, page);
  label_regions(picture, page);
  write_png(*folder_ / "06-order.png", picture);
}

void Trace::page(const Page& page) const {
  if (folder_) write_file(*folder_ / "07-page.json", to_json_line(page));
}

}  // namespace backissue
