#include "evaluation/report/report_text.h"

#include <algorithm>

#include "evaluation/report/report_html.h"

namespace backissue {
namespace {

std::string_view part(const Graphemes& text, std::size_t begin, std::size_t end) {
  if (begin >= end) return {};
  return std::string_view(text.text).substr(text.offsets[begin], text.offsets[end] - text.offsets[begin]);
}

std::string quoted(const Graphemes& text, const UnitRange& range) {
  return "“" + clipped(part(text, range.begin, range.end), 40) + "”";
}

// What an edit is called in HTML, seen from one side; nothing where that side has no characters of it.
std::string_view element_of(Edit::Kind kind) {
  switch (kind) {
    case Edit::Kind::replace:
      return "mark";
    case Edit::Kind::remove:
      return "del";
    case Edit::Kind::insert:
      return "ins";
    case Edit::Kind::keep:
      break;
  }
  return {};
}

// Writes one side's text from its beginning to its end, with what is marked in it.
class Writer {
 public:
  Writer(Side side, const Graphemes& text) : side_(side), text_(text) {}

  const std::optional<UnitRange>& range_of(const Difference& difference) const {
    return side_ == Side::truth ? difference.truth : difference.result;
  }

  // Up to a character; a moved stretch that ends on the way is closed.
  void write_to(std::size_t end) {
    if (moved_end_ && *moved_end_ <= end) {
      plain(*moved_end_);
      out_ += "</span>";
      moved_end_.reset();
    }
    plain(end);
  }

  void open_moved(const std::string& link, std::size_t end) {
    out_ += "<span class=\"moved\">" + link + "⇅</a>";
    moved_end_ = end;
  }

  void difference(const std::string& link, const Difference& difference) {
    out_ += link;
    if (range_of(difference)->empty()) out_ += "‸";
    for (const Edit& edit : difference.edits) {
      const std::size_t begin = side_ == Side::truth ? edit.a_begin : edit.b_begin;
      const std::size_t end = side_ == Side::truth ? edit.a_end : edit.b_end;
      if (begin == end) continue;
      const std::string name(element_of(edit.kind));
      const std::string text = escaped(part(text_, begin, end));
      out_ += name.empty() ? text : '<' + name + '>' + text + "</" + name + '>';
    }
    out_ += "</a>";
    at_ = std::max(at_, range_of(difference)->end);
  }

  std::string take() {
    write_to(text_.units.size());
    return std::move(out_);
  }

 private:
  void plain(std::size_t end) {
    out_ += escaped(part(text_, at_, end));
    at_ = std::max(at_, end);
  }

  Side side_;
  const Graphemes& text_;
  std::string out_;
  std::size_t at_ = 0;
  std::optional<std::size_t> moved_end_;
};

}  // namespace

std::string_view name_of(Difference::Kind kind) {
  switch (kind) {
    case Difference::Kind::misread:
      return "misread";
    case Difference::Kind::lost:
      return "lost";
    case Difference::Kind::invented:
      return "invented";
    case Difference::Kind::moved:
      break;
  }
  return "moved";
}

std::string description_of(const Difference& difference, const Graphemes& truth, const Graphemes& result) {
  const std::string name(name_of(difference.kind));
  switch (difference.kind) {
    case Difference::Kind::misread:
      return name + ": " + quoted(result, *difference.result) + " for " + quoted(truth, *difference.truth);
    case Difference::Kind::invented:
      return name + ": " + quoted(result, *difference.result);
    default:
      return name + ": " + quoted(truth, *difference.truth);
  }
}

std::string id_of(const std::string& page, Side side, std::size_t difference) {
  return page + (side == Side::truth ? "-t" : "-r") + std::to_string(difference + 1);
}

std::string scan_id_of(const std::string& page, std::size_t difference) {
  return page + "-s" + std::to_string(difference + 1);
}

std::string marked_text(const std::string& page, Side side, const Graphemes& text,
                        const std::vector<Difference>& differences, const std::vector<std::string>& descriptions,
                        const std::vector<std::string>& targets) {
  Writer writer(side, text);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    if (writer.range_of(differences[i])) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return writer.range_of(differences[a])->begin < writer.range_of(differences[b])->begin;
  });
  for (const std::size_t i : order) {
    const UnitRange& range = *writer.range_of(differences[i]);
    writer.write_to(range.begin);
    const std::string link = "<a class=\"d\" id=\"" + id_of(page, side, i) + "\" href=\"#" + targets[i] +
                             "\" aria-label=\"" + escaped(descriptions[i]) + "\">";
    if (differences[i].kind == Difference::Kind::moved) {
      writer.open_moved(link, range.end);
    } else {
      writer.difference(link, differences[i]);
    }
  }
  return writer.take();
}

}  // namespace backissue
