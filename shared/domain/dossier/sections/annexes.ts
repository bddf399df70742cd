import type { Source } from '../../entity.ts';
import { formatDay } from '../../format.ts';
import type { DossierPart } from '../dossier.ts';
import type { ReadableState } from '../readable-state.ts';
import { alone, dateIn, type SectionInput, type Written } from './section.ts';

type PartOf<Id> = Extract<DossierPart, { id: Id }>;
const TIME_ZONE = 'Europe/Paris';

/** How it was made, and what it cannot say. */
export const writeMethod = ({ state, words, lang }: SectionInput): Written<PartOf<'method'>> => {
  const { method, sections } = words.dossier;
  const { document, header, suggestions, sha256 } = state;
  const { methodVersion, total, rules, mode } = suggestions;
  const counts = [document.entities.length, document.relations.length] as const;
  return alone({
    id: 'method',
    title: sections.method,
    lead: [],
    groups: [
      {
        heading: method.data,
        items: [
          ...method.dataItems(...counts, dateIn(header.on, lang)),
          method.seal(header.name, formatDay(header.at, lang, TIME_ZONE), sha256),
        ],
      },
      {
        heading: method.suggestions,
        items: method.suggestionItems(methodVersion, total, rules.length, mode === 'learned'),
      },
      { heading: method.limits, items: method.limitItems },
    ],
  });
};

export interface CitedSource {
  readonly title: string;
  readonly publisher: string | null;
  readonly consultedOn: string | null;
  readonly records: number;
}

/** Each source once, the most cited first; a record that cites it twice counts once. */
export const citedSources = ({ document }: Pick<ReadableState, 'document'>): CitedSource[] => {
  const cited = new Map<string, CitedSource>();
  const cite = (sources: readonly Source[]) => {
    const once = new Map(sources.map((source) => [`${source.title}\n${source.publisher ?? ''}`, source]));
    for (const [key, { title, publisher, consultedOn }] of once) {
      const known = cited.get(key);
      const latest =
        [known?.consultedOn, consultedOn]
          .filter((on) => on != null)
          .toSorted()
          .at(-1) ?? null;
      cited.set(key, { title, publisher, consultedOn: latest, records: (known?.records ?? 0) + 1 });
    }
  };
  for (const { sources, statements } of document.entities)
    cite([...sources, ...statements.flatMap(({ source }) => source ?? [])]);
  for (const { sources } of document.relations) cite(sources);
  return [...cited.values()].sort(
    (a, b) => b.records - a.records || (`${a.title}\n${a.publisher}` < `${b.title}\n${b.publisher}` ? -1 : 1),
  );
};

export const writeSources = ({ state, words, lang }: SectionInput): Written<PartOf<'sources'>> => {
  const { sources, sections } = words.dossier;
  const cited = citedSources(state);
  const text = (title: string, share: number) => ({ title, isNumber: false, share });
  return alone({
    id: 'sources',
    title: sections.sources,
    lead: [cited.length === 0 ? sources.none : sources.lead(cited.length)],
    table:
      cited.length === 0
        ? null
        : {
            columns: [
              text(sources.title, 4),
              text(sources.publisher, 2.6),
              text(sources.consulted, 2),
              { title: sources.records, isNumber: true, share: 1.2 },
            ],
            rows: cited.map(({ title, publisher, consultedOn, records }) => [
              title,
              publisher ?? '',
              consultedOn === null ? '' : dateIn(consultedOn, lang),
              words.sheet.number(records),
            ]),
          },
  });
};

export const writeGlossary = ({ words }: SectionInput): Written<PartOf<'glossary'>> =>
  alone({ id: 'glossary', title: words.dossier.sections.glossary, lead: [], terms: words.dossier.glossary });
