#include "recognition/recognition.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "imageproc/binarise.h"
#include "imageproc/components.h"
#include "imageproc/draw.h"
#include "imageproc/grey.h"
#include "imageproc/threads.h"
#include "support/drawn_page.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::Not;

constexpr int capital = 30;

std::unique_ptr<Recogniser> recogniser() { return make_tesseract_recogniser({}); }

struct Sheet {
  PreparedPage prepared;
  Page page;
};

// A region for each text, one line each, one under the other.
Sheet sheet_of(const std::vector<std::string>& texts) {
  Sheet sheet;
  Image& grey = sheet.prepared.grey;
  grey = Image(900, int(texts.size()) * 3 * capital + capital, 1, 255);
  std::vector<int> baselines;
  for (const std::string& text : texts) {
    baselines.push_back(int(baselines.size() + 1) * 3 * capital - capital);
    draw_words(grey, {60, double(baselines.back())}, text, capital);
  }
  sheet.prepared.ink = binarise_at(grey, 128);
  sheet.prepared.x_height = drawn_x_height(capital);
  const std::vector<Component> marks = find_components(sheet.prepared.ink);
  for (const int baseline : baselines) {
    TextLine line;
    for (const Component& mark : marks) {
      if (std::abs(mark.box.center_y() - baseline + capital / 2.0) > capital) continue;
      line.glyphs.push_back(mark.box);
      line.box = unite(line.box, mark.box);
    }
    line.baseline = {line.box.left, baseline, line.box.right, baseline};
    line.x_height = sheet.prepared.x_height;
    Region region;
    region.box = line.box;
    region.lines = {line};
    sheet.page.regions.push_back(region);
  }
  return sheet;
}

void recognise(const PreparedPage& prepared, Page& page, Recogniser& engine, Effort effort = Effort::full) {
  std::vector<Reading> readings;
  for (const auto& [region, line] : unread_lines(page))
    readings.push_back(engine.read(prepared, page, *region, *line, effort));
  take_readings(page, std::move(readings));
}

std::vector<std::string> read(Sheet& sheet, Recogniser& engine) {
  recognise(sheet.prepared, sheet.page, engine);
  std::vector<std::string> texts;
  for (const Region& region : sheet.page.regions)
    for (const TextLine& line : region.lines) texts.push_back(line.text);
  return texts;
}

TEST(Recogniser, ReadsLinesIntoWordsThatStandWhereTheyAre) {
  Sheet sheet = sheet_of({"The ships moored at the quay", "and nobody had paid"});
  const auto engine = recogniser();
  EXPECT_THAT(read(sheet, *engine), ElementsAre("The ships moored at the quay", "and nobody had paid"));
  const TextLine& line = sheet.page.regions[0].lines[0];
  ASSERT_EQ(line.words.size(), 6u);
  int reach = 0;
  for (const Word& word : line.words) {
    EXPECT_GE(word.box.left, reach);
    EXPECT_GT(word.confidence, 0.5);
    EXPECT_TRUE(line.box.contains(word.box));
    reach = word.box.right;
  }
  EXPECT_GT(sheet.page.confidence, 0.7);
  EXPECT_GT(sheet.page.regions[1].confidence, 0.7);
}

// Lines must not depend on those read before them: pages are read in any order, by any worker.
TEST(Recogniser, ReadsALineTheSameAfterAnyOther) {
  const auto engine = recogniser();
  Sheet alone = sheet_of({"half a dozen ships"});
  read(alone, *engine);
  Sheet after = sheet_of({"1968 QUITE OTHER, things!", "half a dozen ships"});
  read(after, *engine);
  Sheet again = sheet_of({"half a dozen ships"});
  read(again, *engine);
  EXPECT_EQ(again.page, alone.page);
  EXPECT_EQ(after.page.regions[1].lines[0].text, alone.page.regions[0].lines[0].text);
  EXPECT_EQ(after.page.regions[1].lines[0].confidence, alone.page.regions[0].lines[0].confidence);
}

