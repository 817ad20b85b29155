// How far the work is: a bar on a terminal, a line now and then elsewhere.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace backissue {

enum class ProgressStyle { none, lines, bar };

// What quiet and standard error allow. A bar among data on the same terminal would spoil both.
ProgressStyle progress_style(bool quiet, bool data_on_stdout);

class ProgressReport {
 public:
  ProgressReport(ProgressStyle style, std::string issue, int total);
  ProgressReport(const ProgressReport&) = delete;
  ProgressReport& operator=(const ProgressReport&) = delete;
  ~ProgressReport() { clear(); }

  void pages(int finished, int failed);
  void tick();
  void clear();  // takes the bar away, for other words

 private:
  using Clock = std::chrono::steady_clock;
  void show(bool now);
  double seconds() const;

  ProgressStyle style_;
  std::string issue_;
  int total_;
  int finished_ = 0;
  int failed_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_ = start_;
  bool bar_stands_ = false;
};

// "12 of 40 pages, 1 failed, 0.84 a second, 0:33 left"
std::string progress_words(int finished, int failed, int total, double seconds);

// "[######..............] " and the words; never wider than the given columns.
std::string progress_bar(int finished, int total, const std::string& words, int columns);

}  // namespace backissue
