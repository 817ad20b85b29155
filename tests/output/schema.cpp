#include "output/schema.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace backissue {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

json read_schema() {
  return json::parse(std::ifstream(std::string(BACKISSUE_SOURCE_DIR) + "/src/output/backissue-1.0.schema.json"));
}

json page_schema() { return {{"$ref", "#/definitions/page"}, {"definitions", read_schema().at("definitions")}}; }

std::string faults(const json& schema_document, std::string_view text) {
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(schema_document), schema);
  const json document = json::parse(text);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, NlohmannJsonAdapter(document), &results);
  std::string list;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const std::string& part : error.context) list += part;
    list += ": " + error.description + '\n';
  }
  return list;
}

}  // namespace

std::string document_faults(std::string_view text) { return faults(read_schema(), text); }

std::string page_faults(std::string_view text) { return faults(page_schema(), text); }

}  // namespace backissue
