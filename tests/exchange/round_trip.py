#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends a pack's texts to translators and back through programs that are not ours.

round_trip.py WEGWEISER-PACK SOURCES: translate-toolkit reads our XLIFF 1.2, fills it and writes it; the standard
library does the same with XLIFF 2.0, CSV and ODS. Exit code 77: translate-toolkit is not installed.
"""
import csv
import filecmp
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

try:
    from translate.storage import xliff
except ImportError:
    print("skipped: translate-toolkit is not installed")
    sys.exit(77)

PROGRAM, SOURCES = sys.argv[1], pathlib.Path(sys.argv[2])
LANGUAGE, MARK = "uk", "·укр"
TOPIC = "topics/01-first-steps/02-registration"
X20 = "{urn:oasis:names:tc:xliff:document:2.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def run(*words, code=0):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True)
    assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr}"
    return done.stdout


def same_tree(left, right):
    one = filecmp.dircmp(left, right)
    assert not one.left_only and not one.right_only, (one.left_only, one.right_only)
    _, other, broken = filecmp.cmpfiles(left, right, one.common_files, shallow=False)
    assert not other and not broken, f"changed in {left}: {other}"
    for name in one.common_dirs:
        same_tree(pathlib.Path(left) / name, pathlib.Path(right) / name)


def export(kind, folder, *more):
    out = folder.parent / f"out.{kind}"
    run("export", kind, folder, "--lang", LANGUAGE, "-o", out, *more)
    first = out.read_bytes()
    run("export", kind, folder, "--lang", LANGUAGE, "-o", out, *more)
    assert first == out.read_bytes(), f"{kind}: the same sources gave other bytes"
    return out


def marked(element):
    """The same element with a mark behind each stretch of words."""
    changed = element.copy()
    for leaf in changed.flatten():
        if leaf.isleaf() and leaf.sub and isinstance(leaf.sub[0], str) and leaf.sub[0].strip():
            leaf.sub[0] += MARK
            break
    return changed


def by_toolkit(path):
    """Reads XLIFF 1.2 by translate-toolkit, checks it, translates by rote, writes it."""
    raw = ET.parse(path)
    store = xliff.xlifffile.parsefile(str(path))
    count = len(list(raw.iter("{urn:oasis:names:tc:xliff:document:1.2}trans-unit")))
    assert len(store.units) == count, (len(store.units), count)
    with_fact = with_term = 0
    for unit in store.units:
        assert unit.rich_source and unit.getid()
        notes = unit.getnotes()
        assert notes, "a text without a word about where it stands"
        with_fact += 'ctype="x-fact"' in str(unit)
        if 'ctype="x-term"' in str(unit):
            with_term += 1
            assert "Glossary: " in notes, notes
        unit.rich_target = [marked(part) for part in unit.rich_source]
        unit.markfuzzy(False)
    assert count < 100 or (with_fact and with_term)
    store.units.reverse()
    store.savefile(str(path))
    return count


def by_xliff2(path):
    tree = ET.parse(path)
    for segment in tree.iter(X20 + "segment"):
        source = segment.find(X20 + "source")
        old = segment.find(X20 + "target")
        if old is not None:
            segment.remove(old)
        target = ET.fromstring(ET.tostring(source))
        target.tag, target.tail = X20 + "target", None
        if target.text and target.text.strip():
            target.text += MARK
        elif len(target):
            target[-1].tail = (target[-1].tail or "") + MARK
        segment.append(target)
        segment.set("state", "translated")
    tree.write(path, encoding="utf-8", xml_declaration=True)  # with prefixes ns0: of its own


def by_csv(path):
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert rows[0] == ["key", "where", "kind", "German", f"translation [{LANGUAGE}]", "note", "state"], rows[0]
    for row in rows[2:]:
        row[4] = row[3] + MARK
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([rows[0]] + rows[:0:-1])  # as a German spreadsheet, last row first
    path.write_text(out.getvalue(), encoding="utf-8", newline="")


def by_ods(path):
    with zipfile.ZipFile(path) as packed:
        assert packed.namelist()[0] == "mimetype" and packed.testzip() is None
        parts = {name: packed.read(name) for name in packed.namelist()}
    for name in ("content.xml", "styles.xml", "settings.xml", "META-INF/manifest.xml"):
        ET.fromstring(parts[name])
    root = ET.fromstring(parts["content.xml"])
    sheets = list(root.iter(TABLE + "table"))
    assert [one.get(TABLE + "name") for one in sheets] == [LANGUAGE, "Glossary", "Read me"]
    for row in list(sheets[0].iter(TABLE + "table-row"))[2:]:
        cells = row.findall(TABLE + "table-cell")
        for old in list(cells[4]):
            cells[4].remove(old)
        ET.SubElement(cells[4], TEXT + "p").text = cells[3].find(TEXT + "p").text + MARK
    parts["content.xml"] = ET.tostring(root)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)


def check_current(folder):
    """No finding about the language, and nothing left to translate."""
    findings = json.loads(run("check", folder, "--json"))["findings"]
    about = [one for one in findings if one["file"].endswith(f"/{LANGUAGE}.md") or f"text yet in: {LANGUAGE}" in one["message"]]
    assert not about, about[:3]
    assert "0 missing, 0 outdated" in run("export", "csv", folder, "--lang", LANGUAGE, "-o", folder.parent / "rest.csv")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "pack"
        for kind, options, translate in (("xliff", (), by_toolkit), ("xliff", ("--version", "2.0"), by_xliff2),
                                         ("csv", (), by_csv), ("ods", (), by_ods)):
            name = " ".join((kind, *options))
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(SOURCES, folder)
            # 1. All texts out and in again: not a byte changes.
            out = export(kind, folder, "--all", *options)
            if kind == "xliff":
                subprocess.run(["xmllint", "--noout", out], check=True)
            run("import", kind, out, folder)
            same_tree(SOURCES, folder)
            # 2. No page in the language: everything goes out, comes back, and stands in the sources.
            for page in folder.rglob(f"{LANGUAGE}.md"):
                page.unlink()
            out = export(kind, folder, *options)
            translate(out)
            run("import", kind, out, folder)
            check_current(folder)
            page = (folder / TOPIC / f"{LANGUAGE}.md").read_text()
            assert MARK in page and "{fact:registration-deadline}" in page, page
            # 3. One German sentence changes: its block goes out, and only it is rewritten.
            german = folder / TOPIC / "de.md"
            german.write_text(german.read_text().replace("Zeigen Sie alle Papiere.", "Zeigen Sie dort alle Papiere."))
            before = page
            out = export(kind, folder, *options)
            outdated = run("export", kind, folder, "--lang", LANGUAGE, "-o", out, *options)
            assert "5 texts" in outdated and "5 outdated" in outdated, outdated
            translate(out)
            run("import", kind, out, folder, "--method", "machine")
            check_current(folder)
            after = (folder / TOPIC / f"{LANGUAGE}.md").read_text()
            changed = [line for line in after.splitlines() if line not in before.splitlines()]
            assert len(changed) == 2 and any("dort" in line for line in changed), changed
            print(f"{name}: round trip good")


main()
