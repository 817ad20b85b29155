#include "cli/data_paths.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

bool stands_in(const fs::path& file, const fs::path& folder) {
  const fs::path relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

DataPaths data_paths_of(const fs::path& program) {
  // BACKISSUE_DATA_FROM_BIN: from the folder of programs to the folder of data, as installed ("../share/backissue").
  if (stands_in(program, BACKISSUE_BUILD_FOLDER)) {
    const fs::path tree = BACKISSUE_SOURCE_FOLDER;
    return {tree / "models", tree / "dictionaries", tree / "src" / "output"};
  }
  const fs::path data = (program.parent_path() / BACKISSUE_DATA_FROM_BIN).lexically_normal();
  return {data / "models", data / "dictionaries", data / "schema"};
}

DataPaths find_data_paths() {
  std::error_code error;
  return data_paths_of(fs::read_symlink("/proc/self/exe", error));
}

}  // namespace backissue
