import type { EntityDraft, RowDraft } from '../draft.ts';
import { type Drafting, draftPart, type RowReading } from './draft-part.ts';
import { readLinking, relationDraft } from './relation-row.ts';

/** Whom or what the money is for: the initiative where one is named, carried by the beneficiary. */
const recipientOf = (
  draft: RowDraft,
  beneficiary: EntityDraft | null,
  initiative: EntityDraft | null,
): EntityDraft | null => {
  if (!initiative) return beneficiary;
  if (beneficiary) draft.relations.push(relationDraft('carries', beneficiary.as, initiative.as, {}));
  return initiative;
};

const joinProgramme = (draft: RowDraft, recipient: EntityDraft, programme: EntityDraft): void => {
  const type = recipient.kind === 'initiative' ? 'part-of' : 'benefits-from';
  draft.relations.push(relationDraft(type, recipient.as, programme.as, {}));
};

export const draftFunding = (draft: RowDraft, reading: RowReading, drafting: Drafting): void => {
  const [funder, beneficiary, initiative, programme] = (
    ['funder', 'beneficiary', 'initiative', 'programme'] as const
  ).map((part) => draftPart(part, 'record', reading, drafting));
  const recipient = recipientOf(draft, beneficiary ?? null, initiative ?? null);
  if (!recipient || !(funder ?? programme)) {
    drafting.rowReport.report('E-IMP-NONAME', '');
    drafting.rowReport.skip();
    return;
  }
  draft.entities.push(...[funder, beneficiary, initiative, programme].flatMap((one) => one ?? []));
  const { fields } = readLinking(reading, drafting);
  const year = /^\d{4}/.exec(fields.startsOn ?? '')?.[0];
  if (fields.year == null && year !== undefined) fields.year = Number(year);
  // A programme that pays without a funder named: the money goes with the relation that there is.
  if (funder) draft.relations.push(relationDraft('funds', funder.as, recipient.as, fields));
  if (programme && funder) joinProgramme(draft, recipient, programme);
  else if (programme)
    draft.relations.push(relationDraft('benefits-from', recipient.as, programme.as, fields));
};
