// The scans of a finished document, found again.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/options.h"
#include "evaluation/evaluation.h"
#include "input/input.h"

namespace backissue {

class ScanFolder {
 public:
  // Looks where the options say, else beside the document. Throws Error (unreadable_input) where a folder that was
  // named is not there or has no scans.
  explicit ScanFolder(const ViewOptions& options);

  bool has(const ScanInfo& scan) const { return find(scan) != nullptr; }

  // Where the scans were looked for, for people.
  const std::string& places() const { return places_; }

  // What can be shown of it; a remark says why there is nothing, or what is wrong. Only files that stand in the folder
  // are ever opened, whatever name the document says.
  ViewScan load(const ScanInfo& scan) const;

 private:
  const PageSource* find(const ScanInfo& scan) const;

  InputOptions input_;
  std::vector<PageSource> sources_;
  std::string places_;
};

}  // namespace backissue
