#include "evaluation/reading/kind_labels.h"

#include <algorithm>
#include <array>
#include <string>

namespace backissue {
namespace {

struct Label {
  std::string_view name;
  RegionKind kind;
};

constexpr std::array<Label, 14> labels = {{{"heading", RegionKind::headline},
                                           {"title", RegionKind::headline},
                                           {"header", RegionKind::running_head},
                                           {"footer", RegionKind::running_foot},
                                           {"drop_capital", RegionKind::body},
                                           {"paragraph", RegionKind::body},
                                           {"floating", RegionKind::pull_quote},
                                           {"footnote_continued", RegionKind::footnote},
                                           {"endnote", RegionKind::footnote},
                                           {"toc_entry", RegionKind::contents_entry},
                                           {"illustration", RegionKind::figure},
                                           {"image", RegionKind::figure},
                                           {"running_title", RegionKind::running_head},
                                           {"advert", RegionKind::advertisement}}};

std::string plain(std::string_view label) {
  std::string name(label);
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    if (c == '-' || c == ' ') c = '_';
  }
  return name;
}

}  // namespace

std::optional<RegionKind> kind_from_label(std::string_view label) {
  const std::string name = plain(label);
  if (const auto kind = region_kind_from(name)) return kind;
  const auto found = std::find_if(labels.begin(), labels.end(), [&](const Label& known) { return known.name == name; });
  return found == labels.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace backissue
