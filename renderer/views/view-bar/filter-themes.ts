import type { CriterionField } from '../../../shared/domain/view.ts';

/** Fields of « + Filtre » by theme, the most used first. */
export const FILTER_THEMES = {
  who: [
    'look',
    'name',
    'type',
    'role',
    'kind',
    'family',
    'status',
    'ess',
    'form',
    'mission',
    'hosting',
    'territorial',
  ],
  where: ['territory', 'location', 'population'],
  what: ['sdg', 'axis', 'theme', 'need', 'offer', 'priority', 'impact', 'maturity', 'level', 'ptce-status'],
  links: [
    'relation',
    'relation-status',
    'relation-role',
    'relation-axis',
    'confidence',
    'strength',
    'outcome',
    'relation-filled',
    'relation-audience',
    'programme',
  ],
  money: [
    'funding',
    'amount',
    'year',
    'stage',
    'contribution',
    'budget',
    'need-amount',
    'amount-received',
    'amount-given',
  ],
  when: ['period', 'dates', 'due', 'updated'],
  network: ['degree', 'communities', 'components', 'betweenness', 'constraint', 'articulation-points'],
  card: ['check', 'source', 'completeness', 'filled', 'documented', 'identifier', 'audience'],
} as const satisfies Readonly<Record<string, readonly CriterionField[]>>;
export type FilterTheme = keyof typeof FILTER_THEMES;

/** Fields in the order of « + Filtre ». */
export const FILTER_FIELDS: readonly CriterionField[] = Object.values(FILTER_THEMES).flat();
