#include "issue/metadata.h"

#include <algorithm>
#include <optional>

#include "issue/issue_line.h"
#include "issue/running_heads.h"
#include "issue/words.h"
#include "page/iso_date.h"

namespace backissue {
namespace {

constexpr int last_cover_page = 4;             // nameplates further in are something else
constexpr std::size_t longest_issue_line = 3;  // lines of a region that may be an issue line unawares

void set(IssueMetadata& metadata, const char* field, std::optional<std::string>& value, const std::string& found,
         const char* source) {
  if (value || found.empty()) return;
  value = found;
  metadata.sources[field] = source;
}

void set_all(IssueMetadata& metadata, const IssueLine& line, const char* source) {
  set(metadata, "volume", metadata.volume, line.volume, source);
  set(metadata, "number", metadata.number, line.number, source);
  if (!line.date) return;
  const bool same = !metadata.date || *metadata.date == line.date->iso;
  set(metadata, "date", metadata.date, line.date->iso, source);
  if (same) set(metadata, "date_text", metadata.date_text, line.date->text, source);
}

// What a person typed as a date may be as printed: "July 1999".
void read_persons_date(IssueMetadata& metadata) {
  const bool is_text = metadata.date && !is_iso_date(*metadata.date);
  if (is_text && !metadata.date_text) metadata.date_text = metadata.date;
  const auto text = is_text ? metadata.date : metadata.date ? std::nullopt : metadata.date_text;
  if (is_text) metadata.date.reset();
  if (!text) return;
  if (const auto date = parse_issue_line(*text).date) metadata.date = date->iso;
}

void note_persons_word(IssueMetadata& metadata) {
  read_persons_date(metadata);
  const std::pair<const char*, const std::optional<std::string>*> fields[] = {
      {"title", &metadata.title}, {"volume", &metadata.volume},       {"number", &metadata.number},
      {"date", &metadata.date},   {"date_text", &metadata.date_text}, {"link", &metadata.link}};
  for (const auto& [name, value] : fields) {
    if (*value) metadata.sources.try_emplace(name, "metadata");
  }
}

bool has_kind(const Page& page, RegionKind kind) {
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& r) { return r.kind == kind; });
}

// The issue line, and every other short region that says nothing but volume, number and date.
void read_issue_lines(IssueMetadata& metadata, const Page& page, const char* source) {
  for (const Region& region : page.regions) {
    if (region.kind != RegionKind::issue_line) continue;
    set_all(metadata, parse_issue_line(text_of_lines(region)), source);
  }
  for (const Region& region : page.regions) {
    if (!has_text(region.kind) || is_furniture(region.kind) || region.lines.size() > longest_issue_line) continue;
    const IssueLine line = parse_issue_line(text_of_lines(region));
    const bool bare_year = line.date && line.date->iso.size() == 4 && line.volume.empty() && line.number.empty();
    if (line.all_understood && !bare_year) set_all(metadata, line, source);
  }
}

void read_cover(IssueMetadata& metadata, const Page& page) {
  std::string title;
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::masthead) title += ' ' + text_of_lines(region);
  }
  set(metadata, "title", metadata.title, trimmed(title), "cover");
  read_issue_lines(metadata, page, "cover");
}

}  // namespace

void find_metadata(Issue& issue) {
  IssueMetadata& metadata = issue.metadata;
  note_persons_word(metadata);
  for (const Page& page : issue.pages) {
    const bool cover = page.number == 1 || has_kind(page, RegionKind::masthead);
    if (cover && page.number <= last_cover_page) read_cover(metadata, page);
  }
  for (const Page& page : issue.pages) {
    if (has_kind(page, RegionKind::contents_entry)) read_issue_lines(metadata, page, "contents");
  }
  const RunningHeads heads = read_running_heads(issue);
  set_all(metadata, heads.line, "running_head");
  set(metadata, "title", metadata.title, heads.title, "running_head");
}

}  // namespace backissue
