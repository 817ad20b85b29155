// kinds GOLDEN...: what would name the kinds of regions better, the rules (src/layout/kinds.h) or a random forest of
// OpenCV's `ml`? Reads the golden pages, takes the blocks as they are when kinds are given, and prints F1 by area of
// the rules, of the forest, and of the forest that also knows the rule's answer. The forests are trained in eight
// folds, so that no page is named by a forest that has seen another scan of its setting. The rules were made with these
// pages at hand: the table favours them.
#include "layout/kinds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <map>
#include <opencv2/core.hpp>
#include <opencv2/ml.hpp>
#include <set>
#include <string>
#include <vector>

#include "cli/engine_room.h"
#include "cli/golden.h"
#include "imageproc/threads.h"
#include "layout/form_blocks.h"
#include "layout/measure.h"
#include "layout/text_blocks.h"
#include "layout/wording.h"
#include "page/turn.h"
#include "pipeline/read_lines.h"
#include "pipeline/scan_coordinates.h"

namespace backissue {
namespace {

using namespace wording;

constexpr int folds = 8;

struct Sample {
  std::vector<float> features;
  int truth = 0;  // RegionKind
  int rules = 0;
  double area = 0;  // millionths of the page
  std::string setting;
};

// ---- What is known of a block: everything relative to the body's type ----

class Features {
 public:
  Features(const Page& page, const TextBlocks& blocks) : page_(page), blocks_(blocks), body_(blocks.body()) {}

  std::vector<float> of(const Region& block) {
    values_.clear();
    own(block);
    words(joined_text(block));
    place(block.box);
    for (const Side side : {Side::above, Side::below}) neighbour(block, side);
    for (const RegionKind kind : {RegionKind::separator, RegionKind::figure}) nearest(block.box, kind);
    return values_;
  }

 private:
  void put(double value) { values_.push_back(float(value)); }
  double letters(double pixels) const { return pixels / body_.x_height; }

  void own(const Region& block) {
    std::vector<double> leadings;
    for (std::size_t i = 1; i < block.lines.size(); ++i)
      leadings.push_back(block.lines[i].baseline[1] - block.lines[i - 1].baseline[1]);
    put(blocks_.size(block));
    put(block.weight / body_.weight);
    put(block.box.width() / body_.measure);
    put(block.lines.back().box.width() / double(std::max(1, block.box.width())));
    put(std::log(double(block.lines.size())));
    put(median(leadings) / body_.leading);
    put(median(leadings) / block.x_height);
    put(is_vertical(block.lines.front()));
    put(block.polarity == Polarity::light_on_dark);
  }

  void words(const std::string& text) {
    const LetterCount count = count_letters(text);
    const double all = std::max(1, count.letters());
    put(std::log(double(text.size() + 1)));
    put(count.capital / all);
    put(count.digit / all);
    for (const bool says :
         {is_all_capitals(text), starts_small(text), ends_sentence(text), reads_as_heading(text),
          starts_with_bullet(text), starts_with_note_mark(text), starts_with_quote(text), is_page_number(text),
          is_byline(text), is_byline_line(text), is_name(text), is_credit(text), shows_where(text), is_jump_line(text),
          is_issue_line(text), is_heading_of_contents(text), ends_with_page_number(text), text.ends_with('?')})
      put(says);
  }

  void place(const Box& box) {
    const Box& area = blocks_.area();
    put((box.left - area.left) / double(area.width()));
    put((box.right - area.left) / double(area.width()));
    put((box.top - area.top) / double(area.height()));
    put((box.bottom - area.top) / double(area.height()));
    put(double(blocks_.from_top().size()));
  }

  void neighbour(const Region& block, Side side) {
    const Region* other = blocks_.neighbour(block, side, 8);
    put(other != nullptr);
    if (other == nullptr) {
      for (int i = 0; i < 11; ++i) put(-1);
      return;
    }
    const std::string text = joined_text(*other);
    const int gap = side == Side::below ? other->box.top - block.box.bottom : block.box.top - other->box.bottom;
    put(gap / body_.leading);
    put(blocks_.size(*other));
    put(other->x_height / block.x_height);
    put(other->weight / std::max(block.weight, 0.01));
    put(std::log(double(other->lines.size())));
    put(other->box.width() / double(block.box.width()));
    put(letters(other->box.left - block.box.left));
    put(letters(other->box.right - block.box.right));
    put(is_all_capitals(text));
    put(side == Side::below ? starts_small(text) : ends_sentence(text));
    put(is_name(text) || is_byline(text));
  }

  // To the nearest one above, below and beside.
  void nearest(const Box& box, RegionKind kind) {
    double above = 99, below = 99, beside = 99;
    for (const Region& other : page_.regions) {
      if (other.kind != kind) continue;
      if (share_width(box, other.box)) {
        double& way = other.box.center_y() < box.center_y() ? above : below;
        way = std::min(way, std::max(0.0, letters(-overlap_y(box, other.box))));
      } else if (overlap_y(box, other.box) > 0) {
        beside = std::min(beside, std::max(0.0, letters(-overlap_x(box, other.box))));
      }
    }
    for (const double way : {above, below, beside}) put(way);
  }

