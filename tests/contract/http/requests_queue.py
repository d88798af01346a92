# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What only a certain request or a certain state of the queue provokes. One line an answer, the status beside it."""
from running_server import Sender, journal_request, printed_ticket

S = "/v1/sites/leipzig"
NONE = "0" * 32


class Expect:
    """Sends and compares the status; what differs is a fault of the table or of the server."""

    def __init__(self, contract):
        self.contract = contract

    def __call__(self, status, answer):
        if answer.status != status:
            self.contract.fault(f"{answer.request}: wanted {status}, got {answer.status}", answer.body[:300])
        return answer


def public(expect, people):
    nobody, adviser = people["nobody"], people["adviser"]
    expect(302, nobody.get("/"))
    expect(302, nobody.get("/staff"))
    for file in ("/staff/index.html", "/packs/manifest.json"):
        whole = expect(200, nobody.get(file))
        expect(304, nobody.get(file, {"If-None-Match": whole.headers["etag"]}))
        expect(206, nobody.get(file, {"Range": "bytes=0-0"}))
        expect(416, nobody.get(file, {"Range": "bytes=9999-"}))
    expect(200, nobody.get("/healthz"))
    expect(200, nobody.get("/readyz"))
    expect(200, nobody.get("/metrics"))
    expect(403, nobody.get("/metrics", {"X-Forwarded-For": "192.0.2.1"}))
    expect(200, nobody.get("/v1/openapi.json"))
    config = expect(200, nobody.get(f"{S}/config"))
    expect(304, nobody.get(f"{S}/config", {"If-None-Match": config.headers["etag"]}))
    expect(200, nobody.get(f"{S}/state?view=display"))
    expect(401, nobody.get(f"{S}/state?view=staff"))
    expect(400, nobody.get(f"{S}/state?view=everything"))
    expect(200, nobody.get(f"{S}/stream?view=display"))
    expect(401, nobody.get(f"{S}/stream?view=terminal"))
    expect(400, nobody.get(f"{S}/stream"))
    expect(200, nobody.get(f"{S}/estimate?service=general"))
    expect(404, nobody.get(f"{S}/estimate?service=cooking"))
    expect(200, adviser.get(f"{S}/call-order?desk=1"))
    expect(404, adviser.get(f"{S}/call-order?desk=99"))
    expect(200, adviser.get(f"{S}/subjects"))
    expect(200, people["manager"].get(f"{S}/terminals"))


def sessions(expect, server, contract, people):
    nobody = people["nobody"]
    expect(200, people["adviser"].get("/v1/session"))
    expect(400, nobody.post("/v1/session", b"[]"))
    leaving = Sender(server, contract, "grace")
    expect(200, leaving.post("/v1/session/end"))
    expect(401, leaving.get("/v1/session"))


def terminals(expect, people):
    terminal = people["terminal"]
    mine = f"/v1/terminals/{terminal.terminal}"
    lease = {"journal_id": "j1", "service": "general", "count": 3}
    expect(200, terminal.post(f"{mine}/leases", lease))
    expect(400, terminal.post(f"{mine}/leases", {**lease, "count": 0}))
    expect(404, terminal.post(f"{mine}/leases", {**lease, "service": "cooking"}))
    number = next(iter(people["manager"].get(f"{S}/config").json()["terminals"]), {"reserve": []})
    first = number["reserve"][0]["first"] if number["reserve"] else 9990
    printed = printed_ticket(first)
    for _ in range(2):  # sent again because the answer was lost
        expect(200, terminal.post(f"{mine}/journal", journal_request([(1, printed)])))
    expect(409, terminal.post(f"{mine}/journal", journal_request([(1, printed_ticket(first + 1))])))
    expect(400, terminal.post(f"{mine}/journal", {"journal_id": "j1"}))
    health = {"version": "1", "pack": {"id": "p", "version": 1}, "printer": "ok", "disk_free": 1, "queue_depth": 0, "wall_ms": 1}
    expect(204, terminal.post(f"{mine}/health", health))


def too_many_tries(expect, people):
    """Last of all: afterwards this address is shut out for minutes."""
    nobody = people["nobody"]
    guess = {"account": "eve", "password": "guess"}
    expect(401, nobody.post("/v1/session", guess))
    if all(nobody.post("/v1/session", guess).status == 401 for _ in range(20)):
        expect.contract.fault("twenty guesses of a password were not slowed down")
    code = {"code": "AAAAAAAA", "name": "Lobby", "public_key": "AAAA"}
    expect(400, nobody.post("/v1/terminals/enrol", code))
    code["public_key"] = "A" * 43 + "="
    expect(403, nobody.post("/v1/terminals/enrol", code, "enrol-again"))
    expect(422, nobody.post("/v1/terminals/enrol", {**code, "name": "Door"}, "enrol-again"))
    for _ in range(40):
        if nobody.post("/v1/terminals/enrol", code).status == 429:
            return
    expect.contract.fault("forty enrolments with a wrong code were let in")


