"""Lays a page on the glass: paper, light, spine, damage, the way from the page's pixels to the scan's."""
import dataclasses

import cv2
import numpy as np

import damage


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
    gutter_width: float = 0.28  # how far it reaches, inches
    spine: str = "left"      # left, right, or middle: two pages of an open book
    bleed: float = 0         # how much of the other side shows through, 0-1
    border: float = 0        # black around the paper, inches
    shift: tuple = (0, 0)    # where the paper lies on the glass, inches right and down
    spread: float = 0        # ink that ran (or, negative, print that is worn), grey levels of threshold
    threshold: int | None = None  # bilevel below this level
    levels: int = 0          # grey levels kept in a PNG, 0: all
    jpeg: int = 75           # quality of a JPEG
    curl: float = 0          # how far the lines bend towards the spine, inches
    curl_width: float = 0.9  # how far from the spine they begin to, inches
    next_page: float = 0     # how much of the neighbouring page lies on the glass too, inches
    holes: int = 0           # punched near the spine
    hole_level: int = 30     # grey level of what shows through them
    stamp: float = 0         # darkness of a library's stamp, 0-1
    stamp_at: tuple = (0.2, 0.12)  # its centre, shares of the width and height
    handwriting: int = 0     # notes in the margin, and as many lines underlined
    fingers: int = 0         # that hold the sheet
    speckle: float = 0       # specks of dust by the square inch


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
    "jpeg": Scan(dpi=200, skew=-0.4, blur=1.6, noise=2, paper=240, ink=20, jpeg=12),
    "issue": Scan(dpi=200, blur=2.0, noise=1.5, paper=234, ink=30, texture=2, bleed=0.05, jpeg=40),
}


def flat(page, dpi):
    return cv2.resize(page, None, fx=dpi / 300, fy=dpi / 300, interpolation=cv2.INTER_AREA) if dpi != 300 else page


