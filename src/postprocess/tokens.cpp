#include "postprocess/tokens.h"

#include <algorithm>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

void record(TokenRegion& region, const Token& token, Correction what) {
  what.region = region.region->id;
  what.line = token.line;
  what.word = token.word;
  region.page->corrections.push_back(std::move(what));
}

}  // namespace

Correction change(std::string kind, std::string before, std::string after, std::string rule, double confidence,
                  std::string evidence) {
  return {
      {}, 0, 0, std::move(kind), std::move(before), std::move(after), std::move(rule), confidence, std::move(evidence)};
}

bool is_set_in_sentences(RegionKind kind) {
  return kind == RegionKind::body || kind == RegionKind::footnote || kind == RegionKind::caption ||
         kind == RegionKind::deck || kind == RegionKind::pull_quote;
}

std::vector<Token> tokenise(const Region& region) {
  std::vector<Token> tokens;
  for (std::size_t l = 0; l < region.lines.size(); ++l) {
    bool first = true;
    for (std::size_t w = 0; w < region.lines[l].words.size(); ++w) {
      std::string text;
      for (const std::string_view part : split_spaces(region.lines[l].words[w].text)) {
        if (!text.empty()) text += ' ';
        text += part;
      }
      if (text.empty()) continue;
      const int line = static_cast<int>(l);
      const bool starts = first && region.lines[l].starts_paragraph;
      const Word& word = region.lines[l].words[w];
      tokens.push_back({line, static_cast<int>(w), line, std::move(text), word.confidence, starts, word.alternatives});
      first = false;
    }
  }
  return tokens;
}

void replace(TokenRegion& region, std::size_t index, const Correction& what) {
  Token& token = region.tokens[index];
  if (what.after == token.text) return;
  token.text = what.after;
  record(region, token, what);
}

void merge(TokenRegion& region, std::size_t index, const Correction& what) {
  Token& token = region.tokens[index];
  const auto rest = region.tokens.begin() + static_cast<std::ptrdiff_t>(index) + 1;
  token.text = what.after;
  token.end_line = rest->end_line;
  token.confidence = std::min(token.confidence, rest->confidence);
  token.alternatives.clear();
  region.tokens.erase(rest);
  record(region, token, what);
}

bool may_be_one(const TokenRegion& region, std::size_t index) {
  const Token &left = region.tokens[index], &right = region.tokens[index + 1];
  return left.end_line == right.line && (left.text + right.text).find(' ') == std::string::npos;
}

void close_space(TokenRegion& region, std::size_t index, double confidence) {
  const std::string left = region.tokens[index].text, right = region.tokens[index + 1].text;
  merge(region, index, change("character", left + " " + right, left + right, "space", confidence));
}

void merge_across(TokenRegion& from, TokenRegion& to, const Correction& what) {
  Token& token = from.tokens.back();
  const Token rest = to.tokens.front();
  token.text = what.after;
  token.confidence = std::min(token.confidence, rest.confidence);
  token.alternatives.clear();
  record(from, token, what);
  to.tokens.erase(to.tokens.begin());
  to.begins_inside_word = true;
  record(to, rest, change(what.kind, "|" + rest.text, "", what.rule, what.confidence, what.evidence));
}

}  // namespace backissue
