#include "layout/framed_text.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/advertisements.h"
#include "layout/frames.h"
#include "layout/measure.h"
#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

bool lies_in(const Box& box, const Box& frame) { return intersect(box, frame).area() > 0.8 * box.area(); }

constexpr std::size_t column_inch = 10;  // lines

// A box is an advertisement if it mixes type as no article does, or is in other type than the body and speaks as a
// seller does; else a sidebar. Where the box has no more than two sides, its type has to say it alone.
bool looks_like_advertisement(const Page& page, const std::vector<int>& items, bool open, const BodyStyle& body) {
  double smallest = 1e9, largest = 0;
  std::size_t body_characters = 0, alike_characters = 0, all_characters = 0;
  std::string text;
  std::vector<double> sizes;
  for (const int i : items) {
    const Region& region = page.regions[std::size_t(i)];
    const std::string words = joined_text(region);
    if (words.size() < 4) continue;
    text += ' ' + words;
    smallest = std::min(smallest, region.x_height);
    largest = std::max(largest, region.x_height);
    all_characters += words.size();
    sizes.insert(sizes.end(), region.lines.size(), region.x_height);
  }
  const double usual = median(sizes);
  for (const int i : items) {
    const Region& region = page.regions[std::size_t(i)];
    const std::size_t characters = joined_text(region).size();
    const double ratio = region.x_height / body.x_height;
    if (ratio > 0.9 && ratio < 1.12 && region.weight < 1.2 * body.weight) body_characters += characters;
    if (std::abs(region.x_height / usual - 1) < 0.1) alike_characters += characters;
  }
  const bool other_type = 2 * body_characters < all_characters;
  if (!open && largest > 3 * smallest) return true;
  const bool mixed = 10 * alike_characters < 7 * all_characters;
  if (!open && sizes.size() <= column_inch && selling_words(text) >= 1) return true;
  const auto signs = selling_words(text), lines = std::ptrdiff_t(sizes.size());
  constexpr std::ptrdiff_t coupon = 5;  // signs: more than a sidebar has that says where to buy
  if ((signs >= 3 && 2 * signs >= lines) || (!open && signs >= coupon)) return true;
  return other_type && (mixed || (signs >= 2 && 3 * signs >= lines));  // a sidebar may name a price too
}

// The page's largest headline with most of its text: a frame round it is the article's own.
bool holds_the_article(const Page& page, const std::vector<int>& inside, const std::vector<int>& outside) {
  const auto largest = [&](const std::vector<int>& items) {
    double size = 0;
    for (const int i : items) {
      const Region& region = page.regions[std::size_t(i)];
      if (region.kind == RegionKind::headline) size = std::max(size, region.x_height);
    }
    return size;
  };
  const auto lines = [&](const std::vector<int>& items) {
    std::size_t count = 0;
    for (const int i : items) count += page.regions[std::size_t(i)].lines.size();
    return count;
  };
  return largest(inside) > largest(outside) && lines(inside) > lines(outside);
}

// Nothing but tables, or nothing but captions.
bool holds_only(const Page& page, const std::vector<int>& inside) {
  const auto only = [&](RegionKind kind) {
    return std::all_of(inside.begin(), inside.end(), [&](int i) { return page.regions[std::size_t(i)].kind == kind; });
  };
  return only(RegionKind::table) || only(RegionKind::caption);
}

// Among advertisements a small box that does not sell so loudly is one too.
void take_for_classified(const Page& page, std::vector<FramedText>& framed) {
  const auto sellers = std::count_if(framed.begin(), framed.end(), [](const FramedText& f) { return f.advertisement; });
  if (framed.size() < 3 || 2 * sellers < std::ptrdiff_t(framed.size())) return;
  for (FramedText& frame : framed) {
    std::size_t lines = 0;
    for (const int i : frame.items) lines += page.regions[std::size_t(i)].lines.size();
    if (lines <= column_inch) frame.advertisement = true;
  }
}

}  // namespace

std::vector<FramedText> take_framed(const Page& page, std::vector<int>& items, const BodyStyle& body) {
  std::vector<FramedText> framed;
  for (const auto& [frame, open] : find_frames(page, body)) {
    std::vector<int> inside, outside;
    for (const int i : items) (lies_in(page.regions[std::size_t(i)].box, frame) ? inside : outside).push_back(i);
    // A frame round the page, or round nothing, is decoration; one round a table is its rules; a dark part of a picture
    // may have its caption on it.
    const bool fills_page = outside.empty() && framed.empty();
    if (inside.empty() || (fills_page && !is_page_advertisement(page, inside)) || holds_only(page, inside)) continue;
    const bool advertisement = fills_page || looks_like_advertisement(page, inside, open, body);
    if (!advertisement && (open || holds_the_article(page, inside, outside))) continue;
    framed.push_back({frame, std::move(inside), advertisement});
    items = std::move(outside);
  }
  take_for_classified(page, framed);
  return framed;
}

}  // namespace backissue
