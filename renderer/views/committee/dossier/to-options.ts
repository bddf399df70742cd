import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import type { DossierChoice } from '../../../state/committee-state.ts';

/** Chosen in the list of what to compare with: no such section. */
export const NO_COMPARISON = 'none';

export type DossierOptions = Omit<InputOf<'dossier.preview'>, 'job' | 'page'>;
type Listed = Pick<SnapshotRecord, 'id'>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The snapshot of the dossier: the one chosen while it is there, otherwise the latest; null when there is none. */
export const snapshotOf = (choice: DossierChoice, snapshots: readonly Listed[]): string | null =>
  (snapshots.find(({ id }) => id === choice.snapshot) ?? snapshots[0])?.id ?? null;

/** What it is compared with: the one chosen, or the one before it; null: none. Snapshots come the latest first. */
export const comparedOf = (choice: DossierChoice, snapshots: readonly Listed[]): string | null => {
  if (choice.compare === NO_COMPARISON) return null;
  const snapshot = snapshotOf(choice, snapshots);
  const chosen = snapshots.find(({ id }) => id === choice.compare && id !== snapshot);
  const at = snapshots.findIndex(({ id }) => id === snapshot);
  return (chosen ?? snapshots[at + 1])?.id ?? null;
};

/** What is asked for a choice; null without a snapshot. What evolved needs something to compare with. */
export const toOptions = (choice: DossierChoice, snapshots: readonly Listed[]): DossierOptions | null => {
  const snapshot = snapshotOf(choice, snapshots);
  if (snapshot === null) return null;
  const compare = comparedOf(choice, snapshots);
  const { subject, title, subtitle, size, colours, language, sections, audience, logo } = choice;
  return {
    snapshot,
    compare,
    subject,
    title: orNull(title),
    subtitle: orNull(subtitle),
    size,
    colours,
    language,
    sections: sections.filter((section) => section !== 'evolution' || compare !== null),
    audience,
    withPersons: false,
    logo: logo?.base64 ?? null,
  };
};
