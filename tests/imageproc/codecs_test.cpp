#include "imageproc/codecs.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <fstream>

#include "imageproc/pix_file.h"

namespace backissue {
namespace {

using testing::ElementsAre;

constexpr int width = 61, height = 47;

std::uint32_t slope(int x, int y) { return std::uint32_t(2 * x + 2 * y); }
Pix grey_slope() { return make_pix(width, height, 8, slope); }
Pix colour_slope() {
  return make_pix(width, height, 32, [](int x, int y) {
    return std::uint32_t(4 * x) << 24 | std::uint32_t(5 * y) << 16 | std::uint32_t(x + y) << 8;
  });
}

// Over all samples: what a lossy format keeps.
double mean_difference(const Image& image, const std::function<int(int x, int y, int channel)>& expected) {
  double sum = 0;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x)
      for (int c = 0; c < image.channels; ++c)
        sum += std::abs(image.row(y)[x * image.channels + c] - expected(x, y, c));
  return sum / double(image.pixels.size());
}

int largest_difference(const Image& image, const std::function<int(int x, int y, int channel)>& expected) {
  int largest = 0;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x)
      for (int c = 0; c < image.channels; ++c)
        largest = std::max(largest, std::abs(image.row(y)[x * image.channels + c] - expected(x, y, c)));
  return largest;
}
int slope_at(int x, int y, int) { return int(slope(x, y)); }

