#!/usr/bin/env python3
"""Makes the fonts of this folder; README.md says what they are.

Needs: Debian's fonts-inter (Inter 3.19), PyPI's fonttools (4.68.0), npm's lucide-static (1.62.0, unpacked).

    python3 make.py /usr/share/fonts/opentype/inter path/to/lucide-static
"""

import json
import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Dagsverk Sans"
WEIGHTS = {"Regular": "sans-regular.otf", "Medium": "sans-medium.otf", "SemiBold": "sans-semibold.otf"}

# What names and texts of people in Norway need, and the signs a form uses; whole blocks, so no name is left out.
BLOCKS = [
    (0x0020, 0x007E), (0x00A0, 0x00FF),  # Latin, Latin-1
    (0x0100, 0x024F), (0x1E00, 0x1EFF),  # Latin Extended-A, -B, Additional
    (0x02B0, 0x02FF), (0x0300, 0x036F),  # letters and accents that stand alone or combine
    (0x0370, 0x03FF), (0x0400, 0x052F),  # Greek, Cyrillic
    (0x2000, 0x206F), (0x20A0, 0x20BF),  # punctuation and spaces, currency
    (0x2070, 0x209F), (0x2100, 0x218F),  # raised and lowered figures, № ™ ½ ⅓
    (0x2190, 0x21FF), (0x2200, 0x22FF),  # arrows, − × ≤ ≥ ≠
    (0x2300, 0x23FF), (0x25A0, 0x27BF),  # keys, shapes, ✓ ⚠
]

# Our own names in src/app/theme/icons.rs, what they are called in Lucide; a place once given stays.
ICONS = {
    0xE900: "chevron-left", 0xE901: "chevron-right", 0xE902: "chevron-up", 0xE903: "chevron-down",
    0xE904: "search", 0xE905: "settings", 0xE906: "calendar-check", 0xE907: "grid-3x3",
    0xE908: "users", 0xE909: "hammer", 0xE90A: "banknote", 0xE90B: "chart-column",
    0xE90C: "undo-2", 0xE90D: "redo-2", 0xE90E: "triangle-alert", 0xE90F: "check",
    0xE910: "x", 0xE911: "lock", 0xE912: "lock-open", 0xE913: "plus",
    0xE914: "printer", 0xE915: "folder-open", 0xE916: "file-plus", 0xE917: "info",
    0xE918: "pencil", 0xE919: "trash-2", 0xE91A: "circle-question-mark", 0xE91B: "ellipsis",
    # egui writes the arrow keys and the mark of a submenu with these; Inter has none of them.
    0x23F4: "chevron-left", 0x23F5: "chevron-right", 0x23F6: "chevron-up", 0x23F7: "chevron-down",
}

# A line of 13 points is 18 high: room between the lines of a paragraph, and buttons of 28 with 5 above and below. It
# lies evenly round the capitals (0.727 of the size high), so text stands in the middle of whatever holds it.
CAPITALS = 0.727
ABOVE, BELOW = (18 / 13 + CAPITALS) / 2, (18 / 13 - CAPITALS) / 2

# A fixed date keeps the files the same from one making to the next: 2020-01-01 in seconds from 1904.
DATE = 3660681600


