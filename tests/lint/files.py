#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code file says whose it is and under which licence; crowded files are reported (hard limits fail)."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
SOFT = {".qml": 150, ".cpp": 300, ".h": 120, ".ts": 300, ".tsx": 300}
HARD = {".qml": 250, ".cpp": 450, ".h": 200, ".ts": 450, ".tsx": 450}
CODE = {".qml", ".cpp", ".h", ".ts", ".tsx", ".py", ".cmake", ".sh", ".mjs"}
listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard"],
                        capture_output=True, text=True, check=True).stdout.splitlines()
bad, crowded = [], []
for name in listed:
    file = ROOT / name
    # translations/*.ts are Qt's, not TypeScript
    if not file.is_file() or name.startswith(("tests/golden/", "translations/")):
        continue
    if file.suffix in CODE or file.name == "CMakeLists.txt":
        text = file.read_text()
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(text.splitlines()[:6]):
            bad.append(f"{name}:1: no SPDX licence line in the first lines")
        lines = text.count("\n")
        if lines > HARD.get(file.suffix, 10**9):
            bad.append(f"{name}:{lines}: over the hard limit of {HARD[file.suffix]} lines: split it")
        elif lines > SOFT.get(file.suffix, 10**9):
            crowded.append((lines, name))
for lines, name in sorted(crowded, reverse=True):
    print(f"note: {name} has {lines} lines (soft limit {SOFT[pathlib.Path(name).suffix]})")
print("\n".join(bad))
sys.exit(1 if bad else 0)