  const Page& page_;
  const TextBlocks& blocks_;
  BodyStyle body_;
  std::vector<float> values_;
};

// ---- Samples of golden pages ----

// "columns-a" of "pages/scan-like/columns-a-low": up to the letter that tells a difficulty's settings apart.
std::string setting_of(const std::string& name) {
  const std::string page = name.substr(name.rfind('/') + 1);
  for (std::size_t i = 0; i + 1 < page.size(); ++i) {
    const bool alone = page[i] == '-' && (i + 2 == page.size() || page[i + 2] == '-');
    if (alone && page[i + 1] >= 'a' && page[i + 1] <= 'z') return page.substr(0, i + 2);
  }
  return page;
}

// Found elsewhere than by the rules compared: in frames, by leaders, from page to page.
bool is_found_elsewhere(RegionKind kind) {
  return is_furniture(kind) || kind == RegionKind::table || kind == RegionKind::contents_entry ||
         kind == RegionKind::advertisement;
}

// The kind in whose regions most of the lines' area lies; none where most of it lies in no region.
std::optional<RegionKind> true_kind(const Region& block, const Page& truth) {
  std::map<RegionKind, double> areas;
  double all = 0, named = 0;
  for (const TextLine& line : block.lines) {
    all += line.box.area();
    for (const Region& region : truth.regions) {
      if (!has_text(region.kind)) continue;
      const double common = intersect(line.box, region.box).area();
      areas[region.kind] += common;
      named += common;
    }
  }
  if (named < 0.5 * all) return std::nullopt;
  return std::max_element(areas.begin(), areas.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
}

void take_samples(Page page, const PreparedPage& prepared, const ScanInfo& scan, const Page& truth,
                  const std::string& setting, std::vector<Sample>& samples) {
  const BodyStyle body = form_blocks(page);
  if (body.x_height <= 0) return;
  const TextBlocks blocks(page, body);
  Features features(page, blocks);
  std::vector<std::pair<std::size_t, Sample>> taken;
  Page in_scan = page;
  to_scan_coordinates(in_scan, prepared, scan);
  for (const Region* block : blocks.from_top()) {
    const auto index = std::size_t(block - page.regions.data());
    const Region& there = in_scan.regions[index];
    const std::optional<RegionKind> kind = true_kind(there, truth);
    if (!kind || is_found_elsewhere(*kind)) continue;
    const double area = 1e6 * there.box.area() / (double(scan.width) * scan.height);
    taken.push_back({index, {features.of(*block), int(*kind), 0, area, setting}});
  }
  classify(page, body);
  for (auto& [index, sample] : taken) {
    sample.rules = int(page.regions[index].kind);
    samples.push_back(std::move(sample));
  }
}

std::vector<Sample> samples_of(const GoldenSet& set, const Engines& engines, const PipelineOptions& options) {
  std::vector<Sample> samples;
  for (std::size_t i = 0; i < set.names.size();) {
    const std::size_t on_scan = set.scan_of[i];
    const Scan scan = load_scan(set.scans->pages[on_scan], options.input);
    for (const PreparedPage& prepared : prepare(scan, options.preprocess)) {
      if (i == set.names.size() || set.scan_of[i] != on_scan) break;  // taken for more pages than it holds
      const PageContent& truth = set.truth.pages[i];
      if (truth.known.kinds) {
        Page page = segment(prepared);
        take_readings(page, read_lines(prepared, page, engines.recogniser, options.workers));
        take_samples(std::move(page), prepared, scan.info, truth.page, setting_of(set.names[i]), samples);
      }
      ++i;
    }
    while (i < set.names.size() && set.scan_of[i] == on_scan) ++i;
  }
  return samples;
}

// ---- Forests ----

cv::Mat as_rows(const std::vector<const Sample*>& samples, bool with_rules) {
  const int own = int(samples.front()->features.size());
  cv::Mat rows(int(samples.size()), own + (with_rules ? region_kind_count : 0), CV_32F, cv::Scalar(0));
  for (int r = 0; r < rows.rows; ++r) {
    const Sample& sample = *samples[std::size_t(r)];
    std::copy(sample.features.begin(), sample.features.end(), rows.ptr<float>(r));
    if (with_rules) rows.at<float>(r, own + sample.rules) = 1;
  }
  return rows;
}

cv::Ptr<cv::ml::RTrees> train(const std::vector<const Sample*>& samples, bool with_rules) {
  cv::Mat kinds(int(samples.size()), 1, CV_32S);
  for (int r = 0; r < kinds.rows; ++r) kinds.at<int>(r) = samples[std::size_t(r)]->truth;
  const cv::Mat rows = as_rows(samples, with_rules);
  auto forest = cv::ml::RTrees::create();
  forest->setMaxDepth(20);
  forest->setMinSampleCount(3);
  forest->setActiveVarCount(12);
  forest->setTermCriteria({cv::TermCriteria::MAX_ITER, 300, 0});
  cv::setRNGSeed(1);
  forest->train(cv::ml::TrainData::create(rows, cv::ml::ROW_SAMPLE, kinds));
  return forest;
}

struct Vote {
  int kind = 0;
  double share = 0;  // of the trees
};

std::vector<Vote> ask(const cv::ml::RTrees& forest, const std::vector<const Sample*>& samples, bool with_rules) {
  cv::Mat votes;  // first row: the classes; then the trees' votes for each sample
  forest.getVotes(as_rows(samples, with_rules), votes, 0);
  std::vector<Vote> answers;
  for (int r = 1; r < votes.rows; ++r) {
    const int* row = votes.ptr<int>(r);
    const int best = int(std::max_element(row, row + votes.cols) - row);
    double all = 0;
    for (int c = 0; c < votes.cols; ++c) all += row[c];
    answers.push_back({votes.at<int>(0, best), row[best] / all});
  }
  return answers;
}

struct Answers {
  std::vector<int> rules, forest, mixed;
};

// Settings are shared out in the order of their names.
Answers answers_for(const std::vector<Sample>& samples) {
  std::set<std::string> names;
  for (const Sample& sample : samples) names.insert(sample.setting);
  const auto fold_of = [&](const Sample& sample) {
    return int(std::distance(names.begin(), names.find(sample.setting))) % folds;
  };
  Answers answers{{}, std::vector<int>(samples.size()), std::vector<int>(samples.size())};
  for (const Sample& sample : samples) answers.rules.push_back(sample.rules);
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<const Sample*> known, asked;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < samples.size(); ++i) {
      if (fold_of(samples[i]) != fold) {
        known.push_back(&samples[i]);
      } else {
        asked.push_back(&samples[i]);
        places.push_back(i);
      }
    }
    if (known.empty() || asked.empty()) continue;
    const auto alone = ask(*train(known, false), asked, false), together = ask(*train(known, true), asked, true);
    for (std::size_t k = 0; k < places.size(); ++k) {
      answers.forest[places[k]] = alone[k].kind;
      answers.mixed[places[k]] = together[k].share >= 0.5 ? together[k].kind : asked[k]->rules;
    }
  }
  return answers;
}

// ---- The table ----

double f1(const std::vector<Sample>& samples, const std::vector<int>& answers, int kind) {
  double right = 0, all = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double area = samples[i].area;
    all += area * ((samples[i].truth == kind) + (answers[i] == kind));
    if (samples[i].truth == kind && answers[i] == kind) right += 2 * area;
  }
  return all > 0 ? right / all : 0;
}

