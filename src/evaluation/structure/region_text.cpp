#include "evaluation/structure/region_text.h"

#include <algorithm>

namespace backissue {
namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";

bool any_text_is_missing(const PageContent& content) {
  const auto& regions = content.page.regions;
  const auto can_have = [](const Region& region) { return has_text(region.kind); };
  const auto has = [](const Region& region) { return !region.text.empty(); };
  return std::any_of(regions.begin(), regions.end(), can_have) && std::none_of(regions.begin(), regions.end(), has);
}

bool lines_are_whole(const Region& region) {
  const auto has_own = [](const TextLine& line) { return !line.text.empty(); };
  return region.text.empty() ||
         (!region.lines.empty() && std::all_of(region.lines.begin(), region.lines.end(), has_own));
}

bool words_are_whole(const Region& region) {
  return std::none_of(region.lines.begin(), region.lines.end(),
                      [](const TextLine& line) { return !line.text.empty() && line.words.empty(); });
}

}  // namespace

std::vector<std::string> split_at_spaces(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = text.find_first_not_of(spaces); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = text.find_first_not_of(spaces, end);
  }
  return words;
}

std::string single_spaced(std::string_view text) {
  std::string spaced;
  for (const std::string& word : split_at_spaces(text)) append(spaced, word, " ");
  return spaced;
}

std::string file_name(const std::string& path) {
  return path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is 0
}

void append(std::string& text, std::string_view part, std::string_view between) {
  if (part.empty()) return;
  if (!text.empty()) text += between;
  text += part;
}

std::vector<std::string> paragraphs_from(std::string_view printed) {
  std::vector<std::string> paragraphs(1);
  while (!printed.empty()) {
    const std::size_t end = std::min(printed.find('\n'), printed.size());
    const std::string line = single_spaced(printed.substr(0, end));
    if (!line.empty()) {
      append(paragraphs.back(), line, " ");
    } else if (!paragraphs.back().empty()) {
      paragraphs.emplace_back();
    }
    printed.remove_prefix(std::min(end + 1, printed.size()));
  }
  if (paragraphs.back().empty()) paragraphs.pop_back();
  return paragraphs;
}

std::string run_together(const std::vector<TextLine>& lines) {
  std::string text;
  for (const TextLine& line : lines) append(text, line.text, " ");
  return text;
}

void set_paragraphs(Region& region, const std::vector<std::string>& paragraphs) {
  region.paragraphs.clear();
  region.text.clear();
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.empty()) continue;
    region.paragraphs.push_back({paragraph, false, false});
    append(region.text, paragraph, "\n\n");
  }
}

void settle_text(PageContent& content, const Boxed& boxed) {
  auto& [page, known, breaks, unordered] = content;
  known.text = !any_text_is_missing(content);
  known.lines = known.text && boxed.lines && std::all_of(page.regions.begin(), page.regions.end(), lines_are_whole);
  known.words = known.lines && boxed.words && std::all_of(page.regions.begin(), page.regions.end(), words_are_whole);
  for (Region& region : page.regions) {
    if (!is_furniture(region.kind)) append(page.text, region.text, "\n\n");
    if (!known.lines) region.lines.clear();
    for (TextLine& line : region.lines) {
      if (!known.words) line.words.clear();
    }
  }
}

}  // namespace backissue
