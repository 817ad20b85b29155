#include "cli/version.h"

namespace backissue {

std::string_view program_version() { return BACKISSUE_VERSION; }

std::string version_text(const std::vector<std::string>& languages) {
  std::string text = "backissue " BACKISSUE_VERSION "\nengines: " BACKISSUE_ENGINES "\nlanguages:";
  for (const std::string& language : languages) text += " " + language;
  if (languages.empty()) text += " none; to install one: apt install tesseract-ocr-eng";
  return text + "\n";
}

}  // namespace backissue
