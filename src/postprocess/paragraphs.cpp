#include "postprocess/paragraphs.h"

#include "postprocess/text_composition.h"

namespace backissue {
namespace {

// Kinds of one thought, whatever the indents of their lines.
bool is_one_paragraph(RegionKind kind) {
  switch (kind) {
    case RegionKind::masthead:
    case RegionKind::issue_line:
    case RegionKind::running_head:
    case RegionKind::running_foot:
    case RegionKind::page_number:
    case RegionKind::kicker:
    case RegionKind::headline:
    case RegionKind::byline:
    case RegionKind::subhead:
    case RegionKind::jump_line:
    case RegionKind::table:
      return true;
    default:
      return false;
  }
}

std::vector<Paragraph> paragraphs_of(const TokenRegion& region) {
  std::vector<Paragraph> paragraphs;
  const bool whole = is_one_paragraph(region.region->kind);
  const bool rows = region.region->kind == RegionKind::table;
  const Token* before = nullptr;
  for (const Token& token : region.tokens) {
    if (before == nullptr || (token.starts_paragraph && !whole)) {
      paragraphs.emplace_back();
    } else {
      paragraphs.back().text += rows && token.line != before->end_line ? '\n' : ' ';
    }
    paragraphs.back().text += token.text;
    before = &token;
  }
  return paragraphs;
}

// Does the region's first text belong to the paragraph before it?
bool goes_on_from_before(const TokenRegion& region, const FlowLink& link) {
  if (region.tokens.empty() || region.tokens.front().starts_paragraph) return false;
  return link.sure || region.begins_inside_word;
}

void tie(std::vector<TokenRegion>& regions, const std::vector<FlowLink>& chain) {
  Region* before = nullptr;
  for (const FlowLink& link : chain) {
    const TokenRegion& tokens = regions[link.region];
    if (tokens.tokens.empty()) continue;
    Region& region = *tokens.region;
    if (before != nullptr && goes_on_from_before(tokens, link)) {
      before->paragraphs.back().continued = true;
      region.paragraphs.front().continues = true;
    }
    before = &region;
  }
}

}  // namespace

void write_paragraphs(std::vector<TokenRegion>& regions, const std::vector<std::vector<FlowLink>>& chains) {
  for (TokenRegion& region : regions) region.region->paragraphs = paragraphs_of(region);
  for (const auto& chain : chains) tie(regions, chain);
  for (TokenRegion& region : regions) region.region->text = compose_region(*region.region);
}

}  // namespace backissue