def simulate(page, scan, rng, back=None, worn=None):
    """`page` is float32 grey at 300 dpi. Returns the scan, uint8, and the way of a point from page to scan pixels.

    `back` is the other side, or the neighbour; `worn` draws the damage."""
    s = scan.dpi / 300
    way = Way(np.array([[s, 0, (s - 1) / 2], [0, s, (s - 1) / 2], [0, 0, 1]]))
    ink = 1 - flat(page, scan.dpi) / 255
    if scan.bleed and back is not None:
        other = 1 - flat(back, scan.dpi)[: ink.shape[0], ::-1] / 255
        other = cv2.GaussianBlur(other, (0, 0), 0.008 * scan.dpi)
        ink[: other.shape[0], : other.shape[1]] = np.maximum(ink[: other.shape[0], : other.shape[1]], scan.bleed * other[:, : ink.shape[1]])
    fold = {"left": 0, "middle": ink.shape[1] / 2, "right": ink.shape[1] - 1}[scan.spine]
    damage.on_ink(ink, scan, fold, worn)
    if scan.next_page:
        ink, fold = beside(ink, 1 - flat(back, scan.dpi) / 255, scan, way)
    image = scan.paper - ink * (scan.paper - scan.ink)
    if scan.texture:
        fibres = damage.clouds(image.shape, max(1, scan.dpi // 100), rng)
        image += scan.texture * (0.6 * damage.clouds(image.shape, scan.dpi // 2, rng) + 0.5 * fibres)
    height, width = image.shape
    if scan.light:
        image *= np.linspace(1, 1 - scan.light, height, dtype=np.float32)[:, None]
    if scan.gutter:
        x = np.abs(np.arange(width, dtype=np.float32) - np.float32(fold)) / scan.dpi
        image *= 1 - scan.gutter * np.exp(-x / scan.gutter_width)
    damage.on_paper(image, scan, fold, worn)
    if scan.curl:
        way.bent(Bend(fold, height, scan))
        image = way.bend.image(image)
    image = lay(image, scan, way)
    damage.on_glass(image, scan, worn)
    return expose(image, scan, rng, way)


def beside(ink, other, scan, way):
    """The sheet with a strip of its neighbour beyond the spine, and where the spine then is."""
    strip = round(scan.next_page * scan.dpi)
    joined = np.zeros((ink.shape[0], ink.shape[1] + strip), np.float32)
    rows = min(len(other), len(ink))
    if scan.spine == "left":
        joined[:, strip:] = ink
        joined[:rows, :strip] = other[:rows, -strip:]
        way.moved(np.array([[1, 0, strip], [0, 1, 0], [0, 0, 1]]))
        return joined, strip
    joined[:, : ink.shape[1]] = ink
    joined[:rows, ink.shape[1]:] = other[:rows, :strip]
    return joined, ink.shape[1] - 1


def lay(image, scan, way):
    """The paper lies askew on the glass; what it does not cover is black or, without a border, white."""
    height, width = image.shape
    b = round(scan.border * scan.dpi)
    size = (width + 2 * b, height + 2 * b)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -scan.skew, 1)
    turn[:, 2] += [b + scan.shift[0] * scan.dpi, b + scan.shift[1] * scan.dpi]
    outside = 8 if b else scan.paper
    way.moved(np.vstack([turn, [0, 0, 1]]))
    return cv2.warpAffine(image, turn, size, flags=cv2.INTER_CUBIC, borderValue=outside)


def expose(image, scan, rng, way):
    if scan.blur:
        image = cv2.GaussianBlur(image, (0, 0), max(0.3, scan.blur * scan.dpi / 1000))
    if scan.noise:
        image += scan.noise * rng.standard_normal(image.shape).astype(np.float32)
    if scan.threshold is not None:
        image = np.where(image < scan.threshold + scan.spread, 0, 255)
    image = np.clip(image, 0, 255).astype(np.uint8)

    quarter = scan.turn // 90  # turned back: the scan has to be turned clockwise by `turn` to stand upright
    for _ in range(quarter):
        way.moved(np.array([[0, 1, 0], [-1, 0, image.shape[1] - 1], [0, 0, 1]]))
        image = np.rot90(image)
    return np.ascontiguousarray(image), way


class Way:
    """Where a point of the page comes to lie: a matrix and, where the sheet is bent, another before the bend."""

    def __init__(self, matrix):
        self.matrix, self.bend = matrix, None

    def moved(self, matrix):
        self.matrix = matrix @ self.matrix

    def bent(self, bend):
        self.before, self.matrix, self.bend = self.matrix, np.eye(3), bend

    def point(self, x, y):
        # Pixel edges: the matrix maps pixel centres.
        point = [x - 0.5, y - 0.5, 1]
        if self.bend:
            x, y, _ = self.before @ point
            point = [*self.bend.point(x, y), 1]
        px, py, _ = self.matrix @ point
        return px + 0.5, py + 0.5


class Bend:
    """The sheet sinks towards the spine: seen from above its lines bend there, more at the head than at the foot, and the
    letters narrow. `fold` is the spine's place in pixels; every length is in pixels of the sheet."""

    HEAD, FALL, NARROW = 1.25, 1.0, 0.45

    def __init__(self, fold, height, scan):
        self.fold, self.height = fold, height
        self.depth, self.reach = scan.curl * scan.dpi, scan.curl_width * scan.dpi

    def near(self, x):
        return np.exp(-np.abs(x - self.fold) / self.reach)

    def across(self, x):
        away = x - self.fold
        return x - np.sign(away) * self.NARROW * self.reach * (1 - self.near(x))

    def point(self, x, y):
        return self.across(x), y + self.depth * self.near(x) * (self.HEAD - self.FALL * y / self.height)

    def image(self, image):
        height, width = image.shape
        x = np.arange(-width, 2 * width, dtype=np.float64)  # `across` grows with x, so a table turns it round
        source = np.interp(np.arange(width), self.across(x), x)
        dip = self.depth * self.near(source)
        rows = np.arange(height)[:, None]
        rows = (rows - self.HEAD * dip) / (1 - self.FALL * dip / self.height)
        columns = np.broadcast_to(source, rows.shape)
        return cv2.remap(image, columns.astype(np.float32), rows.astype(np.float32), cv2.INTER_CUBIC,
                         borderMode=cv2.BORDER_REPLICATE)
