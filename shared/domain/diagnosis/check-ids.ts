import { z } from 'zod';

/** Checks of the three axes (partnerships.md 3.8). */
export const CHECK_IDS = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
] as const;
export const CheckId = z.enum(CHECK_IDS);
export type CheckId = z.infer<typeof CheckId>;

export const CHECK_STATES = ['met', 'partial', 'absent', 'unknown'] as const;
export const CheckState = z.enum(CHECK_STATES);
export type CheckState = z.infer<typeof CheckState>;
export const CHECK_VALUES: Readonly<Record<Exclude<CheckState, 'unknown'>, number>> = {
  met: 1,
  partial: 0.5,
  absent: 0,
};
