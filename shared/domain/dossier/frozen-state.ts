import type { CheckId, CheckState } from '../diagnosis/check-ids.ts';
import type { ProjectDocument } from '../document.ts';
import type { EntityId } from '../entity.ts';
import type { Solidity } from '../partnerships/suggestion.ts';
import type { SnapshotHeader } from '../snapshot.ts';
import type { Axis, MaturityLevel, RelationType } from '../vocabulary.ts';

/** What a sentence or its evidence names. */
export interface Naming {
  readonly segments?: readonly {
    readonly entities?: readonly string[] | undefined;
    readonly relations?: readonly string[] | undefined;
  }[];
  readonly evidence?: readonly { readonly id: string }[];
}
export interface ToldReason extends Naming {
  readonly reason: string;
  readonly text: string;
}
export interface ToldSuggestion {
  readonly id: string;
  readonly rank: number;
  readonly a: { readonly id: EntityId; readonly name: string };
  readonly b: { readonly id: EntityId; readonly name: string };
  readonly relation: RelationType;
  readonly axes: readonly Axis[];
  readonly solidity: Solidity;
  readonly why: readonly ToldReason[];
  readonly whyNot: readonly ToldReason[];
  readonly missing: readonly {
    readonly text: string;
    readonly entity: EntityId | null;
    readonly relation: string | null;
  }[];
}
export interface ToldSuggestions {
  readonly on: string;
  readonly methodVersion: string;
  readonly mode: 'cold' | 'learned';
  readonly few: string | null;
  /** All that were ranked; those listed are the first. */
  readonly total: number;
  readonly suggestions: readonly ToldSuggestion[];
  readonly rules: readonly string[];
}
export interface ToldCheck extends Naming {
  readonly id: CheckId;
  readonly state: CheckState;
  readonly title: string;
  readonly text: string;
  /** Corrected by hand. */
  readonly override: { readonly computed: CheckState; readonly reason: string } | null;
}
export interface ToldAxis {
  readonly axis: Axis;
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly knownShare: number;
  readonly checks: readonly ToldCheck[];
  readonly toStrengthen: readonly CheckId[];
}
export interface ToldDiagnosis {
  readonly subject: { readonly id: EntityId; readonly name: string };
  readonly on: string;
  readonly maturity: { readonly level: MaturityLevel; readonly on: string | null } | null;
  readonly axes: readonly ToldAxis[];
  readonly reminders: readonly (Naming & { readonly text: string })[];
}

/** A frozen state in one language: everything that a dossier says comes from here. */
export interface FrozenState {
  readonly sha256: string;
  readonly header: SnapshotHeader;
  readonly document: ProjectDocument;
  readonly suggestions: ToldSuggestions;
  /** What the committee had taken up already, which the list leaves out. */
  readonly takenUp: readonly ToldSuggestion[];
  readonly diagnoses: readonly ToldDiagnosis[];
}