std::array<double, 2> right_by_area_and_number(const std::vector<Sample>& samples, const std::vector<int>& answers) {
  double area = 0, right_area = 0, right = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    area += samples[i].area;
    if (samples[i].truth != answers[i]) continue;
    right_area += samples[i].area;
    right += 1;
  }
  return {right_area / area, right / double(samples.size())};
}

void print(const std::vector<Sample>& samples, const Answers& answers) {
  std::printf("| kind | blocks | rules | forest | mixed |\n|---|---|---|---|---|\n");
  for (int kind = 0; kind < region_kind_count; ++kind) {
    const auto blocks = std::count_if(samples.begin(), samples.end(), [&](const Sample& s) { return s.truth == kind; });
    if (blocks == 0) continue;
    std::string name{name_of(static_cast<RegionKind>(kind))};
    std::replace(name.begin(), name.end(), '_', ' ');
    std::printf("| %s | %td | %.3f | %.3f | %.3f |\n", name.c_str(), blocks, f1(samples, answers.rules, kind),
                f1(samples, answers.forest, kind), f1(samples, answers.mixed, kind));
  }
  const auto rules = right_by_area_and_number(samples, answers.rules),
             forest = right_by_area_and_number(samples, answers.forest),
             mixed = right_by_area_and_number(samples, answers.mixed);
  const char* names[] = {"area", "blocks"};
  for (std::size_t i = 0; i < 2; ++i)
    std::printf("| right, by %s | | %.2f %% | %.2f %% | %.2f %% |\n", names[i], 100 * rules[i], 100 * forest[i],
                100 * mixed[i]);
}

void compare_on(const std::vector<std::filesystem::path>& paths) {
  const ReadingOptions reading;
  EngineRoom engines(reading);
  const Engines english = engines.for_issue("eng", {});
  PipelineOptions options = pipeline_options(reading);
  std::vector<Sample> samples;
  for (const GoldenSet& set : find_goldens(paths, true, options.input).sets) {
    std::vector<Sample> more = samples_of(set, english, options);
    std::move(more.begin(), more.end(), std::back_inserter(samples));
  }
  if (samples.empty()) throw std::runtime_error("no blocks whose kind is known");
  std::printf("%zu blocks, %zu features\n\n", samples.size(), samples.front().features.size());
  print(samples, answers_for(samples));
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  try {
    backissue::use_one_thread();
    if (argc < 2) {
      std::fprintf(stderr, "usage: kinds GOLDEN...\n");
      return 2;
    }
    backissue::compare_on({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "kinds: %s\n", error.what());
    return 1;
  }
}
