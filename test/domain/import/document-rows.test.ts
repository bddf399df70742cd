import { describe, expect, it } from 'vitest';
import { documentRows } from '../../../shared/domain/import/document-rows.ts';
import { RowDraft } from '../../../shared/domain/import/draft.ts';
import { readSample } from '../../helpers/samples.ts';

const document = readSample('trois-rivieres');
const rows = [...documentRows(document, 0)];

describe('rows of one of our documents', () => {
  it('hold every field of every entity and relation, and places', () => {
    const described = rows.slice(0, document.entities.length).map(({ entities: [draft] }) => draft);
    expect(described.map((draft) => ({ ...draft?.fields, kind: draft?.kind, id: draft?.key }))).toEqual(
      document.entities.map(({ updatedAt: _, ...entity }) => entity),
    );
    expect(described.filter((draft) => draft?.position).length).toBe(document.positions.length);
    const related = rows
      .slice(document.entities.length, document.entities.length + document.relations.length)
      .map(({ entities: [from, to], relations: [relation] }) => ({
        ...relation?.fields,
        type: relation?.type,
        from: from?.key,
        to: to?.key,
      }));
    expect(related).toEqual(document.relations.map(({ updatedAt: _, id: _id, ...relation }) => relation));
  });

  it('hold its saved views after its records, then what a committee decided', () => {
    const last = rows.slice(document.entities.length + document.relations.length);
    const views = last.slice(0, document.views?.length);
    expect(views.flatMap((row) => row.views)).toEqual(document.views);
    expect(document.views?.length).toBeGreaterThan(0);
    const after = last.slice(document.views?.length);
    expect(after.flatMap((row) => row.views ?? [])).toEqual([]);
    expect(after).toHaveLength(document.decisions?.length ?? 0);
    expect(after.length).toBeGreaterThan(0);
  });

  it('are drafts, numbered from 1; rows with an amount are counted', () => {
    for (const row of rows) expect(RowDraft.parse(row)).toEqual(row);
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 1));
    const counted = rows.flatMap(({ relations }) => relations).filter(({ isCounted }) => isCounted);
    expect(counted.length).toBe(document.relations.filter(({ amountCents }) => amountCents !== null).length);
    expect(counted.length).toBeGreaterThan(0);
  });
});
