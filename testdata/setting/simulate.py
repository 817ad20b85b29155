#!/usr/bin/python3
"""Makes scans of set pages: what a scanner, the paper and a careless hand do to a page, each a parameter, all seeded.

  simulate.py PAGE.png OUT.{png,jpg,tif} [--profile NAME] [--set NAME=VALUE ...] [--seed N] [--back OTHER.png]
  simulate.py --plan plan.json SETDIR TESTDATA      everything that the plan lists

PAGE.truth.json beside the page becomes OUT.truth.json; its boxes and baselines go through the same transform as the
image, so they are pixels of the file that is written. Needs numpy, OpenCV and Pillow.
"""
import argparse
import dataclasses
import json
import math
import pathlib
import zlib

import cv2
import numpy as np
from PIL import Image


@dataclasses.dataclass
class Scan:
    dpi: int = 300           # resolution of the scan
    tag: int | None = None   # resolution written into the file; None: the true one, 0: no tag
    skew: float = 0          # degrees, clockwise
    turn: int = 0            # 0, 90, 180, 270: degrees clockwise that the scan has to be turned to stand upright
    blur: float = 0          # sigma of the optics, thousandths of an inch
    noise: float = 0         # sigma of the sensor, grey levels
    paper: int = 255         # grey level of the paper
    ink: int = 0             # grey level of the ink
    texture: float = 0       # amplitude of the paper's clouds and fibres, grey levels
    light: float = 0         # fall of the light from top to bottom, share of the level
    tint: tuple | None = None  # r, g, b of the paper, 0-1; the scan is then in colour
    gutter: float = 0        # depth of the shadow at the spine, 0-1
    spine: str = "left"
    bleed: float = 0         # how much of the other side shows through, 0-1
    border: float = 0        # black around the paper, inches
    shift: tuple = (0, 0)    # where the paper lies on the glass, inches right and down
    spread: float = 0        # ink that ran (or, negative, print that is worn), grey levels of threshold
    threshold: int | None = None  # bilevel below this level
    levels: int = 0          # grey levels kept in a PNG, 0: all
    jpeg: int = 75           # quality of a JPEG


PROFILES = {
    "clean": Scan(levels=8),
    "plain": Scan(dpi=200, levels=4),
    "archive": Scan(skew=0.4, blur=2.4, noise=2, paper=236, ink=28, texture=2, jpeg=32),
    "low": Scan(dpi=150, skew=-0.5, blur=2.5, noise=2, paper=242, ink=25, jpeg=62),
    "office": Scan(dpi=200, skew=1.3, blur=2.0, noise=2, paper=240, ink=20, gutter=0.55, jpeg=42),
    "fax": Scan(skew=0.3, blur=2.5, noise=6, paper=240, ink=20, texture=3, threshold=132),
    "thin": Scan(skew=-0.6, blur=2.0, noise=8, paper=236, ink=60, texture=4, threshold=118),
    "newsprint": Scan(dpi=200, skew=-0.3, blur=2.2, noise=2, paper=214, ink=44, texture=6, bleed=0.22, jpeg=38),
    "yellowed": Scan(dpi=200, skew=0.7, blur=2.2, noise=2, paper=225, ink=40, texture=5, light=0.12, tint=(1, .95, .8), bleed=0.08, jpeg=40),
    "borders": Scan(skew=-0.8, blur=2.2, noise=1.5, paper=244, ink=20, border=0.35, shift=(0.08, -0.05), jpeg=32),
    "sideways": Scan(dpi=200, skew=0.5, turn=90, blur=2.0, noise=2, paper=240, ink=25, jpeg=42),
    "upside-down": Scan(dpi=200, skew=-0.4, turn=180, blur=2.0, noise=2, paper=238, ink=25, texture=3, jpeg=42),
    "sideways-bilevel": Scan(skew=0.6, turn=270, blur=2.0, noise=5, paper=240, ink=20, border=0.2, threshold=135),
    "grey": Scan(dpi=200, skew=0.2, blur=2.2, noise=2, paper=196, ink=50, texture=4, light=0.2, jpeg=42),
    "mislabelled": Scan(dpi=150, tag=600, skew=0.3, blur=2.0, noise=1, paper=244, ink=20, levels=16),
    "hard-press": Scan(dpi=150, skew=-1.0, blur=3.0, noise=3, paper=228, ink=40, texture=5, gutter=0.35, spine="right", jpeg=34),
    "heavy": Scan(skew=0.5, blur=3.0, noise=5, paper=238, ink=0, spread=30, threshold=150),
    "issue": Scan(dpi=200, blur=2.0, noise=1.5, paper=234, ink=30, texture=2, bleed=0.05, jpeg=40),
}


