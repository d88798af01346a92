# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that break programs, through every text of every POST: refused or taken, but never more than that."""
import concurrent.futures
import copy
import json
import re

from requests_general import body_schema, example, is_signed, needs_session, target
from running_server import journal_request, printed_ticket

# What an answer must never hold: places, queries, type names, other people's secrets.
INTERNALS = re.compile(rb"(/tmp/|/root/|/home/|\.cpp|\.h:|sqlite|SELECT |INSERT |constraint|boost|kiosk::|std::|\$argon2|terminate|exception)", re.I)
RAW = [b"", b"\xff", b'{"a":"\xff"}', b'{"a":"\xc0\xaf"}', b'{"a":"\xed\xa0\x80"}', b'{"a":"\xf4\x90\x80\x80"}', b"\xef\xbb\xbf{}", b"\x00",
       b'{"a":"\x00"}', b"{}\x00", b"[" * 100000, b'{"a":' * 50000, b'"' + b"a" * 500000 + b'"', b"1e999999", b"-", b'{"a":1,"a":2}',
       b'{"\\u0000":1}', b"{} {}", b"/**/{}", b"{'a':1}", b"NaN", b"null", b"[]", b'""', b"0", b"true"]


class Watch:
    """Judges the answers to hostile requests, and that a refusal changed nothing."""

    def __init__(self, server, contract, people):
        self.server, self.contract, self.people = server, contract, people
        self.sent = self.refused = 0

    def events(self):
        """How many events the day has, and the version of the site: all that a command could change."""
        text = self.people["nobody"].get("/metrics").body.decode()
        count = re.search(r"^wegweiser_events\S* (\d+)", text, re.M)
        return int(count[1]), self.people["nobody"].get("/v1/sites/leipzig/config").headers["etag"]

    def judge(self, what, answer, text):
        self.sent += 1
        self.refused += answer.status >= 400
        if answer.status >= 500:
            self.contract.fault(f"{what}: gives {answer.status}", text[:100] + answer.body[:200])
        if answer.status >= 400 and "problem+json" not in (answer.headers.get("content-type") or ""):
            self.contract.fault(f"{what}: a refusal without a problem document", answer.body[:200])
        leaked = INTERNALS.search(answer.body)
        if leaked and answer.status >= 400 and leaked[0] not in text:
            self.contract.fault(f"{what}: tells of its insides: {leaked[0]!r}", answer.body[:300])


def texts_in(value, path=()):
    """The places of all texts in a body."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from texts_in(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts_in(item, (*path, index))


def replaced(body, path, text):
    out = copy.deepcopy(body)
    place = out
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = text
    return out


def full(contract, schema, depth=0):
    """A body with every member the document names, so that every text has a place."""
    if "$ref" in schema:
        schema = contract.resolver.resolve(schema["$ref"])[1]
    if "example" in schema:
        return schema["example"]
    if "enum" in schema:
        return next(one for one in schema["enum"] if one is not None)
    kind = schema.get("type", "object")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        return {name: full(contract, item, depth + 1) for name, item in schema.get("properties", {}).items()} if depth < 6 else {}
    if kind == "array":
        return [full(contract, schema["items"], depth + 1)] if "items" in schema else []
    return {"string": "general", "integer": schema.get("minimum", 1), "number": 0.5, "boolean": False}[kind]


# Bodies whose shape the schema cannot say completely. Journals: one entry, well formed but for the text.
BODIES = {
    "/v1/terminals/{id}/journal": lambda: journal_request([(1, printed_ticket(9990, needs=["pram"], subject="work"))], "hostile"),
}
COUNTED = ("/v1/session", "/v1/terminals/enrol")


def hostile_posts(contract, people):
    for method, path, operation in list(contract.operations()):
        if method == "POST" and path != "/v1/session/end":
            sender = people["terminal"] if is_signed(operation) else people["manager"] if needs_session(operation) else people["nobody"]
            sender = copy.copy(sender) if path in COUNTED else sender
            body = BODIES.get(path, lambda: {**full(contract, body_schema(contract, operation)), **example(contract, operation)})()
            yield path, target(path, people), sender, body


def attack(server, contract, people, collection):
    """@p collection as hostile_texts.mjs prints it."""
    watch = Watch(server, contract, people)
    bodies = RAW + [one["input"].encode("utf-8", "surrogatepass") for one in collection["json"]]
    strings = [one for one in collection["strings"]] + ["a" * 5000, "\u202e\u2066", "\ud800", "𐀀" * 70, "\u0000", "a\nb: c\r\nd"]

    def whole_bodies(one):
        path, where, sender, body = one
        # All read their body by the same function: the others get a part, each another one.
        everything = path in ("/v1/sites/{site}/tickets", "/v1/terminals/{id}/journal")
        for text in bodies if everything else bodies[len(path) % 5::5]:
            watch.judge(f"POST {path}", sender.post(where, text), text)

    def each_text(one):
        path, where, sender, body = one
        for place in texts_in(body):
            for string in strings[::8] if path == "/v1/session" else strings:  # a password takes its time
                if path in COUNTED:
                    sender.moves()
                data = json.dumps(replaced(body, place, string)).encode()
                watch.judge(f"POST {path} {'.'.join(map(str, place))}", sender.post(where, data), data)

    def in_the_path(one):
        path, _, sender, body = one
        for part in ("desk", "id", "site"):
            if "{" + part + "}" in path:
                for string in strings[::12]:
                    escaped = "".join(f"%{byte:02X}" for byte in string.encode("utf-8", "surrogatepass")) or "%"
                    where = target(path, people, **{part: escaped})
                    watch.judge(f"POST {path} ({part})", sender.post(where, body), string.encode("utf-8", "replace"))

    posts = list(hostile_posts(contract, people))
    for attackers in (whole_bodies, each_text, in_the_path):
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            list(pool.map(attackers, posts))
    nothing_changes(watch, posts, bodies, strings)
    server.check_alive()
    return watch


def nothing_changes(watch, posts, bodies, strings):
    """One after the other: whatever is refused leaves the day and the house as they were."""
    for path, where, sender, body in posts:
        attempts = [text for text in bodies[::9]]
        attempts += [json.dumps(replaced(body, place, string)).encode() for place in texts_in(body) for string in strings[::60]]
        before = watch.events()
        for text in attempts:
            answer = sender.post(where, text)
            after = watch.events() if answer.status < 400 or text is attempts[-1] else before
            if answer.status < 400:
                before = after
            elif after != before:
                watch.contract.fault(f"POST {path}: a refusal changed something", text[:200])
