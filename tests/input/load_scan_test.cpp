#include <gmock/gmock.h>
#include <sys/stat.h>

#include "input/file_source.h"
#include "input/folder.h"
#include "input/input.h"
#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

PageSource page_of(const fs::path& path, int frame = 0) {
  return find_issues({path}, {})[0].pages.at(std::size_t(frame));
}

struct Complaint {
  std::string code, message;
};
Complaint complaint(const PageSource& page, const InputOptions& options = {}) {
  try {
    load_scan(page, options);
    return {};
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unreadable_input);
    EXPECT_THAT(error.what(), Not(HasSubstr("\n")));
    return {error.code(), error.what()};
  }
}

TEST(LoadScan, SaysWhatTheFileIs) {
  const Folder folder;
  write_png(folder.path() / "p1.png", Image(30, 20, 3, 99));
  const Scan scan = load_scan(page_of(folder.path() / "p1.png"), {});
  EXPECT_EQ(scan.image, Image(30, 20, 3, 99));
  EXPECT_EQ(scan.info.file, "p1.png");
  EXPECT_EQ(scan.info.frame, 0);
  EXPECT_EQ(scan.info.width, 30);
  EXPECT_EQ(scan.info.height, 20);
  EXPECT_EQ(scan.info.dpi, 0);
  EXPECT_EQ(scan.info.crop, (Box{0, 0, 30, 20}));
}

TEST(LoadScan, HashesTheWholeFile) {
  const std::uint8_t abc[] = {'a', 'b', 'c'};  // FIPS 180-2, B.1
  EXPECT_EQ(sha256_of(MemorySource(abc)), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_of(MemorySource({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const Folder folder;
  const fs::path frames = folder.write("all.tif", tiny_tiff(2));
  const std::string hash = sha256_of(FileSource(frames));
  for (const int frame : {0, 1}) {
    const Scan scan = load_scan(page_of(frames, frame), {});
    EXPECT_EQ(scan.info.sha256, hash);
    EXPECT_EQ(scan.info.frame, frame);
  }
  const fs::path page = folder.write_page("p.png");
  EXPECT_EQ(load_scan(page_of(page), {}).info.sha256, sha256_of(FileSource(page)));
}

TEST(LoadScan, NamesFileAndFaultAndRemedy) {
  const Folder folder;
  const Complaint empty = complaint(page_of(folder.write("p1.png", "")));
  EXPECT_EQ(empty.code, "empty_file");
  EXPECT_THAT(empty.message, AllOf(StartsWith("p1.png: "), HasSubstr("empty")));
  const Complaint text = complaint(page_of(folder.write("p2.png", "Dear reader")));
  EXPECT_EQ(text.code, "unsupported_format");
  EXPECT_EQ(complaint(page_of(folder.write("p3.png", "%PDF-1.7 and on"))).code, "unsupported_format");
  const Complaint cut = complaint(page_of(folder.write("p4.png", "\x89PNG\r\n\x1a\n")));
  EXPECT_EQ(cut.code, "truncated_image");
  const Complaint large = complaint(page_of(folder.write_page("p5.png")), {0});
  EXPECT_EQ(large.code, "too_large");
  EXPECT_THAT(complaint(page_of(folder.write("odd\nname\xFF.png", ""))).message, StartsWith("odd%0Aname%FF.png: "));
}

TEST(LoadScan, NamesTheFrame) {
  const Folder folder;
  std::string file = tiny_tiff(3);
  file.resize(file.size() - 30);
  const PageSource last = page_of(folder.write("all.tif", file), 2);
  const Complaint cut = complaint(last);
  EXPECT_EQ(cut.code, "truncated_image");
  EXPECT_THAT(cut.message, StartsWith("all.tif, frame 2: "));
}

TEST(LoadScan, ReportsFilesThatAreGoneOrNone) {
  const Folder folder;
  const PageSource gone = page_of(folder.write_page("p1.png"));
  fs::remove(gone.path);
  EXPECT_EQ(complaint(gone).code, "not_found");
  ASSERT_EQ(mkfifo((folder.path() / "p2.png").c_str(), 0600), 0);
  EXPECT_THAT(complaint(page_of(folder.path() / "p2.png")).message, HasSubstr("pipe"));
  EXPECT_EQ(complaint({"/dev/null", "null", 0, 1, ""}).code, "unreadable_image");
  EXPECT_EQ(complaint({folder.path(), "folder", 0, 1, ""}).code, "unreadable_image");
  fs::create_symlink("loop.png", folder.path() / "loop.png");
  EXPECT_EQ(complaint({folder.path() / "loop.png", "loop.png", 0, 1, ""}).code, "not_found");
}

TEST(FileSource, ReadsAnyPlaceAndNoFurther) {
  const Folder folder;
  std::string content(200'000, '\0');
  for (std::size_t i = 0; i < content.size(); ++i) content[i] = static_cast<char>(i * 7 + i / 251);
  const FileSource file(folder.write("data", content));
  EXPECT_EQ(file.size(), content.size());
  for (const std::size_t length : {1u, 8u, 70'000u}) {
    for (const std::size_t at : {199'999u, 0u, 65'530u, 65'540u, 3u, 131'072u, 200'000u, 900'000u}) {
      std::vector<std::uint8_t> to(length);
      const std::string expected = at < content.size() ? content.substr(at, length) : "";
      ASSERT_EQ(file.read(at, to), expected.size());
      EXPECT_TRUE(std::equal(expected.begin(), expected.end(), to.begin(),
                             [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; }));
    }
  }
}

}  // namespace
}  // namespace backissue
