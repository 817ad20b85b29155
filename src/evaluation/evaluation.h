// Evaluation: what is known to stand on pages beside what was made of them, as figures, as a gate and as a report.
//
// Everything here is a function of its arguments: no files, no clock, no threads. Every figure is a ratio of two
// counts, so that pages add up (totals over totals, never a mean of rates) and a baseline can be compared page by page.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "page/issue.h"

namespace backissue {

// ---- What a file says of a page: a truth, or a finished result ----

// A word that a line's end broke.
struct WordBreak {
  enum class Hyphen { soft, hard };  // goes when the word is joined; stays
  Hyphen hyphen = Hyphen::soft;
  std::string before;  // "inter-|net": the bar is the line's end
  std::string after;   // "internet"
  std::string region;  // id of the region in which the word begins
  int line = 0;        // index into its lines, from 0
  friend bool operator==(const WordBreak&, const WordBreak&) = default;
};

// What the file says; the fields of the rest are empty, and mean nothing.
struct Known {
  bool text = false;            // Page::text
  bool regions = false;         // boxes of the regions
  bool kinds = false;           // kinds of the regions
  bool order = false;           // Region::order
  bool lines = false;           // the regions' lines: boxes and text
  bool words = false;           // the lines' words: boxes and text
  bool articles = false;        // Region::article
  bool printed_number = false;  // Page::printed_number; empty then: none is printed
  bool breaks = false;
  bool corrections = false;  // Page::corrections
  friend bool operator==(const Known&, const Known&) = default;
};

struct PageContent {
  Page page;
  Known known;
  std::vector<WordBreak> breaks;
  // Ids of regions between which any order is right (PAGE XML's unordered groups).
  std::vector<std::vector<std::string>> unordered;
};

// One file's content: a page alone, or an issue.
struct Content {
  std::vector<PageContent> pages;  // as they stand in the file
  bool is_issue = false;           // an issue's document: what follows says something
  std::vector<Article> articles;
  std::vector<ContentsEntry> contents;
  std::vector<PageError> errors;  // pages that could not be converted
};

// Our own documents (a whole issue, JSON lines, a page's or an issue's truth.json), PAGE XML, ALTO, hOCR, plain text:
// told apart by content, never by a name. In plain text a form feed parts pages, and one at the end parts nothing.
// Throws Error (unreadable_input), which names the source, the place and the remedy.
Content read_content(std::string_view bytes, const std::string& source);

// What the program itself has made.
PageContent content_of(const Page& page);
Content content_of(const Issue& issue);

// In the place of a page that could not be converted: all is known, and nothing is there, so that each figure counts
// the loss. An issue's is a Content with is_issue set.
PageContent nothing_read();

// ---- Figures ----

struct Ratio {
  std::int64_t count = 0;
  std::int64_t of = 0;

