// Where the pages and articles of an issue are in its view.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "evaluation/evaluation.h"

namespace backissue {

class ViewLinks {
 public:
  explicit ViewLinks(const Issue& issue);

  // Null where the document has none of this id.
  const Article* article(std::string_view id) const;

  // The id of an article's place, on each page and in the index: "a12" for the document's twelfth.
  std::string anchor_of(const Article& article) const;

  // HTML: a link to the page, where the document has it, else what would be one. folder: of the pages, as seen from the
  // file that the link stands in. anchor: a place on the page; empty: none. html: of the link; empty: the number.
  std::string page_link(int number, std::string_view folder, const std::string& anchor = "",
                        const std::string& html = "") const;

  // "pages 3, 5", each a link to the article's place; empty where the document names none.
  std::string page_links(const Article& article, std::string_view folder) const;

 private:
  const Issue& issue_;
  std::map<int, std::string> files_;  // by page number
  std::map<std::string_view, const Article*> articles_;
};

// "12 pages", "1 page".
std::string counted(std::size_t number, std::string_view thing);

// The title, or what else is known instead; not escaped.
std::string title_of(const Issue& issue, std::string_view fallback);
std::string title_of(const Article& article);

}  // namespace backissue
