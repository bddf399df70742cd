import fc from 'fast-check';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { Call } from '../../../shared/contract/contract.ts';
import { startView } from '../../../shared/domain/view.ts';
import { KINDS, RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';

/** One thing that a person does; numbers choose among what is there at that moment. */
export type Edit = (call: Call) => Promise<void>;

const entityAt = async (call: Call, at: number): Promise<string> => {
  const { ecosystem } = await call('graph.load', {});
  return ecosystem.entities[at % Math.max(ecosystem.entities.length, 1)]?.id ?? 'nobody';
};
const relationAt = async (call: Call, at: number): Promise<string> => {
  const { ecosystem } = await call('graph.load', {});
  return ecosystem.relations[at % Math.max(ecosystem.relations.length, 1)]?.id ?? 'none';
};

const name = fc.constantFrom(
  'Évreux',
  'Œuvre des Trois Rivières',
  'Fonds vert',
  "Maison de l'emploi",
  '日本',
  'a"b*c',
);
const at = fc.nat(1000);
const fields = fc.constantFrom<Record<string, string>>(
  { description: 'Une note sur Évreux' },
  { description: '' },
  { name: 'Œuvre commune' },
  { aliases: 'OC;Œuvre' },
  { aliases: '' },
  { sdgs: '8;17', axes: 'funding' },
  { needs: 'locaux;formation', offers: 'financement' },
  { siren: '552081317', rna: 'W273001234' },
  { siren: '' },
  { maturity: 'active@2026-03-12' },
  { documented: 'funders@2026-03;members' },
  { source: 'Rapport|Le RAMEAU|https://example.org|2022' },
  { 'endowment@2021|Presse': '3 M€' },
  { budget: '12 k€', startsOn: '2024-03', endsOn: '2025' },
  { status: 'active', audience: 'internal', roles: 'catalyst;funder' },
  { ptceStatus: 'awarded@2022' },
);

const viewAt = async (call: Call, index: number) => {
  const views = await call('view.list', {});
  return views[index % Math.max(views.length, 1)];
};
const viewEdit = fc.record({ name, at, what: fc.nat(5) }).map(
  ({ name, at, what }): Edit =>
    async (call) => {
      const chosen = await viewAt(call, at);
      if (!chosen || what === 0) await call('view.save', { name, view: startView, note: 'À dire' });
      else if (what === 1) await call('view.rename', { id: chosen.id, name, note: null });
      else if (what === 2) await call('view.duplicate', { id: chosen.id });
      else if (what === 3) await call('view.remove', { id: chosen.id });
      else if (what === 4) await call('view.order', { ids: [chosen.id] });
      else await call('view.start', { id: chosen.isStart ? null : chosen.id });
    },
);

/** Every kind of edit that the contract allows. Some are refused by the rules: that too is a case. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...KINDS), name, set: fields }).map(
    ({ kind, ...rest }): Edit =>
      async (call) =>
        void (await call('entity.add', { kind, ...rest })),
  ),
  fc.record({ at, set: fields }).map(
    (drawn): Edit =>
      async (call) =>
        void (await call('entity.set', { entity: await entityAt(call, drawn.at), set: drawn.set })),
  ),
  fc.record({ from: at, to: at, type: fc.constantFrom(...RELATION_TYPES) }).map(
    ({ from, to, type }): Edit =>
      async (call) =>
        void (await call('relation.add', {
          from: await entityAt(call, from),
          type,
          to: await entityAt(call, to),
          set: { year: '2024', axes: 'alliances', source: 'Rapport' },
        })),
  ),
  at.map(
    (drawn): Edit =>
      async (call) =>
        void (await call('relation.set', {
          relation: await relationAt(call, drawn),
          set: { status: 'ended', note: `Note ${drawn}`, amount: '10 €' },
        })),
  ),
  at.map(
    (drawn): Edit =>
      async (call) =>
        void (await call('relation.remove', { relation: await relationAt(call, drawn) })),
  ),
  at.map(
    (drawn): Edit =>
      async (call) =>
        void (await call('entity.remove', { entity: await entityAt(call, drawn) })),
  ),
  fc.record({ at, to: at }).map(
    (drawn): Edit =>
      async (call) => {
        const entity = await entityAt(call, drawn.at);
        const territories = await call('entity.list', { kind: 'territory', where: [] });
        const anchored = territories.slice(0, drawn.to % 3).map(({ id }) => id);
        await call('entity.set', { entity, set: { anchored, acts: anchored.slice(1) } });
      },
  ),
  fc.record({ at, x: fc.integer({ min: -500, max: 500 }) }).map(
    (drawn): Edit =>
      async (call) => {
        const id = (await call('graph.load', {})).ecosystem.entities[drawn.at % 50]?.id;
        const positions = id ? [{ id, x: drawn.x, y: 1, pinned: drawn.x > 0 }] : [];
        await call('position.save', { positions, initial: false, arrangement: null });
      },
  ),
  fc.string({ minLength: 1, maxLength: 20 }).map(
    (drawn): Edit =>
      async (call) =>
        void (await call('project.rename', { name: drawn })),
  ),
  fc.record({ some: fc.array(at, { minLength: 1, maxLength: 3 }), done: fc.boolean() }).map(
    ({ some, done }): Edit =>
      async (call) => {
        const organisations = await Promise.all(some.map((each) => entityAt(call, each)));
        const said = { said: 'Ils cherchent un local.', followUp: 'Rappeler', dueOn: '2026-12' };
        const { id } = await call('exchange.add', { organisations, on: '2026-03', form: 'visit', ...said });
        if (done) await call('exchange.close', { exchange: id });
      },
  ),
  viewEdit,
);

const EXPECTED = new Set(['E-INPUT', 'E-NOT-FOUND', 'E-RELATION', 'E-LOOP', 'E-AMBIGUOUS', 'E-EXISTS']);

/** Does the edit; a refusal by a rule is a normal answer, anything else fails. */
export const tryEdit = async (call: Call, wanted: Edit): Promise<void> => {
  try {
    await wanted(call);
  } catch (error) {
    if (!(error instanceof ReplyError) || !EXPECTED.has(error.reply.code)) throw error;
  }
};
