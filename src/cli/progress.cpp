#include "cli/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "cli/message.h"

namespace backissue {
namespace {

constexpr std::chrono::milliseconds between_bars{200};
constexpr std::chrono::seconds between_lines{5};
constexpr int bar_width = 24;

int terminal_columns() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

// Two decimals with a point, whatever the locale.
std::string rate_text(double rate) {
  const long hundredths = std::lround(rate * 100);
  const std::string cents = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + "." + (cents.size() < 2 ? "0" : "") + cents;
}

std::string clock_text(double seconds) {
  const long whole = std::lround(seconds);
  const auto two = [](long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::string tail = two(whole % 60);
  if (whole < 3600) return std::to_string(whole / 60) + ":" + tail;
  return std::to_string(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + tail;
}

}  // namespace

ProgressStyle progress_style(bool quiet, bool data_on_stdout) {
  if (quiet) return ProgressStyle::none;
  const bool mixed = data_on_stdout && isatty(STDOUT_FILENO) != 0;
  return isatty(STDERR_FILENO) != 0 && !mixed ? ProgressStyle::bar : ProgressStyle::lines;
}

std::string progress_words(int finished, int failed, int total, double seconds) {
  std::string words = std::to_string(finished) + " of " + std::to_string(total) + (total == 1 ? " page" : " pages");
  if (failed > 0) words += ", " + std::to_string(failed) + " failed";
  if (finished == 0 || seconds <= 0) return words;
  words += ", " + rate_text(finished / seconds) + " a second";
  if (finished < total) words += ", " + clock_text(seconds / finished * (total - finished)) + " left";
  return words;
}

std::string progress_bar(int finished, int total, const std::string& words, int columns) {
  const int full = total > 0 ? std::min(bar_width, bar_width * finished / total) : bar_width;
  std::string line = "[" + std::string(static_cast<std::size_t>(full), '#') +
                     std::string(static_cast<std::size_t>(bar_width - full), '.') + "] " + words;
  if (line.size() >= static_cast<std::size_t>(columns)) line = words;
  return line.substr(0, static_cast<std::size_t>(std::max(1, columns - 1)));
}

ProgressReport::ProgressReport(ProgressStyle style, std::string issue, int total)
    : style_(style), issue_(std::move(issue)), total_(total) {
  if (style_ == ProgressStyle::bar) show(true);
}

double ProgressReport::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

void ProgressReport::pages(int finished, int failed) {
  finished_ = finished;
  failed_ = failed;
  show(style_ == ProgressStyle::bar);
}

void ProgressReport::tick() { show(false); }

void ProgressReport::show(bool now) {
  if (style_ == ProgressStyle::none) return;
  const auto pause = style_ == ProgressStyle::bar ? std::chrono::milliseconds(between_bars) : between_lines;
  if (!now && Clock::now() - shown_ < pause) return;
  shown_ = Clock::now();
  const std::string words = progress_words(finished_, failed_, total_, seconds());
  if (style_ == ProgressStyle::lines) {
    say(issue_ + ": " + words);
    return;
  }
  std::fprintf(stderr, "\r\033[K%s", progress_bar(finished_, total_, words, terminal_columns()).c_str());
  std::fflush(stderr);
  bar_stands_ = true;
}

void ProgressReport::clear() {
  if (bar_stands_) std::fputs("\r\033[K", stderr);
  bar_stands_ = false;
}

}  // namespace backissue
