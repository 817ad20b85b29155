// Words, numbers and bytes as they may stand in HTML.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "evaluation/evaluation.h"

namespace backissue {

// Fit for text and for quoted attributes, whatever the bytes are: what is not UTF-8 becomes U+FFFD, control characters
// become their pictures, and what would turn the direction of writing is spelled out ("[U+202E]").
std::string escaped(std::string_view text);

// At most so many code points, the last an ellipsis where there were more.
std::string clipped(std::string_view text, std::size_t code_points);

std::string base64(std::span<const std::uint8_t> bytes);

// "4.25 %"; "–" where there is none. No locale.
std::string percent(double rate);
std::string percent(const std::optional<Ratio>& ratio);
std::string number(double value, int decimals);

// "running head" of running_head, "Character error" of character_error.
std::string label_of(RegionKind kind);
std::string label_of(Metric metric);

// The id of a page's part of the report, letters and digits only: "p12" for an evaluation's twelfth item.
std::string anchor_of(const Evaluation& evaluation, std::string_view name);

// The item of this name; null where there is none.
const ItemScores* find_item(const Evaluation& evaluation, std::string_view name);

}  // namespace backissue
