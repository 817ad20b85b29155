#include <locale>
#include <sstream>

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

constexpr const char* overview = R"(backissue turns scanned magazine pages into structured, page-ordered JSON.

Usage: backissue convert INPUT... [-o FILE|FOLDER|-] [options]
       backissue view DOCUMENT [-o FOLDER] [--scans DIR]
       backissue evaluate GOLDEN... [--baseline FILE] [--report DIR] [options]

  convert    folders of scans, or image files -> JSON or text
  view       what convert wrote -> web pages that show the scans with what was
             found on them, the text and the articles
  evaluate   pages with a known truth -> how much of it was read, whether that
             has become worse, and a report that shows where

backissue COMMAND --help lists a command's options; backissue --version says
what it was built with and which languages it can read.

Examples:
  backissue convert scans/1996-04 -o 1996-04.json
  backissue convert page.png --format text
  backissue view 1996-04.json --scans scans/1996-04
  backissue evaluate golden/ --baseline golden/baseline.json --report report/
Exit codes: 0 done, 1 worse than the baseline, 2 usage, 3 some pages failed,
4 input unreadable, 5 output not writable, 6 model or dictionary missing,
7 internal, 130/143 interrupted
)";

// "@": jobs, seconds, megabytes, pixels.
constexpr const char* convert_help = R"(Usage: backissue convert INPUT... [-o FILE|FOLDER|-] [options]
INPUT: folders of scans (an issue each) or image files (one issue together).
  -o, --output PATH      file, or folder for <issue>.json; default: - (stdout)
      --format FORMAT    json (default), jsonl (a page a line, as done), text
      --lang LANG        as Tesseract calls them, eng or eng+fra; default:
                         issue.json's, else eng
      --jobs N           pages at once; default: @ (cores to be had here)
      --dict FILE        your own words, one a line; may be given several times
      --spelling NAMES   Hunspell's dictionaries, en_GB or en_US+en_GB; default:
                         the language's
      --vocabulary FILE  words of the title's issues: those of the others are
                         evidence, this one's are put there; made if missing
      --correct HOW      misread words, figures, stops and quotes: none,
                         safe (default), full
      --normalize LIST   ligatures,spaces (default), quotes, dashes, ellipses,
                         capitals (of openings); none: as printed
      --overwrite        replace output files that exist (also: --force)
      --spreads WHEN     two pages in one scan: auto (default), never, always
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
)";

constexpr const char* evaluate_help = R"(Usage: backissue evaluate GOLDEN... [options]
GOLDEN: folders, with those in them, or single scans; beside page.png its truth:
page.truth.json, .txt, PAGE XML, ALTO or hOCR. An issue NAME/ has NAME.truth/.
      --results DIR      finished results by the same names, in any of these
                         forms, instead of converting the scans
      --baseline FILE    compare with what was stored there: exit 1 when worse
      --update-baseline  show the difference and store the figures of this run
      --tolerance PP     a page fails when a rate is worse by more percentage
                         points; default: @. The total also fails beyond its
                         95 % interval, from ten pages on
      --report DIR       writes DIR/index.html: figures, scans, differences
      --format FORMAT    table (default), json, junit
  -o, --output FILE      where to; default: - (stdout)
      --fold LIST        same to a reader: quotes,dashes,ligatures (default), or
                         some of them, or none. White space never counts twice
      --overlap F        boxes match from this intersection over union on; @
      --overwrite        replace output files that exist (also: --force)
  -q, --quiet            no progress, errors only
Reading the scans, as with convert:
      --lang LANG   --jobs N (@)   --dict FILE   --spelling NAMES   --models DIR
      --correct HOW   --normalize LIST   --spreads WHEN   --dictionaries DIR
      --page-timeout S   --page-memory MB   --max-pixels N
Examples:
  backissue evaluate golden/ --report report/
  backissue evaluate golden/ --baseline golden/baseline.json --update-baseline
  backissue evaluate golden/ --baseline golden/baseline.json --format junit
  backissue evaluate golden/ --results tesseract/
Exit codes: 0 done, 1 worse than the baseline, 2 usage, 3 some pages failed,
4 golden page, result or baseline unreadable, 5 output not writable, 6 model or
dictionary missing, 7 internal, 130/143 interrupted
)";

constexpr const char* view_help = R"(Usage: backissue view DOCUMENT [-o FOLDER] [--scans DIR] [options]
DOCUMENT: what convert wrote, with --format json or jsonl. Shows of each page
the scan with its regions, their kinds, their order and their articles, the
text region by region, the corrections and the warnings; and lists of pages,
articles and contents. Open FOLDER/index.html in a browser: no network needed.
  -o, --output FOLDER    default: DOCUMENT's name with -view, beside it
      --scans DIR        the folder of the scans; default: DOCUMENT's folder,
                         or in it a folder called like DOCUMENT. A page whose
                         scan is not there is shown without it
      --max-pixels N     larger scans are not shown; default: @
      --overwrite        replace files that exist (also: --force)
  -q, --quiet            no progress, errors only
  -h, --help   --version
Examples:
  backissue convert scans/1996-04 -o 1996-04.json
  backissue view 1996-04.json --scans scans/1996-04
  backissue view out/1996-04.json -o look/ --scans scans/1996-04 --overwrite
Exit codes: 0 done, 2 usage, 4 document, or folder of scans, unreadable,
5 output not writable, 7 internal, 130/143 interrupted
)";

// "0.5", whatever the locale.
std::string short_number(double number) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << number;
  return out.str();
}

}  // namespace

std::string help_text(Command topic, int cores) {
  const std::string jobs = std::to_string(cores);
  if (topic == Command::convert) {
    const ConvertOptions defaults;
    return fill(convert_help, {jobs, std::to_string(defaults.page_timeout), std::to_string(defaults.page_memory),
                               std::to_string(defaults.max_pixels)});
  }
  if (topic == Command::evaluate) {
    const EvaluateOptions defaults;
    return fill(evaluate_help,
                {short_number(100 * defaults.tolerance), short_number(defaults.score.region_overlap), jobs});
  }
  if (topic == Command::view) return fill(view_help, {std::to_string(ViewOptions{}.max_pixels)});
  return overview;
}

}  // namespace backissue
