#include "evaluation/report/report_frame.h"

#include <cstdint>
#include <vector>

#include "evaluation/report/report_assets.h"
#include "evaluation/report/report_html.h"

namespace backissue {
namespace {

// A hash as a content security policy wants it.
std::string csp_hash(std::string_view hexadecimal) {
  std::vector<std::uint8_t> bytes;
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2) {
    bytes.push_back(std::uint8_t(digit(hexadecimal[i]) << 4 | digit(hexadecimal[i + 1])));
  }
  return "'sha256-" + base64(bytes) + "'";
}

}  // namespace

std::string html_opening(std::string_view title, bool with_script) {
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src " +
         csp_hash(report_style_sha256) + (with_script ? "; script-src " + csp_hash(report_script_sha256) : "") +
         "; base-uri 'none'; form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
         escaped(clipped(title, 200)) + "</title>\n<style>" + std::string(report_style) + "</style>\n</head>\n<body>\n";
}

}  // namespace backissue
