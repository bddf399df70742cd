import { formatMoney, formatNumber } from '../../format.ts';
import type { DossierPart, DossierTable } from '../dossier.ts';
import { alone, type EvolutionInput, type SectionInput, type Written } from './section.ts';

type EvolutionPart = Extract<DossierPart, { id: 'evolution' }>;
const MINUS = '\u2212';

const tableOf = ({ comparison }: EvolutionInput, { words, lang }: SectionInput): DossierTable => {
  const { line, before, after, change } = words.dossier.evolution;
  const number = (title: string) => ({ title, isNumber: true, share: 1 });
  const signed = (value: number, write: (value: number) => string) =>
    value === 0 ? '=' : `${value > 0 ? '+' : MINUS}${write(Math.abs(value))}`;
  return {
    columns: [{ title: line, isNumber: false, share: 3 }, number(before), number(after), number(change)],
    rows: comparison.counts.map((count) => {
      const write = (value: number) =>
        count.unit === 'cents' ? formatMoney(value, lang) : formatNumber(value, lang);
      return [
        count.label,
        write(count.before),
        write(count.after),
        signed(count.after - count.before, write),
      ];
    }),
  };
};

const followedOf = ({ comparison }: EvolutionInput, { words }: SectionInput): string[] => {
  const { realised, followed } = words.dossier.evolution;
  return comparison.suggestions.map(({ a, b, before, after, isRealised }) => {
    const pair = `${a.name} – ${b.name}`;
    return isRealised ? realised(pair) : followed(pair, before, after);
  });
};

/** What changed: counts, then sentences by territory, then what became of what was retained. */
export const writeEvolution = (input: SectionInput): Written<EvolutionPart> => {
  const { evolution, words, state } = input;
  const { dossier } = words;
  const base = { id: 'evolution', title: dossier.sections.evolution } as const;
  if (evolution === null) return alone({ ...base, lead: [dossier.evolution.none], table: null, groups: [] });
  const followed = followedOf(evolution, input);
  const groups = evolution.comparison.groups.map(({ territory, sentences }) => ({
    heading: territory?.name ?? null,
    items: sentences.map(({ text }) => text),
  }));
  return alone({
    ...base,
    lead: [dossier.evolution.lead(evolution.name, state.header.name)],
    table: { heading: dossier.evolution.table, ...tableOf(evolution, input) },
    groups: [
      ...groups.filter(({ items }) => items.length > 0),
      ...(followed.length > 0 ? [{ heading: dossier.evolution.suggestions, items: followed }] : []),
    ],
  });
};
