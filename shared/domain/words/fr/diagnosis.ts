import { formatDate } from '../../format.ts';
import type { DiagnosisWords } from '../diagnosis-words.ts';
import { french as fr, saidInFrench as said } from '../typography.ts';
import { alliances } from './diagnosis-alliances.ts';
import { competences } from './diagnosis-competences.ts';
import { funding } from './diagnosis-funding.ts';
import { vocabulary } from './vocabulary.ts';

const states: DiagnosisWords['states'] = {
  met: 'Acquis',
  partial: 'Partiel',
  absent: 'Absent',
  unknown: fr`Non renseigné`,
};

/** The diagnosis, told. */
export const diagnosis: DiagnosisWords = {
  job: 'Diagnostic en cours',
  checks: { ...competences, ...funding, ...alliances },
  states,
  corrected: (state, reason, author) =>
    said` Corrigé à la main en « ${states[state]} »${author === '' ? '' : ' par '}${author} : ${reason}`,
  table: {
    heading: (name, on) => fr`${name}, au ${formatDate(on, 'fr')}`,
    maturity: (level, on, assessor) =>
      level === null
        ? fr`Maturité : pas encore évaluée`
        : fr`Maturité évaluée : ${vocabulary.maturityLevels[level]}${on === null ? '' : ` (${formatDate(on, 'fr')})`}${assessor === null ? '' : `, ${assessor}`}`,
    score: (axis, score, low, high, known) =>
      fr`${axis} : ${score ?? 'trop peu renseigné pour un score'} (entre ${low} et ${high} ; renseigné à ${known})`,
    reminders: fr`Rappels :`,
  },
};
