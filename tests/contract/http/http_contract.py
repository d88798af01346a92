#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""openapi.json and the running server, both ways: every answer validates, every documented answer is provoked."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import hostile
import requests_general
import requests_outside
import requests_queue
from contract import Contract
from running_server import RunningServer, Sender

server_program, source = sys.argv[1], pathlib.Path(sys.argv[2])

here = pathlib.Path(__file__).parent
if subprocess.run([here / "prepare.sh"]).returncode:
    print("SKIPPED: the collections of hostile texts cannot be fetched")
    sys.exit(77)
collection = json.loads(subprocess.run(["node", here / "hostile_texts.mjs"], capture_output=True, check=True).stdout)


def provoke(server, contract, collection):
    nobody = Sender(server, contract)
    people = {"nobody": nobody, "adviser": Sender(server, contract, "ada"), "manager": Sender(server, contract, "bob"),
              "terminal": Sender(server, contract).enrol()}
    expect = requests_queue.Expect(contract)
    requests_queue.public(expect, people)
    requests_general.refusals(contract, people)
    requests_queue.desks(expect, server, contract, people)
    requests_queue.tickets(expect, people)
    called = time.monotonic()
    requests_queue.priorities_and_help(expect, people)
    requests_outside.statistics(expect, people)
    requests_outside.webhooks(expect, people)
    requests_outside.house_calendar(expect, people)
    requests_outside.stream(expect, server, contract, people)
    requests_queue.board(expect, people)
    requests_general.reused_keys(contract, people)
    requests_general.without_store(server, contract, people)
    requests_queue.terminals(expect, people)
    requests_queue.sessions(expect, server, contract, people)
    requests_queue.too_many_tries(expect, people)
    started = time.monotonic()
    watch = hostile.attack(server, contract, people, collection)
    print(f"{watch.sent} hostile requests, {watch.refused} refused, {time.monotonic() - started:.0f} s")
    while time.monotonic() < called + 20.5:  # the time between two calls of a number
        time.sleep(0.1)
    requests_queue.recall(expect, people)


# In memory where there is such a place: the disk is not what is tested here, and every request is one commit.
memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
with tempfile.TemporaryDirectory(dir=memory) as scratch:
    server = RunningServer(server_program, scratch)
    contract = Contract(json.loads((source / "kiosk/wire/openapi.json").read_text()))
    server.start()
    try:
        provoke(server, contract, collection)
    finally:
        code = server.stop()
    if code:
        contract.fault(f"the server ended with {code}", (server.home / "log").read_text()[-500:])
for fault, detail in contract.faults.items():
    print(f"FAILED: {fault}: {detail!r}")
waived = {line for line in (here / "not_provoked.txt").read_text().splitlines() if line and not line.startswith("#")}
unseen = {f"{method} {path} {status}" for method, path, status in contract.unseen()}
for answer in sorted(unseen - waived):
    print(f"FAILED: {answer} is documented, but no request provokes it: add one to tests/contract/http/requests_*.py")
for answer in sorted(waived - unseen):
    print(f"FAILED: {answer} is provoked by now: take it out of tests/contract/http/not_provoked.txt")
print(f"{len(contract.seen)} documented answers seen, {len(contract.faults)} faults, {len(unseen)} never seen, {len(waived)} of them waived")
sys.exit(1 if contract.faults or unseen != waived else 0)
