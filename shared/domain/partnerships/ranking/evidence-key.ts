import { hashText } from '../hash.ts';
import { type Reason, RULE_IDS } from '../reasons.ts';

/** What an unrelated edit may move: groups, chains of three, being near. They are no evidence that one answers to. */
const DIRECT: ReadonlySet<string> = new Set([
  ...RULE_IDS,
  'common-neighbours',
  'meta-path',
  'need-offer',
  'themes',
]);

const wordsOf = ({ facts }: Reason): readonly string[] =>
  Object.entries(facts).flatMap(([key, fact]) =>
    fact.kind === 'words' || (fact.kind === 'terms' && fact.of === 'sdg')
      ? [`${key}=${[...fact.values].sort()}`]
      : [],
  );

/** What a suggestion rests on: its direct reasons, the ids of their evidence, and the words that were stated. */
export const evidenceKeyOf = (reasons: readonly Reason[]): string =>
  hashText(
    reasons
      .filter(({ reason }) => DIRECT.has(reason))
      .map((reason) =>
        [
          reason.reason,
          reason.state ?? '',
          ...reason.evidence.map(({ id }) => id).sort(),
          ...wordsOf(reason),
        ].join(' '),
      )
      .sort()
      .join('\n'),
  );
