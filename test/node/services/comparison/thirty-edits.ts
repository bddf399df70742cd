import type { Call } from '../../../../shared/contract/contract.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { startView } from '../../../../shared/domain/view.ts';

/** Kept out of what a committee reads. */
export const SECRET = 'NOTE INTERNE';
const ON = '2026-11-24';
const JOB = { job: 'essai', on: ON };

const nth = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at];
  if (item === undefined) throw new Error('the sample has enough records');
  return item;
};

/** Of the sample Trois Rivières as it ships: thirty edits, of every sort that a facilitator makes between two committees. */
export const thirtyEdits = async (call: Call): Promise<number> => {
  const { ecosystem } = await call('graph.load', {});
  const { entities, relations } = ecosystem;
  const linked = (id: string) => relations.filter(({ from, to }) => from === id || to === id).length;
  const actors = entities
    .filter(({ kind, type, audience }) => kind === 'actor' && type !== 'group' && audience !== 'internal')
    .toSorted((a, b) => linked(b.id) - linked(a.id) || (a.id < b.id ? -1 : 1));
  const funders = entities.filter(({ kind }) => kind === 'funder');
  const busy = (at: number) => nth(actors, at).id;
  const quiet = (at: number) => nth(actors, actors.length - 1 - at).id;
  const between = (type: string, at: number) =>
    nth(
      relations.filter(
        (one) => one.type === type && one.status === 'existing' && one.audience !== 'internal',
      ),
      at,
    ).id;
  const { suggestions } = await call('suggestion.list', { ...JOB, limit: 20 });
  const open = suggestions.filter(({ decision }) => decision === null);
  const decided = await call('decision.list', { on: ON, state: 'committed' });
  const [subject] = await call('diagnosis.subjects', {});
  const added: string[] = [];
  const add = async (kind: string, name: string, set: Record<string, string> = {}) =>
    void added.push((await call('entity.add', { kind, name, set })).id);
  const decide = (suggestion: string, answer: 'retain' | 'dismiss' | 'exists' | 'done') =>
    call('decision.make', { ...JOB, suggestion, answer, reason: SECRET });
  const edits: (() => Promise<unknown>)[] = [
    () => add('actor', 'Atelier partagé', { anchored: 'Montrives', type: 'association' }),
    () => add('actor', 'Menuiserie Nouvelle', { anchored: 'Sourceval', type: 'company' }),
    () => add('actor', 'Réseau sans adresse'),
    () => add('alliance', 'Alliance du bois'),
    () => add('actor', 'Commerces du bourg', { type: 'group' }),
    () =>
      call('exchange.add', {
        organisations: [busy(0), busy(1)],
        on: ON,
        form: 'visit',
        said: SECRET,
        followUp: SECRET,
      }),
    () => call('entity.set', { entity: busy(2), set: { name: 'Un nom nouveau' } }),
    () => call('entity.set', { entity: busy(3), set: { themes: 'bois;mobilité', status: 'active' } }),
    () => call('entity.set', { entity: busy(4), set: { budget: '12 k€', startsOn: '2024-03' } }),
    () => call('entity.set', { entity: quiet(3), set: { audience: 'internal' } }),
    () => call('entity.set', { entity: busy(5), set: { 'note@2026': 'Une remarque' } }),
    () => call('entity.remove', { entity: quiet(0) }),
    () => call('entity.remove', { entity: quiet(1) }),
    () => call('relation.add', { from: nth(added, 0), type: 'partners-with', to: busy(6), set: {} }),
    () => call('relation.add', { from: nth(added, 1), type: 'member-of', to: nth(added, 3), set: {} }),
    () =>
      call('relation.add', {
        from: nth(added, 2),
        type: 'partners-with',
        to: busy(7),
        set: { status: 'proposed' },
      }),
    () =>
      call('relation.add', {
        from: nth(funders, 0).id,
        type: 'funds',
        to: nth(added, 0),
        set: { amount: '5 000 €', year: '2026' },
      }),
    () => call('relation.set', { relation: between('partners-with', 5), set: { status: 'ended' } }),
    () => call('relation.set', { relation: between('funds', 3), set: { note: SECRET } }),
    () => call('relation.set', { relation: between('carries', 2), set: { role: 'chef de file' } }),
    () => call('relation.remove', { relation: between('partners-with', 11) }),
    () => call('relation.remove', { relation: between('member-of', 4) }),
    () => call('entity.merge', { keep: busy(8), drop: quiet(5) }),
    () =>
      call('record.setMany', {
        changes: [0, 1, 2].map((at) => ({
          record: 'entity' as const,
          id: busy(10 + at) as EntityId,
          set: { axes: 'funding' },
        })),
        dryRun: false,
      }),
    () => decide(nth(open, 0).id, 'retain'),
    () => decide(nth(open, 1).id, 'exists'),
    () => decide(nth(decided, 0).suggestion, 'done'),
    () =>
      call('diagnosis.override', {
        subject: subject?.id ?? '',
        check: 'C3',
        state: 'absent',
        reason: SECRET,
        audience: 'internal',
      }),
    () => call('method.set', { weights: { value: 1.5 } }),
    () => call('view.save', { name: 'Vue du comité', view: startView, note: SECRET }),
  ];
  for (const edit of edits) await edit();
  return edits.length;
};
