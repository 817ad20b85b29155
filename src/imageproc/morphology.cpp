#include "imageproc/morphology.h"

#include <opencv2/imgproc.hpp>

#include "imageproc/opencv.h"

namespace backissue {

Image dilate(const Image& ink, int radius) {
  if (ink.empty() || radius <= 0) return ink;
  Image grown(ink.width, ink.height, 1, 0);
  cv::Mat target = view(grown);
  cv::dilate(view(ink), target, cv::getStructuringElement(cv::MORPH_RECT, {2 * radius + 1, 2 * radius + 1}));
  return grown;
}

Image close_dark(const Image& grey, int radius) {
  if (grey.empty() || radius <= 0) return grey;
  Image closed(grey.width, grey.height, 1, 0);
  cv::Mat target = view(closed);
  cv::morphologyEx(view(grey), target, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, {2 * radius + 1, 2 * radius + 1}));
  return closed;
}

}  // namespace backissue
