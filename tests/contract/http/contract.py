# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds answers to openapi.json: the status must be documented, the body must be of its schema."""
import json
import re
import threading

import jsonschema


class Contract:
    """Judges every answer and remembers which documented ones it has seen. Used from several threads."""

    def __init__(self, document):
        self.document = document
        self.seen, self.faults = set(), {}
        self.lock = threading.Lock()
        self.resolver = jsonschema.RefResolver.from_schema(document)
        self.schemas = {}
        self.paths = []
        for path in document["paths"]:
            pattern = re.sub(r"\\\{(\w+)\\\}", lambda part: ".+" if part[1] == "file" else "[^/]+", re.escape(path))
            self.paths.append((re.compile(pattern + "$"), path))
        self.paths.sort(key=lambda one: one[1].count("{"))  # the more exact one first

    def fault(self, what, detail=""):
        """Kept once, however often it happens."""
        with self.lock:
            self.faults.setdefault(what, detail)

    def operation(self, method, target):
        """The documented path and operation of a request; None for what is not documented."""
        path = target.split("?")[0]
        for pattern, name in self.paths:
            if pattern.match(path) and method.lower() in self.document["paths"][name]:
                return name, self.document["paths"][name][method.lower()]
        return None, None

    def operations(self):
        for path, methods in self.document["paths"].items():
            for method, operation in methods.items():
                yield method.upper(), path, operation

    def check(self, method, target, answer):
        """Notes what is wrong with an answer; returns it unchanged."""
        name, operation = self.operation(method, target)
        problems = []
        if operation is None:
            problems.append("is not documented")
        else:
            response = operation["responses"].get(str(answer.status))
            if response and "$ref" in response:
                response = self.resolver.resolve(response["$ref"])[1]
            if response is None:
                problems.append(f"gives {answer.status}, which is not documented")
            else:
                problems += self.judge((method, name, answer.status), response, answer)
            with self.lock:
                self.seen.add((method, name, str(answer.status)))
        for problem in problems:
            self.fault(f"{method} {name or target[:120]}: {problem}", answer.body[:300])
        return answer

    def judge(self, key, response, answer):
        wanted = response.get("content")
        kind = (answer.headers.get("content-type") or "").split(";")[0]
        for header in response.get("headers", {}):
            if header.lower() not in answer.headers:
                yield f"lacks the header {header}"
        if not wanted:
            if answer.body:
                yield "has a body although none is documented"
            return
        if "*/*" in wanted:
            return
        if kind not in wanted:
            yield f"is of type {kind}, documented are {', '.join(wanted)}"
            return
        if not kind.endswith("json"):
            return
        try:
            value = json.loads(answer.body)
        except ValueError as error:
            yield f"is not JSON ({error})"
            return
        with self.lock:
            if (key, kind) not in self.schemas:
                self.schemas[key, kind] = jsonschema.Draft202012Validator(wanted[kind]["schema"], resolver=self.resolver)
            validator = self.schemas[key, kind]
            errors = list(validator.iter_errors(value))[:3]
        for error in errors:
            yield f"{'/'.join(map(str, error.absolute_path)) or 'the body'}: {error.message[:200]}"
        if kind == "application/problem+json" and value.get("status") != answer.status:
            yield f"says status {value.get('status')} but has {answer.status}"

    def unseen(self):
        """Documented answers that nothing provoked; "default" stands for what the shell answers and is not counted."""
        wanted = {(method, path, status) for method, path, operation in self.operations()
                  for status in operation["responses"] if status != "default"}
        return sorted(wanted - self.seen)
