#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrows of kiosk/ are law: layers.txt says which folder may include which; Qt stays where it is allowed."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
QT_ROOMS = {"viewmodel", "apps", "print", "speech"}
OUR_INCLUDE = re.compile(r'^\s*#\s*include\s*"kiosk/([a-z]+)/')
QT_INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]Q[A-Z]\w*(/|>|")')
QML_IMPORT = re.compile(r"^\s*import\s+Wegweiser\.(\w+)")
QML_ARROWS = {"Theme": set(), "Controls": {"Theme", "ViewModel"}, "Visit": {"Theme", "Controls", "ViewModel"},
              "Display": {"Theme", "Controls", "ViewModel", "DisplayModel"}}


def allowed_arrows():
    arrows = {}
    for line in (ROOT / "tests/lint/layers.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            room, targets = line.split(":")
            arrows[room.strip()] = set(targets.split())
    return arrows


def cxx_findings(arrows):
    for file in sorted((ROOT / "kiosk").rglob("*")):
        if file.suffix not in {".h", ".cpp"} or "node_modules" in file.parts:
            continue
        room = file.relative_to(ROOT / "kiosk").parts[0]
        if room not in arrows:
            yield file, 1, f"folder {room} has no line in tests/lint/layers.txt"
            continue
        for number, line in enumerate(file.read_text().splitlines(), 1):
            ours = OUR_INCLUDE.match(line)
            if ours and ours[1] != room and "*" not in arrows[room] and ours[1] not in arrows[room]:
                yield file, number, f"{room} may not include {ours[1]} (tests/lint/layers.txt)"
            if QT_INCLUDE.match(line) and room not in QT_ROOMS:
                yield file, number, f"no Qt in {room}"


def qml_findings():
    for file in sorted((ROOT / "qml").rglob("*.qml")):
        module = file.relative_to(ROOT / "qml").parts[0]
        for number, line in enumerate(file.read_text().splitlines(), 1):
            found = QML_IMPORT.match(line)
            if found and found[1] != module and found[1] not in QML_ARROWS.get(module, set()):
                yield file, number, f"qml/{module} may not import Wegweiser.{found[1]}"


found = list(cxx_findings(allowed_arrows())) + list(qml_findings())
for file, number, text in found:
    print(f"{file.relative_to(ROOT)}:{number}: {text}")
sys.exit(1 if found else 0)
