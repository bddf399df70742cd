import { describe, expect, it } from 'vitest';
import {
  linesOfSuggestions,
  suggestionOfLine,
} from '../../../renderer/views/explorer/use-suggestion-lines.ts';
import type { NodeId } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { suggestion } from '../partnerships/suggestion-sample.ts';

const nodes = new Map(['a', 'b', 'group:g'].map((id) => [id as NodeId, {} as never]));
const groups = { nodeOf: (id: EntityId): NodeId => (id.startsWith('m') ? ('group:g' as NodeId) : id) };

describe('suggestions drawn in Explorer', () => {
  it('are lines between what is drawn, that stand for no relation', () => {
    const [line, ...others] = linesOfSuggestions([suggestion('s1', 1)], { nodes }, groups);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ source: 'a', target: 'b', status: 'proposed', relations: [] });
    expect(suggestionOfLine(line?.id ?? '')).toBe('s1');
  });

  it('end at the group that an entity is drawn as, and have no line within one or to what is not shown', () => {
    const toGroup = suggestion('s1', 1, { b: { id: 'm1' } });
    const within = suggestion('s2', 2, { a: { id: 'm1' }, b: { id: 'm2' } });
    const hidden = suggestion('s3', 3, { b: { id: 'hidden' } });
    const lines = linesOfSuggestions([toGroup, within, hidden], { nodes }, groups);
    expect(lines.map(({ id, target }) => [id, target])).toEqual([['suggestion:s1', 'group:g']]);
  });

  it('are told apart from the lines of facts', () => {
    expect(suggestionOfLine('01J00000000000000000000001')).toBeNull();
    expect(suggestionOfLine('bundle:a:b:funds:x')).toBeNull();
  });
});
