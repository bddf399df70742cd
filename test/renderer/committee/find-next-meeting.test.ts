import { describe, expect, it } from 'vitest';
import { findNextMeeting } from '../../../renderer/views/committee/snapshots/find-next-meeting.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { EntityId } from '../../../shared/domain/entity.ts';

const id = (end: string) => EntityId.parse(`01J0000000000000000000000${end}`);
const entity = (end: string, kind: string, type: string, startsOn: string | null = null) => ({
  id: id(end),
  name: end,
  kind,
  type,
  startsOn,
});
const concerns = (from: string, to: string) => ({ type: 'concerns', from: id(from), to: id(to) });
const committee = entity('C', 'instance', 'committee');
const project = (
  events: readonly ReturnType<typeof entity>[],
  relations = events.map((e) => concerns(e.name, 'C')),
) => ({ entities: [committee, ...events], relations }) as unknown as Ecosystem;
const found = (ecosystem: Ecosystem | null) => findNextMeeting(ecosystem, '2027-03-12')?.name ?? null;

describe('findNextMeeting', () => {
  it('is the nearest event to come that concerns an instance; today is still to come', () => {
    const events = [
      entity('1', 'initiative', 'event', '2027-06-01'),
      entity('2', 'initiative', 'event', '2027-03-12'),
      entity('3', 'initiative', 'event', '2027-03-11'),
    ];
    expect(found(project(events))).toBe('2');
  });

  it('counts a month or a year that is not over, not one that is', () => {
    expect(found(project([entity('1', 'initiative', 'event', '2027-03')]))).toBe('1');
    expect(found(project([entity('1', 'initiative', 'event', '2027-02')]))).toBeNull();
    expect(found(project([entity('1', 'initiative', 'event', '2027')]))).toBe('1');
  });

  it('is no event without a date, nor one that concerns no instance, nor anything else than an event', () => {
    expect(found(project([entity('1', 'initiative', 'event')]))).toBeNull();
    expect(found(project([entity('1', 'initiative', 'event', '2027-06-01')], []))).toBeNull();
    expect(found(project([entity('1', 'initiative', 'action', '2027-06-01')]))).toBeNull();
    expect(found(null)).toBeNull();
  });

  it('is the same whatever the order of the records', () => {
    const events = [
      entity('2', 'initiative', 'event', '2027-06-01'),
      entity('1', 'initiative', 'event', '2027-06-01'),
    ];
    expect(found(project(events))).toBe('1');
    expect(found(project(events.toReversed()))).toBe('1');
  });
});
