// An XML file as a tree, within limits, and complaints that say where.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "page/geometry.h"

namespace backissue {

// The name without its namespace's prefix.
std::string_view local_name(pugi::xml_node node);
// The first child of this name; none: a null node.
pugi::xml_node child_named(pugi::xml_node node, std::string_view name);

// Text of the file: well-formed UTF-8 in NFC.
std::string attribute_text(pugi::xml_node node, const char* name);  // empty where there is none
std::string content_text(pugi::xml_node node);                      // of all that is inside

// A number that is all of the text, with a point in every locale, and not so large that boxes could overflow.
std::optional<double> number_from(std::string_view text);

class XmlFile {
 public:
  // bytes: UTF-8, whatever their declaration says. No entities but XML's own, nothing from outside.
  // Throws Error where they are not well-formed, nested too deep or too many.
  XmlFile(std::string_view bytes, std::string source);

  pugi::xml_node root() const { return document_.document_element(); }

  // Throws Error: "<source>: line 12: <element>: <what>".
  [[noreturn]] void fail(pugi::xml_node at, const std::string& what) const;

  // The attribute; each fails where it is there and is not such.
  std::optional<double> number(pugi::xml_node node, const char* attribute) const;
  int size(pugi::xml_node node, const char* attribute) const;  // whole pixels; fails also where there is none
  // Corners, rounded to whole pixels; fails where they are the wrong way round.
  Box box(pugi::xml_node node, double left, double top, double right, double bottom) const;

 private:
  std::string bytes_;
  std::string source_;
  pugi::xml_document document_;
};

}  // namespace backissue