  // Nothing of nothing is 0; something of nothing (text where there should be none) is 1.
  double rate() const { return of > 0 ? double(count) / double(of) : double(count > 0); }
  Ratio& operator+=(const Ratio& other) {
    count += other.count;
    of += other.of;
    return *this;
  }
  friend bool operator==(const Ratio&, const Ratio&) = default;
};

enum class Metric {
  character_error,   // edits to make the result's text the truth's, reading order counted; of the truth's characters
  free_error,        // the same wherever the blocks of text stand; the gap between the two is the loss by reading order
  word_error,        // edits of words, reading order counted; of the truth's words
  words_found,       // truth's words that are in the result (recall), in whatever order
  words_true,        // result's words that are in the truth (precision)
  line_neighbours,   // neighbouring lines of the truth that are neighbours in the result
  region_match,      // F1 of regions whose boxes overlap enough, kinds aside
  region_kind,       // F1 of area under its right kind
  reading_order,     // pairs of the truth's lines that the result reads in the truth's order
  article_grouping,  // F1 of pairs of lines that stand in one article
  headline_exact,    // articles with just the headline that is printed
  headline_near,     // with at most one character in ten wrong
  byline_exact,      // the same for bylines, of the articles that have one in the truth or in the result
  byline_near,
  page_number,     // pages with the printed number they have, or with none where none is
  contents_entry,  // F1 of contents entries with the right title (near) and printed page
  soft_break,      // words broken at a soft hyphen that were rejoined; of those that were read
  hard_break,      // words broken at a hyphen of their own that kept it; of those that were read
  wrongly_joined,  // words run together that are two, or have a hyphen; of the places where a line's end could do so
  errors_mended,   // words that a correction made right; of the corrections, joins aside
  words_damaged,   // right words that a correction made wrong; of the corrections, joins aside
};
inline constexpr std::size_t metric_count = 21;

// "character_error".
std::string_view name_of(Metric metric);
std::optional<Metric> metric_from(std::string_view name);
// Whether more of it is worse.
bool is_error(Metric metric);

// Without value: the truth does not say, or there is nothing to be counted (no break on the page).
using Scores = std::array<std::optional<Ratio>, metric_count>;

inline std::optional<Ratio>& at(Scores& scores, Metric metric) { return scores[static_cast<std::size_t>(metric)]; }
inline const std::optional<Ratio>& at(const Scores& scores, Metric metric) {
  return scores[static_cast<std::size_t>(metric)];
}
void add(Scores& total, const Scores& scores);

// The figures that can be told for one kind of region.
struct KindScores {
  std::optional<Ratio> free_error;    // of the text that stands in such regions
  std::optional<Ratio> region_match;  // F1 by number
  std::optional<Ratio> region_kind;   // F1 by area
};

// Area by the truth's kind (row) and the result's (column), in millionths of the page. The last row and column: no
// region there.
inline constexpr std::size_t confusion_size = region_kind_count + 1;
using Confusion = std::vector<std::array<std::int64_t, confusion_size>>;  // empty, or confusion_size rows

struct ScoreOptions {
  bool fold_quotes = true;      // quotation marks and apostrophes of all shapes are ' and "
  bool fold_dashes = true;      // hyphens, dashes, minus signs and bullets are -
  bool fold_ligatures = true;   // U+FB00 ... are their letters, the ellipsis is three stops
  double region_overlap = 0.5;  // boxes match from this intersection over union on
  double near = 0.1;            // titles are near up to this character error
  friend bool operator==(const ScoreOptions&, const ScoreOptions&) = default;
};

// A golden page's, or an issue's, figures.
struct ItemScores {
  std::string name;        // "pages/clean/columns-a"
  std::string difficulty;  // the folder: "pages/clean"
  Scores scores;
  std::map<RegionKind, KindScores> kinds;
  Confusion confusion;
  std::string failure;  // why there is no result, which then counts as an empty one; empty: there is one
};

// A page: everything but contents entries. A page of an issue leaves articles, headlines and bylines to the issue: the
// caller clears the truth's Known::articles. Name, difficulty and failure are the caller's to fill in both.
ItemScores score_page(const PageContent& truth, const PageContent& result, const ScoreOptions& options);

// What only the issue as a whole can have right: articles over their pages, headlines, bylines, contents. Articles name
// regions of Content::pages, which match by Page::number; a page that the result does not have was not read.
ItemScores score_issue(const Content& truth, const Content& result, const ScoreOptions& options);

// ---- Totals, with how sure they are ----

struct Interval {
  double low = 0;
  double high = 0;
};

struct Group {
  std::string name;  // a difficulty; empty: all
  int items = 0;
  int failed = 0;
  Scores scores;
  std::array<std::optional<Interval>, metric_count> intervals;  // 95 %, by bootstrap over the items
  std::map<RegionKind, KindScores> kinds;
  Confusion confusion;
};

struct Evaluation {
  ScoreOptions options;
  std::vector<ItemScores> items;  // by name
  Group total;
  std::vector<Group> groups;  // by difficulty; none where there is but one
};

// Sorts the items and adds them up. The bootstrap draws from a fixed seed: same items, same intervals.
// Throws Error (usage) where two items have one name.
Evaluation evaluate(std::vector<ItemScores> items, const ScoreOptions& options);

// ---- The gate ----

// What a baseline keeps of an item.
struct BaselineItem {
  std::string name;
  Scores scores;
  bool failed = false;
};

struct Baseline {
  ScoreOptions options;             // figures under other options cannot be compared
  std::vector<BaselineItem> items;  // by name
};

Baseline baseline_of(const Evaluation& evaluation);
// One item a line, so that a change reads well as a difference of two files.
std::string to_json(const Baseline& baseline);
// Throws Error (unreadable_input), which names the source and the place; another schema is one.
Baseline read_baseline(std::string_view json, const std::string& source);

struct Change {
  std::string item;  // empty: all items that both have
  Metric metric = Metric::character_error;
  std::optional<Ratio> before, after;  // none: that run could not tell
  double worse_by = 0;                 // of the rate, 0–1; negative: better
  bool fails = false;
};

struct Comparison {
  std::vector<Change> changes;              // of totals first, then of items; worst first in each
  std::vector<std::string> added, missing;  // items that the baseline, or this run, does not have
  std::vector<std::string> failed;          // items without a result now, that had one
  bool fails() const;                       // a change that fails, a missing or a failed item
};

// tolerance: of a rate, 0–1. An item fails when any figure is worse by more than it; the total also when, over ten
// items or more, it lies beyond the 95 % interval of the baseline's total, or the interval of the change itself (paired
// bootstrap) lies wholly on the worse side. A figure that the baseline has and this run has not fails, unless all of it
// was wrong, or it is of what the result itself brought forth: its words, breaks that were read, corrections. A figure
// that this run alone has fails where all of it is wrong: a byline made up.
// Throws Error (usage) when the options differ.
Comparison compare(const Baseline& baseline, const Evaluation& evaluation, double tolerance);

// ---- As bytes. comparison: null where there is no baseline. ----

std::string to_table(const Evaluation& evaluation, const Comparison* comparison);  // UTF-8, for a terminal
std::string to_json(const Evaluation& evaluation, const Comparison* comparison);
std::string to_junit(const Evaluation& evaluation, const Comparison* comparison);

// What the report shows of a page.
struct ReportPage {
  std::string name;  // of its item
  PageContent truth;
  PageContent result;
  std::string image_type;           // "image/jpeg"
  std::vector<std::uint8_t> image;  // an encoded picture of the whole scan, at whatever scale; empty: none
};

// The parts of one self-contained HTML file, in the order in which they are to be written. Pages come one by one, so
// that their pictures need not be in memory together.
std::string report_head(const Evaluation& evaluation, const Comparison* comparison);
std::string report_page(const Evaluation& evaluation, const Comparison* comparison, const ReportPage& page);
std::string report_foot();

// ---- A finished document, to be looked at ----

// What `convert` has written: an issue's document, or its pages as JSON lines, which say nothing of the issue. Pages
// are sorted by number. Throws Error (unreadable_input), which names the source and the place.
Issue read_finished(std::string_view bytes, const std::string& source);

// What can be shown of a page's scan, as JPEG files.
struct ViewScan {
  std::vector<std::uint8_t> picture;    // of the page's part of the scan (ScanInfo::crop); empty: none
  std::vector<std::uint8_t> thumbnail;  // the same, small
  std::string remark;                   // what is wrong with it, or why there is none; empty: nothing
};

// A folder of HTML files, none of which needs a network: index.html and for each page pages/<view_file_of()>.
std::string view_file_of(const Issue& issue, int number);  // "012.html"
std::string view_page(const Issue& issue, std::size_t page, const ViewScan& scan);
// scans: one for each page, of which the thumbnails are shown. name: the document's, where the issue has no title.
std::string view_index(const Issue& issue, const std::vector<ViewScan>& scans, std::string_view name);

}  // namespace backissue
