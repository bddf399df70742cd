import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectDocument } from '../../../shared/domain/document.ts';
import type { EntityFields, EntityId } from '../../../shared/domain/entity.ts';
import type { RelationId } from '../../../shared/domain/relation.ts';
import { entityFields, relationFields } from '../../helpers/arbitrary-records.ts';
import { anEntityId } from '../../helpers/ecosystem.ts';
import { naughtyDocument } from '../../helpers/naughty-document.ts';
import { aDocument, filesOf, rowsOf, saidBy, saidByDocument } from '../../helpers/own-export.ts';

const FORMATS = ['json', 'csv', 'xlsx', 'gexf', 'graphml'] as const;
const WAYS = FORMATS.flatMap((format) => (['fr', 'en'] as const).map((lang) => [format, lang] as const));
const relationId = (at: number): RelationId => anEntityId(500_000 + at) as unknown as RelationId;

/** What one row of a table cannot say: a type of another kind, a date of a need that is not stated. */
const stated = (on: Readonly<Record<string, string>>, values: readonly string[]) =>
  Object.fromEntries(Object.entries(on).filter(([value]) => values.includes(value)));
const possible = (fields: EntityFields): EntityFields => ({
  ...fields,
  type: fields.type === 'other' && fields.kind !== 'territory' ? 'other' : null,
  needsOn: stated(fields.needsOn, fields.needs),
  offersOn: stated(fields.offersOn, fields.offers),
});

const anyDocument: fc.Arbitrary<ProjectDocument> = fc
  .array(entityFields, { minLength: 2, maxLength: 4 })
  .chain((entities) => {
    const ids = entities.map((_, at) => anEntityId(at));
    const [a, b] = ids as [EntityId, EntityId];
    return fc.array(relationFields(a, b), { maxLength: 4 }).map((relations) =>
      aDocument({
        entities: entities.map((fields, at) => ({ ...possible(fields), id: anEntityId(at) })),
        relations: relations.map((fields, at) => ({ ...fields, id: relationId(at) })),
      }),
    );
  });

/** XML has no writing for two code points that are no characters. */
const asXml = (document: ProjectDocument): ProjectDocument =>
  JSON.parse(JSON.stringify(document).replace(/\uFFFE|\uFFFF/g, ''));

describe.each(WAYS)('%s, %s', (format, lang) => {
  test('any records at all are read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (given) => {
        const document = format === 'gexf' || format === 'graphml' ? asXml(given) : given;
        const rows = await rowsOf(await filesOf(document, format, { lang }));
        expect(saidBy(rows)).toEqual(saidByDocument(document));
      }),
      { numRuns: 60 },
    );
  });
});

describe('naughty strings, in every field that takes a text', () => {
  const document = naughtyDocument();
  test('are many', () => {
    expect(document.entities.length).toBeGreaterThan(500);
  });
  test.each(WAYS)('come back from %s as they were (%s)', async (format, lang) => {
    const wanted = format === 'gexf' || format === 'graphml' ? asXml(document) : document;
    const rows = await rowsOf(await filesOf(document, format, { lang }));
    expect(saidBy(rows)).toEqual(saidByDocument(wanted));
  });
});
