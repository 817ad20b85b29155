#include "evaluation/text/graphemes.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <optional>

#include "evaluation/text/breaks.h"
#include "output/clean_text.h"

namespace backissue {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

char32_t quote_folded(char32_t c) {
  if (is_one_of(c, U"\u0060\u00B4\u02BC\u2018\u2019\u201A\u201B\u2032\u2039\u203A")) return U'\'';
  if (is_one_of(c, U"\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033")) return U'"';
  return c;
}

char32_t dash_folded(char32_t c) {
  constexpr std::u32string_view dashes =
      U"\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2E17\u2E3A\u2E3B\uFE58\uFE63\uFF0D";
  constexpr std::u32string_view bullets = U"\u00B7\u2022\u2023\u2219\u25AA\u25CF\u25E6";
  return is_one_of(c, dashes) || is_one_of(c, bullets) ? U'-' : c;
}

// Empty: no ligature.
std::u32string_view letters_of(char32_t c) {
  switch (c) {
    case 0xFB00:
      return U"ff";
    case 0xFB01:
      return U"fi";
    case 0xFB02:
      return U"fl";
    case 0xFB03:
      return U"ffi";
    case 0xFB04:
      return U"ffl";
    case 0xFB05:
      return U"\u017Ft";
    case 0xFB06:
      return U"st";
    case 0x2026:
      return U"...";
    default:
      return {};
  }
}

// FNV-1a over the code points' bytes.
Unit hash_of(std::string_view cluster) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : cluster) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  return hash | 0x8000'0000U;
}

class Writer {
 public:
  Writer(const ScoreOptions& options, Graphemes& graphemes) : options_(options), graphemes_(graphemes) {}

  // A cluster of one code point.
  void put(char32_t c, std::size_t begin, std::size_t end) {
    if (c == soft_hyphen) return;
    if (u_isUWhiteSpace(static_cast<UChar32>(c))) return put_space(begin);
    if (c >= 0x80 || c == U'`') {  // what folding is about
      const std::u32string_view letters = options_.fold_ligatures ? letters_of(c) : std::u32string_view();
      for (const char32_t letter : letters) put_unit(letter, begin, end);
      if (!letters.empty()) return;
      if (options_.fold_quotes) c = quote_folded(c);
      if (options_.fold_dashes) c = dash_folded(c);
    }
    put_unit(c, begin, end);
  }
  void put_space(std::size_t begin) {
    if (!space_ && !graphemes_.units.empty()) space_ = begin;
  }
  void put_unit(Unit unit, std::size_t begin, std::size_t end) {
    if (space_) {
      graphemes_.units.push_back(U' ');
      graphemes_.offsets.push_back(*space_);
      space_.reset();
    }
    graphemes_.units.push_back(unit);
    graphemes_.offsets.push_back(begin);
    end_ = end;
  }
  void finish() { graphemes_.offsets.push_back(end_); }

 private:
  const ScoreOptions& options_;
  Graphemes& graphemes_;
  std::optional<std::size_t> space_;  // where white space began that no character has followed yet
  std::size_t end_ = 0;
};

void put_cluster(std::string_view text, std::size_t begin, std::size_t end, Writer& writer) {
  std::int64_t i = 0;
  UChar32 c = 0;
  const std::string_view cluster = text.substr(begin, end - begin);
  U8_NEXT_OR_FFFD(cluster.data(), i, static_cast<std::int64_t>(cluster.size()), c);
  if (cluster == "\r\n") {
    writer.put_space(begin);
  } else if (static_cast<std::size_t>(i) == cluster.size()) {
    writer.put(static_cast<char32_t>(c), begin, end);
  } else {
    writer.put_unit(hash_of(cluster), begin, end);
  }
}

}  // namespace

Graphemes to_graphemes(std::string_view text, const ScoreOptions& options) {
  Graphemes graphemes;
  graphemes.text = clean_text(text).text;
  graphemes.units.reserve(graphemes.text.size());
  graphemes.offsets.reserve(graphemes.text.size() + 1);
  Writer writer(options, graphemes);
  for_each_part(Breaks::clusters, graphemes.text,
                [&](std::size_t begin, std::size_t end, int) { put_cluster(graphemes.text, begin, end, writer); });
  writer.finish();
  return graphemes;
}

}  // namespace backissue