TEST(Recogniser, ReadsLightTypeOnADarkGround) {
  Sheet sheet = sheet_of({"The ships moored at the quay"});
  invert(sheet.prepared.grey);
  invert(sheet.prepared.ink);
  sheet.page.regions[0].polarity = Polarity::light_on_dark;
  EXPECT_THAT(read(sheet, *recogniser()), ElementsAre("The ships moored at the quay"));
}

TEST(Recogniser, KeepsShortLines) {
  Sheet sheet = sheet_of({"74", "By", "A", "The quay"});
  EXPECT_THAT(read(sheet, *recogniser()), ElementsAre("74", "By", "A", "The quay"));
}

TEST(Recogniser, DropsALineThatIsASpeckOnly) {
  Sheet sheet = sheet_of({"-", "The quay"});
  EXPECT_THAT(read(sheet, *recogniser()), ElementsAre("The quay"));
}

TEST(Recogniser, ThePictureBesideALineIsNoPointOfIt) {
  Sheet sheet = sheet_of({"The quay"});
  const TextLine line = sheet.page.regions[0].lines[0];
  const int unit = int(line.x_height);
  const Box grain{line.box.left - unit * 2 / 3, line.baseline[1] - unit, line.box.left - unit / 3, line.baseline[1]};
  for (int y = grain.top; y < grain.bottom; ++y) {
    for (int x = grain.left; x < grain.right; ++x) {
      sheet.prepared.grey.row(y)[x] = 0;
      sheet.prepared.ink.row(y)[x] = 255;
    }
  }
  Sheet without = sheet;
  EXPECT_THAT(read(without, *recogniser()), Not(ElementsAre("The quay"))) << "the grain can be seen";
  Region picture;
  picture.kind = RegionKind::figure;
  picture.box = {0, 0, grain.right + 1, sheet.prepared.grey.height};
  sheet.page.regions.push_back(picture);
  EXPECT_THAT(read(sheet, *recogniser()), ElementsAre("The quay"));
}

TEST(Recogniser, RemovesLinesWithoutInkAndKeepsPictures) {
  Sheet sheet = sheet_of({"The quay"});
  Region empty;
  empty.lines.resize(1);
  empty.lines[0].box = {700, 10, 800, 30};
  Region picture;
  picture.kind = RegionKind::figure;
  picture.box = {700, 10, 800, 30};
  sheet.page.regions.insert(sheet.page.regions.begin(), empty);
  sheet.page.regions.push_back(picture);
  read(sheet, *recogniser());
  ASSERT_EQ(sheet.page.regions.size(), 2u);
  EXPECT_EQ(sheet.page.regions[0].lines[0].text, "The quay");
  EXPECT_EQ(sheet.page.regions[1].kind, RegionKind::figure);
}

TEST(Recogniser, OfAnEmptyPageFindsNothing) {
  PreparedPage prepared;
  Page page;
  recognise(prepared, page, *recogniser());
  EXPECT_EQ(page, Page());
}

std::ptrdiff_t threads_of_this_process() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/task"), {});
}

// Tesseract's loops make six to eight times slower what they share.
// Image processing is told to keep to its thread, as in every page's process; nothing tells Tesseract's OpenMP so.
TEST(Recogniser, StartsNoThreads) {
  use_one_thread();
  const auto before = threads_of_this_process();
  Sheet sheet = sheet_of({"The ships moored at the quay", "and nobody had paid"});
  read(sheet, *recogniser());
  EXPECT_EQ(threads_of_this_process(), before);
}

TEST(Recogniser, TellsItsEngineAndLanguages) {
  EXPECT_THAT(recogniser()->engines(), testing::Contains(testing::Key("tesseract")));
  EXPECT_THAT(available_languages({}), testing::Contains("eng"));
}

}  // namespace
}  // namespace backissue
