#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every page of an exported site: links lead somewhere, languages are marked, schema.org data is whole."""
import html.parser
import json
import pathlib
import posixpath
import sys
import urllib.parse
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(sys.argv[1])
BASE = sys.argv[2] if len(sys.argv) > 2 else ""
REQUIRED = {
    "WebPage": {"url", "name", "inLanguage", "breadcrumb", "publisher"}, "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"}, "HowTo": {"name", "step", "inLanguage"}, "HowToStep": {"position", "text"},
    "HowToSupply": {"name"}, "FAQPage": {"mainEntity", "inLanguage"}, "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"}, "Organization": {"name", "@id"}, "GovernmentOrganization": {"name"}, "Place": {"name"},
    "PostalAddress": {"addressLocality", "addressCountry"}, "OpeningHoursSpecification": {"opens", "closes"},
    "GovernmentService": {"name", "provider"}, "Service": {"name", "provider"}, "WebSite": {"name", "inLanguage"},
    "DefinedTermSet": {"name", "hasDefinedTerm"}, "DefinedTerm": {"name", "description"}, "CreativeWork": {"name"},
    "ContactPoint": {"availableLanguage"}, "LocationFeatureSpecification": {"name", "value"},
}
Void = {"meta", "link", "br", "img", "input", "hr"}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.ids, self.data, self.h1, self.bad = [], [], [], 0, []
        self.open, self.script, self.link_text = [], False, None
        self.language = self.direction = None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "html":
            self.language, self.direction = given.get("lang"), given.get("dir")
        if "id" in given:
            self.ids.append(given["id"])
        if "lang" in given and tag not in {"a", "span", "bdi", "article", "html", "p", "li"}:
            self.bad.append(f"<{tag}> has a lang of its own")
        for name in ("href", "src"):
            if name in given:
                self.links.append((tag, given.get("rel"), given[name]))
        if any(name.startswith("on") or name == "style" for name in given):
            self.bad.append(f"<{tag}> carries script or style")
        self.h1 += tag == "h1"
        if tag == "script":
            self.script = given.get("type") == "application/ld+json"
            if not self.script:
                self.bad.append("a script")
            self.data.append("")
        if tag == "a":
            if self.link_text is not None:
                self.bad.append("a link within a link")
            self.link_text = given.get("aria-label", "")
        if tag not in Void:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.bad.append(f"</{tag}> closes another element")
        if tag == "script":
            self.script = False
        if tag == "a":
            if self.link_text is not None and not self.link_text.strip():
                self.bad.append("a link without words")
            self.link_text = None

    def handle_data(self, text):
        if self.script:
            self.data[-1] += text
        elif self.link_text is not None:
            self.link_text += text


def nodes(value):
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from nodes(one)
    elif isinstance(value, list):
        for one in value:
            yield from nodes(one)


bad, kinds = {"links": [], "pages": [], "schema.org": [], "sitemap": []}, {}
pages = {}
for file in sorted(ROOT.rglob("*.html")):
    reader = Reader()
    reader.feed(file.read_text())
    pages[file.relative_to(ROOT).as_posix()] = reader
files = {file.relative_to(ROOT).as_posix() for file in ROOT.rglob("*") if file.is_file()}
used = {"index.html", "style.css", "sitemap.xml", ".wegweiser-export"}
for name, page in pages.items():
    wrong = page.bad + ([] if page.h1 == 1 else [f"{page.h1} h1"]) + ([] if not page.open else [f"open: {page.open}"])
    wrong += ["an id twice"] if len(set(page.ids)) != len(page.ids) else []
    if "/" in name and page.language != name.split("/")[0]:
        wrong.append(f"lang is {page.language}")
    if page.direction not in {"ltr", "rtl"}:
        wrong.append("no dir")
    bad["pages"] += [f"{name}: {one}" for one in wrong]
    for tag, rel, link in page.links:
        address = urllib.parse.urlsplit(link)
        if address.scheme in {"tel", "mailto"} or (address.scheme in {"http", "https"} and address.netloc and not (BASE and link.startswith(BASE))):
            continue
        if address.scheme in {"http", "https"}:
            path = link[len(BASE):]
            path += "index.html" if path == "" or path.endswith("/") else ""
        elif address.scheme:
            bad["links"].append(f"{name}: {link}: no address for a page")
            continue
        elif link.startswith("#"):
            path = name
        else:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), urllib.parse.unquote(address.path)))
        used.add(path)
        if path not in files:
            bad["links"].append(f"{name}: {link} leads nowhere")
        elif address.fragment and path in pages and address.fragment not in pages[path].ids:
            bad["links"].append(f"{name}: {link}: no such place on the page")
    for text in page.data:
        try:
            value = json.loads(text)
        except ValueError as error:
            bad["schema.org"].append(f"{name}: {error}")
            continue
        if value.get("@context") != "https://schema.org" or not value.get("@graph"):
            bad["schema.org"].append(f"{name}: no graph")
        for node in nodes(value.get("@graph")):
            kind = node.get("@type")
            kinds[kind] = kinds.get(kind, 0) + 1
            lacks = REQUIRED.get(kind, {"@id"}) - node.keys()
            if lacks or kind not in REQUIRED:
                bad["schema.org"].append(f"{name}: {kind} lacks {sorted(lacks)}")
            for opening in ("opens", "closes"):
                if kind == "OpeningHoursSpecification" and not __import__("re").fullmatch(r"([01]\d|2[0-3]):[0-5]\d", node.get(opening, "")):
                    bad["schema.org"].append(f"{name}: {opening} {node.get(opening)}")
bad["links"] += [f"{one}: no page leads here" for one in sorted(files - used)]
for kind in ("WebPage", "HowTo", "FAQPage", "Organization", "OpeningHoursSpecification", "BreadcrumbList", "DefinedTerm"):
    if kind not in kinds:
        bad["schema.org"].append(f"no {kind} on the whole site")
if BASE:
    places = [one.text for one in xml.parse(ROOT / "sitemap.xml").getroot().iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    for place in places:
        path = place[len(BASE):]
        if not place.startswith(BASE) or path + ("index.html" if path == "" or path.endswith("/") else "") not in files:
            bad["sitemap"].append(f"{place} is no page")
    if len(set(places)) != len(places) or not places:
        bad["sitemap"].append("empty, or an address twice")
failed = 0
for check, findings in bad.items():
    failed += bool(findings)
    print(f"{'FAIL' if findings else 'ok'}    {check} of {len(pages)} pages in {ROOT.name}")
    print("".join(f"    {one}\n" for one in findings[:20]), end="")
print(f"{len(bad) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
