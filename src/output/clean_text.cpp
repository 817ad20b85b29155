#include "output/clean_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace backissue {
namespace {

constexpr std::string_view replacement = "\uFFFD";

CleanText well_formed(std::string_view bytes) {
  CleanText clean;
  clean.text.reserve(bytes.size());
  const auto length = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < length;) {
    const std::int64_t start = i;
    UChar32 code = 0;
    U8_NEXT(bytes.data(), i, length, code);
    clean.replaced |= code < 0;
    clean.text += code < 0 ? replacement : bytes.substr(std::size_t(start), std::size_t(i - start));
  }
  return clean;
}

}  // namespace

CleanText clean_text(std::string_view bytes) {
  // Most of what is written: nothing to clean.
  if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return {std::string(bytes), false};
  }
  CleanText clean = well_formed(bytes);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error) || nfc->isNormalizedUTF8(clean.text, error)) return clean;
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  nfc->normalizeUTF8(0, clean.text, sink, nullptr, error);
  if (U_SUCCESS(error)) clean.text = std::move(normal);
  return clean;
}

}  // namespace backissue
