#include "evaluation/reading/html_characters.h"

#include <algorithm>
#include <array>

namespace backissue {
namespace {

struct NamedCharacter {
  std::string_view name;
  std::string_view character;
};

constexpr std::array<NamedCharacter, 91> characters = {
    {{"nbsp", "\u00A0"},  {"shy", "\u00AD"}, {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},     {"rsquo", "’"},
     {"sbquo", "‚"},      {"ldquo", "“"},    {"rdquo", "”"},  {"bdquo", "„"},  {"laquo", "«"},     {"raquo", "»"},
     {"lsaquo", "‹"},     {"rsaquo", "›"},   {"hellip", "…"}, {"bull", "•"},   {"middot", "·"},    {"prime", "′"},
     {"Prime", "″"},      {"dagger", "†"},   {"Dagger", "‡"}, {"sect", "§"},   {"para", "¶"},      {"copy", "©"},
     {"reg", "®"},        {"trade", "™"},    {"deg", "°"},    {"plusmn", "±"}, {"times", "×"},     {"divide", "÷"},
     {"minus", "−"},      {"frac14", "¼"},   {"frac12", "½"}, {"frac34", "¾"}, {"sup1", "¹"},      {"sup2", "²"},
     {"sup3", "³"},       {"cent", "¢"},     {"pound", "£"},  {"yen", "¥"},    {"euro", "€"},      {"iexcl", "¡"},
     {"iquest", "¿"},     {"ordf", "ª"},     {"ordm", "º"},   {"szlig", "ß"},  {"agrave", "à"},    {"aacute", "á"},
     {"acirc", "â"},      {"atilde", "ã"},   {"auml", "ä"},   {"aring", "å"},  {"aelig", "æ"},     {"ccedil", "ç"},
     {"egrave", "è"},     {"eacute", "é"},   {"ecirc", "ê"},  {"euml", "ë"},   {"igrave", "ì"},    {"iacute", "í"},
     {"icirc", "î"},      {"iuml", "ï"},     {"ntilde", "ñ"}, {"ograve", "ò"}, {"oacute", "ó"},    {"ocirc", "ô"},
     {"otilde", "õ"},     {"ouml", "ö"},     {"oslash", "ø"}, {"oelig", "œ"},  {"ugrave", "ù"},    {"uacute", "ú"},
     {"ucirc", "û"},      {"uuml", "ü"},     {"Agrave", "À"}, {"Aacute", "Á"}, {"Acirc", "Â"},     {"Auml", "Ä"},
     {"Aring", "Å"},      {"AElig", "Æ"},    {"Ccedil", "Ç"}, {"Egrave", "È"}, {"Eacute", "É"},    {"Ecirc", "Ê"},
     {"Ouml", "Ö"},       {"Oslash", "Ø"},   {"OElig", "Œ"},  {"Uuml", "Ü"},   {"ensp", "\u2002"}, {"emsp", "\u2003"},
     {"thinsp", "\u2009"}}};

constexpr std::size_t longest_name = 6;

const NamedCharacter* character_named(std::string_view name) {
  const auto found =
      std::find_if(characters.begin(), characters.end(), [&](const NamedCharacter& c) { return c.name == name; });
  return found == characters.end() ? nullptr : &*found;
}

}  // namespace

std::string with_named_characters(std::string_view html) {
  std::string text;
  text.reserve(html.size());
  while (!html.empty()) {
    const std::size_t start = std::min(html.find('&'), html.size());
    text += html.substr(0, start);
    html.remove_prefix(start);
    if (html.empty()) break;
    const std::size_t end = html.substr(0, longest_name + 2).find(';');
    const NamedCharacter* named = end == std::string_view::npos ? nullptr : character_named(html.substr(1, end - 1));
    text += named ? named->character : "&";
    html.remove_prefix(named ? end + 1 : 1);
  }
  return text;
}

}  // namespace backissue
