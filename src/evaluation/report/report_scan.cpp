#include "evaluation/report/report_scan.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "evaluation/report/report_html.h"
#include "evaluation/report/report_text.h"

namespace backissue {
namespace {

std::string text_of(std::int64_t number) { return std::to_string(number); }
std::int64_t width_of(const Box& box) { return std::int64_t{box.right} - box.left; }
std::int64_t height_of(const Box& box) { return std::int64_t{box.bottom} - box.top; }

// What the picture shows, in the scan's pixels: all of them; without a scan, what the boxes reach to.
Box shown_part(const ReportPage& page, const Box& part) {
  if (!part.empty()) return part;
  for (const PageContent* content : {&page.result, &page.truth}) {
    const ScanInfo& scan = content->page.scan;
    if (scan.width > 0 && scan.height > 0) return {0, 0, scan.width, scan.height};
  }
  Box all;
  if (!page.image.empty()) return all;  // nobody knows where on it the boxes are
  for (const PageContent* content : {&page.result, &page.truth}) {
    for (const Region& region : content->page.regions) {
      all.right = std::max(all.right, region.box.right);
      all.bottom = std::max(all.bottom, region.box.bottom);
    }
  }
  return all.empty() ? Box{} : all;
}

// "M10 20h300v40h-300z"
std::string path_of(const Box& box, std::int64_t margin = 0) {
  const std::string width = text_of(width_of(box) + 2 * margin);
  return "M" + text_of(box.left - margin) + ' ' + text_of(box.top - margin) + 'h' + width + 'v' +
         text_of(height_of(box) + 2 * margin) + "h-" + width + 'z';
}

std::string label_of(const Region& region, const Known& known) {
  std::string label = known.order && region.order > 0 ? text_of(region.order) : "";
  if (known.kinds) label += (label.empty() ? "" : " ") + label_of(region.kind);
  return label;
}

// What a box's label stands on: the result's its upper edge, the truth's the lower one, at the right.
std::string label_at(const Box& box, bool truth, std::int64_t letter) {
  return truth ? "<text text-anchor=\"end\" x=\"" + text_of(box.right) + "\" y=\"" +
                     text_of(std::int64_t{box.bottom} + letter) + "\">"
               : "<text x=\"" + text_of(box.left) + "\" y=\"" + text_of(box.top - letter / 4) + "\">";
}

// page_id: empty: the regions lead nowhere.
std::string regions(const PageContent& content, bool truth, std::int64_t letter, const std::string& page_id) {
  std::string out;
  if (!content.known.regions) return out;
  for (std::size_t i = 0; i < content.page.regions.size(); ++i) {
    const Region& region = content.page.regions[i];
    if (region.box.empty()) continue;
    const std::string group(content.known.kinds ? group_of(region.kind) : "other");
    const std::string label = label_of(region, content.known);
    const std::string article = region.article.empty() ? "" : ", article " + clipped(region.article, 40);
    const std::string shape =
        "<path d=\"" + path_of(region.box) + "\"><title>" +
        escaped((truth ? "Truth: " : "") + label + " (" + clipped(region.id, 40) + article + ")") + "</title></path>" +
        label_at(region.box, truth, letter) + label + "</text>";
    out += page_id.empty() ? "<g class=\"k-" + group + "\">" + shape + "</g>"
                           : "<a class=\"k-" + group + "\" id=\"" + region_id_of(page_id, i) +
                                 "\" tabindex=\"-1\" href=\"#" + block_id_of(page_id, i) + "\">" + shape + "</a>";
  }
  return out;
}

// The regions of each article in a colour of its own.
std::string articles(const PageContent& content) {
  if (!content.known.regions || !content.known.articles) return {};
  const std::map<std::string, std::string> colours = article_colours(content.page);
  std::string out;
  for (const Region& region : content.page.regions) {
    const auto colour = colours.find(region.article);
    if (colour == colours.end() || region.box.empty()) continue;
    out += "<path class=\"" + colour->second + "\" d=\"" + path_of(region.box) + "\"/>";
  }
  return out;
}

// An arrow from each region to the one that is read next; what stands around the text is left out, as it is by a
// reader.
std::string order(const PageContent& content, const std::string& marker) {
  std::vector<const Region*> row;
  if (!content.known.regions || !content.known.order) return {};
  for (const Region& region : content.page.regions) {
    const bool around = content.known.kinds && is_furniture(region.kind);
    if (region.order > 0 && !around && !region.box.empty()) row.push_back(&region);
  }
  std::stable_sort(row.begin(), row.end(), [](const Region* a, const Region* b) { return a->order < b->order; });
  if (row.size() < 2) return {};
  const auto center = [](const Box& box) {
    return number(box.left + width_of(box) / 2, 0) + ' ' + number(box.top + height_of(box) / 2, 0);
  };
  std::string out = "<marker id=\"" + marker +
                    "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"5\" markerHeight=\"5\" "
                    "orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker><g marker-end=\"url(#" +
                    marker + ")\">";
  for (std::size_t i = 1; i < row.size(); ++i) {
    out += "<path d=\"M" + center(row[i - 1]->box) + 'L' + center(row[i]->box) + "\"/>";
  }
  return out + "</g>";
}

// Words that the engine was less than sure of, in three shades.
std::string confidence(const PageContent& content) {
  constexpr std::array<double, 3> below = {0.5, 0.75, 0.9};
  std::array<std::string, 3> shades;
  if (!content.known.words) return {};
  for (const Region& region : content.page.regions) {
    for (const TextLine& line : region.lines) {
      for (const Word& word : line.words) {
        const auto shade = std::upper_bound(below.begin(), below.end(), word.confidence) - below.begin();
        if (shade < std::ptrdiff_t(shades.size()) && !word.box.empty()) shades[std::size_t(shade)] += path_of(word.box);
      }
    }
  }
  std::string out;
  for (std::size_t i = 0; i < shades.size(); ++i) {
    if (!shades[i].empty()) out += "<path class=\"c" + text_of(std::int64_t(i)) + "\" d=\"" + shades[i] + "\"/>";
  }
  return out;
}

// A little outside the words, so that they stay legible.
std::string differences(const std::vector<MarkedPlace>& places, std::int64_t margin) {
  std::string out;
  for (const MarkedPlace& place : places) {
    if (place.boxes.empty()) continue;
    out += "<a class=\"d\" tabindex=\"-1\" href=\"#" + place.target + "\" aria-label=\"" + escaped(place.description) +
           "\"><path class=\"" + std::string(name_of(place.kind)) + "\" id=\"" + place.id + "\" d=\"";
    for (const Box& box : place.boxes) out += path_of(box, margin);
    out += "\"/></a>";
  }
  return out;
}

// Pictures that a browser shows; what else would be in a data: address is nobody's business.
bool is_picture(std::string_view type) {
  constexpr std::array<std::string_view, 5> types = {"image/jpeg", "image/png", "image/webp", "image/gif",
                                                     "image/avif"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

struct Layer {
  std::string_view name, label;
  bool shown;
  std::string svg;
};

std::string switches(const std::string& page_id, const std::vector<Layer>& layers, bool picture) {
  const auto box = [&](std::string_view name, std::string_view label, bool checked) {
    const std::string id = page_id + "-l-" + std::string(name);
    return "<label for=\"" + id + "\"><input type=\"checkbox\" id=\"" + id + "\" class=\"l-" + std::string(name) +
           (checked ? "\" checked>" : "\">") + std::string(label) + "</label> ";
  };
  std::string out = "<fieldset class=\"layers\"><legend>Layers</legend>";
  if (picture) out += box("scan", "Scan", true);
  for (const Layer& layer : layers) out += box(layer.name, layer.label, layer.shown);
  return out + box("large", "Enlarged", false) + "</fieldset>\n";
}

std::vector<Layer> layers_of(const ReportPage& page, const std::string& id, const std::vector<MarkedPlace>& places,
                             const ScanStyle& style, std::int64_t letter) {
  std::vector<Layer> layers = {
      {"articles", "Articles", false, articles(page.result)},
      {"regions", "Regions", true, regions(page.result, false, letter, style.linked ? id : "")},
      {"truth", "True regions", false, regions(page.truth, true, letter, "")},
      {"order", "Reading order", style.order_shown, order(page.result, id + "-arrow")},
      {"true-order", "True order", false, order(page.truth, id + "-true-arrow")},
      {"confidence", "Unsure words", false, confidence(page.result)},
      {"differences", style.places, true, differences(places, letter / 6)}};
  std::erase_if(layers, [](const Layer& layer) { return layer.svg.empty(); });
  return layers;
}

std::string drawing(const std::vector<Layer>& layers, const Box& part, std::int64_t letter) {
  std::string out = "<svg viewBox=\"" + text_of(part.left) + ' ' + text_of(part.top) + ' ' + text_of(width_of(part)) +
                    ' ' + text_of(height_of(part)) + "\" preserveAspectRatio=\"none\" font-size=\"" + text_of(letter) +
                    "\" stroke-width=\"" + text_of(std::max<std::int64_t>(1, width_of(part) / 500)) +
                    "\" role=\"group\" aria-label=\"Layers over the scan\">\n";
  for (const Layer& layer : layers) {
    const bool leads_on = layer.svg.find("<a ") != std::string::npos;
    out += "<g class=\"y-" + std::string(layer.name) + (leads_on ? "\">" : "\" aria-hidden=\"true\">") + layer.svg +
           "</g>\n";
  }
  return out + "</svg>";
}

}  // namespace

std::string region_id_of(const std::string& page, std::size_t region) {
  return page + "-b" + std::to_string(region + 1);
}

std::string block_id_of(const std::string& page, std::size_t region) {
  return page + "-x" + std::to_string(region + 1);
}

std::string_view group_of(RegionKind kind) {
  switch (kind) {
    case RegionKind::masthead:
    case RegionKind::kicker:
    case RegionKind::headline:
    case RegionKind::deck:
    case RegionKind::byline:
    case RegionKind::subhead:
      return "head";
    case RegionKind::body:
    case RegionKind::contents_entry:
      return "body";
    case RegionKind::pull_quote:
    case RegionKind::caption:
    case RegionKind::credit:
    case RegionKind::table:
    case RegionKind::footnote:
    case RegionKind::jump_line:
      return "aside";
    case RegionKind::issue_line:
    case RegionKind::running_head:
    case RegionKind::running_foot:
    case RegionKind::page_number:
      return "furniture";
    case RegionKind::figure:
    case RegionKind::separator:
      return "picture";
    case RegionKind::advertisement:
      return "advertisement";
    case RegionKind::other:
      break;
  }
  return "other";
}

std::map<std::string, std::string> article_colours(const Page& page) {
  constexpr std::size_t colours = 6;
  std::map<std::string, std::string> classes;
  for (const Region& region : page.regions) {
    if (!region.article.empty()) classes.emplace(region.article, "a" + std::to_string(classes.size() % colours));
  }
  return classes;
}

std::string scan_view(const ReportPage& page, const std::string& page_id, const std::vector<MarkedPlace>& places,
                      const ScanStyle& style) {
  const Box part = shown_part(page, style.part);
  const bool picture = !page.image.empty() && is_picture(page.image_type);
  const std::int64_t letter = std::max<std::int64_t>(1, width_of(part) / 70);
  const std::vector<Layer> layers =
      part.empty() ? std::vector<Layer>{} : layers_of(page, page_id, places, style, letter);
  if (!picture && layers.empty()) return {};

  std::string out = switches(page_id, layers, picture);
  out += "<div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"Scan\"><div class=\"sheet\">";
  if (picture) {
    out += "<img loading=\"lazy\" decoding=\"async\" alt=\"Scan of the page\"";
    if (!part.empty()) out += " width=\"" + text_of(width_of(part)) + "\" height=\"" + text_of(height_of(part)) + '"';
    out += " src=\"data:" + page.image_type + ";base64," + base64(page.image) + "\">";
  }
  if (!layers.empty()) out += drawing(layers, part, letter);
  return out + "</div></div>\n";
}

}  // namespace backissue
