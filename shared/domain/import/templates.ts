import { NEEDS, NEEDS_EN } from '../needs.ts';
import { foldText } from '../text.ts';
import { TYPES_BY_KIND } from '../vocabulary.ts';
import {
  ACTOR_COLUMN_KEYS,
  type ActorColumnKey,
  RELATION_COLUMN_KEYS,
  type RelationColumnKey,
  type TemplateTableWords,
} from '../words/template-words.ts';
import { type Lang, type Words, wordsOf } from '../words/words.ts';
import type { MappedColumn } from './mapping.ts';

export type TemplateId = 'actors' | 'relations';

interface ColumnRule extends MappedColumn {
  readonly isNeeded?: true;
  /** Digits that a spreadsheet would take for a number, and lose zeros of. */
  readonly isCode?: true;
  /** In characters. */
  readonly width?: number;
  /** What it may hold, where that is a closed list. */
  readonly accepts?: (words: Words, lang: Lang) => readonly string[];
}

const typesByKind = ({ vocabulary }: Words, lang: Lang): string[] =>
  Object.entries(TYPES_BY_KIND).map(([kind, types]) => {
    const label = vocabulary.kinds[kind as keyof typeof TYPES_BY_KIND];
    const colon = lang === 'fr' ? '\u00A0:' : ':';
    return `${label}${colon} ${types.map((type) => vocabulary.types[type]).join(', ')}`;
  });
const needs = (_: Words, lang: Lang): readonly string[] =>
  lang === 'en' ? NEEDS.map((need) => NEEDS_EN[need]) : NEEDS;
const kinds = ({ vocabulary }: Words): string[] => Object.values(vocabulary.kinds);

/** Columns of « acteurs.xlsx », in order. */
const ACTOR_RULES: Readonly<Record<ActorColumnKey, ColumnRule>> = {
  name: { field: 'entity.name', isNeeded: true, width: 40 },
  shortName: { field: 'entity.shortName' },
  aliases: { field: 'entity.aliases', split: ';', width: 25 },
  kind: { field: 'entity.kind', isNeeded: true, accepts: kinds },
  type: { field: 'entity.type', width: 25, accepts: typesByKind },
  roles: {
    field: 'entity.roles',
    split: ';',
    accepts: ({ vocabulary }) => Object.values(vocabulary.roles),
  },
  siren: { field: 'entity.siren', isCode: true },
  siret: { field: 'entity.siret', isCode: true, width: 18 },
  rna: { field: 'entity.rna', isCode: true },
  commune: { field: 'entity.territory.name', width: 25 },
  insee: { field: 'entity.territory.insee', isCode: true, width: 25 },
  acts: { field: 'entity.acts', split: ';', width: 30 },
  description: { field: 'entity.description', width: 50 },
  url: { field: 'entity.url', width: 30 },
  themes: { field: 'entity.themes', split: ';', width: 25 },
  sdgs: {
    field: 'entity.sdgs',
    split: ';',
    accepts: ({ vocabulary }) => vocabulary.sdgs.map((name, at) => `${at + 1} ${name}`),
  },
  needs: { field: 'entity.needs', split: ';', width: 30, accepts: needs },
  offers: { field: 'entity.offers', split: ';', width: 30, accepts: needs },
  status: { field: 'entity.status', accepts: ({ vocabulary }) => Object.values(vocabulary.entityStatuses) },
  startsOn: { field: 'entity.startsOn' },
  source: { field: 'entity.source', width: 25 },
};

/** Columns of « liens.xlsx », in order. */
const RELATION_RULES: Readonly<Record<RelationColumnKey, ColumnRule>> = {
  from: { field: 'from.name', isNeeded: true, width: 40 },
  fromKind: { field: 'from.kind', width: 18, accepts: kinds },
  fromSiren: { field: 'from.siren', isCode: true, width: 18 },
  type: {
    field: 'relation.type',
    isNeeded: true,
    width: 25,
    accepts: ({ vocabulary }) => Object.values(vocabulary.relations).slice(0, -1),
  },
  to: { field: 'to.name', isNeeded: true, width: 40 },
  toKind: { field: 'to.kind', width: 18, accepts: kinds },
  toSiren: { field: 'to.siren', isCode: true, width: 18 },
  status: {
    field: 'relation.status',
    width: 18,
    accepts: ({ vocabulary }) => Object.values(vocabulary.relationStatuses),
  },
  role: { field: 'relation.role', width: 25 },
  startsOn: { field: 'relation.startsOn' },
  endsOn: { field: 'relation.endsOn' },
  amount: { field: 'relation.amount', width: 18 },
  year: { field: 'relation.year', width: 20 },
  stage: {
    field: 'relation.stage',
    width: 22,
    accepts: ({ vocabulary }) => Object.values(vocabulary.stages),
  },
  note: { field: 'relation.note', width: 40 },
  confidence: {
    field: 'relation.confidence',
    accepts: ({ vocabulary }) => Object.values(vocabulary.confidences),
  },
  source: { field: 'relation.source', width: 25 },
};

export interface TemplateColumn {
  readonly header: string;
  /** Where the column goes, as a mapping names it. */
  readonly mapped: MappedColumn;
  readonly isNeeded: boolean;
  readonly isCode: boolean;
  readonly width: number;
  readonly help: string;
  readonly accepts: readonly string[];
  readonly examples: readonly [string, string];
}

const DEFAULT_WIDTH = 16;

const columnsOf = <Key extends string>(
  keys: readonly Key[],
  rules: Readonly<Record<Key, ColumnRule>>,
  table: TemplateTableWords<Key>,
  lang: Lang,
): TemplateColumn[] =>
  keys.map((key) => {
    const { field, split, isNeeded, isCode, width, accepts } = rules[key];
    return {
      ...table.columns[key],
      mapped: split === undefined ? { field } : { field, split },
      isNeeded: isNeeded === true,
      isCode: isCode === true,
      width: width ?? DEFAULT_WIDTH,
      accepts: accepts?.(wordsOf(lang), lang) ?? [],
    };
  });

/** The columns of a template, in the order in which they are written. */
export const templateColumns = (template: TemplateId, lang: Lang): readonly TemplateColumn[] => {
  const { actors, relations } = wordsOf(lang).templates;
  return template === 'actors'
    ? columnsOf(ACTOR_COLUMN_KEYS, ACTOR_RULES, actors, lang)
    : columnsOf(RELATION_COLUMN_KEYS, RELATION_RULES, relations, lang);
};

/** Folded header (foldText), French or English → where it goes: what the presets of templates read by. */
export const templateFields = (template: TemplateId): ReadonlyMap<string, MappedColumn> =>
  new Map(
    (['fr', 'en'] as const).flatMap((lang) =>
      templateColumns(template, lang).map(({ header, mapped }) => [foldText(header), mapped] as const),
    ),
  );

/** True for the first row of the sheet that says how to fill a template: it holds no data. */
export const isTemplateGuide = (firstRow: readonly string[]): boolean =>
  (['fr', 'en'] as const).some((lang) =>
    wordsOf(lang).templates.guide.headings.every(
      (heading, at) => foldText(firstRow[at] ?? '') === foldText(heading),
    ),
  );
