// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server for working on the pages without the real one: plain HTTP, all in memory, following kiosk/wire/README.md.
// Who can log in stands in mock_login.mjs. It decides far less carefully than kiosk/domain and is used by nothing but the
// pages' own tests and demonstrations.
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mockLogin } from './mock_login.mjs';
import { SITE, SUBJECTS, seededTickets } from './mock_site.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const port = Number(option('port', '8480'));
const web = resolve(option('web', join(here, '../dist')));
const CoolDown = 20000, UndoWindow = 10000;

const id = () => randomBytes(16).toString('hex');
const date = new Date().toISOString().slice(0, 10);
const sessions = new Map(), answers = new Map(), streams = new Set();
let queue, log, before, owners, passed;

class Refused extends Error {
  constructor(status, code, detail) { super(detail); this.status = status; this.code = code; }
}
const refuse = (status, code, detail) => { throw new Refused(status, code, detail); };
const conflict = (detail) => refuse(409, 'conflict', detail);

function reset(seeded) {
  queue = { board: 'open', message: '', languages: ['de', 'en'], partners: [], tickets: new Map(), desks: new Map(), recent: [], ahead: [] };
  log = []; before = new Map(); owners = new Map(); passed = new Map();
  if (seeded) for (const ticket of seededTickets(Date.now(), id)) emit({ type: 'TicketIssued', ticket, flags: ticket.number === 301 ? ['late'] : [] });
}

function snapshot() {
  return { site: SITE.id, date, seq: log.length, view: 'staff', board: queue.board, message: queue.message,
    languages_today: queue.languages, partners_today: queue.partners, tickets: [...queue.tickets.values()],
    desks: [...queue.desks.values()], recent_calls: queue.recent, called_ahead: queue.ahead, leases: [], served_seconds: [],
    now_ms: Date.now(), config_version: SITE.version };
}

