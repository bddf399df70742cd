import { describe, expect, it } from 'vitest';
import { indexGroups } from '../../../renderer/views/explorer/group-index.ts';
import type { DrawnGroup, GroupId } from '../../../shared/domain/drawing/drawing.ts';
import { anEntityId as id } from '../../helpers/ecosystem.ts';

const group = (value: string, members: readonly number[], isOpen: boolean): DrawnGroup => ({
  id: `group:look:${value}` as GroupId,
  name: value,
  members: members.map(id),
  inside: 0,
  isOpen,
});
const closed = group('closed', [1, 2], false);
const open = group('open', [3, 4], true);
const index = indexGroups([closed, open]);

describe('indexGroups', () => {
  it('draws members of a closed group as it, and those of an open one as themselves', () => {
    expect([1, 2, 3, 4, 5].map((number) => index.nodeOf(id(number)))).toEqual([
      closed.id,
      closed.id,
      id(3),
      id(4),
      id(5),
    ]);
  });

  it('chooses a group when all of its members are chosen, and only while it is closed', () => {
    expect(index.wholeIn([id(1), id(2), id(3), id(4)])).toEqual([closed.id]);
    expect(index.wholeIn([id(1)])).toEqual([]);
  });

  it('says whom nodes stand for', () => {
    expect(index.entitiesOf([closed.id, id(4)])).toEqual([id(1), id(2), id(4)]);
  });
});
