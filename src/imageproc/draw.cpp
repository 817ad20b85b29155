#include "imageproc/draw.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string>

#include "imageproc/opencv.h"

namespace backissue {
namespace {

cv::Scalar scalar(Colour colour) { return {double(colour.red), double(colour.green), double(colour.blue)}; }

// OpenCV converts coordinates to fixed point; far outside the image that would overflow.
cv::Point pixel(Point p) {
  constexpr double limit = 1 << 20;
  return {int(std::lround(std::clamp(p.x, -limit, limit))), int(std::lround(std::clamp(p.y, -limit, limit)))};
}

}  // namespace

Image to_colour(const Image& image) {
  if (image.channels != 1 || image.empty()) return image;
  Image colour(image.width, image.height, 3, 0);
  cv::Mat target = view(colour);
  cv::cvtColor(view(image), target, cv::COLOR_GRAY2RGB);
  return colour;
}

void draw_box(Image& image, const Box& box, Colour colour, int thickness) {
  const int t = std::min({std::max(1, thickness), std::max(1, box.width() / 2), std::max(1, box.height() / 2)});
  tint_box(image, {box.left, box.top, box.right, box.top + t}, colour, 1);
  tint_box(image, {box.left, box.bottom - t, box.right, box.bottom}, colour, 1);
  tint_box(image, {box.left, box.top, box.left + t, box.bottom}, colour, 1);
  tint_box(image, {box.right - t, box.top, box.right, box.bottom}, colour, 1);
}

void draw_line(Image& image, Point from, Point to, Colour colour, int thickness) {
  if (image.empty() || image.channels != 3) return;
  cv::Mat target = view(image);
  cv::line(target, pixel(from), pixel(to), scalar(colour), std::max(1, thickness), cv::LINE_AA);
}

void draw_arrow(Image& image, Point from, Point to, Colour colour, int thickness) {
  draw_line(image, from, to, colour, thickness);
  const double angle = std::atan2(to.y - from.y, to.x - from.x);
  const double head = 5.0 * std::max(1, thickness);
  for (const double side : {-0.45, 0.45}) {
    const Point end{to.x - head * std::cos(angle + side), to.y - head * std::sin(angle + side)};
    draw_line(image, to, end, colour, thickness);
  }
}

void draw_text(Image& image, Point origin, std::string_view text, Colour colour, int height) {
  if (image.empty() || image.channels != 3 || height <= 0) return;
  std::string ascii(text);
  for (char& c : ascii)
    if (c < ' ' || c > '~') c = '?';
  constexpr double capital = 21;  // height of the Hershey font's capitals at scale 1
  cv::Mat target = view(image);
  cv::putText(target, ascii, pixel(origin), cv::FONT_HERSHEY_SIMPLEX, height / capital, scalar(colour),
              std::max(1, height / 8), cv::LINE_AA);
}

void tint_box(Image& image, const Box& box, Colour colour, double alpha) {
  const Box inside = intersect(box, {0, 0, image.width, image.height});
  if (image.channels != 3 || inside.empty()) return;
  const std::uint8_t over[3] = {colour.red, colour.green, colour.blue};
  const double share = std::clamp(alpha, 0.0, 1.0);
  for (int y = inside.top; y < inside.bottom; ++y) {
    std::uint8_t* row = image.row(y);
    for (int i = inside.left * 3; i < inside.right * 3; ++i)
      row[i] = std::uint8_t(std::lround(row[i] + share * (over[i % 3] - row[i])));
  }
}

}  // namespace backissue
