#include "imageproc/warp.h"

#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "imageproc/opencv.h"

namespace backissue {

Image turn(const Image& image, int degrees) {
  if (image.empty() || degrees == 0) return image;
  const bool sideways = degrees != 180;
  Image turned(sideways ? image.height : image.width, sideways ? image.width : image.height, image.channels, 0);
  cv::Mat target = view(turned);
  const auto code = degrees == 90    ? cv::ROTATE_90_CLOCKWISE
                    : degrees == 180 ? cv::ROTATE_180
                                     : cv::ROTATE_90_COUNTERCLOCKWISE;
  cv::rotate(view(image), target, code);
  return turned;
}

Box turn(const Box& box, int degrees, int width, int height) {
  switch (degrees) {
    case 90:
      return {height - box.bottom, box.left, height - box.top, box.right};
    case 180:
      return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    case 270:
      return {box.top, width - box.right, box.bottom, width - box.left};
    default:
      return box;
  }
}

Affine turned_to_original(int degrees, int width, int height) {
  const double w = width, h = height;
  switch (degrees) {
    case 90:
      return {{0, 1, 0, -1, 0, h}};
    case 180:
      return {{-1, 0, w, 0, -1, h}};
    case 270:
      return {{0, -1, w, 1, 0, 0}};
    default:
      return {};
  }
}

Affine inverse(const Affine& map) {
  const auto& m = map.m;
  const double d = m[0] * m[4] - m[1] * m[3];
  const double a = m[4] / d, b = -m[1] / d, c = -m[3] / d, e = m[0] / d;
  return {{a, b, -(a * m[2] + b * m[5]), c, e, -(c * m[2] + e * m[5])}};
}

Image warp(const Image& image, const Affine& to_source, int width, int height, std::uint8_t fill) {
  Image warped(width, height, image.channels, fill);
  if (image.empty()) return warped;
  // OpenCV counts from the middle of the first pixel.
  const auto& m = to_source.m;
  const cv::Matx23d centred(m[0], m[1], m[2] + (m[0] + m[1] - 1) / 2, m[3], m[4], m[5] + (m[3] + m[4] - 1) / 2);
  cv::Mat target = view(warped);
  cv::warpAffine(view(image), target, centred, target.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                 cv::BORDER_CONSTANT, cv::Scalar::all(fill));
  return warped;
}

Image unbend(const Image& grey, const Bend& bend, std::uint8_t fill) {
  if (bend.empty()) return grey;
  Image straight(grey.width, grey.height, 1, fill);
  std::vector<double> top, bottom;  // by column
  for (int x = 0; x < grey.width; ++x) {
    top.push_back(Bend::between(bend.top, (x + 0.5) / bend.width));
    bottom.push_back(Bend::between(bend.bottom, (x + 0.5) / bend.width));
  }
  for (int y = 0; y < grey.height; ++y) {
    const double down = (y + 0.5) / bend.height;
    for (int x = 0; x < grey.width; ++x) {
      const auto column = std::size_t(x);
      const double from = y + top[column] + down * (bottom[column] - top[column]);
      const int above = int(std::floor(from)), share = int((from - above) * 256);
      if (above < 0 || above + 1 >= grey.height) continue;
      straight.row(y)[x] =
          std::uint8_t((grey.row(above)[x] * (256 - share) + grey.row(above + 1)[x] * share + 128) / 256);
    }
  }
  return straight;
}

}  // namespace backissue
