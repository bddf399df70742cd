import { describe, expect, it } from 'vitest';
import {
  applySaved,
  changeColumn,
  setColumn,
  setConstant,
  setRowIs,
} from '../../../renderer/views/import/mapping-edits.ts';
import {
  blockedBecause,
  isAllRecognised,
  isDecided,
  lacksName,
  planOf,
} from '../../../renderer/views/import/plan.ts';
import { inspection, mapping, outcome, table, wizard } from './samples.ts';

const withCourriel = setColumn(mapping, 'Courriel', { field: 'contact.email' });

describe('what is asked of the host', () => {
  it('says nothing of a table that is left as proposed', () => {
    expect(planOf(wizard())).toMatchObject({
      files: ['file-1'],
      as: 'auto',
      reading: [{ encoding: null, separator: null }],
      tables: [{ id: '0:Feuille:0', isTaken: true, headerRow: null, mapping: null }],
      withPersons: false,
      includeHidden: false,
    });
  });

  it('leaves a hidden sheet, and reads it once it is taken', () => {
    const hidden = wizard({ inspection: inspection(table({ isHidden: true })) });
    expect(planOf(hidden).tables?.[0]?.isTaken).toBe(false);
    const taken = { ...hidden, tables: { '0:Feuille:0': { isTaken: true, mapping: null } } };
    expect(planOf(taken)).toMatchObject({ includeHidden: true, tables: [{ isTaken: true }] });
  });

  it('takes the persons of the table that was ticked, not those of another', () => {
    const other = table({ id: '0:Autre:0', sheet: 'Autre' });
    const ticked = wizard({
      inspection: inspection(table(), other),
      tables: { '0:Feuille:0': { isTaken: true, mapping: withCourriel } },
    });
    const plan = planOf(ticked);
    expect(plan.withPersons).toBe(true);
    expect(plan.tables?.map((one) => one.mapping)).toEqual([withCourriel, mapping]);
  });

  it('takes all persons when the check was told so', () => {
    const plan = planOf(wizard({ decisions: { 'E-IMP-PERSON': 'include' } }));
    expect(plan.withPersons).toBe(true);
    expect(plan.tables?.[0]?.mapping).toEqual(withCourriel);
  });

  it('forgets the persons of a table that is no longer taken', () => {
    const left = wizard({ tables: { '0:Feuille:0': { isTaken: false, mapping: withCourriel } } });
    expect(planOf(left).withPersons).toBe(false);
  });
});

describe('steps', () => {
  it('goes no further without a file, a table or a name', () => {
    expect(blockedBecause(wizard({ inspection: null }), 'content')).toBe('noFile');
    const none = wizard({ tables: { '0:Feuille:0': { isTaken: false, mapping: null } } });
    expect(blockedBecause(none, 'columns')).toBe('noTable');
    const nameless = setColumn(mapping, 'Nom', null);
    const unnamed = wizard({ tables: { '0:Feuille:0': { isTaken: true, mapping: nameless } } });
    expect(blockedBecause(unnamed, 'columns')).toBeNull();
    expect(blockedBecause(unnamed, 'values')).toBe('noName');
    expect(blockedBecause(wizard(), 'check')).toBeNull();
    const unknown = wizard({ inspection: inspection(table({ proposal: null })) });
    expect(blockedBecause(unknown, 'values')).toBe('noName');
  });

  it('goes back nowhere once the import is done', () => {
    expect(blockedBecause(wizard({ result: outcome(), step: 'import' }), 'columns')).toBe('done');
  });

  it('may be skipped when every table is known, until one is read otherwise', () => {
    const known = wizard({ inspection: inspection(table({ preset: 'crte' })) });
    expect(isAllRecognised(known)).toBe(true);
    expect(isAllRecognised({ ...known, tables: { '0:Feuille:0': { isTaken: true, mapping } } })).toBe(false);
    expect(isAllRecognised(wizard())).toBe(false);
  });

  it('asks before leaving only when something was decided', () => {
    expect(isDecided(wizard())).toBe(false);
    expect(isDecided(wizard({ step: 'columns' }))).toBe(true);
    expect(isDecided(wizard({ decisions: { 'E-IMP-KEY': 'clear' } }))).toBe(true);
    expect(isDecided(wizard({ step: 'import', result: outcome() }))).toBe(false);
  });
});

describe('a mapping being edited', () => {
  it('changes what a column becomes, its format and its separator, and leaves the others', () => {
    const split = changeColumn(setColumn(mapping, 'Statut', { field: 'entity.themes' }), 'Statut', {
      split: ';',
    });
    expect(split.columns).toEqual({
      Nom: { field: 'entity.name' },
      Statut: { field: 'entity.themes', split: ';' },
    });
    expect(changeColumn(split, 'Statut', { split: '' }).columns.Statut).toEqual({ field: 'entity.themes' });
    expect(changeColumn(split, 'Absente', { format: 'dmy' })).toBe(split);
    expect(setColumn(split, 'Statut', null).columns).toEqual({ Nom: { field: 'entity.name' } });
  });

  it('keeps what is said of the subject when a row is something else', () => {
    const link = setRowIs(setConstant(mapping, 'entity.kind', 'actor'), 'relation');
    expect(link.columns).toEqual({ Nom: { field: 'from.name' }, Statut: { field: 'from.kind' } });
    expect(link.constants).toEqual({ 'from.kind': 'actor' });
    expect(setRowIs(link, 'entity').columns).toEqual(mapping.columns);
    const money = setRowIs(setColumn(link, 'Montant', { field: 'relation.amount' }), 'funding');
    expect(money.columns.Montant).toEqual({ field: 'relation.amount' });
    expect(setRowIs(money, 'entity').columns.Montant).toBeUndefined();
  });

  it('knows whom a row would be about', () => {
    expect(lacksName(mapping)).toBe(false);
    expect(lacksName(setRowIs(mapping, 'relation'))).toBe(true);
    const both = setColumn(setRowIs(mapping, 'relation'), 'Vers', { field: 'to.siren' });
    expect(lacksName(both)).toBe(false);
  });

  it('takes of a saved one only the columns that are there', () => {
    const saved = setColumn(mapping, 'Ailleurs', { field: 'entity.url' });
    expect(Object.keys(applySaved(saved, table())?.columns ?? {})).toEqual(['Nom', 'Statut']);
    expect(applySaved(saved, table({ headers: ['X'] }))).toBeNull();
  });
});
