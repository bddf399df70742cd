import type { Answer, DecisionState, OFFERED_REASONS } from '../../decision.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

/** States of the one chain, and what was answered to come there. */
const states: Readonly<Record<DecisionState, string>> = {
  proposed: 'proposée',
  later: 'reportée',
  'to-study': 'à instruire',
  committed: 'engagée',
  dismissed: 'écartée',
  done: 'réalisée',
  abandoned: 'abandonnée',
  exists: 'existe déjà',
};
const answers: Readonly<Record<Answer, string>> = {
  retain: 'retenir',
  exists: 'existe déjà',
  dismiss: 'écarter',
  later: 'reporter',
  'to-study': 'à instruire',
  commit: 'engager',
  done: 'réalisée',
  abandon: 'abandonner',
};
/** How a line of history begins. */
const history: Readonly<Record<DecisionState, string>> = {
  proposed: 'Piste retenue',
  later: 'Piste reportée',
  'to-study': 'Piste à instruire',
  committed: 'Piste engagée',
  dismissed: 'Piste écartée',
  done: 'Piste réalisée',
  abandoned: 'Piste abandonnée',
  exists: 'Piste qui existe déjà',
};
const reasons: Readonly<Record<(typeof OFFERED_REASONS)[number], string>> = {
  competition: 'concurrence',
  tried: 'déjà essayé',
  'out-of-scope': 'hors compétence',
  'not-now': 'pas maintenant',
  'false-data': 'donnée fausse',
  other: 'autre',
};

/** Columns of the committee's record, in their order. */
const columns = {
  on: 'Date',
  a: 'De',
  relation: 'Lien',
  b: 'Vers',
  state: 'État',
  reason: 'Raison',
  until: 'Reportée au',
  owner: 'Porteur',
  due: 'Échéance',
  note: 'Note',
  author: 'Auteur',
  suggestion: 'Piste',
  id: 'Identifiant',
};

/** Answers of a committee. */
export const decisions = {
  states,
  answers,
  history,
  reasons,
  columns,
  late: 'en retard',
  removed: 'fiche retirée',
  answered: (pair: string, state: string): string => fr`Décision enregistrée : ${pair}, ${state}.`,
  written: (path: string, count: number, withheld: number): string =>
    fr`Écrit : ${path} (${count} ${plural(count, 'décision', 'décisions')}).${
      withheld > 0 ? fr` Laissées de côté à cause de leur audience : ${withheld}.` : ''
    }`,
};