function write(stream, event, data, eventId) {
  stream.write(`${eventId === undefined ? '' : `id: ${eventId}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Appends one fact, folds it and tells everybody. */
function emit(fact) {
  const event = { seq: log.length + 1, at_ms: Date.now(), ...fact };
  log.push(event);
  fold(event);
  for (const stream of streams) write(stream, 'queue', event, `${date}:${event.seq}`);
}

const keep = (record) => before.set(record.ticket.id, { record: structuredClone(record), at: Date.now() });
const hold = (ticket, desk) => {
  for (const open of queue.desks.values()) if (open.ticket === ticket) open.ticket = '';
  if (queue.desks.has(desk)) queue.desks.get(desk).ticket = ticket;
};
const announce = (number, desk, calls) => {
  queue.recent = [{ number, desk, at_ms: Date.now(), calls }, ...queue.recent.filter((call) => call.number !== number)].slice(0, 8);
};

function fold(event) {
  const record = queue.tickets.get(event.ticket);
  const leave = (state, ended) => { record.state = state; record.desk = ''; if (ended) record.ended_ms = event.at_ms; hold(record.ticket.id, ''); };
  switch (event.type) {
    case 'TicketIssued':
      queue.tickets.set(event.ticket.id, { ticket: event.ticket, state: 'waiting', waiting_since_ms: Math.min(event.ticket.issued_ms, event.at_ms),
        called_ms: null, serving_ms: null, ended_ms: null, desk: '', calls: 0, flags: event.flags });
      break;
    case 'TicketCalled': case 'TicketRecalled':
      Object.assign(record, { state: 'called', called_ms: event.at_ms, desk: event.desk, calls: record.calls + 1 });
      hold(event.ticket, event.desk); announce(event.number, event.desk, record.calls);
      break;
    case 'TicketServing': Object.assign(record, { state: 'serving', serving_ms: event.at_ms, desk: event.desk }); break;
    case 'TicketNoShow': leave('no-show'); break;
    case 'TicketParked': leave('parked'); break;
    case 'TicketReturned': leave('waiting'); break;
    case 'TicketCancelled': leave('cancelled', true); break;
    case 'TicketFinished': leave('finished', true); break;
    case 'TicketTransferred': record.ticket = { ...record.ticket, service: event.service }; leave('waiting'); break;
    case 'TicketRestored': queue.tickets.set(event.record.ticket.id, event.record); hold(event.record.ticket.id, event.record.desk); break;
    case 'NumberCalledAhead': queue.ahead.push({ number: event.number, desk: event.desk }); announce(event.number, event.desk, 1); break;
    case 'DeskOpened': queue.desks.set(event.desk, { id: event.desk, services: event.services, languages: event.languages,
      ticket: queue.desks.get(event.desk)?.ticket ?? '' }); break;
    case 'DeskClosed': queue.desks.delete(event.desk); break;
    case 'BoardChanged': Object.assign(queue, { board: event.state, message: event.message, languages: event.languages, partners: event.partners }); break;
  }
}

function callOrder(desk) {
  const speaks = (record) => desk.languages.includes(record.ticket.language);
  const late = (record) => (passed.get(record.ticket.id) ?? 0) >= 3;
  const since = (a, b) => a.waiting_since_ms - b.waiting_since_ms;
  const all = [...queue.tickets.values()].filter((record) => record.state === 'waiting' && desk.services.includes(record.ticket.service)).sort(since);
  const rank = (record) => (late(record) ? 0 : speaks(record) ? 1 : 2);
  const order = [...all].sort((a, b) => rank(a) - rank(b) || since(a, b));
  const first = order[0];
  const reason = first === undefined ? null : late(first) ? 'passed-over-bound' : first === all[0] ? 'longest-wait' : 'language-match';
  return { order, reason, all };
}

const answered = (record, reason = null) => ({ seq: log.length, ticket: record ?? null, reason });
const deskOf = (name) => queue.desks.get(name) ?? refuse(404, 'not-found', `desk ${name} is not open`);

function callTo(desk, record, reason) {
  if (desk.ticket !== '') conflict(`desk ${desk.id} has a ticket`);
  if (!['waiting', 'parked', 'no-show'].includes(record.state)) conflict(`${record.ticket.number} is ${record.state}`);
  keep(record);
  emit({ type: 'TicketCalled', ticket: record.ticket.id, number: record.ticket.number, desk: desk.id, reason });
  return answered(record, reason);
}

function deskCommand(name, verb, body, account) {
  if (verb === 'open') {
    const taken = queue.desks.get(name);
    if (taken !== undefined && owners.get(name) !== account) conflict('the desk is taken by somebody else');
    owners.set(name, account);
    if (taken !== undefined && taken.ticket !== '') return answered(queue.tickets.get(taken.ticket));
    if (taken !== undefined) emit({ type: 'DeskClosed', desk: name });
    emit({ type: 'DeskOpened', desk: name, services: body.services, languages: body.languages });
    return answered();
  }
  const desk = deskOf(name);
  if (verb === 'close') { if (desk.ticket !== '') conflict('a visitor is there'); owners.delete(name); emit({ type: 'DeskClosed', desk: name }); return answered(); }
  if (verb === 'call-next') {
    if (desk.ticket !== '') conflict(`desk ${desk.id} has a ticket`);
    const { order, reason, all } = callOrder(desk);
    if (order.length === 0) refuse(404, 'not-found', 'nobody is waiting');
    for (const record of all) if (record.waiting_since_ms < order[0].waiting_since_ms) passed.set(record.ticket.id, (passed.get(record.ticket.id) ?? 0) + 1);
    return callTo(desk, order[0], reason);
  }
  if (verb === 'call') {
    const record = [...queue.tickets.values()].find((one) => one.ticket.number === body.number && !['finished', 'cancelled'].includes(one.state));
    if (record !== undefined) return callTo(desk, record, 'chosen-by-staff');
    emit({ type: 'NumberCalledAhead', number: body.number, desk: name });
    return answered();
  }
  return refuse(404, 'not-found', verb);
}

const Verbs = { serve: ['TicketServing', ['called']], 'no-show': ['TicketNoShow', ['called']], park: ['TicketParked', ['called', 'serving']],
  return: ['TicketReturned', ['called', 'serving', 'parked', 'no-show']], cancel: ['TicketCancelled', ['waiting', 'called', 'serving', 'parked', 'no-show']],
  transfer: ['TicketTransferred', ['called', 'serving', 'waiting', 'parked']], finish: ['TicketFinished', ['called', 'serving']], recall: ['TicketRecalled', ['called']] };

function ticketCommand(ticket, verb, body) {
  const record = queue.tickets.get(ticket) ?? refuse(404, 'not-found', 'no such ticket');
  if (verb === 'undo') {
    const last = before.get(ticket);
    if (last === undefined || Date.now() - last.at > UndoWindow) conflict('nothing to undo');
    before.delete(ticket);
    emit({ type: 'TicketRestored', record: last.record });
    return answered(queue.tickets.get(ticket));
  }
  const [type, allowed] = Verbs[verb] ?? refuse(404, 'not-found', verb);
  if (!allowed.includes(record.state)) conflict(`${record.ticket.number} is ${record.state}`);
  if (verb === 'recall' && Date.now() - record.called_ms < CoolDown) conflict('called a moment ago');
  keep(record);
  const more = { serve: { desk: record.desk }, recall: { number: record.ticket.number, desk: record.desk },
    transfer: { service: body.service }, finish: { topics: body.topics, referred: body.referred } }[verb] ?? {};
  emit({ type, ticket, ...more });
  return answered(record);
}

function issue(body, terminal) {
  if (terminal === 0 && ['closed', 'information', 'come-in'].includes(queue.board)) refuse(403, 'denied', 'no numbers now');
  const service = SITE.services.find((one) => one.id === body.service) ?? refuse(400, 'invalid', 'service');
  const live = new Set([...queue.tickets.values()].map((record) => record.ticket.number));
  let number = body.number ?? service.first;
  while (live.has(number)) number += 1;
  const ticket = { id: id(), number, service: body.service, language: body.language ?? 'de', needs: body.needs ?? [],
    people: body.people ?? 1, subject: body.subject ?? '', terminal, issued_ms: Date.now() };
  emit({ type: 'TicketIssued', ticket, flags: [] });
  return answered(queue.tickets.get(ticket.id));
}

function post(path, body, account) {
  const found = /^\/v1\/sites\/[^/]+\/(desks|tickets)\/([^/]+)\/([a-z-]+)$/.exec(path);
  if (found?.[1] === 'desks') return [200, deskCommand(found[2], found[3], body, account)];
  if (found?.[1] === 'tickets') return [200, ticketCommand(found[2], found[3], body)];
  if (path.endsWith('/tickets')) return [201, issue(body, 0)];
  if (path.endsWith('/board')) { emit({ type: 'BoardChanged', ...body }); return [200, answered()]; }
  return refuse(404, 'not-found', path);
}

function json(response, status, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

function problem(response, error) {
  if (!(error instanceof Refused)) throw error;
  json(response, error.status, { type: `about:blank#${error.code}`, title: error.code, status: error.status, detail: error.message, code: error.code });
}

function openStream(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const last = /^(.*):(\d+)$/.exec(request.headers['last-event-id'] ?? '');
  if (last?.[1] === date && Number(last[2]) <= log.length) {
    for (const event of log.slice(Number(last[2]))) write(response, 'queue', event, `${date}:${event.seq}`);
  } else write(response, 'snapshot', snapshot(), `${date}:${log.length}`);
  write(response, 'heartbeat', { now_ms: Date.now() });
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

const Types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
/** As strict as the real server: what works here works there. */
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function page(path, response) {
  const wanted = normalize(path.slice('/staff/'.length) || 'index.html');
  const file = join(web, wanted);
  if (wanted.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) return json(response, 404, { code: 'not-found' });
  response.writeHead(200, { 'Content-Type': Types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': Policy, 'X-Content-Type-Options': 'nosniff' });
  return createReadStream(file).pipe(response);
}

function answerGet(path, url, session, request, response) {
  if (path === '/v1/session') return json(response, 200, session);
  if (path.endsWith('/stream')) return openStream(request, response);
  if (path.endsWith('/config')) return json(response, 200, SITE, { ETag: `"${SITE.version}"` });
  if (path.endsWith('/state')) return json(response, 200, snapshot());
  if (path.endsWith('/subjects')) return json(response, 200, SUBJECTS);
  if (path.endsWith('/call-order')) {
    return json(response, 200, { tickets: callOrder(deskOf(url.searchParams.get('desk'))).order.map((record) => record.ticket.id) });
  }
  return refuse(404, 'not-found', path);
}

function answerPost(path, text, session, request, response) {
  const key = request.headers['idempotency-key'];
  if (key === undefined) refuse(400, 'invalid', 'Idempotency-Key is missing');
  const stored = answers.get(key);
  if (stored !== undefined) {
    if (stored.print !== path + text) refuse(422, 'invalid', 'the key was used for something else');
    return json(response, stored.status, stored.body, { 'Idempotent-Replayed': 'true' });
  }
  const [status, body] = post(path, JSON.parse(text), session.account);
  answers.set(key, { print: path + text, status, body: structuredClone(body) });
  return json(response, status, body);
}

async function handle(request, response) {
  const url = new URL(request.url, 'http://mock');
  const path = decodeURIComponent(url.pathname);
  if (path === '/' || path === '/staff') { response.writeHead(302, { Location: '/staff/' }); return response.end(); }
  if (path.startsWith('/staff/')) return page(path, response);
  let text = '';
  for await (const chunk of request) text += chunk;
  if (path === '/mock/reset') { reset(JSON.parse(text).seeded); for (const stream of streams) stream.end(); answers.clear(); return json(response, 204); }
  if (path === '/mock/ticket') return json(response, 200, issue(JSON.parse(text), 1));
  const login = mockLogin({ method: request.method, path, text, cookie: request.headers.cookie, site: SITE.id, refuse }, sessions);
  if (login !== undefined) return json(response, ...login);
  const session = sessions.get(/wegweiser=([0-9a-f]+)/.exec(request.headers.cookie ?? '')?.[1]);
  if (session.stage !== 'full' && path !== '/v1/session') refuse(401, 'denied', 'finish the log-in first');
  return request.method === 'GET' ? answerGet(path, url, session, request, response) : answerPost(path, text, session, request, response);
}

reset(process.argv.includes('--seeded'));
setInterval(() => { for (const stream of streams) write(stream, 'heartbeat', { now_ms: Date.now() }); }, 5000);
const server = createServer((request, response) => { handle(request, response).catch((error) => problem(response, error)); })
  .listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/staff/`));
