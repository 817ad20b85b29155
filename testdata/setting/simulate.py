#!/usr/bin/python3
"""Makes scans of set pages: what a scanner, the paper and a careless hand do to a page, each a parameter, all seeded.

  simulate.py PAGE.png OUT.{png,jpg,tif} [--profile NAME] [--set NAME=VALUE ...] [--seed N] [--back OTHER.png]
  simulate.py LEFT.png OUT.jpg --beside RIGHT.png   two pages in one scan; --set spine=middle puts the shadow between them
  simulate.py --plan plan.json SETDIR TESTDATA      everything that the plan lists
  simulate.py --spreads N SETDIR OUTDIR             N scans of two pages and N of one, of pages that lie in SETDIR

PAGE.truth.json beside the page becomes OUT.truth.json; its boxes and baselines go through the same transform as the
image, so they are pixels of the file that is written. Needs numpy, OpenCV and Pillow.
"""
import argparse
import dataclasses
import json
import math
import pathlib
import zlib

import numpy as np
from PIL import Image

from scan import PROFILES, simulate
from scan_truth import compact, halves, renumber, transform

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


def load(pages):
    """The page, or pages side by side, at 300 dpi."""
    images = [np.asarray(Image.open(page).convert("L"), dtype=np.float32) for page in pages]
    height = max(len(image) for image in images)
    return np.hstack([np.pad(image, ((0, height - len(image)), (0, 0)), constant_values=255) for image in images])


def make(pages, out, scan, seed, back=None, truth_to=None, extra=None):
    """`pages` is one set page, or the left and the right one of a spread."""
    pages, out = [pathlib.Path(page) for page in pages], pathlib.Path(out)
    # The seed of a page depends on its name, so that adding a page changes no other.
    name = zlib.crc32(out.name.encode())
    sheet = load(pages)
    image, way = simulate(sheet, scan, np.random.default_rng([seed, name]), load([back] * len(pages)) if back else None,
                          np.random.default_rng([seed, name, 1]))
    out.parent.mkdir(parents=True, exist_ok=True)
    write(image, out, scan)
    truth = truth_of(pages, sheet.shape, image, way, scan, out.name, extra or {})
    target = (pathlib.Path(truth_to) if truth_to else out.parent) / (out.stem + ".truth.json")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(truth, ensure_ascii=False, separators=(",", ":")) + "\n")


def truth_of(pages, shape, image, way, scan, name, extra):
    truths = [json.loads(page.with_suffix(".truth.json").read_text()) for page in pages]
    left = 0
    for i, (page, truth) in enumerate(zip(pages, truths)):
        if i and truth["number"] == truths[0]["number"]:  # of two sources
            renumber(truth, truth["number"] + 1, len(truths[0]["articles"]))
            truths[0]["of"] = truth["of"] = 2
        grey = np.asarray(Image.open(page).convert("L"))
        transform(truth, grey, lambda x, y: way.point(x + left, y), scan, image, name).update(extra)
        left += grey.shape[1]
        compact(truth)
    return truths[0] if len(truths) == 1 else halves(truths, way.point, shape[1] / 2, shape[0])


def suffix(scan):
    return ".tif" if scan.threshold is not None else ".png" if scan.levels else ".jpg"


def plan(file, sets, testdata):
    sets, testdata = pathlib.Path(sets), pathlib.Path(testdata)
    listed = json.loads(pathlib.Path(file).read_text())
    seed = listed["seed"]

    def page(difficulty, name, profile, stem, of=None, changes={}):
        scan = dataclasses.replace(PROFILES[profile], **changes)
        if profile == "plain" and scan.gutter + scan.curl + scan.fingers:
            scan.levels = 8  # for a shadow's sake
        out = testdata / "pages" / difficulty / (stem + suffix(scan))
        pages = [set_page(sets, x) for x in of or [name]]
        make(pages, out, scan, seed, set_page(sets, listed["back"]), extra={"difficulty": difficulty, "profile": profile})

    for name in listed["clean"]:
        page("clean", name, "clean", name)
    for name, profiles in listed["scan-like"].items():
        for profile in profiles:
            page("scan-like", name, profile, f"{name}-{profile}")
    for difficulty, pages in listed["difficulties"].items():
        for name, how in pages.items():
            how = how if isinstance(how, dict) else {"scans": how}
            page(difficulty, name, "plain", name, how.get("of"), how.get("with", {}))
            for profile in how["scans"]:
                page(difficulty, name, profile, f"{name}-{profile}", how.get("of"), how.get("with", {}))
    for name, how in listed["issues"].items():
        issue(sets / how.get("of", name), testdata / "issues" / name, how, seed)


