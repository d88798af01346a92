// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { get, newKey, post, send } from './api';
import { rememberDesk, rememberedDesk, rememberLanguage, startLanguage } from './address';
import { apply } from './apply';
import { seesQueue } from './login';
import { loadKeys, type Keys, storeKeys } from './keys';
import { Outbox, type OutboxEntry } from './outbox';
import { Stream } from './stream';
import { type StaffView, StaleAfterMs, UndoMs } from './staff_view';
import type { PageLanguage, Values } from './text';
import { myTicket } from './view';
import type { CommandAnswer, QueueEvent, QueueState, Session, SiteConfig, Subjects } from './wire';

const Undoable = new Set(['call-next', 'call', 'call-again', 'not-here', 'start', 'finish', 'park', 'hand-over', 'return', 'cancel']);
const RetryMs = [1000, 2000, 4000, 5000];

/**
 * The staff page without its looks: session, stream, outbox and what follows from them. Everything to be seen is in
 * view(); every change calls the listener.
 */
export class Staff {
  private state: StaffView = {
    phase: 'starting', language: startLanguage(), session: undefined, loginAgain: false,
    config: undefined, subjects: undefined, queue: undefined, order: [], desk: '', reasons: {}, outbox: [],
    lastContactMs: Date.now(), nowMs: Date.now(), offsetMs: 0, undo: undefined, notice: undefined, keys: loadKeys(),
  };
  private readonly listeners = new Set<() => void>();
  private stream: Stream | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private orderTimer: ReturnType<typeof setTimeout> | undefined;
  private checkedSessionMs = 0;
  private openedMs = 0;
  private readonly outbox = new Outbox({
    send, newKey,
    changed: (outbox) => this.set({ outbox }),
    done: (entry, answer) => this.done(entry, answer),
    refused: () => this.set({ notice: undefined }),
    loggedOut: () => this.set({ phase: 'login', loginAgain: true }),
    later: (attempt) => {
      clearTimeout(this.retryTimer);
      this.retryTimer = setTimeout(() => this.outbox.retry(), RetryMs[Math.min(attempt, RetryMs.length) - 1]);
    },
  });

