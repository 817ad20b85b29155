#include "cli/parse_common.h"

namespace backissue {
namespace {

struct Raw {
  ViewOptions options;
  std::vector<std::string> documents;
  std::optional<std::string> output, scans;
};

void declare(CLI::App& app, Raw& raw) {
  app.add_option("DOCUMENT", raw.documents);
  app.add_option("-o,--output", raw.output);
  app.add_option("--scans", raw.scans);
  declare_max_pixels(app, raw.options.max_pixels);
  app.add_flag("--overwrite,--force", raw.options.overwrite);
  app.add_flag("-q,--quiet", raw.options.quiet);
}

// "out/1996-04-view" of "out/1996-04.json".
std::filesystem::path folder_beside(const std::filesystem::path& document) {
  std::filesystem::path name = document.stem();
  name += "-view";
  return document.parent_path() / name;
}

ViewOptions checked(Raw raw) {
  ViewOptions options = std::move(raw.options);
  if (raw.documents.empty()) fail_usage("view: no DOCUMENT given: name a file that backissue convert wrote");
  if (raw.documents.size() > 1) fail_usage("view: shows one DOCUMENT at a time, not also " + raw.documents[1]);
  if (raw.documents.front().empty()) fail_usage("view: the DOCUMENT is empty");
  options.document = raw.documents.front();
  if (raw.output == "-") fail_usage("--output: a view is a folder of files, which standard output cannot be");
  options.output = checked_path("--output", raw.output).value_or(folder_beside(options.document));
  options.scans = checked_path("--scans", raw.scans);
  return options;
}

}  // namespace

ViewOptions parse_view(const std::vector<std::string>& arguments) {
  Raw raw;
  CLI::App app;
  declare(app, raw);
  const std::vector<std::string> plain_inputs = parse_with(app, arguments);
  raw.documents.insert(raw.documents.end(), plain_inputs.begin(), plain_inputs.end());
  return checked(std::move(raw));
}

}  // namespace backissue
