// An evaluation as JUnit XML, which build servers show: a test case for each item, and for the total.
#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "evaluation/evaluation.h"
#include "evaluation/formats/figure_text.h"
#include "output/clean_text.h"

namespace backissue {
namespace {

constexpr const char* suite_name = "backissue evaluate";

// XML 1.0 has no place for these, not even as references (section 2.2).
std::string xml_text(std::string_view bytes) {
  std::string text = clean_text(bytes).text;
  std::string allowed;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    const bool not_a_character = text.compare(i, 2, "\xEF\xBF") == 0 && i + 2 < text.size() &&
                                 static_cast<unsigned char>(text[i + 2]) >= 0xBE;  // U+FFFE, U+FFFF
    if (control || not_a_character) {
      allowed += "\uFFFD";
      if (not_a_character) i += 2;
    } else {
      allowed += text[i];
    }
  }
  return allowed;
}

void set(pugi::xml_node node, const char* name, std::string_view text) {
  node.append_attribute(name).set_value(xml_text(text).c_str());
}

class Suite {
 public:
  explicit Suite(pugi::xml_node parent) : node_(parent.append_child("testsuite")) { set(node_, "name", suite_name); }

  pugi::xml_node add_case(std::string_view name, std::string_view class_name) {
    ++tests_;
    pugi::xml_node test = node_.append_child("testcase");
    set(test, "name", name);
    set(test, "classname", class_name);
    return test;
  }
  void add_failure(pugi::xml_node test, const char* type, std::string_view message, std::string_view body) {
    ++failures_;
    add_outcome(test, "failure", type, message, body);
  }
  void add_error(pugi::xml_node test, std::string_view message) {
    ++errors_;
    add_outcome(test, "error", "no_result", message, "");
  }
  void add_skipped(pugi::xml_node test, std::string_view message) {
    ++skipped_;
    set(test.append_child("skipped"), "message", message);
  }
  void finish(pugi::xml_node root) {
    for (pugi::xml_node node : {root, node_}) {
      node.append_attribute("tests").set_value(tests_);
      node.append_attribute("failures").set_value(failures_);
      node.append_attribute("errors").set_value(errors_);
    }
    node_.append_attribute("skipped").set_value(skipped_);
  }

 private:
  static void add_outcome(pugi::xml_node test, const char* element, const char* type, std::string_view message,
                          std::string_view body) {
    pugi::xml_node node = test.append_child(element);
    set(node, "type", type);
    set(node, "message", message);
    if (!body.empty()) node.text().set(xml_text(body).c_str());
  }

  pugi::xml_node node_;
  int tests_ = 0, failures_ = 0, errors_ = 0, skipped_ = 0;
};

// "character_error 1.20 % -> 1.90 % (+0.70)".
std::string change_text(const Change& change) {
  const auto rate = [](const std::optional<Ratio>& ratio) { return ratio ? rate_text(ratio->rate()) : "none"; };
  std::string text = std::string(name_of(change.metric)) + ' ' + rate(change.before) + " -> " + rate(change.after);
  if (change.before && change.after) text += " (" + points_text(change.after->rate() - change.before->rate()) + ')';
  return text;
}

// The worst figure as the message, all of them as the body.
void add_changes(Suite& suite, pugi::xml_node test, const std::vector<const Change*>& changes) {
  std::string body;
  for (const Change* change : changes) body += change_text(*change) + '\n';
  suite.add_failure(test, "worse", change_text(*changes.front()), body);
}

using FailingChanges = std::map<std::string, std::vector<const Change*>>;  // by item, worst first

FailingChanges failing_changes(const Comparison* comparison) {
  FailingChanges failing;
  if (!comparison) return failing;
  for (const Change& change : comparison->changes) {
    if (change.fails) failing[change.item].push_back(&change);
  }
  return failing;
}

// The baseline knows already that the item has no result.
bool failed_before(const Comparison* comparison, const std::string& name) {
  const auto has = [&](const std::vector<std::string>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return comparison && !has(comparison->failed) && !has(comparison->added);
}

void add_item(Suite& suite, const ItemScores& item, const Comparison* comparison, const FailingChanges& failing) {
  pugi::xml_node test = suite.add_case(item.name, item.difficulty);
  if (const auto changes = failing.find(item.name); changes != failing.end()) {
    add_changes(suite, test, changes->second);
  } else if (!item.failure.empty()) {
    if (failed_before(comparison, item.name)) {
      suite.add_skipped(test, "no result, as in the baseline: " + item.failure);
    } else {
      suite.add_error(test, item.failure);
    }
  }
}

}  // namespace

std::string to_junit(const Evaluation& evaluation, const Comparison* comparison) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  pugi::xml_node root = document.append_child("testsuites");
  Suite suite(root);
  const FailingChanges failing = failing_changes(comparison);
  if (comparison) {
    pugi::xml_node test = suite.add_case("total", suite_name);
    if (const auto changes = failing.find(""); changes != failing.end()) add_changes(suite, test, changes->second);
  }
  for (const ItemScores& item : evaluation.items) add_item(suite, item, comparison, failing);
  if (comparison) {
    for (const std::string& name : comparison->missing)
      suite.add_failure(suite.add_case(name, name.substr(0, name.rfind('/'))), "missing",
                        "is in the baseline, and not in this run", "");
  }
  suite.finish(root);
  std::ostringstream out;
  out.imbue(std::locale::classic());
  document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

}  // namespace backissue