def clouds(shape, cell, rng):
    """Smooth noise of standard deviation 1; `cell` is its grain in pixels."""
    small = rng.standard_normal((shape[0] // cell + 3, shape[1] // cell + 3)).astype(np.float32)
    return cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC) * 1.3


def flat(page, dpi):
    return cv2.resize(page, None, fx=dpi / 300, fy=dpi / 300, interpolation=cv2.INTER_AREA) if dpi != 300 else page


def simulate(page, scan, rng, back=None):
    """`page` is float32 grey at 300 dpi. Returns the scan, uint8, and the 3x3 matrix from page to scan pixels."""
    s = scan.dpi / 300
    ink = 1 - flat(page, scan.dpi) / 255
    if scan.bleed and back is not None:
        other = 1 - flat(back, scan.dpi)[: ink.shape[0], ::-1] / 255
        other = cv2.GaussianBlur(other, (0, 0), 0.008 * scan.dpi)
        ink[: other.shape[0], : other.shape[1]] = np.maximum(ink[: other.shape[0], : other.shape[1]], scan.bleed * other[:, : ink.shape[1]])
    image = scan.paper - ink * (scan.paper - scan.ink)
    if scan.texture:
        fibres = clouds(image.shape, max(1, scan.dpi // 100), rng)
        image += scan.texture * (0.6 * clouds(image.shape, scan.dpi // 2, rng) + 0.5 * fibres)
    height, width = image.shape
    if scan.light:
        image *= np.linspace(1, 1 - scan.light, height, dtype=np.float32)[:, None]
    if scan.gutter:
        x = np.arange(width, dtype=np.float32) / scan.dpi
        x = x if scan.spine == "left" else x[::-1]
        image *= 1 - scan.gutter * np.exp(-x / 0.28)

    # The paper lies askew on the glass; what it does not cover is black or, without a border, white.
    b = round(scan.border * scan.dpi)
    size = (width + 2 * b, height + 2 * b)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -scan.skew, 1)
    turn[:, 2] += [b + scan.shift[0] * scan.dpi, b + scan.shift[1] * scan.dpi]
    outside = 8 if b else scan.paper
    image = cv2.warpAffine(image, turn, size, flags=cv2.INTER_CUBIC, borderValue=outside)
    matrix = np.vstack([turn, [0, 0, 1]]) @ np.array([[s, 0, (s - 1) / 2], [0, s, (s - 1) / 2], [0, 0, 1]])

    if scan.blur:
        image = cv2.GaussianBlur(image, (0, 0), max(0.3, scan.blur * scan.dpi / 1000))
    if scan.noise:
        image += scan.noise * rng.standard_normal(image.shape).astype(np.float32)
    if scan.threshold is not None:
        image = np.where(image < scan.threshold + scan.spread, 0, 255)
    image = np.clip(image, 0, 255).astype(np.uint8)

    quarter = scan.turn // 90  # turned back: the scan has to be turned clockwise by `turn` to stand upright
    for _ in range(quarter):
        matrix = np.array([[0, 1, 0], [-1, 0, image.shape[1] - 1], [0, 0, 1]]) @ matrix
        image = np.rot90(image)
    return np.ascontiguousarray(image), matrix


def transform(truth, matrix, scan, image, file):
    height, width = image.shape[:2]

    def point(x, y):
        # Pixel edges: the matrix maps pixel centres.
        px, py, _ = matrix @ [x - 0.5, y - 0.5, 1]
        return px + 0.5, py + 0.5

    def box(b):
        corners = [point(x, y) for x in b[0::2] for y in b[1::2]]
        xs, ys = zip(*corners)
        return [max(0, math.floor(min(xs))), max(0, math.floor(min(ys))), min(width, math.ceil(max(xs))), min(height, math.ceil(max(ys)))]

    for region in truth["regions"]:
        for line in region["lines"]:
            for word in line["words"]:
                word["box"] = box(word["box"])
            b = [w["box"] for w in line["words"]]
            line["box"] = [min(x[0] for x in b), min(x[1] for x in b), max(x[2] for x in b), max(x[3] for x in b)]
            x0, y0, x1, y1 = line["baseline"]
            line["baseline"] = [round(v) for p in (point(x0, y0), point(x1, y1)) for v in p]
        if "drop_cap" in region:
            region["drop_cap"] = box(region["drop_cap"])
        region["box"] = box(region["box"])
    tag = scan.dpi if scan.tag is None else scan.tag
    truth["scan"] = {"file": file, "frame": 0, "width": width, "height": height, "dpi": tag, "crop": [0, 0, width, height]}
    truth["skew_degrees"], truth["rotation"] = scan.skew, scan.turn
    truth["true_dpi"] = scan.dpi
    return truth


def compact(truth):
    """Without what is said twice: a line's words are boxes, their texts stand in the line's own, apart by spaces; an
    article's text is that of its regions."""
    for region in truth["regions"]:
        for line in region["lines"]:
            assert line["text"].split(" ") == [word["text"] for word in line["words"]]
            line["words"] = [word["box"] for word in line["words"]]
    for article in truth["articles"]:
        article.pop("text")
        article.pop("paragraphs")
    return truth


def write(image, path, scan):
    tag = scan.dpi if scan.tag is None else scan.tag
    picture = Image.fromarray(image)
    options = {"dpi": (tag, tag)} if tag else {}
    if scan.tint:
        picture = Image.fromarray(np.clip(image[..., None] * np.array(scan.tint), 0, 255).astype(np.uint8))
    if scan.threshold is not None:
        picture = Image.fromarray(image > 127)
    if path.suffix == ".jpg":
        picture.save(path, quality=scan.jpeg, optimize=True, **options)
    elif path.suffix == ".tif":
        picture.save(path, compression="group4" if scan.threshold is not None else "tiff_lzw", **options)
    elif path.suffix == ".png":
        if scan.levels:  # few levels make a small file; the colour table holds greys only
            step = 255 / (scan.levels - 1)
            index = np.round(image / step).astype(np.uint8)
            picture = Image.fromarray(index)
            picture.putpalette([int(round(i * step)) for i in range(scan.levels) for _ in range(3)])
            options["bits"] = max(1, math.ceil(math.log2(scan.levels)))
        picture.save(path, optimize=True, **options)
    else:
        raise SystemExit(f"{path}: write .png, .jpg or .tif")


def make(page, out, scan, seed, back=None, truth_to=None, extra=None):
    page, out = pathlib.Path(page), pathlib.Path(out)
    load = lambda path: np.asarray(Image.open(path).convert("L"), dtype=np.float32)
    # The seed of a page depends on its name, so that adding a page changes no other.
    rng = np.random.default_rng([seed, zlib.crc32(out.name.encode())])
    image, matrix = simulate(load(page), scan, rng, load(back) if back else None)
    out.parent.mkdir(parents=True, exist_ok=True)
    write(image, out, scan)
    truth = json.loads(page.with_suffix("").with_suffix(".truth.json").read_text())
    truth = transform(truth, matrix, scan, image, out.name) | (extra or {})
    target = (pathlib.Path(truth_to) if truth_to else out.parent) / (out.stem + ".truth.json")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(compact(truth), ensure_ascii=False, separators=(",", ":")) + "\n")


def suffix(scan):
    return ".tif" if scan.threshold is not None else ".png" if scan.levels else ".jpg"


def plan(file, sets, testdata):
    sets, testdata = pathlib.Path(sets), pathlib.Path(testdata)
    listed = json.loads(pathlib.Path(file).read_text())
    seed = listed["seed"]

    def page(difficulty, name, profile, stem):
        scan = PROFILES[profile]
        out = testdata / "pages" / difficulty / (stem + suffix(scan))
        make(sets / name / "001.png", out, scan, seed, sets / listed["back"] / "001.png",
             extra={"difficulty": difficulty, "profile": profile})

    for name in listed["clean"]:
        page("clean", name, "clean", name)
    for name, profiles in listed["scan-like"].items():
        for profile in profiles:
            page("scan-like", name, profile, f"{name}-{profile}")
    for difficulty, pages in listed["difficulties"].items():
        for name, profiles in pages.items():
            page(difficulty, name, "plain", name)
            for profile in profiles:
                page(difficulty, name, profile, f"{name}-{profile}")
    for name, how in listed["issues"].items():
        issue(sets / name, testdata / "issues", how, seed)


def issue(source, issues, how, seed):
    pages = sorted(source.glob("[0-9]*.png"))
    truths = issues / (source.name + ".truth")  # not among the scans: a folder is converted as a whole
    rng = np.random.default_rng([seed, zlib.crc32(source.name.encode())])
    for i, page in enumerate(pages):
        # Each sheet lies a little differently; what shows through is the other side of the leaf.
        right = i % 2 == 0
        scan = dataclasses.replace(PROFILES[how["profile"]], skew=round(float(rng.uniform(-0.9, 0.9)), 2),
                                   gutter=0.3, spine="left" if right else "right")
        back = pages[min(i + 1, len(pages) - 1) if right else i - 1]
        make(page, issues / source.name / (page.stem + suffix(scan)), scan, seed, back, truths,
             {"difficulty": "issue", "profile": how["profile"]})
    document = json.loads((source / "issue.truth.json").read_text())
    (truths / "issue.truth.json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    known = {key: document["issue"][key] for key in how["metadata"]}
    (issues / source.name / "issue.json").write_text(json.dumps(known, ensure_ascii=False, indent=2) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs=2)
    parser.add_argument("--plan")
    parser.add_argument("--profile", default="clean", choices=PROFILES)
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--back")
    args = parser.parse_args()
    if args.plan:
        plan(args.plan, *args.paths)
        return
    changes = {k: json.loads(v) if v[0] in "-0123456789[" else v for k, v in (x.split("=", 1) for x in args.set)}
    make(*args.paths, dataclasses.replace(PROFILES[args.profile], **changes), args.seed, args.back)


if __name__ == "__main__":
    main()
