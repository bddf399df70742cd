import type { CheckState } from '../../../../../shared/domain/diagnosis/check-ids.ts';
import { equally, number, type Plains, type Shares, words } from '../plain.ts';
import { sorted, type World } from '../world.ts';
import type { About } from './subject.ts';

/** What a second computation says of a check. */
export interface Checked {
  readonly state: CheckState;
  readonly facts: Plains;
  readonly evidence: Shares;
}
export type SecondCheck = (world: World, about: About) => Checked;

export const ENGINEERING = [
  ...['ingénierie de projet', "ingénierie d'alliance", 'ingénierie financière'],
  ...["évaluation et mesure d'impact", 'animation et médiation', 'gouvernance partagée'],
  ...['recherche et développement', 'études et diagnostics'],
];

/** Equal shares; of very many the first fifty, entities before relations. */
export const evidenceOf = (entities: readonly string[], relations: readonly string[] = []): Shares => {
  const all = [
    ...sorted(entities).map((id) => ['entity', id] as const),
    ...sorted(relations).map((id) => ['relation', id] as const),
  ].slice(0, 50);
  const of = (kind: string) => all.flatMap(([each, id]) => (each === kind ? [id] : []));
  return equally(of('entity'), of('relation'));
};
export const countOf = (ids: readonly string[]): string => number(sorted(ids).length, 'count', sorted(ids));

/** The first five of many words, and how many more. */
export const someWords = (key: string, values: readonly string[]): Plains => {
  const all = sorted(values);
  return all.length > 6
    ? { [key]: words(all.slice(0, 5)), [`${key}More`]: number(all.length - 5, 'count') }
    : { [key]: words(all) };
};
