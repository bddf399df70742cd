import type { ProjectDocument } from '../../shared/domain/document.ts';
import type { FrozenState, ToldSuggestion } from '../../shared/domain/dossier/frozen-state.ts';
import type { SnapshotId } from '../../shared/domain/snapshot.ts';

const SHA = '5e8e5e5a'.repeat(8);

/** A document as it would be frozen, with what the method would have said. */
export const frozen = (
  document: ProjectDocument,
  suggestions: readonly ToldSuggestion[] = [],
  more: Partial<FrozenState> = {},
): FrozenState => ({
  sha256: SHA,
  header: {
    id: '01KB0000000000000000000000' as SnapshotId,
    name: 'Comité',
    on: '2026-11-24',
    at: '2026-11-24T09:00:00.000Z',
    author: 'Quelqu’un',
    note: 'Note de qui a figé',
    committeeId: null,
    committeeName: null,
    views: [],
    entities: document.entities.length,
    relations: document.relations.length,
  },
  document,
  suggestions: {
    on: '2026-11-24',
    methodVersion: '1.0',
    mode: 'cold',
    few: null,
    total: suggestions.length,
    suggestions,
    rules: [],
  },
  takenUp: [],
  diagnoses: [],
  ...more,
});
