// Scans lie about their resolution; the letters do not.
#include <cmath>
#include <cstdint>
#include <regex>

#include "output/output.h"
#include "support/program.h"

namespace backissue {
namespace {

std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

std::string big_endian(std::uint32_t number) {
  return {char(number >> 24), char(number >> 16 & 255), char(number >> 8 & 255), char(number & 255)};
}

// The PNG with a pHYs chunk of this resolution right behind its header, and no other; 0: a chunk that says nothing.
std::string with_dpi(std::string png, int dpi) {
  constexpr std::size_t behind_header = 8 + 25;
  if (const auto old = png.find("pHYs"); old != std::string::npos) png.erase(old - 4, 21);
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
  const std::string body = "pHYs" + big_endian(per_metre) + big_endian(per_metre) + '\1';
  return png.insert(behind_header, big_endian(9) + body + big_endian(crc32(body)));
}

using GoldenDpi = ProgramTest;

// A page of 150 dpi, on which a false tag does the most harm.
TEST_F(GoldenDpi, TagOfResolutionChangesNothingButItself) {
  const std::string page = read_file(testdata("pages/scan-like/three-columns-a-mislabelled.png"));
  const std::regex differs("\"sha256\": \"[0-9a-f]+\"|\"dpi\": (null|[0-9]+)");
  std::string first;
  for (const int dpi : {0, 72, 300, 600, 1200}) {
    write_file(folder_ / "page.png", with_dpi(page, dpi));
    const RunResult result = run({"convert", folder_ / "page.png"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(read_json(result.out, "").pages.at(0).scan.dpi, dpi);
    const std::string rest = std::regex_replace(result.out, differs, "");
    if (first.empty()) first = rest;
    EXPECT_EQ(rest, first) << dpi;
  }
}

}  // namespace
}  // namespace backissue
