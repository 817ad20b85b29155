// The sample issue as it is in truth: what a faultless layout, recognition and post-processing would hand on.
#pragma once

#include <nlohmann/json.hpp>

#include "page/issue.h"

namespace backissue {

// Its pages as the layout leaves them: region ids and article ids unique on their page only.
Issue read_truth_pages();

// What an issue should say of itself, its contents and its articles.
nlohmann::json read_issue_truth();

}  // namespace backissue
