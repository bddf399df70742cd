import fc from 'fast-check';
import { monotonicFactory } from 'ulid';
import { expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { Answer } from '../../../shared/domain/decision.ts';
import { isValidChain } from '../../../shared/domain/decision-chain.ts';
import { emptyEntity } from '../../../shared/domain/entity.ts';
import type { Pair } from '../../../shared/domain/partnerships/suggestion.ts';
import { suggestionId, toPair } from '../../../shared/domain/partnerships/suggestion.ts';
import type { ServiceContext } from '../../../shared/node/services/context.ts';
import { createDecisionHandlers } from '../../../shared/node/services/decision-service.ts';
import { createSession } from '../../../shared/node/services/session.ts';
import { checkContent } from '../../../shared/node/store/check-project.ts';
import { listDecisions } from '../../../shared/node/store/decisions.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { listRelations } from '../../../shared/node/store/relations.ts';
import { aFolder } from '../../helpers/application.ts';
import { aBasis, idOf } from '../../helpers/decisions.ts';
import { aProjectFile } from '../../helpers/project-file.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const ENTITIES = ['A', 'B', 'C'].map((name) => ({ ...emptyEntity('actor', name, NOW), id: idOf(name) }));
const PAIRS: readonly Pair[] = [
  toPair(idOf('A'), idOf('B'), 'partners-with'),
  toPair(idOf('C'), idOf('A'), 'supports'),
];

/** A session on a real file, with two suggestions that are always on the table. */
const anOpenSession = (path: string) => {
  const newId = monotonicFactory();
  const clock = () => new Date(NOW);
  const session = createSession({ clock, newId, author: () => 'Claire', emit: () => undefined });
  const project = openProject(path, { readOnly: false, now: clock(), backUp: () => undefined });
  session.begin({ project, path, frozen: null });
  onTestFinished(() => session.end());
  const handlers = createDecisionHandlers(
    { session, clock, newId } as unknown as ServiceContext,
    async ({ id }) => {
      const pair = PAIRS.find((one) => suggestionId(one) === id);
      return pair ? { pair, basis: aBasis } : null;
    },
  );
  return { session, handlers };
};

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ answer: fc.constantFrom(...Answer.options), pair: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

it('random answers, undone and done again, always leave valid chains, and one relation for each that says so', async () => {
  const folder = aFolder();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const path = `${folder}/${count++}.alliage`;
      aProjectFile(path, ENTITIES);
      const { session, handlers } = anOpenSession(path);
      const states: string[] = [JSON.stringify(listDecisions(session.reader()))];
      let at = 0;
      for (const one of steps) {
        if (one === 'undo' || one === 'redo') {
          const isDone = session.reverse(one) !== null;
          if (isDone) at += one === 'undo' ? -1 : 1;
        } else {
          const suggestion = suggestionId(PAIRS[one.pair] ?? (PAIRS[0] as Pair));
          const made = await Promise.resolve(
            handlers['decision.make'](
              {
                job: 'essai',
                suggestion,
                answer: one.answer,
                reason: null,
                type: null,
                startsOn: null,
                on: '2026-11-24',
                until: null,
                owner: null,
                dueOn: null,
                note: null,
                audience: null,
              },
              { lang: 'fr' },
            ),
          ).catch((error: unknown) => {
            if (!(error instanceof AppError) || error.code !== 'E-INPUT') throw error;
            return null;
          });
          if (made)
            states.splice(++at, Number.POSITIVE_INFINITY, JSON.stringify(listDecisions(session.reader())));
        }
        const decisions = listDecisions(session.reader());
        expect(JSON.stringify(decisions)).toBe(states[at]);
        expect(decisions.filter((decision) => !isValidChain(decision))).toEqual([]);
        const said = decisions.flatMap(({ relationId }) => relationId ?? []);
        expect(
          listRelations(session.reader())
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...said].sort());
        for (const { state, relationId } of decisions)
          expect(relationId !== null).toBe(state === 'exists' || state === 'done');
      }
      expect(checkContent(session.reader())).toEqual([]);
      session.end();
    }),
    { numRuns: 25 },
  );
});
