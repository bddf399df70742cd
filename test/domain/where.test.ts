import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntityId, type EntityRecord, emptyEntity } from '../../shared/domain/entity.ts';
import { emptyRelation, type RelationId, type RelationRecord } from '../../shared/domain/relation.ts';
import { isWhereField, matchesWhere } from '../../shared/domain/where.ts';

const id = (last: string) => `0000000000000000000000000${last}` as EntityId;
const entity: EntityRecord = {
  ...emptyEntity('actor', 'Atelier d’Évreux', '2026-01-01T00:00:00Z'),
  id: id('1'),
  type: 'sme-collective',
  roles: ['funder', 'carrier'],
  aliases: ['L’Atelier'],
  identifiers: { siren: ['552081317'] },
  sdgs: [8, 17],
  needs: ['locaux'],
  ess: 'yes',
  hosting: false,
  budgetCents: 123_450,
  startsOn: '2022-03',
  maturity: [{ level: 'first-steps', on: null, assessor: null, framework: null, source: null }],
  territories: [{ id: id('2'), name: 'Évreux', as: 'anchored' }],
  generic: false,
  completeness: { filled: 1, of: 2, missing: [] },
  visibility: 0.5,
};
const relation: RelationRecord = {
  ...emptyRelation('funds', id('1'), id('2'), '2026-01-01T00:00:00Z'),
  id: id('3') as unknown as RelationId,
  amountCents: 123_450,
  fromName: 'Fonds',
  toName: 'Club',
};

describe('matchesWhere on an entity', () => {
  it.each([
    ['name', "atelier d'evreux"],
    ['roles', 'funder'],
    ['roles', 'Financeur'],
    ['roles', 'carrier;funder'],
    ['type', 'Collectif de PME'],
    ['aliases', "l'atelier"],
    ['siren', '552 081 317'],
    ['sdgs', '17'],
    ['needs', 'premises'],
    ['ess', 'oui'],
    ['hosting', 'non'],
    ['budget', '1 234,5 €'],
    ['startsOn', '03/2022'],
    ['maturity', 'premiers pas'],
    ['territory', 'evreux'],
    ['anchored', id('2')],
    ['acts', ''],
    ['endsOn', ''],
    ['rna', ''],
    ['id', id('1')],
  ])('%s=%s', (field, value) => {
    expect(matchesWhere(entity, field, value)).toBe(true);
  });

  it.each([
    ['name', 'atelier'],
    ['roles', 'catalyst'],
    ['roles', 'funder;catalyst'],
    ['roles', 'dragon'],
    ['type', ''],
    ['siren', ''],
    ['siren', '55208131'],
    ['sdgs', '1'],
    ['startsOn', '2022'],
    ['acts', 'evreux'],
    ['territory', ''],
    ['hosting', ''],
    ['dragon', 'x'],
    ['amount', '12'],
  ])('not %s=%s', (field, value) => {
    expect(matchesWhere(entity, field, value)).toBe(false);
  });
});

describe('matchesWhere on a relation', () => {
  it.each([
    ['type', 'finance'],
    ['from', 'fonds'],
    ['toName', 'club'],
    ['amount', '1234,50'],
    ['status', 'existant'],
    ['note', ''],
  ])('%s=%s', (field, value) => {
    expect(matchesWhere(relation, field, value)).toBe(true);
  });
});

describe('where fields', () => {
  it('are those of the record', () => {
    expect(['name', 'siren', 'territory', 'amount'].map((field) => isWhereField('entity', field))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(['amount', 'from', 'siren'].map((field) => isWhereField('relation', field))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (field, value) => {
        expect(typeof matchesWhere(entity, field, value)).toBe('boolean');
      }),
    );
  });
});
