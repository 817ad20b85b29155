#include "evaluation/reading/read_page_xml.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "evaluation/reading/kind_labels.h"
#include "evaluation/reading/reading_groups.h"
#include "evaluation/structure/region_text.h"

namespace backissue {
namespace {

constexpr std::array<std::string_view, 7> figures = {"ImageRegion", "GraphicRegion", "LineDrawingRegion", "ChartRegion",
                                                     "MapRegion",   "ChemRegion",    "MusicRegion"};

// Of regions that have no type; the others have a name that says it.
RegionKind kind_of_element(std::string_view name) {
  if (std::find(figures.begin(), figures.end(), name) != figures.end()) return RegionKind::figure;
  if (name == "SeparatorRegion") return RegionKind::separator;
  if (name == "TableRegion") return RegionKind::table;
  if (name == "AdvertRegion") return RegionKind::advertisement;
  return RegionKind::other;
}

// Kinds to which all belongs that stands in them.
bool takes_in(RegionKind kind) { return kind == RegionKind::table || kind == RegionKind::advertisement; }

class PageReader {
 public:
  explicit PageReader(const XmlFile& xml) : xml_(xml) {}

  PageContent read() {
    const pugi::xml_node page = child_named(xml_.root(), "Page");
    if (!page) xml_.fail(xml_.root(), "has no Page");
    ScanInfo& scan = content_.page.scan;
    scan.file = file_name(attribute_text(page, "imageFilename"));
    scan.width = xml_.size(page, "imageWidth");
    scan.height = xml_.size(page, "imageHeight");
    scan.crop = {0, 0, scan.width, scan.height};
    content_.page.number = content_.page.of = 1;
    content_.page.regions = read_regions(page);
    content_.known.regions = true;
    content_.known.kinds = typed_ || !has_text_regions_;
    read_order(child_named(page, "ReadingOrder"));
    settle_text(content_, Boxed{});
    return std::move(content_);
  }

 private:
  // With what is nested in them, each before its own.
  std::vector<Region> read_regions(pugi::xml_node parent) {
    std::vector<Region> regions;
    for (const pugi::xml_node child : parent.children()) {
      const std::string_view name = local_name(child);
      if (!name.ends_with("Region") || name == "NoiseRegion") continue;
      std::vector<Region> found = read_region(child);
      std::move(found.begin(), found.end(), std::back_inserter(regions));
    }
    return regions;
  }

  std::vector<Region> read_region(pugi::xml_node node) {
    Region region;
    region.id = attribute_text(node, "id");
    if (region.id.empty()) xml_.fail(node, "has no id");
    if (!ids_.insert(region.id).second) xml_.fail(node, "its id \"" + region.id + "\" stands there twice");
    region.kind = kind_of_element(local_name(node));
    region.box = read_box(node);
    const bool is_text = local_name(node) == "TextRegion";
    if (is_text) read_text_region(node, region);

    std::vector<Region> nested = read_regions(node);
    if (takes_in(region.kind)) {
      take_in(region, nested);
      nested.clear();
    } else if (is_text) {
      tell_apart(region, nested);
    }
    nested.insert(nested.begin(), std::move(region));
    return nested;
  }

  void read_text_region(pugi::xml_node node, Region& region) {
    has_text_regions_ = true;
    if (const pugi::xml_attribute type = node.attribute("type")) {
      typed_ = true;
      region.kind = kind_from_label(type.value()).value_or(RegionKind::other);
    }
    for (const pugi::xml_node child : node.children()) {
      if (local_name(child) == "TextLine") region.lines.push_back(read_line(child));
    }
    const std::string own = read_text(node);
    set_paragraphs(region, own.empty() ? std::vector{run_together(region.lines)} : paragraphs_from(own));
  }

