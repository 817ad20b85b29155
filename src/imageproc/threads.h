// OpenCV's own threads, which a process that works on one page of many has no use for.
#pragma once

namespace backissue {

// From now on image processing in this process stays in the thread that calls it.
void use_one_thread();

}  // namespace backissue
