#include "postprocess/ledger.h"

#include <map>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// A word's place in the print.
struct Slot {
  std::size_t line = 0;
  std::size_t parts = 1;  // between spaces, as the text stands; 0: the word is in another place
  std::string text;
};

// One entry, with the slot that it took in.
struct Step {
  const Correction* correction = nullptr;
  std::size_t slot = nowhere;
  std::size_t taken = nowhere;
};

bool is_rest(const Correction& c) { return c.before.starts_with('|') && c.after.empty(); }

// Where `before` falls into two words; npos: it is one.
std::size_t seam(const Correction& c) {
  if (is_rest(c)) return std::string::npos;
  if (c.kind == "join") return c.before.find('|');
  return c.kind == "dropcap" || c.rule == "space" ? c.before.find(' ') : std::string::npos;
}

class Undoing {
 public:
  explicit Undoing(const Region& region) : lines_(region.lines.size()) {
    for (std::size_t l = 0; l < region.lines.size(); ++l) {
      for (std::size_t w = 0; w < region.lines[l].words.size(); ++w) {
        const std::size_t parts = split_spaces(region.lines[l].words[w].text).size();
        if (parts == 0) continue;
        at_[{static_cast<int>(l), static_cast<int>(w)}] = slots_.size();
        slots_.push_back({l, parts, {}});
      }
    }
  }

  // Forwards, over the places only: which words did the text put together?
  bool follow(const Correction& correction) {
    const auto found = at_.find({correction.line, correction.word});
    if (found == at_.end() || slots_[found->second].parts == 0) return false;
    Step step{&correction, found->second, nowhere};
    if (seam(correction) != std::string::npos) {
      step.taken = found->second + 1;
      while (step.taken < slots_.size() && slots_[step.taken].parts == 0) ++step.taken;
      if (step.taken >= slots_.size()) step.taken = nowhere;  // its rest stands in another region
      if (step.taken != nowhere) slots_[step.taken].parts = 0;
    }
    slots_[step.slot].parts = split_spaces(correction.after).size();
    steps_.push_back(step);
    return true;
  }

  bool fill(const std::string& text) {
    const auto words = split_spaces(text);
    std::size_t next = 0;
    for (Slot& slot : slots_) {
      for (std::size_t i = 0; i < slot.parts; ++i) {
        if (next == words.size()) return false;
        if (i > 0) slot.text += ' ';
        slot.text += words[next++];
      }
    }
    return next == words.size();
  }

  bool reverse() {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
      const Correction& c = *step->correction;
      if (slots_[step->slot].text != c.after) return false;
      const std::size_t cut = seam(c);
      slots_[step->slot].text = is_rest(c) ? c.before.substr(1) : c.before.substr(0, cut);
      if (step->taken != nowhere) slots_[step->taken].text = c.before.substr(cut + 1);
    }
    return true;
  }

  std::vector<std::string> lines() const {
    std::vector<std::string> lines(lines_);
    for (const Slot& slot : slots_) {
      std::string& line = lines[slot.line];
      if (!line.empty()) line += ' ';
      line += slot.text;
    }
    return lines;
  }

 private:
  std::size_t lines_;
  std::vector<Slot> slots_;
  std::map<std::pair<int, int>, std::size_t> at_;
  std::vector<Step> steps_;
};

}  // namespace

std::optional<std::vector<std::string>> undo(const Region& region, const std::vector<Correction>& ledger) {
  Undoing undoing(region);
  for (const Correction& correction : ledger) {
    if (correction.region == region.id && !undoing.follow(correction)) return std::nullopt;
  }
  if (!undoing.fill(region.text) || !undoing.reverse()) return std::nullopt;
  return undoing.lines();
}

}  // namespace backissue
