import type { Handlers } from '../../../contract/contract.ts';
import { wordsOf } from '../../../domain/words/words.ts';
import type { ServiceContext } from '../context.ts';
import { toSegments } from '../telling.ts';
import type { GivenSide } from './compared-sides.ts';
import { type AskDiagnosis, gatherSides, runOnSides } from './gather-sides.ts';

type ComparisonHandlers = Pick<Handlers, 'snapshot.compare'>;

const nameSide = (side: GivenSide, now: string) =>
  side.snapshot === null
    ? { id: null, name: now, on: side.on }
    : { id: side.snapshot.id, name: side.snapshot.name, on: side.snapshot.on };

/** Plain lists, as answers are. */
type Writable<Value> = Value extends string
  ? Value
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;
const asWritable = <Value>(value: Value): Writable<Value> => value as Writable<Value>;

/** Two states of the project as their reader may see them, in words. */
export const createComparisonHandlers = (context: ServiceContext, ask: AskDiagnosis): ComparisonHandlers => ({
  'snapshot.compare': async (compared, call) => {
    const sides = await gatherSides(context, ask, compared, call);
    const { groups, ...told } = await runOnSides(context, 'compare', sides, compared.job);
    const { now } = wordsOf(call.lang).comparison;
    return {
      a: nameSide(sides.a, now),
      b: nameSide(sides.b, now),
      ...asWritable(told),
      groups: groups.map(({ territory, sentences }) => ({
        territory,
        sentences: sentences.map(({ text, segments }) => ({ text, segments: toSegments(segments) })),
      })),
    };
  },
});
