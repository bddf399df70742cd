import { describe, expect, it } from 'vitest';
import { chooseSides } from '../../../renderer/views/committee/comparison/choose-sides.ts';
import { NOW } from '../../../shared/contract/snapshot-operations.ts';
import { SnapshotId } from '../../../shared/domain/snapshot.ts';

const snapshot = (end: string) => ({ id: SnapshotId.parse(`01J0000000000000000000000${end}`) });
const [march, june, gone] = [snapshot('A'), snapshot('B'), snapshot('C')];
const nothing = { before: null, after: null };

describe('chooseSides', () => {
  it('compares the last two committees, the earlier one first', () => {
    expect(chooseSides([june, march], nothing)).toEqual({ before: march.id, after: june.id });
  });

  it('compares the only snapshot with now', () => {
    expect(chooseSides([march], nothing)).toEqual({ before: march.id, after: NOW });
  });

  it('has nothing to compare without a snapshot, whatever is asked', () => {
    expect(chooseSides([], { before: march.id, after: NOW })).toBeNull();
  });

  it('keeps what is asked, in its order, now first too', () => {
    expect(chooseSides([june, march], { before: NOW, after: march.id })).toEqual({
      before: NOW,
      after: march.id,
    });
  });

  it('forgets one that was deleted', () => {
    expect(chooseSides([june, march], { before: gone.id, after: NOW })).toEqual({
      before: march.id,
      after: NOW,
    });
  });
});
