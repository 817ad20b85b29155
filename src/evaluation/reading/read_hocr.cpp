#include "evaluation/reading/read_hocr.h"

#include <algorithm>
#include <array>

#include "evaluation/structure/region_text.h"

namespace backissue {
namespace {

enum class Role { none, page, area, paragraph, line, word, figure, separator };

struct RoleOfClass {
  std::string_view name;
  Role role;
};

constexpr std::array<RoleOfClass, 17> roles = {{{"ocr_page", Role::page},
                                                {"ocr_carea", Role::area},
                                                {"ocrx_block", Role::area},
                                                {"ocr_table", Role::area},
                                                {"ocr_par", Role::paragraph},
                                                {"ocr_line", Role::line},
                                                {"ocrx_line", Role::line},
                                                {"ocr_header", Role::line},
                                                {"ocr_footer", Role::line},
                                                {"ocr_caption", Role::line},
                                                {"ocr_textfloat", Role::line},
                                                {"ocrx_word", Role::word},
                                                {"ocr_photo", Role::figure},
                                                {"ocr_image", Role::figure},
                                                {"ocrx_image", Role::figure},
                                                {"ocr_linedrawing", Role::figure},
                                                {"ocr_separator", Role::separator}}};

Role role_of(pugi::xml_node node) {
  for (const std::string& name : split_at_spaces(node.attribute("class").value())) {
    for (const RoleOfClass& known : roles) {
      if (known.name == name) return known.role;
    }
  }
  return Role::none;
}

// What stands behind the property's name in "bbox 10 20 30 40; x_wconf 93"; empty: it is not there.
std::string property(pugi::xml_node node, std::string_view name) {
  std::string_view title = node.attribute("title").value();
  while (!title.empty()) {
    bool quoted = false;
    std::size_t end = 0;
    for (; end < title.size() && (quoted || title[end] != ';'); ++end) quoted ^= title[end] == '"';
    const std::string item = single_spaced(title.substr(0, end));
    if (item.starts_with(name) && item.size() > name.size() && item[name.size()] == ' ')
      return item.substr(name.size() + 1);
    title.remove_prefix(std::min(end + 1, title.size()));
  }
  return {};
}

std::vector<double> numbers_of(const XmlFile& xml, pugi::xml_node node, const std::string& name) {
  std::vector<double> numbers;
  for (const std::string& text : split_at_spaces(property(node, name))) {
    const auto number = number_from(text);
    if (!number) xml.fail(node, name + " must be followed by numbers in its title");
    numbers.push_back(*number);
  }
  return numbers;
}

// Whether there is one.
bool read_box(const XmlFile& xml, pugi::xml_node node, Box& box) {
  const std::vector<double> numbers = numbers_of(xml, node, "bbox");
  if (numbers.empty()) return false;
  if (numbers.size() != 4) xml.fail(node, "bbox must be followed by four numbers in its title");
  box = xml.box(node, numbers[0], numbers[1], numbers[2], numbers[3]);
  return true;
}

class HocrPageReader {
 public:
  explicit HocrPageReader(const XmlFile& xml) : xml_(xml) {}

  PageContent read(pugi::xml_node page) {
    read_scan(page);
    read_children(page);
    content_.known.regions = boxed_regions_;
    content_.known.order = true;
    settle_text(content_, boxed_);
    return std::move(content_);
  }

 private:
  void read_scan(pugi::xml_node page) {
    ScanInfo& scan = content_.page.scan;
    Box box;
    if (read_box(xml_, page, box)) {
      if (box.left < 0 || box.top < 0) xml_.fail(page, "bbox of a page must not be negative");
      scan.width = box.right;
      scan.height = box.bottom;
      scan.crop = box;
    }
    std::string image = property(page, "image");
    std::erase(image, '"');
    scan.file = file_name(image);
  }

  void read_children(pugi::xml_node parent) {
    for (const pugi::xml_node child : parent.children()) {
      if (child.type() == pugi::node_element) read_element(child);
    }
  }

  // XmlFile bounds the depth.
  void read_element(pugi::xml_node node) {
    const Role role = role_of(node);
    switch (role) {
      case Role::page:  // one within another is no part of it
        return;
      case Role::figure:
      case Role::separator:
        add_region(node, role == Role::figure ? RegionKind::figure : RegionKind::separator);
        return;
      case Role::area:
      case Role::paragraph:
        read_block(node, role);
        return;
      case Role::line:
        if (holds_lines(node)) {
          read_children(node);
        } else {
          read_line(node);
        }
        return;
      case Role::word:  // in no line
        read_line(node);
        return;
      case Role::none:
        read_children(node);
    }
  }

