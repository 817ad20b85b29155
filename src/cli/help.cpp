#include "cli/parse.h"

namespace backissue {
namespace {

// Fills each "@" in turn.
std::string fill(std::string text, const std::vector<std::string>& values) {
  std::size_t at = 0;
  for (const std::string& value : values) {
    at = text.find('@', at);
    text.replace(at, 1, value);
    at += value.size();
  }
  return text;
}

}  // namespace

std::string help_text(int cores) {
  const ConvertOptions defaults;
  return fill(R"(backissue turns scanned magazine pages into structured, page-ordered JSON.

Usage: backissue convert INPUT... [-o FILE|FOLDER|-] [options]
INPUT: folders of scans (an issue each) or image files (one issue together).
  -o, --output PATH      file, or folder for <issue>.json; default: - (stdout)
      --format FORMAT    json (default), jsonl (a page a line, as done), text
      --lang LANG        as Tesseract calls them, eng or eng+fra; default:
                         issue.json's, else eng
      --jobs N           pages at once; default: @ (cores to be had here)
      --dict FILE        your own words, one a line; may be given several times
      --overwrite        replace output files that exist (also: --force)
  -q, --quiet            no progress, errors only
About the issue; wins over an issue.json beside the scans:
      --issue-title T   --issue-volume V   --issue-number N   --issue-date D
      --issue-link URL  --first-printed-page N
Limits; a page that breaks one fails alone:
      --page-timeout S   seconds for one page; default: @
      --page-memory MB   megabytes for one page; default: @
      --max-pixels N     larger images are refused; default: @
Data and insight:
      --models DIR       folder with traineddata files, searched first
      --dictionaries DIR folder with word lists, searched first
      --debug DIR        what each stage made of each page, as PNG and JSON
  -h, --help   --version
Examples:
  backissue convert scans/1996-04 -o 1996-04.json
  backissue convert page.png --format text
  backissue convert scans/1996-* -o out/ --lang deu --jobs 4
Exit codes: 0 done, 2 usage, 3 some pages failed, 4 input unreadable, 5 output
not writable, 6 model or dictionary missing, 7 internal, 130/143 interrupted
)",
              {std::to_string(cores), std::to_string(defaults.page_timeout), std::to_string(defaults.page_memory),
               std::to_string(defaults.max_pixels)});
}

}  // namespace backissue
