import type { Check } from '../check.ts';
import {
  areOffersKnown,
  engineeringOffers,
  entitiesFact,
  evidenceOf,
  isCompositionKnown,
  toComplete,
  toSuggestions,
  wordsFact,
} from '../check-parts.ts';

const PROJECT_ENGINEERING = 'ingénierie de projet';

/**
 * C2, somebody of the subject, or a resource for it, offers project engineering; partial for another kind of
 * engineering. Absent only where the composition is known, and what everybody offers is (marked on the subject, or said
 * by each organisation).
 */
export const engineeringResource: Check = {
  id: 'C2',
  axis: 'competences',
  weight: 1,
  reach: 'others',
  read: (terrain, subject) => {
    const resources = [...subject.members].filter((id) => terrain.kindOf(id) === 'resource');
    const asked = [...subject.parties, ...resources];
    const providers = asked.filter((id) => engineeringOffers(terrain, id).length > 0);
    const exact = providers.filter((id) => engineeringOffers(terrain, id).includes(PROJECT_ENGINEERING));
    const found = exact.length > 0 ? exact : providers;
    const facts = {
      providers: entitiesFact(found),
      offers: wordsFact(found.flatMap((id) => engineeringOffers(terrain, id))),
    };
    const action = toSuggestions('competences', 'R10', 'need-offer');
    if (exact.length > 0) return { state: 'met', facts, evidence: evidenceOf(exact), action: null };
    if (found.length > 0) return { state: 'partial', facts, evidence: evidenceOf(found), action };
    const silent = asked.find((id) => terrain.kindOf(id) !== 'territory' && !areOffersKnown(terrain, id));
    const isComposed = isCompositionKnown(terrain, subject);
    if (isComposed && (silent === undefined || terrain.isDocumented(subject.id, 'offers')))
      return { state: 'absent', facts, evidence: [], action };
    const missing =
      isComposed && silent ? toComplete(silent, 'offers') : toComplete(subject.id, 'documented');
    return { state: 'unknown', facts, evidence: [], action: missing };
  },
};
