#include "evaluation/text/breaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "page/error.h"

namespace backissue {
namespace {

void require(UErrorCode status) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorKind::missing_data, "missing_data",
              std::string("ICU cannot divide text (") + u_errorName(status) + "); install its data (libicu)");
}

}  // namespace

void for_each_part(Breaks breaks, std::string_view text,
                   const std::function<void(std::size_t begin, std::size_t end, int status)>& part) {
  if (text.empty()) return;
  UErrorCode status = U_ZERO_ERROR;
  const auto& root = icu::Locale::getRoot();
  const std::unique_ptr<icu::BreakIterator> iterator(breaks == Breaks::clusters
                                                         ? icu::BreakIterator::createCharacterInstance(root, status)
                                                         : icu::BreakIterator::createWordInstance(root, status));
  require(status);
  const std::unique_ptr<UText, decltype(&utext_close)> source(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status), &utext_close);
  require(status);
  iterator->setText(source.get(), status);
  require(status);
  std::int32_t begin = iterator->first();
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
    part(static_cast<std::size_t>(begin), static_cast<std::size_t>(end), iterator->getRuleStatus());
    begin = end;
  }
}

}  // namespace backissue
