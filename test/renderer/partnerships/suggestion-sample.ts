import type { SuggestionRecord, WhyReason } from '../../../shared/contract/suggestion-operations.ts';

export const reason = (
  id: WhyReason['reason'],
  part: number,
  evidence: readonly (readonly ['entity' | 'relation', string, number])[] = [],
): WhyReason => ({
  reason: id,
  text: id,
  segments: [{ text: id }],
  part,
  evidence: evidence.map(([kind, of, share]) => ({ kind, id: of, name: of, share })),
});

/** A suggestion as the host tells it; what a test does not say is ordinary. */
export const suggestion = (
  id: string,
  rank: number,
  more: Partial<Omit<SuggestionRecord, 'a' | 'b'>> & { readonly a?: object; readonly b?: object } = {},
): SuggestionRecord =>
  ({
    id,
    rank,
    relation: 'partners-with',
    axes: [],
    solidity: 'strong',
    likelihood: 0.5,
    value: 0.5,
    quality: 1,
    priority: 1 / rank,
    why: [],
    whyNot: [],
    missing: [],
    isNewcomer: false,
    isBack: false,
    decision: null,
    ...more,
    a: { id: 'a', name: 'A', kind: 'actor', type: null, ...more.a },
    b: { id: 'b', name: 'B', kind: 'actor', type: null, ...more.b },
  }) as unknown as SuggestionRecord;
