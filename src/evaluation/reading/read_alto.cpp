#include "evaluation/reading/read_alto.h"

#include <algorithm>
#include <map>
#include <set>

#include "evaluation/reading/alto_text.h"
#include "evaluation/reading/kind_labels.h"
#include "evaluation/reading/reading_groups.h"
#include "evaluation/structure/region_text.h"

namespace backissue {
namespace {

using Kind = std::optional<RegionKind>;
using Kinds = std::map<std::string, RegionKind>;

// Of the tags that name a kind, by ID.
Kinds kinds_of_tags(pugi::xml_node root) {
  Kinds kinds;
  for (const pugi::xml_node tag : child_named(root, "Tags").children()) {
    if (local_name(tag) == "NamedEntityTag") continue;  // its label is a person's or a place's name
    Kind kind = kind_from_label(tag.attribute("LABEL").value());
    if (!kind) kind = kind_from_label(tag.attribute("TYPE").value());
    if (kind) kinds.emplace(attribute_text(tag, "ID"), *kind);
  }
  return kinds;
}

bool in_pixels(const XmlFile& xml) {
  const pugi::xml_node unit = child_named(child_named(xml.root(), "Description"), "MeasurementUnit");
  const std::string name = single_spaced(content_text(unit));
  if (name != "" && name != "pixel" && name != "mm10" && name != "inch1200")
    xml.fail(unit, "must be pixel, mm10 or inch1200");
  return name == "" || name == "pixel";
}

std::string image_name(pugi::xml_node root) {
  const pugi::xml_node image = child_named(child_named(root, "Description"), "sourceImageInformation");
  return file_name(single_spaced(content_text(child_named(image, "fileName"))));
}

class AltoPageReader {
 public:
  AltoPageReader(const XmlFile& xml, const Kinds& kinds_of_tags)
      : xml_(xml), kinds_of_tags_(kinds_of_tags), in_pixels_(in_pixels(xml)) {}

  PageContent read(pugi::xml_node page) {
    read_size(page);
    for (const pugi::xml_node space : page.children()) {
      const std::string_view name = local_name(space);
      Kind kind;
      if (name == "TopMargin") kind = RegionKind::running_head;
      if (name == "BottomMargin") kind = RegionKind::running_foot;
      if (name == "PrintSpace" || name.ends_with("Margin")) read_blocks(space, kind);
    }
    compose_alto_text(content_, strings_);
    content_.known.regions = boxed_regions_;
    content_.known.kinds = all_have_kinds_;
    content_.known.order = true;
    arrange(content_, read_order());
    settle_text(content_, boxed_);
    return std::move(content_);
  }

 private:
  void read_size(pugi::xml_node page) {
    if (!in_pixels_) return;
    ScanInfo& scan = content_.page.scan;
    if (page.attribute("WIDTH")) scan.width = xml_.size(page, "WIDTH");
    if (page.attribute("HEIGHT")) scan.height = xml_.size(page, "HEIGHT");
    scan.crop = {0, 0, scan.width, scan.height};
  }

  // kind: of what they stand in. The places of all that stands in it.
  std::vector<std::size_t> read_blocks(pugi::xml_node parent, Kind kind) {
    std::vector<std::size_t> places;
    for (const pugi::xml_node child : parent.children()) {
      const std::string_view name = local_name(child);
      std::vector<std::size_t> found;
      if (name == "ComposedBlock") {
        found = read_blocks(child, kind_of(child, kind));
      } else if (name == "TextBlock" || name == "Illustration" || name == "GraphicalElement") {
        found = {read_block(child, kind_of(child, kind))};
      } else {
        continue;
      }
      note_target(child, found);
      places.insert(places.end(), found.begin(), found.end());
    }
    return places;
  }

  Kind kind_of(pugi::xml_node block, Kind outer) const {
    for (const std::string& tag : split_at_spaces(attribute_text(block, "TAGREFS"))) {
      if (const auto found = kinds_of_tags_.find(tag); found != kinds_of_tags_.end()) return found->second;
    }
    const Kind own = kind_from_label(block.attribute("TYPE").value());
    return own ? own : outer;
  }

  void note_target(pugi::xml_node node, const std::vector<std::size_t>& places) {
    const std::string id = attribute_text(node, "ID");
    if (id.empty()) return;
    if (!targets_.emplace(id, places).second) xml_.fail(node, "its ID \"" + id + "\" stands there twice");
  }

