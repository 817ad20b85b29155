#include "postprocess/figures.h"

#include <algorithm>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

bool is_number(std::u32string_view core) {
  return !core.empty() && is_digit(core[0]) &&
         std::all_of(core.begin(), core.end(), [](char32_t c) { return is_digit(c) || is_one_of(c, U",.-–"); });
}

// What follows the 1 of a year since printing began.
bool is_year(std::u32string_view behind_one) { return is_one_of(behind_one[0], U"56789O"); }

// "3d", "11½d": pence.
bool is_pence(std::u32string_view core) {
  return core.size() > 1 && core.back() == U'd' && is_digit(core[0]) && !is_letter(core[core.size() - 2]);
}

class FigureMender {
 public:
  FigureMender(TokenRegion& region, const SentenceRules& sentences) : region_(region), sentences_(sentences) {}

  void mend(std::size_t index) {
    mend_year(index);
    mend_number(index);
    mend_pounds(index);
    mend_shillings(index);
    mend_pronoun(index);
  }

 private:
  std::u32string text_of(std::size_t index) const { return decode(region_.tokens[index].text); }
  std::u32string core_of(std::size_t index) const {
    const std::u32string text = text_of(index);
    return std::u32string(without_punctuation(text));
  }

  void put(std::size_t index, const std::u32string& text, const std::string& rule) {
    replace(region_, index, change("character", region_.tokens[index].text, encode(text), rule, 0.9));
  }

  // "187]": nothing was bracketed.
  void mend_year(std::size_t index) {
    constexpr std::size_t in_brackets = 12;  // words, at most
    std::u32string text = text_of(index);
    const std::size_t at = text.find(U']');
    if (at == std::u32string::npos || at < 2 || text.find(U'[') != std::u32string::npos) return;
    if (!is_digit(text[at - 1]) || !is_digit(text[at - 2])) return;
    for (std::size_t i = index > in_brackets ? index - in_brackets : 0; i < index; ++i) {
      if (region_.tokens[i].text.find('[') != std::string::npos) return;
    }
    text[at] = U'1';
    put(index, text, "bracket");
  }

  // "19O1", "1,OOO", "I901". Not "10l.", which is pounds, nor "I95" and "I405", which are roads, nor "12o", a book's
  // size.
  void mend_number(std::size_t index) {
    constexpr std::ptrdiff_t least = 2, least_behind_one = 3;
    std::u32string text = text_of(index);
    const std::u32string_view core = without_punctuation(text);
    if (core.starts_with(U"II") || core.starts_with(U"I.")) return;  // a volume's number before a page's
    const auto figures = std::count_if(core.begin(), core.end(), is_digit);
    const bool grouped = core.size() > 4 && core[core.size() - 4] == U',';
    if (figures < (grouped ? 1 : least) || figures == std::ptrdiff_t(core.size())) return;
    std::u32string number;
    for (std::size_t i = 0; i < core.size(); ++i) {
      const char32_t before = i > 0 ? number.back() : U' ';
      const bool inside = (is_digit(before) || before == U',') && (i + 1 < core.size() || grouped);
      const bool begins = i == 0 && figures >= least_behind_one && (core.size() > 4 || is_year(core.substr(1)));
      if (is_digit(core[i]) || is_one_of(core[i], U",."))
        number += core[i];
      else if (is_one_of(core[i], U"Oo") && (inside || (core[i] == U'O' && is_digit(before))))
        number += U'0';
      else if (is_one_of(core[i], U"Il") && (inside || begins))
        number += U'1';
      else
        return;
    }
    if (number == core) return;
    put(index, text.replace(static_cast<std::size_t>(core.data() - text.data()), core.size(), number), "number");
  }

  // "17 Ib. of it"
  void mend_pounds(std::size_t index) {
    std::u32string text = text_of(index);
    if (index == 0 || !text.starts_with(U"Ib") || !is_number(core_of(index - 1))) return;
    const std::u32string core = core_of(index);
    if (core != U"Ib" && core != U"Ibs") return;
    text[0] = U'l';
    put(index, text, "pounds");
  }

  // "£4 Is. 6d.", "at lls. net": behind pounds, or before pence or "net".
  void mend_shillings(std::size_t index) {
    std::u32string text = text_of(index);
    const std::u32string core = core_of(index);
    if (core.size() < 2 || core.size() > 3 || core.back() != U's' || !text.starts_with(core)) return;
    if (text.size() == core.size() || text[core.size()] != U'.') return;
    const bool like_figures =
        std::all_of(core.begin(), core.end() - 1, [](char32_t c) { return is_digit(c) || is_one_of(c, U"IlUtoO"); });
    if (!like_figures || is_number(std::u32string_view(core).substr(0, core.size() - 1))) return;
    const bool pounds = index > 0 && text_of(index - 1).find(U'£') != std::u32string::npos;
    const bool follows =
        index + 1 < region_.tokens.size() && (is_pence(core_of(index + 1)) || core_of(index + 1) == U"net");
    if (!pounds && !follows) return;
    std::u32string figures;
    for (const char32_t c : core.substr(0, core.size() - 1)) {
      if (is_one_of(c, U"oO"))
        figures += U'0';
      else if (c == U'U')
        figures += U"11";
      else
        figures += is_digit(c) ? c : U'1';
    }
    put(index, figures + text.substr(core.size() - 1), "shillings");
  }

  // "1 have": neither behind a number or a name ("Formula 1 was", "the Model T had") nor before what is counted.
  void mend_pronoun(std::size_t index) {
    constexpr double sure = 0.85;  // of the golden pages' all were read less surely
    if (region_.tokens[index].confidence >= sure || !is_set_in_sentences(region_.region->kind)) return;
    std::u32string text = text_of(index);
    const bool quoted = text.size() == 2 && is_one_of(text[0], U"“\"‘");
    if (text.size() != (quoted ? 2 : 1) || !is_one_of(text.back(), U"1l|][T")) return;
    if (index + 1 == region_.tokens.size()) return;
    const std::u32string verb = core_of(index + 1);
    if (!sentences_.first_person.contains(fold(verb)) || is_upper(verb[0])) return;
    if (index > 0 && (is_number(core_of(index - 1)) || is_name(core_of(index - 1)))) return;
    text.back() = U'I';
    put(index, text, "pronoun");
  }

  bool is_name(const std::u32string& core) const {
    return !core.empty() && is_upper(core[0]) && !sentences_.openers.contains(fold(core));
  }

  TokenRegion& region_;
  const SentenceRules& sentences_;
};

}  // namespace

void mend_figures(TokenRegion& region, const SentenceRules& sentences) {
  FigureMender mender(region, sentences);
  for (std::size_t i = 0; i < region.tokens.size(); ++i) mender.mend(i);
}

}  // namespace backissue
