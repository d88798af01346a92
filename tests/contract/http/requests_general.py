# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests that every operation of its kind refuses alike: made from the document, also for operations added later."""
import concurrent.futures
import contextlib
import sqlite3

from running_server import counter

PARTS = {"site": "leipzig", "desk": "1", "id": "0" * 32, "file": "nothing/here"}


def is_signed(operation):
    return {"terminal": []} in operation.get("security", []) and {} not in operation["security"]


def needs_session(operation):
    return operation.get("security", []) == [{"session": []}]


def target(path, people, **parts):
    for name, value in {**PARTS, **parts}.items():
        path = path.replace("{" + name + "}", value)
    if path.startswith("/v1/terminals/" + PARTS["id"]) and "id" not in parts:
        path = path.replace(PARTS["id"], people["terminal"].terminal)
    return path


def required_query(operation):
    """A query with the required parameters, each with its example or its first word."""
    out = []
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "query" and parameter.get("required"):
            schema = parameter["schema"]
            value = parameter.get("example", schema.get("example", (schema.get("enum") or ["1"])[0]))
            out.append(f"{parameter['name']}={value}")
    return "?" + "&".join(out) if out else ""


def refusals(contract, people):
    """Without a session, as the wrong role, from another origin, of another type, without a key, for another site."""
    nobody, adviser, manager, terminal = (people[name] for name in ("nobody", "adviser", "manager", "terminal"))
    for method, path, operation in list(contract.operations()):
        statuses, where = operation["responses"], target(path, people)
        query = required_query(operation)
        if needs_session(operation):
            nobody.send(method, where + query, None if method == "GET" else b"{}",
                        None if method == "GET" else {"Content-Type": "application/json"})
            if "403" in statuses and method == "GET":
                adviser.get(where + query)
        if method == "POST" and not is_signed(operation) and path != "/v1/terminals/enrol":
            manager.post(where, headers={"Origin": "https://elsewhere.example"})
            manager.post(where, headers={"Content-Type": "text/plain"})
        if method == "POST" and path not in ("/v1/session", "/v1/session/end"):
            sender = terminal if is_signed(operation) else manager if needs_session(operation) else nobody
            sender.post(where, b"{")
        if method == "POST" and needs_session(operation) and path != "/v1/session/end":
            manager.post(where, without=("Idempotency-Key",))
        if is_signed(operation) and method == "POST":
            nobody.post(where)
            terminal.post(target(path, people, id="f" * 32))
        if "{site}" in path:
            sender = manager if {"session": []} in operation.get("security", []) else nobody
            elsewhere = target(path, people, site="nowhere")
            sender.get(elsewhere + query) if method == "GET" else sender.post(elsewhere)
        if "{file}" in path:
            nobody.get(where)


def reused_keys(contract, people):
    """A key that was used for another request."""
    for method, path, operation in list(contract.operations()):
        if method == "POST" and "422" in operation["responses"]:
            sender = people["terminal"] if is_signed(operation) else people["manager"]
            where, key = target(path, people), f"reused-{next(counter)}"
            body = example(contract, operation)
            sender.post(where, body, key)
            sender.post(where, {**body, "another": True}, key)


def body_schema(contract, operation):
    schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    return contract.resolver.resolve(schema["$ref"])[1] if "$ref" in schema else schema


def example(contract, operation):
    """A body with the required members, as the document describes them."""
    schema = body_schema(contract, operation)
    return schema.get("example") or {name: sample(contract, schema["properties"][name]) for name in schema.get("required", [])}


def sample(contract, schema):
    if "$ref" in schema:
        schema = contract.resolver.resolve(schema["$ref"])[1]
    if "example" in schema:
        return schema["example"]
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type", "object")
    kind = kind[0] if isinstance(kind, list) else kind
    return {"string": "1", "integer": schema.get("minimum", 1), "number": 1, "boolean": False, "array": []}.get(kind, {})


@contextlib.contextmanager
def locked(database):
    """Another program holds the database for longer than the server waits."""
    line = sqlite3.connect(database, isolation_level=None)
    line.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        line.execute("ROLLBACK")
        line.close()


def without_store(server, contract, people):
    """Everything that must be remembered is answered with 503 while nothing can be, and nothing is half done."""
    wanted = [one for one in contract.operations() if "503" in one[2]["responses"] and one[1] != "/readyz"]

    def send(one):
        method, path, operation = one
        sender = people["terminal"] if is_signed(operation) else people["manager"] if needs_session(operation) else people["nobody"]
        where = target(path, people) + required_query(operation)
        return sender.get(where) if method == "GET" else sender.post(where, example(contract, operation))

    before = people["manager"].get("/v1/sites/leipzig/state?view=staff").json()["seq"]
    with locked(server.data / "wegweiser.db"), concurrent.futures.ThreadPoolExecutor(max(1, len(wanted))) as pool:
        list(pool.map(send, wanted))
        while people["nobody"].get("/readyz").status != 503:
            pass
    while people["nobody"].get("/readyz").status != 200:
        pass
    after = people["manager"].get("/v1/sites/leipzig/state?view=staff").json()["seq"]
    if before != after:
        contract.fault(f"answers of 503 left {after - before} events behind")
