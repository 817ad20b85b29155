// Pages of random pieces, most of them nasty, cut into lines, regions and pages anywhere.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "postprocess/built.h"

namespace backissue {

// What post-processing looks at in any language: marks, figures, bytes that are no text.
inline const std::vector<std::string> marks_and_figures = {
    "-",       "—",    "|",      "a|b",  "x-|y",        "\xFF",      "\u0301",      "o\uFB03ce", "\u00A0",
    "editor@", "~",    "¬",      "¬ ",   "example.com", "1914-",     "18",          ",",         "(",
    "187]",    "£4",   "''so''", "...",  "--",          "*",         "lls.",        "_on",       "H",
    "Tt",      "Mac-", "Donald", "Mrs,", "“it’,",       "to\u2003a", "cafe\u0301-", "har\u00AD"};

// Halves of words, compounds, what elides, misreadings, words run together or parted: each by Tesseract's name.
inline const std::map<std::string, std::vector<std::string>> pieces_of_languages = {
    {"eng", {"har-", "bor",   "the",    "com-",   "mit-",  "tee",   "well-",       "known", "and",     "moming",
             "two-", "recom", "recom~", "mended", "“re-",  "ed”",   "to\u2003day", "har¬",  "ofa",     "Cat",
             "tle",  "'The",  "He",     "late,",  "boat-", "house", "don",         "’t",    "e\u0301-"}},
    {"deu", {"Stra-", "ße",      "die",      "Zuk-",        "ker",         "Brük-", "ken.",      "Nord-", "und",
             "Moor-", "bachtal", "deutsch-", "schwedische", "S-",          "Bahn",  "Geschwin-", "dig-",  "keit",
             "hab’",  "ich",     "geht’s",   "niohts",      "gewcsen",     "„Wie-", "der“",      "grö",   "ßer",
             "gro¬",  "ße",      "Er",       "spät,",       "u\u0308ber-", "all"}},
    {"fra",
     {"l’admi-", "nistration", "aujour-", "d’hui", "c’est-",        "à-dire,",      "a-",         "t-il",       "a-t-",
      "il",      "au-",        "dessous", "beau-", "frère",         "Limagination", "quil",       "lorsquelle", "«re-",
      "né»",     "par-",       "fois",    "pctit", "quatre-vingt-", "onze",         "l'e\u0301-", "cole",       "cœur",
      "Elle",    "tard,",      "jus",     "qu’à",  "ma\u00AD",      "pren~"}},
    {"spa", {"publi-", "cación", "ca-",   "rretera", "teórico-",  "práctico",    "saca-", "corchos", "el",
             "¿Dón-",  "de?",    "¡se-",  "ñor!",    "ni\u00F1o", "nin\u0303o-", "s",     "rnañana", "dc",
             "Él",     "tarde,", "«pue-", "blo»",    "extra",     "ordinaria",   "mente", "puer¬",   "to",
             "d’Or",   "fran",   "co-",   "y"}},
    {"ita", {"dell’am-",  "ministrazione", "un’of-",      "ficina",        "storico-", "fotografica", "nord-", "est",
             "dellacqua", "lora",          "po’",         "perche\u0301-", "il",       "citta\u0300", "rnare", "dcl",
             "Egli",      "tardi,",        "«puntualis-", "simi»",         "quell’",   "al-",         "tra",   "sta",
             "zione",     "por¬",          "to",          "cit-",          "tà",       "dall'al-"}}};

inline std::vector<Page> random_pages(std::mt19937& random, const std::string& language) {
  const std::vector<std::string>& words = pieces_of_languages.at(language);
  const auto upto = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
  const auto piece = [&] {
    const std::size_t which = upto(marks_and_figures.size() + words.size());
    return which < words.size() ? words[which] : marks_and_figures[which - words.size()];
  };
  static const std::vector<RegionKind> kinds = {
      RegionKind::body,  RegionKind::body,           RegionKind::body,   RegionKind::footnote,   RegionKind::headline,
      RegionKind::table, RegionKind::contents_entry, RegionKind::figure, RegionKind::page_number};
  std::vector<Page> pages;
  for (int number = 1; number <= 3; ++number) {
    std::vector<Region> regions;
    for (std::size_t r = upto(6); r > 0; --r) {
      Region region = region_of("p" + std::to_string(number) + "r" + std::to_string(r), {}, kinds[upto(kinds.size())]);
      region.article = upto(4) == 0 ? "" : "a" + std::to_string(upto(2));
      for (std::size_t l = has_text(region.kind) ? upto(7) : 0; l > 0; --l) {
        TextLine line = line_of("", 0);
        for (std::size_t w = upto(4); w > 0; --w) {
          const int height = upto(5) == 0 ? 90 : 25;
          line.words.push_back({{0, 0, 30, height}, piece(), 0.1 * static_cast<double>(upto(11))});
        }
        for (const Word& word : line.words) {
          for (const std::string_view part : split_spaces(word.text))
            line.text += (line.text.empty() ? "" : " ") + std::string(part);
        }
        line.starts_paragraph = upto(5) == 0;
        region.lines.push_back(line);
      }
      regions.push_back(std::move(region));
    }
    pages.push_back(page_of(number, std::move(regions)));
  }
  return pages;
}

}  // namespace backissue