  // A region's own TextEquiv holds the text of those in it as well, which is to stand on the page once.
  static void tell_apart(Region& region, std::vector<Region>& nested) {
    const auto has_any = [](const Region& part) { return !part.text.empty(); };
    if (std::none_of(nested.begin(), nested.end(), has_any)) return;
    if (const std::string lines = run_together(region.lines); !lines.empty()) {
      set_paragraphs(region, {lines});
    } else if (!region.text.empty()) {
      for (Region& part : nested) set_paragraphs(part, {});
    }
  }

  void take_in(Region& region, const std::vector<Region>& nested) {
    std::vector<std::string> paragraphs;
    for (const Region& part : nested) {
      stands_for_[part.id] = region.id;
      paragraphs.push_back(part.text);
      region.lines.insert(region.lines.end(), part.lines.begin(), part.lines.end());
    }
    set_paragraphs(region, paragraphs);
  }

  TextLine read_line(pugi::xml_node node) {
    TextLine line;
    line.box = read_box(node);
    for (const pugi::xml_node child : node.children()) {
      if (local_name(child) != "Word") continue;
      Word word{read_box(child), single_spaced(read_text(child)), 0};
      if (!word.text.empty()) line.words.push_back(std::move(word));
    }
    line.text = single_spaced(read_text(node));
    if (line.text.empty()) {
      for (const Word& word : line.words) append(line.text, word.text, " ");
    }
    return line;
  }

  static std::string read_text(pugi::xml_node node) {
    pugi::xml_node best;
    int best_index = std::numeric_limits<int>::max();
    for (const pugi::xml_node child : node.children()) {
      if (local_name(child) != "TextEquiv") continue;
      const int index = child.attribute("index").as_int();
      if (best && index >= best_index) continue;
      best = child;
      best_index = index;
    }
    return content_text(child_named(best, "Unicode"));
  }

  Box read_box(pugi::xml_node node) {
    const pugi::xml_node coords = child_named(node, "Coords");
    if (!coords) xml_.fail(node, "has no Coords");
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;
    const auto add = [&](double x, double y) {
      left = std::min(left, x), right = std::max(right, x + 1);
      top = std::min(top, y), bottom = std::max(bottom, y + 1);
    };
    for (const std::string& point : split_at_spaces(attribute_text(coords, "points"))) {
      const std::size_t comma = std::min(point.find(','), point.size() - 1);
      const auto x = number_from(std::string_view(point).substr(0, comma));
      const auto y = number_from(std::string_view(point).substr(comma + 1));
      if (!x || !y) xml_.fail(coords, "points must be pairs of numbers such as \"10,20 90,20\"");
      add(*x, *y);
    }
    for (const pugi::xml_node child : coords.children()) {  // as of 2010 and before
      if (local_name(child) != "Point") continue;
      const auto x = xml_.number(child, "x"), y = xml_.number(child, "y");
      if (!x || !y) xml_.fail(child, "must have x and y");
      add(*x, *y);
    }
    if (right < left) xml_.fail(coords, "has no points");
    return xml_.box(coords, left, top, right, bottom);
  }

  void read_order(pugi::xml_node reading_order) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < content_.page.regions.size(); ++i) places[content_.page.regions[i].id] = i;
    Targets targets;
    for (const std::string& id : ids_) targets[id] = {places.at(standing_for(id))};
    const ReadingOrder order = read_reading_order(reading_order, targets);
    content_.known.order = !order.places.empty();
    arrange(content_, order);
  }

  std::string standing_for(std::string id) const {
    for (auto found = stands_for_.find(id); found != stands_for_.end(); found = stands_for_.find(id))
      id = found->second;
    return id;
  }

  const XmlFile& xml_;
  PageContent content_;
  std::set<std::string> ids_;
  std::map<std::string, std::string> stands_for_;  // regions that were taken in, by id
  bool has_text_regions_ = false;
  bool typed_ = false;
};

}  // namespace

PageContent read_page_xml(const XmlFile& xml) { return PageReader(xml).read(); }

}  // namespace backissue
