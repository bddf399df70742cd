import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { compactDocument, type ProjectDocument, parseDocument } from '../../../shared/domain/document.ts';
import type { StoredEntity } from '../../../shared/domain/entity.ts';
import { checkIdentifier } from '../../../shared/domain/identifier.ts';
import type { IdentifierScheme } from '../../../shared/domain/vocabulary.ts';
import {
  emptyStrings,
  forbiddenRelations,
  partOfLoops,
  repeatedIds,
  wrongTypes,
} from '../../helpers/document-rules.ts';
import { readSample, sampleText } from '../../helpers/samples.ts';
import { sharedData } from '../../helpers/shared-data.ts';

interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly attributes: string;
}
interface RelationRow {
  readonly source_id: string;
  readonly target_id: string;
  readonly relation: string;
  readonly date: string;
}
interface Place {
  readonly entity: string;
  readonly field: string;
  readonly value: string | number;
}

interface RelationPlace {
  readonly row: number;
  readonly relation?: string;
  readonly entity?: string;
  readonly field?: string;
  readonly value?: string | number;
}
interface Mapping {
  readonly entities: Readonly<Record<string, Place>>;
  readonly relations: readonly RelationPlace[];
}

/** Where each row of the two source files is: rows that are attributes by name, relations by row number (first is 1). */
const mapping: Mapping = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../fixtures/rameau-mapping.json'), 'utf8'),
);
const sample = readSample('rameau');
const byReference = new Map(sample.entities.map((entity) => [entity.identifiers.reference?.[0], entity]));
const entityOf = (reference: string): StoredEntity => {
  const entity = byReference.get(reference);
  if (!entity) throw new Error(`no entity ${reference}`);
  return entity;
};
const idOf = (reference: string) => entityOf(reference).id;

