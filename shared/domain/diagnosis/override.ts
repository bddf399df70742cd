import { z } from 'zod';
import { EntityId, LongText } from '../entity.ts';
import { Audience } from '../vocabulary.ts';
import { CheckId, CheckState } from './check-ids.ts';

/** A state of a check corrected by hand (« ✎ corrigé à la main »), with its reason. */
export const CheckOverrideFields = z.object({
  /** The territory or the programme that is diagnosed. */
  subject: EntityId,
  check: CheckId,
  state: CheckState,
  reason: LongText,
  author: z.string(),
  at: z.string(),
  audience: Audience,
});
export type CheckOverrideFields = z.infer<typeof CheckOverrideFields>;
/** Its id is `SUBJECT CHECK`: one a check. */
export const CheckOverride = CheckOverrideFields.extend({ id: z.string() });
export type CheckOverride = z.infer<typeof CheckOverride>;

export const overrideId = (subject: EntityId, check: CheckId): string => `${subject} ${check}`;