def set_page(sets, name):
    """"essay-a" is the first page of that name, "opening-a/002" its second."""
    return sets / f"{name if '/' in name else name + '/001'}.png"


def issue(source, scans, how, seed):
    pages = sorted(source.glob("[0-9]*.png"))
    truths = scans.with_name(scans.name + ".truth")  # not among the scans: a folder is converted as a whole
    rng = np.random.default_rng([seed, zlib.crc32(scans.name.encode())])
    sheets = [pages[:1], *([a, b] for a, b in zip(pages[1:-1:2], pages[2:-1:2])), pages[-1:]] if how.get("spreads") else [[p] for p in pages]
    for i, sheet in enumerate(sheets):
        # Each sheet lies a little differently; what shows through is the other side of the leaf.
        right = i % 2 == 0
        spine = "middle" if len(sheet) > 1 else "left" if right else "right"
        changes = {"skew": round(float(rng.uniform(-0.9, 0.9)), 2), "gutter": 0.3, "spine": spine} | how.get("with", {})
        scan = dataclasses.replace(PROFILES[how["profile"]], **changes)
        back = pages[min(i + 1, len(pages) - 1) if right else i - 1]
        stem = f"{i + 1:03}"
        make(sheet, scans / (stem + suffix(scan)), scan, seed, back, truths, {"difficulty": "issue", "profile": how["profile"]})
    document = json.loads((source / "issue.truth.json").read_text())
    (truths / "issue.truth.json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    known = {key: document["issue"][key] for key in how["metadata"]}
    (scans / "issue.json").write_text(json.dumps(known, ensure_ascii=False, indent=2) + "\n")


def many(count, sets, out, seed):
    """As many spreads, and as many single pages, of whatever was set: to count spreads that are missed and pages that are cut."""
    rng = np.random.default_rng(seed)
    by_size = {}
    for page in sorted(pathlib.Path(sets).glob("*/[0-9]*.png")):
        by_size.setdefault(Image.open(page).size, []).append(page)
    common = max(by_size.values(), key=len)
    every = sorted(page for pages in by_size.values() for page in pages)
    for i in range(count):
        for kind, pages in (("spread", rng.choice(common, 2, replace=False)), ("single", rng.choice(every, 1))):
            spine = "middle" if kind == "spread" else str(rng.choice(["left", "right"]))
            scan = dataclasses.replace(
                PROFILES[str(rng.choice(["low", "issue", "archive", "newsprint"]))], dpi=150, spine=spine, skew=round(float(rng.uniform(-1.5, 1.5)), 2),
                gutter=float(rng.choice([0, 0, 0.25, 0.5, 0.8])), gutter_width=float(rng.uniform(0.1, 0.5)),
                border=float(rng.choice([0, 0, 0.3])), curl=float(rng.choice([0, 0, 0.08])))
            make(pages, pathlib.Path(out) / f"{kind}-{i + 1:03}.jpg", scan, seed, rng.choice(every))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs=2)
    parser.add_argument("--plan")
    parser.add_argument("--profile", default="clean", choices=PROFILES)
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--back")
    parser.add_argument("--beside", nargs=1, default=[], metavar="RIGHT.png")
    parser.add_argument("--spreads", type=int, metavar="N")
    args = parser.parse_args()
    if args.spreads:
        many(args.spreads, *args.paths, args.seed)
        return
    if args.plan:
        plan(args.plan, *args.paths)
        return
    changes = {k: json.loads(v) if v[0] in "-0123456789[" else v for k, v in (x.split("=", 1) for x in args.set)}
    pages, out = args.paths
    make([pages, *args.beside], out, dataclasses.replace(PROFILES[args.profile], **changes), args.seed, args.back)


if __name__ == "__main__":
    main()
