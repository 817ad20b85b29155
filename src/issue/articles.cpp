#include "issue/articles.h"

#include <algorithm>
#include <map>
#include <utility>

#include "issue/words.h"

namespace backissue {
namespace {

using Regions = std::vector<const Region*>;

// A headline over a continuation says the article's title again, or a word or two of it.
constexpr double same_title = 0.7;
constexpr double same_words = 0.5;

// What stands in a box beside the story.
bool is_boxed(const Region& region) { return region.flow.starts_with("sidebar"); }

enum class Place { kicker, headline, deck, byline, body, footnote, pull_quote, box, caption, credit, other, untold };

Place place_of(const Region& region) {
  if (region.kind == RegionKind::jump_line || !has_text(region.kind)) return Place::untold;
  if (is_boxed(region)) return Place::box;
  switch (region.kind) {
    case RegionKind::kicker:
      return Place::kicker;
    case RegionKind::headline:
      return Place::headline;
    case RegionKind::deck:
      return Place::deck;
    case RegionKind::byline:
      return Place::byline;
    case RegionKind::body:
    case RegionKind::subhead:
      return Place::body;
    case RegionKind::footnote:
      return Place::footnote;
    case RegionKind::pull_quote:
      return Place::pull_quote;
    case RegionKind::caption:
    case RegionKind::table:
      return Place::caption;
    case RegionKind::credit:
      return Place::credit;
    default:
      return Place::other;
  }
}

// The regions' paragraphs, one that goes on in a later region of its flow run together with what it began there.
std::vector<std::string> run_together(const Regions& regions) {
  std::vector<std::string> paragraphs;
  std::map<std::string, std::size_t> open;  // by flow: the paragraph that waits for its end
  for (const Region* region : regions) {
    for (const Paragraph& paragraph : region->paragraphs) {
      const auto begun = open.find(region->flow);
      const bool goes_on = paragraph.continues && begun != open.end();
      const std::size_t index = goes_on ? begun->second : paragraphs.size();
      if (!goes_on) paragraphs.emplace_back();
      if (!paragraphs[index].empty() && !paragraph.text.empty()) paragraphs[index] += ' ';
      paragraphs[index] += paragraph.text;
      open.erase(region->flow);
      if (paragraph.continued) open[region->flow] = index;
    }
  }
  std::erase(paragraphs, "");
  return paragraphs;
}

class ArticleWriter {
 public:
  explicit ArticleWriter(std::string id) { article_.id = std::move(id); }

  void add(int page, const Region& region) {
    if (!has_text(region.kind)) return;
    if (article_.pages.empty() || article_.pages.back() != page) article_.pages.push_back(page);
    article_.regions.push_back(region.id);
    if (region.kind == RegionKind::caption) article_.captions.push_back(region.text);
    if (region.kind == RegionKind::pull_quote) article_.pull_quotes.push_back(region.text);
    told_[place_in_article(page, region)].push_back(&region);
  }

  // Text in the order of a page's: what opens it, its body over all its pages, then what stands beside it.
  Article finish() {
    told_.erase(Place::untold);
    article_.paragraphs = run_together(told_[Place::body]);
    for (const auto& [place, regions] : told_) {
      for (const std::string& paragraph : run_together(regions)) {
        article_.text += (article_.text.empty() ? "" : "\n\n") + paragraph;
      }
    }
    return std::move(article_);
  }

 private:
  // The openings of an article's first page are its own. Another headline further on repeats the title, or stands in
  // the text; a byline behind it all signs the article where none opens it.
  Place place_in_article(int page, const Region& region) {
    const Place place = place_of(region);
    std::string* field = field_of(place);
    if (field == nullptr) return place;
    int& opened = opened_.try_emplace(place, page).first->second;
    if (opened == page) {
      *field += (field->empty() || region.text.empty() ? "" : " ") + region.text;
      return place;
    }
    const bool repeats = similarity(region.text, *field) >= same_title ||
                         (place == Place::headline && shared_words(region.text, *field) >= same_words);
    return repeats ? Place::untold : Place::body;
  }

  std::string* field_of(Place place) {
    switch (place) {
      case Place::kicker:
        return &article_.kicker;
      case Place::headline:
        return &article_.title;
      case Place::deck:
        return &article_.deck;
      case Place::byline:
        return &article_.byline;
      default:
        return nullptr;
    }
  }

  Article article_;
  std::map<Place, int> opened_;    // the page that an opening stands on
  std::map<Place, Regions> told_;  // in the order of the text
};

}  // namespace

std::vector<Article> gather_articles(const std::vector<Page>& pages) {
  std::vector<ArticleWriter> writers;
  std::map<std::string, std::size_t> index;
  for (const Page& page : pages) {
    for (const Region& region : page.regions) {
      if (region.article.empty()) continue;
      const auto [found, is_new] = index.try_emplace(region.article, writers.size());
      if (is_new) writers.emplace_back(region.article);
      writers[found->second].add(page.number, region);
    }
  }
  std::vector<Article> articles;
  for (ArticleWriter& writer : writers) articles.push_back(writer.finish());
  return articles;
}

}  // namespace backissue
