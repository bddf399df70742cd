import fc from 'fast-check';
import { Answer } from '../../../../shared/domain/decision.ts';
import { type Edit, edit } from '../edits.ts';

const at = fc.nat(1000);
const oneOf = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(items.length, 1)];

const merge = fc.record({ keep: at, drop: at }).map(
  (drawn): Edit =>
    async (call) => {
      const { entities } = (await call('graph.load', {})).ecosystem;
      const [keep, drop] = [oneOf(entities, drawn.keep), oneOf(entities, drawn.drop)];
      if (keep && drop && keep.kind === drop.kind)
        await call('entity.merge', { keep: keep.id, drop: drop.id });
    },
);
const override = fc.record({ at, state: fc.constantFrom('met', 'absent', null) }).map(
  (drawn): Edit =>
    async (call) => {
      const territories = await call('entity.list', { kind: 'territory', where: [] });
      const subject = oneOf(territories, drawn.at)?.id ?? 'nobody';
      const reason = drawn.state === null ? null : `Raison ${drawn.at}`;
      await call('diagnosis.override', { subject, check: 'A2', state: drawn.state, reason });
    },
);
const method = fc.constantFrom(0.2, 0.4, 0.6).map(
  (value): Edit =>
    async (call) =>
      void (await call('method.set', { weights: { value }, rules: { R02: value > 0.3 } })),
);
const carrier = fc.record({ at, owner: fc.constantFrom('Mairie', 'Club', null) }).map(
  (drawn): Edit =>
    async (call) => {
      const decision = oneOf(await call('decision.list', {}), drawn.at);
      if (decision)
        await call('decision.set', { decision: decision.id, owner: drawn.owner, dueOn: '2027-01' });
    },
);
const answer = fc.record({ at, answer: fc.constantFrom(...Answer.options) }).map(
  (drawn): Edit =>
    async (call) => {
      const decision = oneOf(await call('decision.list', {}), drawn.at);
      if (!decision) return;
      const { suggestion } = decision;
      await call('decision.make', {
        job: 'essai',
        suggestion,
        answer: drawn.answer,
        reason: `Motif ${drawn.at}`,
      });
    },
);

const fresh = fc.record({ at, answer: fc.constantFrom('retain', 'dismiss') }).map(
  (drawn): Edit =>
    async (call) => {
      const { suggestions } = await call('suggestion.list', { job: 'essai', limit: 5 });
      const suggestion = oneOf(suggestions, drawn.at);
      if (suggestion)
        await call('decision.make', {
          job: 'essai',
          suggestion: suggestion.id,
          answer: drawn.answer,
          reason: 'Vu',
        });
    },
);
/** What was done before the copy was handed over too. */
const undo = fc.record({ count: fc.integer({ min: 1, max: 3 }), redone: fc.boolean() }).map(
  ({ count, redone }): Edit =>
    async (call) => {
      for (let done = 0; done < count; done++) await call('journal.undo', {});
      if (redone) await call('journal.redo', {});
    },
);
const person = fc.record({ at, what: fc.nat(2), restricted: fc.boolean() }).map(
  (drawn): Edit =>
    async (call) => {
      const known = oneOf(await call('person.list', { restricted: 'with' }), drawn.at);
      const { entities } = (await call('graph.load', {})).ecosystem;
      const organisation = oneOf(entities, drawn.at)?.id ?? 'nobody';
      if (!known || drawn.what === 0)
        await call('person.add', { name: `Personne ${drawn.at}`, organisation, set: {} });
      else if (drawn.what === 1)
        await call('person.set', { person: known.id, set: { function: `Rôle ${drawn.at}` } });
      else await call('person.restrict', { person: known.id, restricted: drawn.restricted });
    },
);

/** Everything that a person may do to a project, decisions and duplicates included; duplicates so many times as often. */
export const editsMerging = (times: number): fc.Arbitrary<Edit> =>
  fc.oneof(
    { weight: 14, arbitrary: edit },
    { weight: times, arbitrary: merge },
    { weight: 1, arbitrary: override },
    { weight: 1, arbitrary: method },
    { weight: 1, arbitrary: carrier },
    { weight: 1, arbitrary: answer },
    { weight: 1, arbitrary: fresh },
    { weight: 1, arbitrary: undo },
    { weight: 1, arbitrary: person },
  );
