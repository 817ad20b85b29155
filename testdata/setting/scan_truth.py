"""The truth of a scan: that of the page, in the scan's pixels, without what is said twice."""
import math

from ink import box_of_words, set_by_words, tight, union


def transform(truth, page, point, scan, image, file):
    """`page` is the grey page that was set: boxes end where its ink ends, for a line's own reach beyond."""
    height, width = image.shape[:2]

    def box(b):
        corners = [point(x, y) for x in b[0::2] for y in b[1::2]]
        xs, ys = zip(*corners)
        return [max(0, math.floor(min(xs))), max(0, math.floor(min(ys))), min(width, math.ceil(max(xs))), min(height, math.ceil(max(ys)))]

    for region in truth["regions"]:
        by_words = set_by_words(region)
        for line in region["lines"]:
            for word in line["words"]:
                word["box"] = box(tight(word["box"], page))
            line["box"] = union([word["box"] for word in line["words"]])
            x0, y0, x1, y1 = line["baseline"]
            line["baseline"] = [round(v) for p in (point(x0, y0), point(x1, y1)) for v in p]
        if "drop_cap" in region:
            region["drop_cap"] = box(tight(region["drop_cap"], page))
        region["box"] = box_of_words(region) if by_words else box(region["box"])
    tag = scan.dpi if scan.tag is None else scan.tag
    truth["scan"] = {"file": file, "frame": 0, "width": width, "height": height, "dpi": tag, "crop": [0, 0, width, height]}
    truth["skew_degrees"], truth["rotation"] = scan.skew, scan.turn
    truth["true_dpi"] = scan.dpi
    return truth


def renumber(truth, number, articles):
    """As the page `number` of its scan or issue, behind `articles` others: ids are one page's own, here and there."""
    old, new = f"p{truth['number']}r", f"p{number}r"
    again = lambda id: id.replace(old, new, 1)
    count = lambda id: f"a{int(id[1:]) + articles}" if id else id
    for region in truth["regions"]:
        region["id"], region["article"] = again(region["id"]), count(region["article"])
    for article in truth["articles"]:
        article["id"], article["regions"], article["pages"] = count(article["id"]), [again(id) for id in article["regions"]], [number]
    for broken in truth["breaks"]:
        broken["region"] = again(broken["region"])
    truth["number"] = number
    return truth


def halves(pages, point, fold, height):
    """Two pages of one scan: each has the part of it on its side of the fold, which is where it crosses the middle."""
    middle = round(point(fold, height / 2)[0])
    for page, side in zip(pages, (0, 1)):
        width, tall = page["scan"]["width"], page["scan"]["height"]
        page["scan"]["crop"] = [middle if side else 0, 0, width if side else middle, tall]
    return {"pages": pages}


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
