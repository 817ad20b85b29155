// A page's text in the report, its differences marked by character.
#pragma once

#include <string>
#include <vector>

#include "evaluation/report/report_differences.h"
#include "evaluation/text/graphemes.h"

namespace backissue {

// "misread": lost, invented, moved.
std::string_view name_of(Difference::Kind kind);

// What a difference is, for people who do not see it: "misread: “tlie” for “the”". Not escaped.
std::string description_of(const Difference& difference, const Graphemes& truth, const Graphemes& result);

enum class Side { truth, result };

// Ids of a difference's three places, the text of the truth, of the result, and the scan: "p12-t3", "p12-r3", "p12-s3".
std::string id_of(const std::string& page, Side side, std::size_t difference);
std::string scan_id_of(const std::string& page, std::size_t difference);

// HTML of one side's text. Each difference is a link to targets[i], and its id is the side's; descriptions[i] names it.
std::string marked_text(const std::string& page, Side side, const Graphemes& text,
                        const std::vector<Difference>& differences, const std::vector<std::string>& descriptions,
                        const std::vector<std::string>& targets);

}  // namespace backissue