struct Case {
  const char* name;
  ImageFormat format;
  int leptonica;
  double tolerance;  // mean difference
};
class EveryFormat : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Codecs, EveryFormat,
                         testing::Values(Case{"Png", ImageFormat::png, IFF_PNG, 0},
                                         Case{"Tiff", ImageFormat::tiff, IFF_TIFF, 0},
                                         Case{"TiffLzw", ImageFormat::tiff, IFF_TIFF_LZW, 0},
                                         Case{"TiffZip", ImageFormat::tiff, IFF_TIFF_ZIP, 0},
                                         Case{"Jpeg", ImageFormat::jpeg, IFF_JFIF_JPEG, 5},
                                         Case{"Jpeg2000", ImageFormat::jpeg2000, IFF_JP2, 10},
                                         Case{"WebP", ImageFormat::webp, IFF_WEBP, 5}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(EveryFormat, IsToldByItsContentAndItsHeader) {
  const Bytes bytes = file_of(grey_slope(), GetParam().leptonica);
  const MemorySource file(bytes);
  EXPECT_EQ(format_of(file), GetParam().format);
  EXPECT_THAT(page_frames(file), ElementsAre(0));
  const FrameHeader header = probe(file, 0);
  EXPECT_EQ(header.format, GetParam().format);
  EXPECT_EQ(header.width, width);
  EXPECT_EQ(header.height, height);
  EXPECT_EQ(header.bits, 8);
}

TEST_P(EveryFormat, GivesGreyPixels) {
  const Image image = decoded(file_of(grey_slope(), GetParam().leptonica));
  ASSERT_EQ(image.width, width);
  ASSERT_EQ(image.height, height);
  EXPECT_LE(mean_difference(image, slope_at), GetParam().tolerance);
}

TEST_P(EveryFormat, GivesColourInTheOrderRedGreenBlue) {
  const Image image = decoded(file_of(colour_slope(), GetParam().leptonica));
  ASSERT_EQ(image.channels, 3);
  const auto expected = [](int x, int y, int c) { return c == 0 ? 4 * x : c == 1 ? 5 * y : x + y; };
  EXPECT_LE(mean_difference(image, expected), GetParam().tolerance);
}

TEST_P(EveryFormat, CutShortIsAnErrorAndNeverHalfAPage) {
  const Bytes whole = file_of(colour_slope(), GetParam().leptonica);
  for (const double share : {0.3, 0.6, 0.9}) {
    const Bytes part(whole.begin(), whole.begin() + std::ptrdiff_t(share * double(whole.size())));
    EXPECT_THAT(fault(part), testing::AnyOf("truncated_image", "unreadable_image")) << share;
  }
}

TEST_P(EveryFormat, OverTheLimitIsRefused) {
  const Bytes bytes = file_of(grey_slope(), GetParam().leptonica);
  EXPECT_EQ(fault(bytes, width * height), "");
  EXPECT_EQ(fault(bytes, width * height - 1), "too_large");
}

TEST_P(EveryFormat, HasNoFrameThatIsNotThere) {
  EXPECT_EQ(fault(file_of(grey_slope(), GetParam().leptonica), 1'000'000, 1), "unreadable_image");
}

// ---- Kinds of pixels ----

TEST(Codecs, BilevelIsBlackAndWhiteInPngAndFaxTiff) {
  const Pix diagonal = make_pix(width, height, 1, [](int x, int y) { return std::uint32_t(x > y); });
  for (const int format : {int(IFF_PNG), int(IFF_TIFF_G4), int(IFF_TIFF_G3), int(IFF_TIFF_PACKBITS)}) {
    const Bytes bytes = file_of(diagonal, format);
    EXPECT_EQ(probe(MemorySource(bytes), 0).bits, 1);
    const Image image = decoded(bytes);
    EXPECT_EQ(image.channels, 1);
    EXPECT_EQ(largest_difference(image, [](int x, int y, int) { return x > y ? 0 : 255; }), 0) << format;
  }
}

TEST(Codecs, SixteenBitsAreReducedToEight) {
  const Pix deep = make_pix(width, height, 16, [](int x, int y) { return slope(x, y) << 8 | 0x7F; });
  for (const int format : {int(IFF_PNG), int(IFF_TIFF_LZW)}) {
    const Bytes bytes = file_of(deep, format);
    EXPECT_EQ(probe(MemorySource(bytes), 0).bits, 16);
    EXPECT_LE(largest_difference(decoded(bytes), slope_at), 1) << format;
  }
}

TEST(Codecs, PalettesAreResolved) {
  const Pix indexed = make_pix(width, height, 4, [](int x, int) { return std::uint32_t(x % 2); });
  PIXCMAP* palette = pixcmapCreate(4);
  pixcmapAddColor(palette, 200, 10, 20);
  pixcmapAddColor(palette, 30, 220, 40);
  pixSetColormap(indexed.get(), palette);
  for (const int format : {int(IFF_PNG), int(IFF_TIFF_LZW)}) {
    const Image image = decoded(file_of(indexed, format));
    ASSERT_EQ(image.channels, 3);
    const int colours[2][3] = {{200, 10, 20}, {30, 220, 40}};
    EXPECT_EQ(largest_difference(image, [&](int x, int, int c) { return colours[x % 2][c]; }), 0) << format;
  }
}

TEST(Codecs, TransparencyIsLaidOverWhite) {
  const Pix pix = make_pix(width, height, 32, [](int x, int) { return x < 10 ? 0x00000000u : 0x102030FFu; });
  pixSetSpp(pix.get(), 4);
  const Image image = decoded(file_of(pix, IFF_PNG));
  ASSERT_EQ(image.channels, 3);
  const int ink[3] = {0x10, 0x20, 0x30};
  EXPECT_LE(largest_difference(image, [&](int x, int, int c) { return x < 10 ? 255 : ink[c]; }), 1);
}

Bytes read_file(const std::string& name) {
  std::ifstream in(std::string(BACKISSUE_SOURCE_DIR) + "/testdata/broken/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Both files show the same page of print: mostly paper, some ink.
TEST(Codecs, FourInksBecomeLightPaperAndDarkType) {
  for (const char* name : {"cmyk.jpg", "cmyk.tif"}) {
    const Bytes bytes = read_file(name);
    EXPECT_EQ(probe(MemorySource(bytes), 0).channels, 4);
    const Image image = decode(MemorySource(bytes), 0, 100'000'000);
    ASSERT_EQ(image.channels, 3);
    std::size_t light = 0, dark = 0;
    for (const std::uint8_t level : image.pixels) {
      light += level > 200;
      dark += level < 80;
    }
    EXPECT_GT(light, image.pixels.size() * 3 / 4) << name;
    EXPECT_GT(dark, image.pixels.size() / 100) << name;
  }
}

// ---- Frames ----

Bytes tiff_of(const std::vector<Pix>& frames) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  PIXA* pixa = pixaCreate(int(frames.size()));
  for (const Pix& frame : frames) pixaAddPix(pixa, frame.get(), L_COPY);
  EXPECT_EQ(pixaWriteMemMultipageTiff(&data, &size, pixa), 0);
  pixaDestroy(&pixa);
  const std::unique_ptr<l_uint8, decltype(&std::free)> owned(data, &std::free);
  return {data, data + size};
}

TEST(Codecs, EveryFrameOfATiffHasItsOwnSizeAndPixels) {
  std::vector<Pix> frames;
  for (const std::uint32_t level : {40u, 120u, 200u})
    frames.push_back(make_pix(10 + int(level), 20, 8, [level](int, int) { return level; }));
  const Bytes bytes = tiff_of(frames);
  EXPECT_THAT(page_frames(MemorySource(bytes)), ElementsAre(0, 1, 2));
  for (int i = 0; i < 3; ++i) {
    const int level = 40 + 80 * i;
    EXPECT_EQ(decoded(bytes, i), Image(10 + level, 20, 1, std::uint8_t(level)));
  }
  EXPECT_EQ(fault(bytes, 1'000'000, 3), "unreadable_image");
}

// ---- Headers ----

void put(Bytes& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = std::uint8_t(value >> (24 - 8 * i));
}

TEST(Codecs, AHeaderOfAHugeImageIsRefusedBeforeMemoryIsTaken) {
  Bytes png = file_of(grey_slope(), IFF_PNG);
  put(png, 16, 2'000'000'000);
  put(png, 20, 2'000'000'000);
  EXPECT_EQ(fault(png, 1'000'000'000), "too_large");
}

TEST(Codecs, AnImageWithoutPixelsIsDamaged) {
  Bytes png = file_of(grey_slope(), IFF_PNG);
  put(png, 16, 0);
  EXPECT_EQ(fault(png), "unreadable_image");
}

TEST(Codecs, FilesOfOtherKindsAreNamed) {
  for (const std::string head : {"%PDF-1.7 .........", "GIF89a............", "PK\3\4..............", "Dear reader"}) {
    EXPECT_EQ(fault(Bytes(head.begin(), head.end())), "unsupported_format") << head;
  }
  EXPECT_EQ(fault({}), "empty_file");
}

TEST(Codecs, TheResolutionIsReadAndAnAbsurdOneIsNone) {
  for (const auto& [tag, dpi] : {std::pair(5, 0), {72, 72}, {300, 300}, {1200, 1200}, {9000, 0}}) {
    const Pix pix = grey_slope();
    pixSetResolution(pix.get(), tag, tag);
    for (const int format : {int(IFF_PNG), int(IFF_TIFF_LZW), int(IFF_JFIF_JPEG)}) {
      EXPECT_NEAR(probe(MemorySource(file_of(pix, format)), 0).dpi, dpi, dpi == 0 ? 0 : 1) << format;
    }
  }
  EXPECT_EQ(probe(MemorySource(encode_png(Image(2, 2, 1, 0))), 0).dpi, 0);
}

// ---- Writing ----

TEST(EncodePng, ComesBackAsItWas) {
  Image grey(37, 11, 1, 0), colour(37, 11, 3, 0);
  for (std::size_t i = 0; i < grey.pixels.size(); ++i) grey.pixels[i] = std::uint8_t(i * 31);
  for (std::size_t i = 0; i < colour.pixels.size(); ++i) colour.pixels[i] = std::uint8_t(i * 17);
  EXPECT_EQ(decoded(encode_png(grey)), grey);
  EXPECT_EQ(decoded(encode_png(colour)), colour);
}

TEST(EncodeJpeg, ComesBackMuchAsItWas) {
  for (const int channels : {1, 3}) {
    const Image image(40, 30, channels, 180);
    const Image back = decoded(encode_jpeg(image, 90));
    EXPECT_EQ(back.width, 40);
    EXPECT_EQ(back.height, 30);
    EXPECT_EQ(back.channels, channels);
    EXPECT_NEAR(back.pixels[0], 180, 3);
  }
}

TEST(EncodeJpeg, QualityIsWhatItTakes) {
  Image ramp(64, 64, 1, 0);
  for (int y = 0; y < 64; ++y) {
    for (int x = 0; x < 64; ++x) ramp.row(y)[x] = static_cast<std::uint8_t>(x * y);
  }
  EXPECT_LT(encode_jpeg(ramp, 20).size(), encode_jpeg(ramp, 90).size());
}

TEST(EncodePng, IntoAFolderThatIsNotThereIsAnError) {
  try {
    write_png("/no/such/folder/page.png", Image(2, 2, 1, 0));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unwritable_output);
  }
}

}  // namespace
}  // namespace backissue
