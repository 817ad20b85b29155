#include "cli/scan_folder.h"

#include <algorithm>

#include "cli/message.h"
#include "cli/picture.h"
#include "imageproc/scale.h"
#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders_beside(const fs::path& document) {
  const fs::path folder = document.has_parent_path() ? document.parent_path() : fs::path(".");
  std::error_code ignored;
  if (const fs::path named = folder / document.stem(); fs::is_directory(named, ignored)) return {folder, named};
  return {folder};
}

bool says_there_is_nothing(const Error& error) { return error.code() == "not_found" || error.code() == "no_pages"; }

// A folder that nobody named may well hold other things.
std::vector<PageSource> scans_in(const fs::path& folder, const InputOptions& input, bool named) {
  try {
    return find_issues({folder}, input).front().pages;
  } catch (const Error& error) {
    if (named || !says_there_is_nothing(error)) throw;
    return {};
  }
}

}  // namespace

ScanFolder::ScanFolder(const ViewOptions& options) {
  input_.max_pixels = options.max_pixels;
  const std::vector<fs::path> folders = options.scans ? std::vector{*options.scans} : folders_beside(options.document);
  for (const fs::path& folder : folders) {
    for (PageSource& source : scans_in(folder, input_, options.scans.has_value()))
      sources_.push_back(std::move(source));
    places_ += (places_.empty() ? "" : " or ") + visible(folder.string());
  }
}

const PageSource* ScanFolder::find(const ScanInfo& scan) const {
  const auto found = std::find_if(sources_.begin(), sources_.end(), [&](const PageSource& source) {
    return source.name == scan.file && source.frame == scan.frame;
  });
  return found == sources_.end() ? nullptr : &*found;
}

ViewScan ScanFolder::load(const ScanInfo& scan) const {
  const PageSource* source = find(scan);
  if (!source) return {{}, {}, scan.file + " is not there"};
  try {
    const Scan found = load_scan(*source, input_);
    if (found.info.width != scan.width || found.info.height != scan.height) {
      return {{}, {}, scan.file + " is another scan than was converted: it has another size"};
    }
    const Image shown = crop(found.image, scan.crop);
    const bool same = found.info.sha256 == scan.sha256;
    return {picture_of(shown), thumbnail_of(shown), same ? "" : scan.file + " has changed since it was converted"};
  } catch (const Error& error) {
    return {{}, {}, error.what()};
  }
}

}  // namespace backissue
