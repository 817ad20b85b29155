// Where models, dictionaries and the schema are: beside an installed program, or in the tree it was built from.
#pragma once

#include <filesystem>

namespace backissue {

struct DataPaths {
  std::filesystem::path models;
  std::filesystem::path dictionaries;
  std::filesystem::path schema;  // folder with the JSON Schema
};

// Of the running program. Folders that are not there are named all the same: who needs them says what is missing.
DataPaths find_data_paths();

// The same for a program at this place.
DataPaths data_paths_of(const std::filesystem::path& program);

}  // namespace backissue
