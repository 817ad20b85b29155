#!/usr/bin/python3
"""Makes the broken and the odd inputs of testdata/broken/ from one small strip of a set page.

  broken.py SETDIR TESTDATA
"""
import io
import pathlib
import struct
import sys
import zlib

import numpy as np
from PIL import Image

sets, testdata = map(pathlib.Path, sys.argv[1:])
out = testdata / "broken"
out.mkdir(parents=True, exist_ok=True)
# The headline, the byline and the first lines of an essay; more than a stamp, less than a page.
strip = Image.open(sets / "essay-a" / "001.png").convert("L").crop((280, 200, 2200, 900))
half = strip.resize((strip.width // 2, strip.height // 2), Image.LANCZOS)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth, colour, rows):
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def encoded(image, form, **options):
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def put(name, data):
    (out / name).write_bytes(data)


# Files that are no images, or no longer.
put("empty.png", b"")
put("text-named-as.png", b"This is a letter, not a picture of one.\n")
for image, form, name in ((strip, "PNG", "truncated.png"), (strip, "JPEG", "truncated.jpg"), (half, "TIFF", "truncated.tif")):
    whole = encoded(image, form)
    put(name, whole[: len(whole) * 2 // 5])
put("header-only.png", encoded(strip, "PNG")[:33])
put("bad-checksum.png", encoded(strip, "PNG").replace(b"IDAT", b"IDAT\0", 1)[: 4000])
# 60,000 x 60,000 pixels that the file does not hold: to be refused before memory is taken.
put("huge-header.png", png(60000, 60000, 8, 0, bytes(1000)))
put("zero-size.png", png(0, 0, 8, 0, b""))

# Images with nothing to read.
put("one-pixel.png", encoded(Image.new("L", (1, 1), 255), "PNG"))
put("one-row.png", encoded(Image.new("L", (2475, 1), 255), "PNG"))
for name, level in (("all-white.png", 255), ("all-black.png", 0)):
    put(name, encoded(Image.new("L", (1650, 2150), level).convert("1"), "PNG", dpi=(200, 200)))

# Good images of unusual kinds, all of the same strip.
grey = np.asarray(strip)
coarse = (np.asarray(half) // 32 * 36).astype(np.uint8)  # few levels: small files
put("16-bit.png", png(half.width, half.height, 16, 0,
                      b"".join(b"\0" + (row.astype(">u2") * 257).tobytes() for row in coarse)))
put("palette.png", encoded(strip.quantize(4), "PNG", optimize=True))
put("one-bit.png", encoded(strip.point(lambda v: 255 * (v > 140)).convert("1"), "PNG", optimize=True))
# The letters are in the alpha channel alone; without it the page is black.
alpha = Image.fromarray(np.dstack([np.zeros_like(coarse), 252 - np.minimum(coarse, 252)]), "LA")
put("alpha.png", encoded(alpha, "PNG", optimize=True))
colour = Image.merge("RGB", [half.point(lambda v, a=a: int(a + (245 - a) * v / 255)) for a in (120, 20, 30)])
put("colour.jpg", encoded(colour, "JPEG", quality=60, dpi=(150, 150)))
put("cmyk.jpg", encoded(colour.convert("CMYK"), "JPEG", quality=60))
put("cmyk.tif", encoded(colour.convert("CMYK"), "TIFF", compression="jpeg", quality=60))
put("inverted.png", encoded(Image.fromarray(255 - coarse), "PNG", optimize=True))
put("strip.jp2", encoded(strip, "JPEG2000", quality_mode="rates", quality_layers=[24], irreversible=True))
put("strip.webp", encoded(strip, "WEBP", quality=40))
put("jpeg-named-as.png", encoded(half, "JPEG", quality=60))

# Three frames: bilevel G4, grey, and a frame of another size.
frames = [strip.point(lambda v: 255 * (v > 140)).convert("1"), half, half.crop((0, 0, 480, 200))]
buffer = io.BytesIO()
from PIL import TiffImagePlugin  # noqa: E402
with TiffImagePlugin.AppendingTiffWriter(buffer, True) as writer:
    for frame in frames:
        frame.save(writer, "TIFF", compression="group4" if frame.mode == "1" else "tiff_lzw", dpi=(300, 300))
        writer.newFrame()
put("multi-frame.tif", buffer.getvalue())

# Folders whose issue.json is wrong, each with one small good page.
for name, text in {
    "json-truncated": '{"title": "Tidewater", "volume": ',
    "json-empty": "",
    "json-array": '["Tidewater", "19"]',
    "json-wrong-types": '{"title": 7, "volume": ["19"], "date": {"year": 1996}}',
    "json-unknown-field": '{"title": "Tidewater", "publisher": "nobody reads this field"}',
    "json-bad-utf8": b'{"title": "Tide\xff\xfewater"}',
    "json-bom": b'\xef\xbb\xbf{"title": "Tidewater", "volume": "19"}',
}.items():
    (out / name).mkdir(exist_ok=True)
    (out / name / "issue.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    (out / name / "001.png").write_bytes(encoded(strip.crop((0, 0, 1920, 200)).quantize(4), "PNG", optimize=True))
