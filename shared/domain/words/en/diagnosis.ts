import { formatDate } from '../../format.ts';
import type { DiagnosisWords } from '../diagnosis-words.ts';
import { saidInEnglish as said } from '../typography.ts';
import { alliances } from './diagnosis-alliances.ts';
import { competences } from './diagnosis-competences.ts';
import { funding } from './diagnosis-funding.ts';
import { vocabulary } from './vocabulary.ts';

const states: DiagnosisWords['states'] = {
  met: 'Met',
  partial: 'Partial',
  absent: 'Absent',
  unknown: 'Unknown',
};

export const diagnosis: DiagnosisWords = {
  job: 'Diagnosing',
  checks: { ...competences, ...funding, ...alliances },
  states,
  corrected: (state, reason, author) =>
    said` Corrected by hand to “${states[state]}”${author === '' ? '' : ' by '}${author}: ${reason}`,
  table: {
    heading: (name, on) => `${name}, ${formatDate(on, 'en')}`,
    maturity: (level, on, assessor) =>
      level === null
        ? 'Maturity: not assessed yet'
        : `Assessed maturity: ${vocabulary.maturityLevels[level]}${on === null ? '' : ` (${formatDate(on, 'en')})`}${assessor === null ? '' : `, ${assessor}`}`,
    score: (axis, score, low, high, known) =>
      `${axis}: ${score ?? 'too little is known for a score'} (between ${low} and ${high}; ${known} known)`,
    reminders: 'Reminders:',
  },
};