  // An area, or a paragraph: a region, unless it stands in one.
  void read_block(pugi::xml_node node, Role role) {
    const bool is_region = !in_region_;
    if (is_region) current_ = add_region(node, RegionKind::other);
    in_region_ = true;
    const std::size_t lines_before = current().lines.size();
    if (role == Role::paragraph) paragraphs_.emplace_back();
    read_children(node);
    const bool has_own = current().lines.size() > lines_before;
    if (!has_own && (role == Role::paragraph || paragraphs_.empty())) {
      if (paragraphs_.empty()) paragraphs_.emplace_back();
      append(paragraphs_.back(), single_spaced(content_text(node)), " ");  // text without lines
    }
    if (role == Role::paragraph) paragraphs_.emplace_back();
    if (!is_region) return;
    set_paragraphs(current(), paragraphs_);
    paragraphs_.clear();
    in_region_ = false;
  }

  void read_line(pugi::xml_node node) {
    const bool stands_alone = !in_region_;
    if (stands_alone) current_ = add_region(node, RegionKind::other);
    TextLine line;
    boxed_.lines &= read_box(xml_, node, line.box);
    if (role_of(node) == Role::word) {
      read_word(node, line);
    } else {
      read_words(node, line);
    }
    for (const Word& word : line.words) append(line.text, word.text, " ");
    if (line.words.empty()) line.text = single_spaced(content_text(node));
    if (paragraphs_.empty()) paragraphs_.emplace_back();
    append(paragraphs_.back(), line.text, " ");
    current().lines.push_back(std::move(line));
    if (!stands_alone) return;
    set_paragraphs(current(), paragraphs_);
    paragraphs_.clear();
  }

  void read_words(pugi::xml_node parent, TextLine& line) {
    for (const pugi::xml_node child : parent.children()) {
      if (child.type() != pugi::node_element) continue;
      if (role_of(child) == Role::word) {
        read_word(child, line);
      } else {
        read_words(child, line);
      }
    }
  }

  void read_word(pugi::xml_node node, TextLine& line) {
    Word word{{}, single_spaced(content_text(node)), 0};
    boxed_.words &= read_box(xml_, node, word.box);
    const std::vector<double> confidence = numbers_of(xml_, node, "x_wconf");
    if (!confidence.empty()) word.confidence = std::clamp(confidence.front() / 100, 0.0, 1.0);
    if (!word.text.empty()) line.words.push_back(std::move(word));
  }

  static bool holds_lines(pugi::xml_node node) {
    return bool(node.find_node([](pugi::xml_node inner) { return role_of(inner) == Role::line; }));
  }

  // Its place on the page.
  std::size_t add_region(pugi::xml_node node, RegionKind kind) {
    Region& region = content_.page.regions.emplace_back();
    region.id = "r" + std::to_string(content_.page.regions.size());
    region.kind = kind;
    if (has_text(kind)) region.order = ++order_;
    boxed_regions_ &= read_box(xml_, node, region.box);
    return content_.page.regions.size() - 1;
  }

  Region& current() { return content_.page.regions[current_]; }

  const XmlFile& xml_;
  PageContent content_;
  std::size_t current_ = 0;              // the region that is being read
  bool in_region_ = false;               // of an area or a paragraph
  std::vector<std::string> paragraphs_;  // of that region; the last one is open
  int order_ = 0;
  Boxed boxed_;
  bool boxed_regions_ = true;
};

void find_pages(pugi::xml_node parent, std::vector<pugi::xml_node>& pages) {
  for (const pugi::xml_node child : parent.children()) {
    if (role_of(child) == Role::page) pages.push_back(child);
    find_pages(child, pages);
  }
}

}  // namespace

Content read_hocr(const XmlFile& xml) {
  std::vector<pugi::xml_node> pages;
  find_pages(xml.root(), pages);
  if (pages.empty()) xml.fail(xml.root(), "is taken for hOCR, but has no element of class ocr_page");
  Content content;
  for (const pugi::xml_node page : pages) {
    PageContent& read = content.pages.emplace_back(HocrPageReader(xml).read(page));
    read.page.number = int(content.pages.size());
    read.page.of = int(pages.size());
  }
  return content;
}

}  // namespace backissue