describe('sample rameau, by itself', () => {
  it('holds 117 entities and 125 relations', () => {
    expect(sample.entities).toHaveLength(117);
    expect(sample.relations).toHaveLength(125);
    expect(sample.project).toMatchObject({ fictional: false, sample: 'rameau' });
  });

  it('is written compactly: nothing is lost by parsing and compacting it again', () => {
    const raw: unknown = JSON.parse(sampleText('rameau'));
    expect(compactDocument(parseDocument(raw))).toEqual(raw);
    expect(emptyStrings(raw)).toEqual([]);
  });

  it('respects the types, the schema table and the order of inclusion', () => {
    expect(wrongTypes(sample)).toEqual([]);
    expect(forbiddenRelations(sample)).toEqual([]);
    expect(partOfLoops(sample)).toEqual([]);
    expect(repeatedIds(sample)).toEqual([]);
  });

  it('carries only identifiers of the right shape and key', () => {
    const wrong = sample.entities.flatMap(({ identifiers }) =>
      Object.entries(identifiers).flatMap(([scheme, values]) =>
        values.filter((value) => {
          const checked = checkIdentifier(scheme as IdentifierScheme, value);
          return !checked.ok || checked.value !== value;
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every entity and relation a source', () => {
    const bare = [...sample.entities, ...sample.relations].filter(({ sources }) => sources.length === 0);
    expect(bare).toEqual([]);
  });

  it('keeps both figures of the endowment of the Fonds ODD 17, and what it finances', () => {
    const fund = entityOf('fonds:odd17');
    const endowments = fund.statements.filter(({ field }) => field === 'endowment');
    expect(endowments.map(({ value, source }) => [value, source?.publisher])).toEqual([
      ['1 500 000 € sur trois ans', 'Le RAMEAU'],
      ['3 000 000 €', 'Carenews'],
    ]);
    expect(fund.offers).toContain("ingénierie d'alliance");
    expect(fund.roles).toContain('funder-of-engineering');
  });

  it('keeps the spellings of the sources as aliases', () => {
    const spellings: [string, string][] = [
      ['prog:crte', 'Contrats de Relance et de Transition Energétique'],
      ['prog:crte', 'contrats pour la réussite de la transition écologique'],
      ['ter:hdf', 'Haut-de-France'],
      ['ptce:ciel', 'PTCE Gâtinais Montargois'],
      ['org:persee3c', 'Persee3C'],
      ['org:persee3c', 'PERSEE 3C'],
      ['siren:200040947', 'CC de Flandre Intérieure'],
    ];
    for (const [reference, spelling] of spellings) expect(entityOf(reference).aliases).toContain(spelling);
  });

  it('records the award of the PTCE as money granted', () => {
    const award = sample.relations.find(
      ({ type, from, to }) =>
        type === 'benefits-from' && from === idOf('ptce:ciel') && to === idOf('prog:ami-ptce'),
    );
    expect(award).toMatchObject({
      amountCents: 10_000_000,
      year: 2022,
      stage: 'granted',
      startsOn: '2022-03',
    });
  });
});

const entitiesPath = sharedData('rameau-2022/entities.csv');
const relationsPath = sharedData('rameau-2022/relations.csv');
const readRows = <Row>(path: string | null): Row[] =>
  path ? Papa.parse<Row>(readFileSync(path, 'utf8').trim(), { header: true }).data : [];
const absent = entitiesPath === null || relationsPath === null;
const entityRows = readRows<EntityRow>(entitiesPath);
const relationRows = readRows<RelationRow>(relationsPath);
const attributes = mapping.entities;

/** True when the field of that entity holds the value, or a record that carries it. */
const holds = ({ entity, field, value }: Place): boolean => {
  const values = entityOf(entity)[field as keyof StoredEntity] as readonly unknown[];
  return values.some(
    (item) =>
      item === value || (typeof item === 'object' && item !== null && Object.values(item).includes(value)),
  );
};

describe.skipIf(absent)('sample rameau against the shared facts (skipped where they are absent)', () => {
  it('has an entity or an attribute for each of the 133 rows', () => {
    expect(entityRows).toHaveLength(133);
    const lost = entityRows.filter(({ id }) => {
      const place = attributes[id];
      return place ? byReference.has(id) || !holds(place) : !byReference.has(id);
    });
    expect(lost).toEqual([]);
    expect(Object.keys(attributes)).toHaveLength(16);
  });

  it('names each entity as its row does, and carries its official codes', () => {
    for (const { id, name, attributes: text } of entityRows.filter(({ id }) => !attributes[id])) {
      const { identifiers, ...entity } = entityOf(id);
      expect(entity.name).toBe(name);
      const codes = {
        siren: /siren=(\d+)/,
        insee: /insee=(\d+)/,
        reg: /insee_reg=(\d+)/,
        crte: /id_crte=([\w-]+)/,
      };
      for (const [scheme, pattern] of Object.entries(codes) as ['siren', RegExp][]) {
        expect(identifiers[scheme]?.[0]).toBe(pattern.exec(text)?.[1]);
      }
      expect(entity.type === 'group').toBe(text.includes('generic=true'));
    }
  });

  it('keeps every figure, date and other name that a row gives of an entity', () => {
    const lost = entityRows
      .filter(({ id }) => !attributes[id])
      .flatMap(({ id, attributes: text }) => {
        // The date of publication that the row of Le RAMEAU gives is the article's.
        const holder = text.includes('date_publication') ? 'doc:article' : id;
        const kept = JSON.stringify(entityOf(holder)).replace(/(\d) (?=\d{3})/g, '$1');
        const figures = text.match(/\d{2,}(-W?\d+)*/g) ?? [];
        const names = [...text.matchAll(/(?:alias|longName)=([^;]+)/g)].flatMap(([, name]) => name ?? []);
        return [...figures, ...names]
          .filter((value) => !kept.includes(value))
          .map((value) => `${id} ${value}`);
      });
    expect(lost).toEqual([]);
  });

  it('marks as to be checked exactly the entities that their rows do not vouch for', () => {
    const doubted = sample.entities.filter(({ statements }) =>
      statements.some(({ field, value }) => field === 'certainty' && value === 'à vérifier'),
    );
    const expected = entityRows.filter(({ attributes: text }) => text.includes('certainty=à vérifier'));
    expect(doubted.map(({ identifiers }) => identifiers.reference?.[0]).sort()).toEqual(
      expected.map(({ id }) => id).sort(),
    );
  });

  it('has a relation or an attribute for each of the 149 rows, and none besides', () => {
    expect(relationRows).toHaveLength(149);
    expect(mapping.relations.map(({ row }) => row)).toEqual(relationRows.map((_, index) => index + 1));
    expect(mapping.relations.filter((place) => !isMapped(place, sample))).toEqual([]);
    const used = mapping.relations.flatMap(({ relation }) => relation ?? []);
    expect([...used].sort()).toEqual(sample.relations.map(({ id }) => id as string).sort());
  });

  it('turns a row round only where the words say it from the other end', () => {
    const turned = mapping.relations.flatMap(({ row, relation: id }) => {
      const [source, relation] = [relationRows[row - 1], sample.relations.find((other) => other.id === id)];
      return source && relation && relation.from !== idOf(source.source_id) ? [source.relation] : [];
    });
    expect([...new Set(turned)].sort()).toEqual(['a servi de base à', 'dans le périmètre de']);
  });

  it('keeps the date of each relation', () => {
    for (const { row, relation: id } of mapping.relations) {
      const date = relationRows[row - 1]?.date ?? '';
      const relation = sample.relations.find((other) => other.id === id);
      if (!relation) continue;
      const kept = [relation.startsOn ?? '', relation.note ?? ''];
      expect(kept.some((text) => text === date || (date !== '' && text.includes(date)))).toBe(true);
    }
  });

  it('shares no run of eight words with the sources', () => {
    const runsOf = (text: string): string[] => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
    };
    const known = new Set(
      [...entityRows, ...relationRows].flatMap((row) => runsOf(Object.values(row).join(' '))),
    );
    const copied = sample.entities.filter(({ description }) =>
      runsOf(description ?? '').some((run) => known.has(run)),
    );
    expect(copied).toEqual([]);
  });
});

/** The row's place exists and joins (or is held by) what the row names. */
function isMapped(place: RelationPlace, { relations }: ProjectDocument): boolean {
  const row = relationRows[place.row - 1];
  if (!row) return false;
  const ends = [row.source_id, row.target_id];
  if (place.relation === undefined) {
    const { entity = '', field = '', value = '' } = place;
    const holders = ends.map((end) => attributes[end]?.entity ?? end);
    return holders.includes(entity) && holds({ entity, field, value });
  }
  const relation = relations.find(({ id }) => id === place.relation);
  return relation !== undefined && ends.every((end) => [relation.from, relation.to].includes(idOf(end)));
}
