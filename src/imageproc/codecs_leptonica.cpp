// What Leptonica decodes for us.
#include <leptonica/allheaders.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "imageproc/codecs_internal.h"

namespace backissue::codecs {

namespace {

struct DestroyPix {
  void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<PIX, DestroyPix>;

void be_quiet() {
  static const bool done = (setMsgSeverity(L_SEVERITY_NONE), true);
  (void)done;
}

// Palettes resolved, transparency laid over white, 1, 8 or 32 bits a pixel.
PixPtr flattened(PixPtr pix) {
  if (pixGetColormap(pix.get())) pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
  if (pix && pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) {
    pix.reset(pixAlphaBlendUniform(pix.get(), 0xffffff00));
  }
  if (pix && pixGetDepth(pix.get()) != 32) pix.reset(pixConvertTo8(pix.get(), 0));
  return pix;
}

// Leptonica says no more than that it failed. Where the most that it takes, the picture and its flattened copy, is not
// to be had either, memory was the reason.
void check_memory_for(const FrameHeader& header) {
  const PixPtr picture(pixCreateNoInit(header.width, header.height, 32));
  const PixPtr flat(pixCreateNoInit(header.width, header.height, 32));
  if (!picture || !flat) throw std::bad_alloc();
}

Image to_image(PixPtr pix, const FrameHeader& header) {
  if (pix) pix = flattened(std::move(pix));
  if (!pix) {
    check_memory_for(header);
    throw damaged(header.format, "it cannot be decoded");
  }
  if (pixGetWidth(pix.get()) != header.width || pixGetHeight(pix.get()) != header.height) {
    throw damaged(header.format, "its parts differ on the size");
  }
  const bool colour = pixGetDepth(pix.get()) == 32;
  Image image(header.width, header.height, colour ? 3 : 1, 0);
  const l_uint32* data = pixGetData(pix.get());
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < image.height; ++y, data += words) {
    std::uint8_t* to = image.row(y);
    for (int x = 0; x < image.width; ++x) {
      if (!colour) {
        *to++ = static_cast<std::uint8_t>(GET_DATA_BYTE(data, x));
        continue;
      }
      *to++ = static_cast<std::uint8_t>(data[x] >> L_RED_SHIFT & 0xFF);
      *to++ = static_cast<std::uint8_t>(data[x] >> L_GREEN_SHIFT & 0xFF);
      *to++ = static_cast<std::uint8_t>(data[x] >> L_BLUE_SHIFT & 0xFF);
    }
  }
  return image;
}

Image decode_with_leptonica(const ByteSource& source, const FrameHeader& header) {
  be_quiet();
  const std::vector<std::uint8_t> bytes = read_all(source);
  return to_image(PixPtr(pixReadMem(bytes.data(), bytes.size())), header);
}

}  // namespace

Image decode_jpeg2000(const ByteSource& source, const FrameHeader& header) {
  return decode_with_leptonica(source, header);
}
Image decode_webp(const ByteSource& source, const FrameHeader& header) { return decode_with_leptonica(source, header); }

Image decode_png(const ByteSource& source, const FrameHeader& header) { return decode_with_leptonica(source, header); }
Image decode_jpeg(const ByteSource& source, const FrameHeader& header) { return decode_with_leptonica(source, header); }
Image decode_tiff(const ByteSource& source, const FrameHeader& header, int frame) {
  be_quiet();
  const std::vector<std::uint8_t> bytes = read_all(source);
  return to_image(PixPtr(pixReadMemTiff(bytes.data(), bytes.size(), frame)), header);
}

}  // namespace backissue::codecs

namespace backissue {
namespace {

codecs::PixPtr to_pix(const Image& image) {
  codecs::be_quiet();
  if (image.empty()) throw Error{ErrorKind::internal, "internal", "a picture without pixels cannot be written"};
  const bool colour = image.channels == 3;
  codecs::PixPtr pix(pixCreate(image.width, image.height, colour ? 32 : 8));
  l_uint32* data = pix ? pixGetData(pix.get()) : nullptr;
  for (int y = 0; pix && y < image.height; ++y, data += pixGetWpl(pix.get())) {
    const std::uint8_t* from = image.row(y);
    for (int x = 0; x < image.width; ++x) {
      if (colour) {
        composeRGBPixel(from[3 * x], from[3 * x + 1], from[3 * x + 2], data + x);
      } else {
        SET_DATA_BYTE(data, x, from[x]);
      }
    }
  }
  return pix;
}

// write(&bytes, &size, pix) is one of Leptonica's writers to memory; 0: it went well.
template <typename Write>
std::vector<std::uint8_t> encode(const Image& image, Write write) {
  const codecs::PixPtr pix = to_pix(image);
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  if (!pix || write(&bytes, &size, pix.get()) != 0) {
    throw Error{ErrorKind::internal, "internal", "a picture could not be encoded"};
  }
  const std::unique_ptr<l_uint8, decltype(&std::free)> owned(bytes, &std::free);
  return {bytes, bytes + size};
}

}  // namespace

std::vector<std::uint8_t> encode_png(const Image& image) {
  return encode(image,
                [](l_uint8** bytes, std::size_t* size, PIX* pix) { return pixWriteMemPng(bytes, size, pix, 0); });
}

std::vector<std::uint8_t> encode_jpeg(const Image& image, int quality) {
  return encode(image, [quality](l_uint8** bytes, std::size_t* size, PIX* pix) {
    return pixWriteMemJpeg(bytes, size, pix, quality, 0);
  });
}

}  // namespace backissue
