// --debug: what each stage made of a page, as pictures and JSON in a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "page/page.h"
#include "page/prepared_page.h"
#include "page/scan.h"

namespace backissue {

// Writes numbered files, in the order of the stages, to <folder>/<scan number>-<scan name>/. Without a folder every
// call does nothing. Throws Error (unwritable_output).
class Trace {
 public:
  Trace(const std::optional<std::filesystem::path>& folder, int number, const std::string& name);

  // Of one page of a scan that holds several: a folder within.
  Trace part(const std::string& name) const;

  void scan(const Scan& scan) const;
  void prepared(const PreparedPage& prepared) const;
  void regions(const PreparedPage& prepared, const Page& page) const;
  void lines(const Page& page) const;
  void order(const PreparedPage& prepared, const Page& page) const;
  void page(const Page& page) const;

 private:
  void open(const std::filesystem::path& folder);

  std::optional<std::filesystem::path> folder_;  // of this scan or page
};

}  // namespace backissue
