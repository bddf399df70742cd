import { expect, it } from 'vitest';
import { countLeads } from '../../../renderer/views/diagnosis/use-leads.ts';
import { reason, suggestion } from '../partnerships/suggestion-sample.ts';

const point = { title: 'Point', reasons: ['R03', 'need-offer'] as const };

it('counts each suggestion that rests on one of the reasons once, whatever else it rests on', () => {
  const suggestions = [
    suggestion('a', 1, { why: [reason('R03', 0.5), reason('need-offer', 0.5)] }),
    suggestion('b', 2, { why: [reason('themes', 1)] }),
    suggestion('c', 3, { why: [reason('themes', 0.6), reason('R03', 0.4)] }),
  ];
  expect(countLeads(suggestions, point)).toBe(2);
});

it('counts what the list would show: one that was answered is no lead, unless its facts have changed', () => {
  const why = [reason('R03', 1)];
  const decision = { id: 'd', state: 'dismissed', on: '2026-01-01' } as never;
  const answered = suggestion('a', 1, { why, decision });
  const back = suggestion('b', 2, { why, decision, isBack: true });
  expect(countLeads([answered, back], point)).toBe(1);
  expect(countLeads([], point)).toBe(0);
});
