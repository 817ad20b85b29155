// Our own JSON.
#pragma once

#include <string>
#include <string_view>

#include "evaluation/evaluation.h"

namespace backissue {

// json: UTF-8. Told apart by what is in it: several lines of a document each are pages as the program writes them; a
// document with a `generator` is an issue of its; one with pages, contents or the metadata is the truth of an
// issue; any other that of a page. What the program has written is read strictly. Throws Error with the place.
Content read_documents(std::string_view json, const std::string& source);

}  // namespace backissue
