import { describe, expect, it } from 'vitest';
import type { Command } from '../../renderer/commands/command.ts';
import { type CommandItem, type Found, groupFound } from '../../renderer/frame/palette/palette-groups.ts';
import type { SearchHit } from '../../shared/contract/graph-operations.ts';
import { EntityId } from '../../shared/domain/entity.ts';

const hit = (name: string, score: number): SearchHit => ({
  id: EntityId.parse('01J0000000000000000000000A'),
  kind: 'actor',
  type: null,
  name,
  score,
  matched: null,
});
const command = (title: string, isRecent = false, isPinned = false): CommandItem => ({
  sort: 'command',
  id: title,
  title,
  command: {} as Command,
  reason: null,
  keys: undefined,
  isPinned,
  isRecent,
});
const orderOf = (found: Partial<Found>): string[] =>
  groupFound({ text: '', hits: [], commands: [], newName: null, ...found }).map(({ id }) => id);

describe('groupFound', () => {
  it('shows entities before commands', () => {
    const commands = [command('Fermer le projet')];
    expect(orderOf({ text: 'ferme', hits: [hit('Ferme du Grand Clos', 0.9)], commands })).toEqual([
      'entities',
      'commands',
    ]);
  });

  it('shows a command that is named before entities found only with a typing error', () => {
    const commands = [command('Renommer le projet')];
    expect(orderOf({ text: 'renom', hits: [hit('Renescure', 0.5)], commands })).toEqual([
      'commands',
      'entities',
    ]);
    expect(orderOf({ text: 'jet', hits: [hit('Jeux', 0.5)], commands })).toEqual(['entities', 'commands']);
  });

  it('keeps recent commands apart and offers to create last', () => {
    const commands = [command('Aide', true), command('Réglages')];
    expect(orderOf({ text: 'x', commands, newName: 'x' })).toEqual(['recent', 'commands', 'create']);
  });

  it('keeps pinned commands first, each command once', () => {
    const commands = [command('Aide', true), command('Réglages'), command('Exporter', true, true)];
    expect(orderOf({ commands })).toEqual(['pinned', 'recent', 'commands']);
    const titles = groupFound({ text: '', hits: [], commands, newName: null }).flatMap(({ items }) =>
      items.map(({ id }) => id),
    );
    expect(titles).toEqual(['Exporter', 'Aide', 'Réglages']);
  });

  it('leaves out what is empty', () => {
    expect(orderOf({})).toEqual([]);
  });
});
