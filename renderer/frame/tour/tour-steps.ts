import type { TextKey } from '../../i18n/i18n.ts';

/** One step: a sentence of twelve words at most, beside what it speaks of. */
export interface TourStep {
  readonly text: TextKey;
  /** What it points at; the first that is on screen. */
  readonly target: string;
  /** Something must be chosen for it to be there. */
  readonly needsChoice?: true;
}

/** Only steps whose screens exist; later issues add theirs (a lead and why, the committee). */
export const TOUR_STEPS: readonly TourStep[] = [
  { text: 'tour.actors', target: '[role="application"], [role="treegrid"]' },
  { text: 'tour.card', target: '[data-tour="card"]', needsChoice: true },
  { text: 'tour.filter', target: '[data-add-filter]' },
];