def desks(expect, server, contract, people):
    adviser, other = people["adviser"], Sender(server, contract, "grace")
    expect(404, adviser.post(f"{S}/desks/99/open"))
    expect(200, adviser.post(f"{S}/desks/1/open"))
    expect(409, other.post(f"{S}/desks/1/open"))
    expect(400, adviser.post(f"{S}/desks/2/open", {"services": ["cooking"]}))
    expect(404, adviser.post(f"{S}/desks/2/close"))
    expect(200, adviser.post(f"{S}/desks/2/open"))
    for desk in (1, 2):
        while adviser.post(f"{S}/desks/{desk}/call-next").status == 200:  # earlier requests may have left some waiting
            state = adviser.get(f"{S}/state?view=staff").json()
            here = next(one["ticket"] for one in state["desks"] if one["id"] == str(desk))
            adviser.post(f"{S}/tickets/{here}/finish")
    expect(404, adviser.post(f"{S}/desks/1/call-next"))
    expect(404, adviser.post(f"{S}/desks/1/call", {"number": 7}))
    expect(400, adviser.post(f"{S}/desks/1/call", {"number": "seven"}))
    ticket = expect(201, adviser.post(f"{S}/tickets", {"service": "general"})).json()["ticket"]["ticket"]
    expect(200, adviser.post(f"{S}/desks/1/call", {"number": ticket["number"]}))
    expect(409, adviser.post(f"{S}/desks/2/call", {"number": ticket["number"]}))
    expect(409, adviser.post(f"{S}/desks/1/call-next"))
    expect(409, adviser.post(f"{S}/desks/1/close"))
    expect(200, adviser.post(f"{S}/tickets/{ticket['id']}/finish", {"topics": ["work"], "referred": True}))
    expect(200, adviser.post(f"{S}/desks/2/close"))
    expect(400, adviser.post(f"{S}/tickets", {"service": "general", "people": 0}))


def tickets(expect, people):
    adviser = people["adviser"]

    def issue():
        return expect(201, adviser.post(f"{S}/tickets", {"service": "general"})).json()["ticket"]["ticket"]["id"]

    def at_desk():
        issue()
        return expect(200, adviser.post(f"{S}/desks/1/call-next")).json()["ticket"]["ticket"]["id"]

    def does(ticket, what, body=None):
        return adviser.post(f"{S}/tickets/{ticket}/{what}", body)

    for what in ("recall", "serve", "no-show", "park", "return", "cancel", "undo", "finish"):
        expect(404, does(NONE, what))
    expect(404, does(NONE, "transfer", {"service": "general"}))
    ticket = at_desk()
    expect(409, does(ticket, "recall"))  # called just now
    expect(200, does(ticket, "serve"))
    expect(409, does(ticket, "serve"))
    expect(409, does(ticket, "no-show"))
    expect(200, does(ticket, "park"))
    expect(409, does(ticket, "park"))
    expect(200, does(ticket, "return"))
    expect(409, does(ticket, "return"))
    expect(409, does(ticket, "transfer", {"service": "general"}))
    expect(400, does(ticket, "transfer", {"service": "cooking"}))
    expect(200, does(ticket, "transfer", {"service": "tiny"}))
    expect(409, does(ticket, "finish"))
    expect(200, does(ticket, "cancel"))
    expect(409, does(ticket, "cancel"))
    expect(200, does(ticket, "undo"))
    expect(200, does(ticket, "cancel"))
    expect(409, does(issue(), "undo"))
    expect(200, does(at_desk(), "no-show"))
    people["waits to be recalled"] = at_desk()


def priorities_and_help(expect, people):
    """A ticket is raised, a desk is taken over, somebody calls for help."""
    adviser, manager, terminal = people["adviser"], people["manager"], people["terminal"]
    ticket = expect(201, adviser.post(f"{S}/tickets", {"service": "general"})).json()["ticket"]["ticket"]["id"]
    expect(200, adviser.post(f"{S}/tickets/{ticket}/priority", {"priority": "raised"}))
    expect(404, adviser.post(f"{S}/tickets/{NONE}/priority", {"priority": "raised"}))
    expect(200, adviser.post(f"{S}/tickets/{ticket}/cancel"))
    expect(409, adviser.post(f"{S}/tickets/{ticket}/priority", {"priority": "normal"}))
    expect(200, adviser.post(f"{S}/desks/3/open"))
    expect(200, manager.post(f"{S}/desks/3/take-over"))
    expect(404, manager.post(f"{S}/desks/4/take-over"))
    expect(200, manager.post(f"{S}/desks/3/close"))
    place = {"place": {"desk": "4"}}
    expect(404, adviser.post(f"{S}/emergency/answer", {**place, "desk": "1"}))
    expect(200, adviser.post(f"{S}/emergency", place))
    expect(404, adviser.post(f"{S}/emergency", {"place": {"desk": "99"}}))
    expect(200, adviser.post(f"{S}/emergency/answer", {**place, "desk": "1"}))
    expect(200, adviser.post(f"{S}/desks/2/open"))
    expect(409, adviser.post(f"{S}/emergency/answer", {**place, "desk": "2"}))
    expect(200, adviser.post(f"{S}/emergency/end", place))
    expect(404, adviser.post(f"{S}/emergency/end", place))
    expect(204, terminal.post(f"/v1/terminals/{terminal.terminal}/emergency"))
    expect(400, terminal.post_signed(f"/v1/terminals/{terminal.terminal}/emergency", {}, ""))


def recall(expect, people):
    """Later than the 20 seconds between two calls."""
    manager = people["manager"]
    expect(200, manager.post(f"{S}/desks/1/take-over"))
    expect(200, manager.post(f"{S}/tickets/{people['waits to be recalled']}/recall"))


def board(expect, people):
    adviser = people["adviser"]
    expect(400, adviser.post(f"{S}/board", {"state": "asleep"}))
    expect(200, adviser.post(f"{S}/board", {"state": "closed", "message": "", "languages": ["ar"], "partners": []}))
    expect(403, adviser.post(f"{S}/tickets", {"service": "general"}))
    expect(200, adviser.post(f"{S}/board", {"state": "open"}))
    for _ in range(10):  # until there is no number left
        if adviser.post(f"{S}/tickets", {"service": "tiny"}).status == 503:
            return
    expect.contract.fault("a service of five numbers gave ten")

