#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lint that finds nothing proves nothing: plants one fault of each kind and wants it found."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
PLANTED = [
    ("layers.py", "kiosk/domain/bad.h", SPDX + '#include "kiosk/server/server.h"\n', "domain may not include server"),
    ("layers.py", "kiosk/server/bad.h", SPDX + "#include <QString>\n", "no Qt in server"),
    ("layers.py", "kiosk/nowhere/bad.h", SPDX, "has no line"),
    ("layers.py", "qml/Theme/Bad.qml", SPDX + "import Wegweiser.Controls\n", "may not import"),
    ("qml_tokens.py", "qml/Visit/Bad.qml", SPDX + 'Item { color: "#ff0000"\n}', "colour of its own"),
    ("qml_tokens.py", "qml/Visit/Bad.qml", SPDX + "Text { font.pixelSize: 30\n}", "type size"),
    ("qml_tokens.py", "qml/Visit/Bad.qml", SPDX + 'Text {\n    text: "Hello"\n}', "bare text"),
    ("translations.py", "qml/Visit/Bad.qml", SPDX + 'Text { text: qsTrId("kiosk-nowhere")\n}', "kiosk-nowhere has no finished text in kiosk_de.ts"),
    ("files.py", "kiosk/base/bad.cpp", "int x;\n", "no SPDX"),
    ("files.py", "kiosk/base/bad.cpp", SPDX + "//\n" * 500, "hard limit"),
]
missed = 0
for script, name, text, expected in PLANTED:
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "tests/lint").mkdir(parents=True)
        for room in ("kiosk", "qml"):
            (root / room).mkdir()
        (root / "translations").mkdir()
        (root / "translations/kiosk_de.ts").write_text("<TS version='2.1' language='de'></TS>")
        shutil.copy(HERE / "layers.txt", root / "tests/lint/layers.txt")
        subprocess.run(["git", "init", "-q", folder], check=True)
        clean = subprocess.run([sys.executable, HERE / script, folder], capture_output=True, text=True)
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
        planted = subprocess.run([sys.executable, HERE / script, folder], capture_output=True, text=True)
        if clean.returncode != 0 or planted.returncode != 1 or expected not in planted.stdout:
            missed += 1
            print(f"{script} does not find: {expected}\n{clean.stdout}{planted.stdout}{planted.stderr}")
sys.exit(1 if missed else 0)
