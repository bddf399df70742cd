import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, ReplyError } from '../../shared/contract/client.ts';
import { type Call, contract, type OperationName } from '../../shared/contract/contract.ts';
import { ERRORS, type ErrorCode, type ErrorReply, type Reply } from '../../shared/contract/errors.ts';
import type { Event } from '../../shared/contract/events.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import { startView, type View } from '../../shared/domain/view.ts';
import { HOST_NAMES, startTestHost, type TestHost } from './hosts.ts';

/** One suite of behaviours, over every transport. */
describe.each(HOST_NAMES)('the contract, %s', (transport) => {
  let host: TestHost;
  let call: Call;
  let lang: 'fr' | 'en';

  beforeEach(async () => {
    host = await startTestHost(transport);
    lang = 'fr';
    call = createClient(host.send, () => lang);
  });
  afterEach(() => host.close());

  const tokenOf = async (name: string) => (await host.register(join(host.folder, name))) as FileToken;
  const openEmpty = async (name = 'a.alliage') => {
    const file = await tokenOf(name);
    await call('project.create', { file, name: 'Essai', sample: null, territory: null });
    return call('project.open', { file });
  };
  const refusalOf = async (asked: Promise<unknown>): Promise<ErrorReply> => {
    const error = await asked.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ReplyError)) throw new Error('nothing was refused');
    return error.reply;
  };
  const codeOf = async (asked: Promise<unknown>): Promise<ErrorCode> => (await refusalOf(asked)).code;
  /** Events come after replies on some transports: wait for the one that matters. */
  const waitFor = async (heard: readonly Event[], name: Event['event']): Promise<void> => {
    while (!heard.some(({ event }) => event === name)) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('says what it is before any project is open', async () => {
    expect(await call('app.state', {})).toMatchObject({
      host: transport === 'data host process' ? 'desktop' : 'test',
      project: null,
    });
    expect(await codeOf(call('project.info', {}))).toBe('E-NO-PROJECT');
    expect(await codeOf(call('graph.load', {}))).toBe('E-NO-PROJECT');
  });

  it.each([
    null,
    7,
    'app.state',
    [],
    {},
    { operation: 7 },
    { operation: 'x'.repeat(100) },
    { operation: 'app.state', lang: 'de' },
  ])('refuses a request of another shape: %j', async (request) => {
    expect(await host.send(request)).toMatchObject({ ok: false, error: { code: 'E-INPUT' } });
  });

  it.each(['app.stat', 'constructor', '__proto__', 'toString', ''])(
    'knows no operation « %s »',
    async (operation) => {
      expect(await host.send({ operation, input: {} })).toMatchObject({
        ok: false,
        error: { code: 'E-OPERATION-UNKNOWN' },
      });
    },
  );

  it('names the field that it refuses, in the language asked', async () => {
    await openEmpty();
    const add = () => call('entity.add', { kind: 'actor', name: 'Club', set: { siren: '123456789' } });
    expect(await refusalOf(add())).toMatchObject({
      code: 'E-INPUT',
      field: 'siren',
      message: expect.stringContaining('la clé de contrôle'),
    });
    lang = 'en';
    expect((await refusalOf(add())).message).toContain('check digit');
  });

  it('adds, sets, links, finds a path, takes back and does again', async () => {
    await call('settings.set', { author: 'Claire' });
    await openEmpty();
    const club = await call('entity.add', {
      kind: 'actor',
      name: 'Club d’essai',
      set: { siren: '552 081 317' },
    });
    const fund = await call('entity.add', { kind: 'funder', name: 'Fonds', set: {} });
    const link = await call('relation.add', {
      from: 'fonds',
      type: 'finance',
      to: 'siren:552081317',
      set: { amount: '1 234,50 €' },
    });
    expect(link).toMatchObject({ type: 'funds', from: fund.id, to: club.id, amountCents: 123_450 });
    const [path] = await call('graph.path', { from: club.id, to: fund.id });
    expect(path?.sentence).toBe('Club d’essai → (financé par) Fonds');
    const before = await call('entity.get', { entity: club.id });
    expect(before.relations).toHaveLength(1);
    const undone = await call('journal.undo', { count: 3 });
    expect(undone.operations).toHaveLength(3);
    expect(await call('entity.list', { kind: null, where: [] })).toEqual([]);
    await call('journal.redo', {});
    expect(await call('entity.get', { entity: club.id })).toEqual(before);
    expect((await call('journal.history', {})).every(({ author }) => author === 'Claire')).toBe(true);
  });

  it('removes an entity with its relations, and gives both back', async () => {
    await openEmpty();
    const a = await call('entity.add', { kind: 'actor', name: 'A', set: {} });
    const b = await call('entity.add', { kind: 'actor', name: 'B', set: {} });
    const { id } = await call('relation.add', { from: a.id, type: 'partners-with', to: b.id, set: {} });
    const { removed } = await call('entity.remove', { entity: a.id });
    expect([...removed].sort()).toEqual([a.id, id].map(String).sort());
    await call('journal.undo', {});
    expect((await call('entity.get', { entity: 'B' })).relations.map((relation) => relation.id)).toEqual([
      id,
    ]);
  });

  it('refuses what the schema table forbids, and a loop of territories', async () => {
    await openEmpty();
    await call('entity.add', { kind: 'territory', name: 'T', set: {} });
    await call('entity.add', { kind: 'territory', name: 'U', set: {} });
    await call('entity.add', { kind: 'resource', name: 'R', set: {} });
    const link = (from: string, type: string, to: string) =>
      call('relation.add', { from, type, to, set: {} });
    expect(await codeOf(link('R', 'funds', 'T'))).toBe('E-RELATION');
    await link('T', 'part-of', 'U');
    expect(await codeOf(link('U', 'part-of', 'T'))).toBe('E-LOOP');
    expect(await call('relation.list', { where: [] })).toHaveLength(1);
  });

  it('says which of several it cannot choose, and what is nowhere', async () => {
    await openEmpty();
    await call('entity.add', { kind: 'actor', name: 'Évreux', set: {} });
    expect((await call('entity.get', { entity: 'EVREUX' })).name).toBe('Évreux');
    await call('entity.add', { kind: 'territory', name: 'evreux', set: {} });
    expect(await codeOf(call('entity.get', { entity: 'Evreux' }))).toBe('E-AMBIGUOUS');
    expect(await codeOf(call('entity.get', { entity: 'siren:100000009' }))).toBe('E-NOT-FOUND');
    expect(await codeOf(call('entity.list', { kind: null, where: [{ field: 'dragon', value: 'x' }] }))).toBe(
      'E-INPUT',
    );
  });

  it('does not write over a file, nor open one that it was not given', async () => {
    await openEmpty();
    const again = { file: await tokenOf('a.alliage'), name: null, sample: null, territory: null };
    expect(await codeOf(call('project.create', again))).toBe('E-EXISTS');
    expect(await codeOf(call('project.open', { file: 'nowhere' as FileToken }))).toBe('E-FILE-ABSENT');
    expect(await codeOf(call('project.open', { file: await tokenOf('absent.alliage') }))).toBe(
      'E-FILE-ABSENT',
    );
    expect((await call('project.info', {})).name).toBe('Essai');
  });

  it('reads but does not write a project that was asked read-only', async () => {
    await openEmpty();
    await call('project.close', {});
    const info = await call('project.open', { file: await tokenOf('a.alliage'), readOnly: true });
    expect(info).toMatchObject({ readOnly: true, readOnlyReason: 'asked' });
    expect(await codeOf(call('entity.add', { kind: 'actor', name: 'X', set: {} }))).toBe('E-READONLY');
    expect(await call('entity.list', { kind: null, where: [] })).toEqual([]);
  });

  it('tells its listeners what changed, and no longer once they leave', async () => {
    const heard: Event[] = [];
    const stop = await host.subscribe((event) => heard.push(event));
    await openEmpty();
    const { operation } = await call('entity.add', { kind: 'actor', name: 'A', set: {} });
    await waitFor(heard, 'project.changed');
    expect(heard.map(({ event }) => event)).toContain('project.opened');
    expect(heard).toContainEqual({ event: 'project.changed', revision: 1, operation });
    stop();
    const after = heard.length;
    await call('entity.add', { kind: 'actor', name: 'B', set: {} });
    await call('app.state', {});
    expect(heard).toHaveLength(after);
  });

  it('keeps views, and says what a project opens with', async () => {
    await openEmpty();
    const view: View = { ...startView, colourBy: 'sdg', timeRange: { from: 2022, to: null, undated: false } };
    const { id } = await call('view.save', { name: 'Années', view, screen: 'map', note: 'À dire' });
    expect(await codeOf(call('view.save', { name: 'annees', view }))).toBe('E-EXISTS');
    const { id: copy } = await call('view.duplicate', { id });
    await call('view.rename', { id: copy, name: 'Autre' });
    await call('view.order', { ids: [copy, id] });
    await call('view.start', { id });
    expect((await call('view.list', {})).map(({ name, isStart }) => [name, isStart])).toEqual([
      ['Autre', false],
      ['Années', true],
    ]);
    await call('view.remember', { screen: 'table', view: startView });
    expect(await call('view.entry', {})).toEqual({
      place: { screen: 'map', view },
      start: id,
      last: { screen: 'table', view: startView },
      dropped: [],
    });
    const { name, base64 } = await call('view.export', { id, file: null });
    expect(name).toBe('Années.json');
    expect(JSON.parse(Buffer.from(base64 ?? '', 'base64').toString())).toMatchObject({
      name: 'Années',
      view,
    });
    await call('view.remove', { id });
    expect(await codeOf(call('view.remove', { id }))).toBe('E-NOT-FOUND');
  });

  it('logs an exchange, says what is to do, and that it is done', async () => {
    await openEmpty();
    const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
    lang = 'en';
    const exchange = await call('exchange.add', {
      organisations: [id],
      on: '2026-03-12',
      form: 'interview',
      followUp: 'Call back',
      dueOn: '2026-03-20',
    });
    expect(exchange.name).toBe('Interview with Club, 12 March 2026');
    const todo = () => call('todo.list', { on: '2026-04-01' });
    expect((await todo()).followUps).toMatchObject([{ id: exchange.id, state: 'overdue' }]);
    await call('exchange.close', { exchange: exchange.id });
    expect(await todo()).toMatchObject({ followUps: [], followUpCount: 0, overdueCount: 0 });
  });

  it('answers requests sent together, each its own', async () => {
    await openEmpty();
    const names = Array.from({ length: 20 }, (_, at) => `Acteur ${at}`);
    const added = await Promise.all(
      names.map((name) => call('entity.add', { kind: 'actor', name, set: {} })),
    );
    expect(added.map(({ name }) => name)).toEqual(names);
  });

  it('answers any input of any operation with a reply of the contract, without a stack or a path', async () => {
    await openEmpty();
    const left = ['project.close', 'project.create', 'project.discover', 'project.saveCopy', 'settings.set'];
    const names = (Object.keys(contract) as OperationName[]).filter((name) => !left.includes(name));
    const keys = [
      'entity',
      'from',
      'to',
      'type',
      'kind',
      'name',
      'set',
      'where',
      'limit',
      'count',
      'file',
      'text',
      'code',
      'ids',
    ];
    const input = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })), {
        maxKeys: 6,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), input, async (operation, value) => {
        const reply: Reply = await host.send({ operation, input: value });
        if (reply.ok) return;
        expect(Object.keys(ERRORS)).toContain(reply.error.code);
        expect(reply.error.code, JSON.stringify({ operation, value })).not.toBe('E-UNEXPECTED');
        expect(JSON.stringify(reply)).not.toMatch(/\s+at .+\(|node_modules|file:\/\/|\.ts:\d/);
        expect(JSON.stringify(reply)).not.toContain(host.folder);
      }),
      { numRuns: 300 },
    );
    expect(host.unexpected).toEqual([]);
  });
});
