#include "imageproc/codecs.h"
#include "input/file_source.h"
#include "input/input.h"
#include "input/names.h"
#include "page/error.h"

namespace backissue {

namespace {

Scan load(const PageSource& source, const InputOptions& options) {
  const FileSource file(source.path);
  const FrameHeader header = probe(file, source.frame);
  Scan scan;
  scan.image = decode(file, source.frame, options.max_pixels);
  scan.info.file = source.name;
  scan.info.frame = source.frame;
  scan.info.sha256 = source.sha256.empty() ? sha256_of(file) : source.sha256;
  scan.info.width = scan.image.width;
  scan.info.height = scan.image.height;
  scan.info.dpi = header.dpi;
  scan.info.crop = {0, 0, scan.image.width, scan.image.height};
  return scan;
}

}  // namespace

std::string label_of(const PageSource& source) {
  return source.frames == 1 ? source.name : source.name + ", frame " + std::to_string(source.frame);
}

Scan load_scan(const PageSource& source, const InputOptions& options) {
  const std::string label = printable(label_of(source));
  try {
    return load(source, options);
  } catch (const Error& error) {
    throw Error{error.kind(), error.code(), label + ": " + error.what()};
  }
}

}  // namespace backissue
