import { describe, expect, it } from 'vitest';
import { changesOf, optionsOf } from '../../../renderer/views/card/multi-edit.ts';
import { anEntity, anEntityId } from '../../helpers/ecosystem.ts';

const association = anEntity(1, { kind: 'actor', type: 'association', sdgs: [11], themes: ['eau'] });
const company = anEntity(2, { kind: 'actor', type: 'company', sdgs: [7, 11] });
const nowhere = () => [];
const commune = anEntity(3, { kind: 'territory', type: 'commune' });

describe('one value for several', () => {
  it('is one change each, of that field alone', () => {
    expect(
      changesOf([association, company], { field: 'type', mode: 'replace', values: ['network'] }, nowhere),
    ).toEqual([
      { record: 'entity', id: anEntityId(1), set: { type: 'network' }, was: { type: 'association' } },
      { record: 'entity', id: anEntityId(2), set: { type: 'network' }, was: { type: 'company' } },
    ]);
  });

  it('keeps what is there when it is added, once each', () => {
    const [first, second] = changesOf(
      [association, company],
      { field: 'sdgs', mode: 'add', values: ['7'] },
      nowhere,
    );
    expect(first?.set).toEqual({ sdgs: ['11', '7'] });
    expect(second?.set).toEqual({ sdgs: ['7', '11'] });
  });

  it('replaces what is there when asked, by nothing too', () => {
    const edit = { field: 'themes', mode: 'replace', values: [] } as const;
    expect(changesOf([association], edit, nowhere)[0]?.set).toEqual({ themes: [] });
  });

  it('says what it replaces, territories in no order', () => {
    const [river, hill] = [anEntityId(8), anEntityId(9)];
    const edit = { field: 'anchored', mode: 'replace', values: [river] } as const;
    const [change] = changesOf([association], edit, () => [hill, river, hill]);
    expect(change?.was).toEqual({ anchored: [river, hill] });
  });

  it('offers the types that all of them may have', () => {
    const types = (...entities: (typeof association)[]) =>
      optionsOf('type', entities, 'fr').map(({ value }) => value);
    expect(types(association, company)).toContain('association');
    expect(types(commune)).toContain('commune');
    expect(types(commune)).not.toContain('association');
    expect(types(commune, association)).toEqual(['group']);
  });
});
