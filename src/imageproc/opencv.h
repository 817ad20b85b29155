// OpenCV's view of our images. Only for .cpp files of imageproc/ and layout/.
#pragma once

#include <opencv2/core.hpp>

#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

// Shares the pixels: valid while the image lives and is not resized.
inline cv::Mat view(Image& image) { return {image.height, image.width, CV_8UC(image.channels), image.pixels.data()}; }
inline const cv::Mat view(const Image& image) {
  return {image.height, image.width, CV_8UC(image.channels), const_cast<std::uint8_t*>(image.pixels.data())};
}

inline Image to_image(const cv::Mat& mat) {
  Image image(mat.cols, mat.rows, mat.channels(), 0);
  if (!mat.empty()) mat.copyTo(view(image));
  return image;
}

inline cv::Rect to_rect(const Box& box) { return {box.left, box.top, box.width(), box.height()}; }
inline Box to_box(const cv::Rect& rect) { return {rect.x, rect.y, rect.x + rect.width, rect.y + rect.height}; }

}  // namespace backissue
