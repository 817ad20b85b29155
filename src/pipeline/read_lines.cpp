#include "pipeline/read_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "page/error.h"
#include "page/turn.h"

namespace backissue {
namespace {

// ---- Readings on their way between a process and its copy: the bytes as they are in memory ----

template <typename T>
void put(std::string& bytes, const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
T take(std::string_view& bytes) {
  T value;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

void put(std::string& bytes, const std::string& text) {
  put(bytes, text.size());
  bytes += text;
}

std::string take_text(std::string_view& bytes) {
  const auto size = take<std::size_t>(bytes);
  const std::string text(bytes.substr(0, size));
  bytes.remove_prefix(size);
  return text;
}

void put(std::string& bytes, const Reading& reading) {
  put(bytes, reading.turned_about);
  put(bytes, reading.words.size());
  for (const Word& word : reading.words) {
    put(bytes, word.box);
    put(bytes, word.confidence);
    put(bytes, word.text);
    put(bytes, word.alternatives.size());
    for (const Alternative& alternative : word.alternatives) {
      put(bytes, alternative.confidence);
      put(bytes, alternative.text);
    }
  }
}

Reading take_reading(std::string_view& bytes) {
  Reading reading;
  reading.turned_about = take<bool>(bytes);
  reading.words.resize(take<std::size_t>(bytes));
  for (Word& word : reading.words) {
    word.box = take<Box>(bytes);
    word.confidence = take<double>(bytes);
    word.text = take_text(bytes);
    word.alternatives.resize(take<std::size_t>(bytes));
    for (Alternative& alternative : word.alternatives) {
      alternative.confidence = take<double>(bytes);
      alternative.text = take_text(bytes);
    }
  }
  return reading;
}

// ---- Which process reads what ----

// So many pieces for each process: the last one to end leaves the others idle for a small part of the time only.
constexpr int pieces_a_process = 3;

// Reading takes time by the width of the letters, and something for each line.
double cost_of(const TextLine& line) {
  const Box& box = line.box;
  const double along = is_vertical(line) ? box.height() : box.width();
  return 4 + along / std::max(1.0, line.x_height);
}

// Where each of so many pieces of like cost begins, and behind the last one, the end.
std::vector<std::size_t> piece_bounds(const std::vector<UnreadLine>& lines, int pieces) {
  double whole = 0;
  for (const UnreadLine& line : lines) whole += cost_of(*line.line);
  std::vector<std::size_t> bounds{0};
  double done = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    done += cost_of(*lines[i].line);
    if (done >= whole * double(bounds.size()) / pieces) bounds.push_back(i + 1);
  }
  if (bounds.back() < lines.size()) bounds.push_back(lines.size());
  return bounds;
}

}  // namespace

std::vector<Reading> read_lines(const PreparedPage& prepared, const Page& page, Recogniser& recogniser,
                                const WorkerLimits& limits) {
  const std::vector<UnreadLine> lines = unread_lines(page);
  const auto read = [&](std::size_t i) {
    return recogniser.read(prepared, page, *lines[i].region, *lines[i].line, Effort::full);
  };
  std::vector<Reading> readings(lines.size());
  if (limits.jobs <= 1) {
    for (std::size_t i = 0; i < lines.size(); ++i) readings[i] = read(i);
    return readings;
  }
  const std::vector<std::size_t> bounds = piece_bounds(lines, limits.jobs * pieces_a_process);
  const auto read_piece = [&](int piece) {
    std::string bytes;
    for (std::size_t i = bounds[std::size_t(piece)]; i < bounds[std::size_t(piece) + 1]; ++i) put(bytes, read(i));
    return bytes;
  };
  const auto take_piece = [&](int piece, WorkResult result) {
    if (const auto* failure = std::get_if<WorkFailure>(&result))
      throw Error(failure->kind, failure->code, failure->message);
    std::string_view bytes = std::get<std::string>(result);
    for (std::size_t i = bounds[std::size_t(piece)]; i < bounds[std::size_t(piece) + 1]; ++i)
      readings[i] = take_reading(bytes);
  };
  run_workers(int(bounds.size()) - 1, limits, read_piece, {take_piece});
  return readings;
}

ReadingsApart read_lines_apart(const PreparedPage& prepared, const Page& page, Recogniser& recogniser,
                               const WorkerLimits& limits) {
  const std::vector<UnreadLine> lines = unread_lines(page);
  ReadingsApart apart{std::vector<Reading>(lines.size())};
  const auto read = [&](int i) {
    const UnreadLine& line = lines[std::size_t(i)];
    std::string bytes;
    put(bytes, recogniser.read(prepared, page, *line.region, *line.line, Effort::least));
    return bytes;
  };
  const auto take = [&](int i, const WorkResult& result) {
    if (const auto* text = std::get_if<std::string>(&result)) {
      std::string_view bytes = *text;
      apart.readings[std::size_t(i)] = take_reading(bytes);
    } else {
      ++apart.failed;
    }
  };
  run_workers(int(lines.size()), limits, read, {take});
  return apart;
}

}  // namespace backissue