def rename(font, family, weight):
    """Gives a changed font a name of its own, keeping who made it and under which licence."""
    spaced = f"{family} {weight}"
    names = {1: family if weight == "Regular" else spaced, 2: "Regular", 3: f"{spaced}, from Inter 3.019", 4: spaced,
             6: f"{family.replace(' ', '')}-{weight}", 16: family, 17: weight}
    table = font["name"]
    table.names = [one for one in table.names if one.nameID in (0, 5, 7, 8, 9, 11, 12, 13, 14)]
    for place, text in names.items():
        table.setName(text, place, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [names[6]]
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName = spaced, family


def tabular_digits(font):
    """Lets every digit show its figure of one width. Comma and point keep their narrow shape for running text: each
    has one width anyway, and columns stand."""
    found = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for place in record.Feature.LookupListIndex:
                for part in gsub.LookupList.Lookup[place].SubTable:
                    found.update(getattr(part, "ExtSubTable", part).mapping)
    for table in font["cmap"].tables:
        for digit in range(0x30, 0x3A):
            # Two tables of a font may be one and the same.
            if table.cmap.get(digit) in found:
                table.cmap[digit] = found[table.cmap[digit]]
    # The heavier weights were drawn by interpolation, and some digits came out a thousandth narrower.
    widths = font["hmtx"]
    widest = max(widths[shape][0] for digit, shape in font.getBestCmap().items() if 0x30 <= digit < 0x3A)
    for digit, shape in font.getBestCmap().items():
        if 0x30 <= digit < 0x3A:
            widths[shape] = (widest, widths[shape][1])


def line(font):
    """Sets the height of a line, in the three places where programs look for it."""
    size = font["head"].unitsPerEm
    above, below = round(ABOVE * size), round(BELOW * size)
    head, windows = font["hhea"], font["OS/2"]
    head.ascent, head.descent, head.lineGap = above, -below, 0
    windows.sTypoAscender, windows.sTypoDescender, windows.sTypoLineGap = above, -below, 0
    windows.usWinAscent, windows.usWinDescent = above, below


def letters(source, target, weight):
    font = TTFont(source, recalcTimestamp=False)
    tabular_digits(font)
    options = Options()
    # Kerning, accents and composed letters; no `calt`, which would show an arrow where someone wrote "->" and a sign
    # of multiplication where someone wrote an x: what is recorded is shown as it stands.
    options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[one for first, last in BLOCKS for one in range(first, last + 1)])
    subsetter.subset(font)
    rename(font, FAMILY, weight)
    line(font)
    font["head"].created = font["head"].modified = DATE
    font.save(target)


def icons(source, target):
    places = json.loads((source / "font/codepoints.json").read_text())
    lucide = TTFont(source / "font/lucide.ttf")
    glyphs, shapes = lucide.getGlyphSet(), lucide.getBestCmap()
    size = 1300
    # An icon beside text of 13 points is 16 points wide, and its middle is the middle of the capitals.
    scale = 16 / 13 * size / lucide["head"].unitsPerEm
    down = (CAPITALS / 2 - 16 / 13 / 2) * size
    empty = TTGlyphPen(None).glyph()
    outlines, characters = {".notdef": empty}, {}
    for place, name in ICONS.items():
        pen = TTGlyphPen(None)
        shape = glyphs[shapes[places[name]]]
        shape.draw(TransformPen(pen, (scale, 0, 0, scale, 0, down)))
        outlines[name] = pen.glyph()
        characters[place] = name
    builder = FontBuilder(size, isTTF=True)
    builder.setupGlyphOrder(list(outlines))
    builder.setupCharacterMap(characters)
    builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics({name: (round(16 / 13 * size), outlines[name].xMin) for name in outlines})
    builder.setupHorizontalHeader()
    builder.setupOS2()
    builder.setupPost(keepGlyphNames=False)
    builder.setupNameTable({
        "copyright": "Copyright (c) 2026 Lucide Icons and Contributors; (c) 2013-present Cole Bemis (Feather)",
        "familyName": "Dagsverk Icons", "styleName": "Regular", "uniqueFontIdentifier": "Dagsverk Icons 1.0",
        "fullName": "Dagsverk Icons", "psName": "DagsverkIcons-Regular", "version": "Version 1.0",
        "licenseDescription": "ISC and MIT, see LUCIDE-LICENSE.txt",
    })
    line(builder.font)
    builder.font["head"].created = builder.font["head"].modified = DATE
    builder.font.recalcTimestamp = False
    builder.save(target)


def main():
    inter, lucide = Path(sys.argv[1]), Path(sys.argv[2])
    here = Path(__file__).parent
    for weight, name in WEIGHTS.items():
        letters(inter / f"Inter-{weight}.otf", here / name, weight)
    icons(lucide, here / "icons.ttf")


main()