  std::size_t read_block(pugi::xml_node node, Kind kind) {
    const std::size_t place = content_.page.regions.size();
    Region region;
    region.id = attribute_text(node, "ID");
    if (region.id.empty()) region.id = "r" + std::to_string(place + 1);
    boxed_regions_ &= read_box(node, region.box);
    if (local_name(node) == "TextBlock") {
      region.kind = kind.value_or(RegionKind::other);
      all_have_kinds_ &= kind.has_value();
      for (const pugi::xml_node child : node.children()) {
        if (local_name(child) != "TextLine") continue;
        note_target(child, {place});
        region.lines.push_back(read_line(child, {place, region.lines.size()}));
      }
    } else {
      region.kind = local_name(node) == "Illustration" ? RegionKind::figure : RegionKind::separator;
    }
    next_.push_back(attribute_text(node, "IDNEXT"));
    content_.page.regions.push_back(std::move(region));
    return place;
  }

  TextLine read_line(pugi::xml_node node, AltoString where) {
    TextLine line;
    boxed_.lines &= read_box(node, line.box);
    for (const pugi::xml_node child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == "String") {
        if (!child.attribute("CONTENT")) xml_.fail(child, "lacks CONTENT");
        where.content = single_spaced(attribute_text(child, "CONTENT"));
        where.part = attribute_text(child, "SUBS_TYPE");
        where.whole = single_spaced(attribute_text(child, "SUBS_CONTENT"));
        strings_.push_back(where);
        Word word{{}, where.content, std::clamp(xml_.number(child, "WC").value_or(0), 0.0, 1.0)};
        boxed_.words &= read_box(child, word.box);
        if (!word.text.empty()) line.words.push_back(std::move(word));
      } else if (name == "HYP" && !line.words.empty()) {
        std::string& word = line.words.back().text;
        word = with_hyphen(word, attribute_text(child, "CONTENT"));
        strings_.back().content = word;
      }
    }
    for (const Word& word : line.words) append(line.text, word.text, " ");
    return line;
  }

  // Whether there is one that can be known.
  bool read_box(pugi::xml_node node, Box& box) {
    const auto left = xml_.number(node, "HPOS"), top = xml_.number(node, "VPOS");
    const auto width = xml_.number(node, "WIDTH"), height = xml_.number(node, "HEIGHT");
    if (!in_pixels_ || !left || !top || !width || !height) return false;
    box = xml_.box(node, *left, *top, *left + *width, *top + *height);
    return true;
  }

  ReadingOrder read_order() {
    ReadingOrder order;
    const pugi::xml_node written = child_named(xml_.root(), "ReadingOrder");
    const pugi::xml_node first =
        written.find_child([](pugi::xml_node node) { return local_name(node).ends_with("Group"); });
    order = read_reading_order(first, targets_);  // the others are alternatives to it
    if (order.places.empty()) order.places = linked_order();
    const auto& regions = content_.page.regions;
    std::erase_if(order.places, [&](std::size_t place) { return !has_text(regions[place].kind); });
    return order;
  }

  // Chains of IDNEXT, each where the block stands that nothing leads to; what stands in a circle comes last.
  std::vector<std::size_t> linked_order() const {
    const std::size_t count = next_.size();
    std::vector<std::size_t> next(count, count), order;
    std::vector<bool> is_led_to(count + 1), taken(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
      const auto target = targets_.find(next_[i]);
      if (target == targets_.end() || target->second.empty()) continue;
      next[i] = target->second.front();
      is_led_to[next[i]] = true;
    }
    for (const bool circles : {false, true}) {
      for (std::size_t i = 0; i < count; ++i) {
        if (is_led_to[i] && !circles) continue;
        for (std::size_t at = i; at < count && !taken[at]; at = next[at]) {
          taken[at] = true;
          order.push_back(at);
        }
      }
    }
    return order;
  }

  const XmlFile& xml_;
  const Kinds& kinds_of_tags_;
  const bool in_pixels_;
  PageContent content_;
  std::vector<AltoString> strings_;  // as they stand in the file
  Targets targets_;
  std::vector<std::string> next_;  // IDNEXT of each region
  Boxed boxed_;
  bool boxed_regions_ = true;
  bool all_have_kinds_ = true;
};

}  // namespace

Content read_alto(const XmlFile& xml) {
  const Kinds kinds = kinds_of_tags(xml.root());
  Content content;
  for (const pugi::xml_node page : child_named(xml.root(), "Layout").children()) {
    if (local_name(page) == "Page") content.pages.push_back(AltoPageReader(xml, kinds).read(page));
  }
  if (content.pages.empty()) xml.fail(xml.root(), "has no Layout with a Page");
  for (std::size_t i = 0; i < content.pages.size(); ++i) {
    Page& page = content.pages[i].page;
    page.scan.file = image_name(xml.root());
    page.number = int(i + 1);
    page.of = int(content.pages.size());
  }
  return content;
}

}  // namespace backissue
