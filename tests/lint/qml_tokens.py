#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours and type sizes come from the theme only, and every word on screen from a translation or a pack."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
THEMES = {"Theme"}
THEME_FILES = {"DisplayTheme.qml"}
COLOUR = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|\bcolor\s*:\s*["'](?!transparent)[a-z]+["']|Qt\.rgba\(""")
FONT = re.compile(r"""\b(pixelSize|pointSize)\s*:\s*\d|\bfamily\s*:\s*["']""")
DURATION = re.compile(r"\bduration\s*:\s*\d")
BARE = re.compile(r"""^\s*(?:property\s+string\s+)?(text|title|label|placeholderText|spokenText|Accessible\.name)\s*:\s*(["'])(?P<t>[^"']*)\2\s*$""")
HAS_LETTER = re.compile(r"[^\W\d_]")
found = []
for file in sorted((ROOT / "qml").rglob("*.qml")):
    module = file.relative_to(ROOT / "qml").parts[0]
    is_theme = module in THEMES or file.name in THEME_FILES
    for number, line in enumerate(file.read_text().splitlines(), 1):
        code = line.split("//", 1)[0]
        if not is_theme:
            if COLOUR.search(code):
                found.append((file, number, "a colour of its own: use a token of Theme"))
            if FONT.search(code):
                found.append((file, number, "a type size or family of its own: use a token of Theme"))
            if DURATION.search(code):
                found.append((file, number, "a duration of its own: use a token of Theme"))
        bare = BARE.match(code)
        if bare and HAS_LETTER.search(bare["t"]):
            found.append((file, number, "bare text: use qsTrId() or a model"))
for file, number, text in found:
    print(f"{file.relative_to(ROOT)}:{number}: {text}")
sys.exit(1 if found else 0)
