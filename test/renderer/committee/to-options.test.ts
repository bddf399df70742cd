import { describe, expect, it } from 'vitest';
import { type DossierChoice, startCommittee } from '../../../renderer/state/committee-state.ts';
import { NO_COMPARISON, toOptions } from '../../../renderer/views/committee/dossier/to-options.ts';
import { DossierOptions } from '../../../shared/contract/dossier-operations.ts';
import { DOSSIER_SECTIONS } from '../../../shared/domain/dossier/sections.ts';
import { SnapshotId } from '../../../shared/domain/snapshot.ts';

const snapshot = (end: string) => ({ id: SnapshotId.parse(`01J0000000000000000000000${end}`) });
const [first, second, third] = [snapshot('A'), snapshot('B'), snapshot('C')];
const all = [third, second, first];
const options = (choice: Partial<DossierChoice>, snapshots = all) =>
  toOptions({ ...startCommittee.dossier, ...choice }, snapshots);

describe('toOptions', () => {
  it('takes the latest snapshot, and what evolved since the one before it', () => {
    expect(options({})).toMatchObject({ snapshot: third.id, compare: second.id });
    expect(options({ snapshot: second.id })).toMatchObject({ snapshot: second.id, compare: first.id });
  });

  it('has no part on what evolved without anything to compare with', () => {
    const alone = options({}, [first]);
    expect(alone).toMatchObject({ snapshot: first.id, compare: null });
    expect(alone?.sections).toEqual(DOSSIER_SECTIONS.filter((section) => section !== 'evolution'));
    expect(options({ compare: NO_COMPARISON })?.sections).not.toContain('evolution');
    expect(options({})?.sections).toContain('evolution');
  });

  it('never compares a snapshot with itself, nor with one that is gone', () => {
    expect(options({ compare: third.id })).toMatchObject({ snapshot: third.id, compare: second.id });
    expect(options({ compare: second.id }, [third, first])).toMatchObject({ compare: first.id });
  });

  it('asks nothing without a snapshot', () => {
    expect(options({}, [])).toBeNull();
  });

  it('never asks for persons; a title of spaces is none', () => {
    expect(options({ title: '  ', subtitle: ' Un an après ' })).toMatchObject({
      title: null,
      subtitle: 'Un an après',
      withPersons: false,
    });
  });

  it('is what the contract asks for', () => {
    expect(() => DossierOptions.parse(options({}))).not.toThrow();
  });
});