  view(): StaffView {
    return this.state;
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(): void {
    setInterval(() => this.tick(), 500);
    window.addEventListener('online', () => this.outbox.retry());
    void this.resume();
  }

  setLanguage(language: PageLanguage): void {
    rememberLanguage(language);
    this.set({ language });
  }

  setKeys(keys: Keys): void {
    storeKeys(keys);
    this.set({ keys });
  }

  /** A log-in, or one more step of it, was taken. */
  async goOnWith(session: Session): Promise<void> {
    if (this.state.session !== undefined && this.state.session.account !== session.account) this.forget();
    await this.enter(session);
  }

  async logout(): Promise<void> {
    const desk = this.state.desk;
    const close = this.site(`/desks/${desk}/close`);
    this.forget();
    this.set({ phase: 'login', session: undefined });
    if (desk !== '') await send(close, {}, newKey()); // refused while a visitor is there: then the desk stays open
    const ended = await post<{ end_session?: string }>('/v1/session/end', {});
    // The provider's own session ends as well, so that nobody else gets in at this machine by one touch.
    if (ended.ok && ended.value?.end_session) window.location.assign(ended.value.end_session);
  }

  /** Takes a desk, or says anew what the own one serves; the server refuses one that another account has. */
  openDesk(desk: string, services: readonly string[], languages: readonly string[]): void {
    this.act(`/desks/${desk}/open`, { services, languages }, 'open', { desk });
  }

  /** Goes on with a desk that is open already: after a reload, or left open elsewhere. */
  goOn(desk: string): void {
    rememberDesk(desk);
    this.set({ desk, phase: 'work', notice: undefined, order: [] });
    this.refreshOrder();
  }

  closeDesk(): void {
    this.act(`/desks/${this.state.desk}/close`, {}, 'close', { desk: this.state.desk });
  }

  /** A command for the site; @p action names it in the outbox and in what is said afterwards. */
  act(path: string, body: unknown, action: string, values: Values = {}): void {
    this.outbox.add(this.site(path), body, action, values);
  }

  dismiss(key: string): void {
    this.outbox.dismiss(key);
  }

  private site(path: string): string {
    return `/v1/sites/${encodeURIComponent(this.state.session?.site ?? '')}${path}`;
  }

  private set(change: Partial<StaffView>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private tick(): void {
    const nowMs = Date.now();
    const undo = this.state.undo !== undefined && nowMs < this.state.undo.untilMs ? this.state.undo : undefined;
    this.set({ nowMs, undo });
    if (this.state.phase === 'unreachable' && nowMs - this.checkedSessionMs > 3000) void this.resume();
    const silent = nowMs - this.state.lastContactMs > StaleAfterMs;
    if (silent && this.stream !== undefined && nowMs - this.checkedSessionMs > StaleAfterMs) void this.checkSession();
  }

  private async resume(): Promise<void> {
    this.checkedSessionMs = Date.now();
    const answer = await get<Session>('/v1/session');
    if (answer.ok) await this.enter(answer.value);
    else if (answer.problem.status === 401 || answer.problem.status === 403) this.set({ phase: 'login' });
    else this.set({ phase: 'unreachable' });
  }

  /** A silent stream may also mean that the session is over: the stream itself cannot tell. */
  private async checkSession(): Promise<void> {
    this.checkedSessionMs = Date.now();
    const answer = await get<Session>('/v1/session');
    if (!answer.ok && answer.problem.status === 401) this.set({ phase: 'login', loginAgain: true });
  }

  private async enter(session: Session): Promise<void> {
    this.set({ session, loginAgain: false });
    if (session.stage !== 'full') {
      this.set({ phase: 'steps' });
      return;
    }
    if (!seesQueue(session)) {
      this.set({ phase: 'account' });
      return;
    }
    const config = await get<SiteConfig>(this.site('/config'));
    if (!config.ok) {
      this.set({ phase: 'unreachable' });
      return;
    }
    this.set({ config: config.value, phase: this.state.desk === '' ? 'desk' : 'work' });
    void this.loadSubjects();
    this.listenToSite();
    this.outbox.retry();
  }

  private async loadSubjects(): Promise<void> {
    const answer = await get<Subjects>(this.site('/subjects'));
    if (answer.ok) this.set({ subjects: answer.value });
  }

  private listenToSite(): void {
    this.stream?.close();
    this.stream = new Stream(this.site('/stream?view=staff'), {
      snapshot: (queue) => this.take(queue),
      queue: (event) => this.fold(event),
      config: () => void this.loadConfig(),
      heartbeat: (nowMs) => this.set({ offsetMs: nowMs - Date.now() }),
      contact: () => this.contact(),
    });
    this.stream.open();
  }

  private contact(): void {
    const wasSilent = Date.now() - this.state.lastContactMs > StaleAfterMs;
    this.set({ lastContactMs: Date.now() });
    if (wasSilent) this.outbox.retry();
  }

  private async loadConfig(): Promise<void> {
    const answer = await get<SiteConfig>(this.site('/config'));
    if (answer.ok) this.set({ config: answer.value });
    void this.loadSubjects();
  }

  private take(queue: QueueState): void {
    const first = this.state.queue === undefined;
    this.set({ queue, offsetMs: queue.now_ms - Date.now() });
    if (first) this.reclaim(queue);
    this.checkDesk();
    this.refreshOrder();
  }

  private fold(event: QueueEvent): void {
    const before = this.state.queue;
    if (before === undefined) return;
    const queue = apply(before, event);
    if (queue === undefined) {
      this.listenToSite(); // something is missing in between: a new stream begins with a snapshot
      return;
    }
    const reasons = event.type === 'TicketCalled' ? { ...this.state.reasons, [event.ticket]: event.reason } : this.state.reasons;
    this.set({ queue, reasons });
    this.checkDesk();
    this.refreshOrder();
  }

  /** After a reload of the tab that took the desk the work goes on there. */
  private reclaim(queue: QueueState): void {
    const desk = rememberedDesk();
    if (this.state.phase === 'desk' && queue.desks.some((open) => open.id === desk)) this.goOn(desk);
  }

  private checkDesk(): void {
    const { desk, queue, phase } = this.state;
    if (phase !== 'work' || queue?.desks.some((open) => open.id === desk) === true) return;
    if (this.outbox.has(this.site(`/desks/${desk}/open`)) || Date.now() < this.openedMs + 2000) return;
    rememberDesk('');
    this.set({ phase: 'desk', desk: '', notice: { kind: 'hint', id: 'staff-desk-closed', values: { desk } } });
  }

  /** The server's proposal, asked for once after a burst of events. */
  private refreshOrder(): void {
    if (this.orderTimer !== undefined || this.state.desk === '') return;
    this.orderTimer = setTimeout(() => {
      this.orderTimer = undefined;
      void this.loadOrder();
    }, 60);
  }

  private async loadOrder(): Promise<void> {
    const desk = this.state.desk;
    const answer = await get<{ tickets: string[] }>(this.site(`/call-order?desk=${encodeURIComponent(desk)}`));
    if (answer.ok && desk === this.state.desk) this.set({ order: answer.value.tickets });
  }

  private done(entry: OutboxEntry, answer: unknown): void {
    const command = (answer ?? {}) as Partial<CommandAnswer>;
    if (entry.label === 'open') this.opened(String(entry.values['desk'] ?? ''), entry);
    if (entry.label === 'close') this.left();
    if (entry.label === 'open' || entry.label === 'close') return;
    const record = command.ticket ?? undefined;
    const number = record?.ticket.number ?? Number(entry.values['number'] ?? 0);
    const reasons = record !== undefined && command.reason != null
      ? { ...this.state.reasons, [record.ticket.id]: command.reason } : this.state.reasons;
    const undo = record !== undefined && Undoable.has(entry.label)
      ? { ticket: record.ticket.id, number, untilMs: Date.now() + UndoMs - 500 } : undefined;
    this.set({ reasons, undo, notice: { kind: 'done', id: `staff-done-${entry.label}`, values: { number } } });
  }

  private opened(desk: string, entry: OutboxEntry): void {
    const queue = this.state.queue;
    this.openedMs = Date.now();
    // The stream may tell of the open desk a moment later: until then what was asked for stands.
    const known = queue === undefined || queue.desks.some((open) => open.id === desk);
    const asked = { id: desk, ticket: '', ...(entry.body as { services: string[]; languages: string[] }) };
    if (queue !== undefined && !known) this.set({ queue: { ...queue, desks: [...queue.desks, asked] } });
    this.goOn(desk);
  }

  private left(): void {
    rememberDesk('');
    this.set({ desk: '', phase: 'desk', undo: undefined, notice: undefined });
  }

  private forget(): void {
    this.stream?.close();
    this.stream = undefined;
    this.outbox.clear();
    rememberDesk('');
    this.set({ queue: undefined, order: [], desk: '', reasons: {}, undo: undefined, notice: undefined });
  }

  /** The number the own desk has now, for words about a refusal. */
  heldNumber(): number | undefined {
    const { queue, desk } = this.state;
    return queue === undefined ? undefined : myTicket(queue, desk)?.ticket.number;
  }
}
