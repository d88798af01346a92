#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that a screen asks for by id is there in every language of its program, finished and not empty."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
ASKED = re.compile(r"""\b(?:qsTrId|qtTrId)\(\s*["']([\w-]+)["']""")
PROGRAMS = {"kiosk": ["qml/Visit", "qml/Controls", "kiosk/viewmodel"], "display": ["qml/Display"]}


def asked(folders):
    found = {}
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in {".qml", ".cpp", ".h"} and not (file.name.startswith("display_") and folder == "kiosk/viewmodel"):
                for number, line in enumerate(file.read_text().splitlines(), 1):
                    for name in ASKED.findall(line):
                        found.setdefault(name, f"{file.relative_to(ROOT)}:{number}")
    return found


def texts(file):
    """id -> finished text; plural forms must all be there."""
    found = {}
    for message in xml.parse(file).getroot().iter("message"):
        node = message.find("translation")
        forms = [form.text or "" for form in node.findall("numerusform")] or [node.text or ""]
        if node.get("type") in {None, ""} and all(form.strip() for form in forms):
            found[message.get("id")] = forms
    return found


bad = []
for program, folders in PROGRAMS.items():
    files = sorted((ROOT / "translations").glob(f"{program}_*.ts"))
    wanted = asked(folders)
    for file in files:
        have = texts(file)
        bad += [f"{place}: {name} has no finished text in {file.name}" for name, place in wanted.items() if name not in have]
print("\n".join(bad))
sys.exit(1 if bad else 0)
