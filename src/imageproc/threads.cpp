#include "imageproc/threads.h"

#include <opencv2/core/utility.hpp>

namespace backissue {

void use_one_thread() { cv::setNumThreads(1); }

}  // namespace backissue
