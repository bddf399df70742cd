import { formatDate, formatNumber } from '../../format.ts';
import type { DiagnosisWords } from '../diagnosis-words.ts';
import { french as fr, pluralFrench as plural, saidInFrench as said } from '../typography.ts';
import { alliances } from './diagnosis-alliances.ts';
import { competences } from './diagnosis-competences.ts';
import { funding } from './diagnosis-funding.ts';
import { partnerships } from './partnerships.ts';
import { vocabulary } from './vocabulary.ts';

const states: DiagnosisWords['states'] = {
  met: 'Acquis',
  partial: 'Partiel',
  absent: 'Absent',
  unknown: fr`Non renseigné`,
};

const indicators: DiagnosisWords['indicators'] = {
  organisations: {
    title: fr`Structures`,
    text: (told) =>
      said`${told.of('count')} ${plural(told.count('count'), 'structure', 'structures')}, du territoire ou liées à lui.`,
  },
  alliances: {
    title: fr`Alliances`,
    text: (told) =>
      said`${told.of('count')} ${plural(told.count('count'), 'alliance ou PTCE', 'alliances et PTCE')}.`,
  },
  'cross-family': {
    title: fr`Liens entre familles d'acteurs`,
    text: (told) =>
      told.has('share')
        ? said`${told.of('share')} des liens croisent deux familles (${told.of('crossing')} sur ${told.of('pairs')}).`
        : said`Aucun lien connu entre deux structures.`,
  },
  newcomers: {
    title: fr`Nouveaux acteurs`,
    text: (told) =>
      said`${told.of('count')} ${plural(told.count('count'), 'structure a', 'structures ont')} au plus un lien.`,
  },
  isolated: {
    title: fr`Acteurs isolés`,
    text: (told) =>
      said`${told.of('count')} ${plural(told.count('count'), 'structure n’a', 'structures n’ont')} aucun lien connu.`,
  },
  'top-five': {
    title: fr`Part des cinq plus reliées`,
    text: (told) =>
      told.has('share')
        ? said`${told.of('top')} : ${told.of('share')} des liens à ${told.count('top') > 1 ? 'elles seules' : 'elle seule'}.`
        : said`Aucun lien connu.`,
  },
  gini: {
    title: fr`Concentration des liens`,
    text: (told) =>
      told.has('gini')
        ? said`Indice de Gini des liens : ${told.of('gini')} (0 : autant pour chacun ; 1 : tous pour une seule).`
        : said`Trop peu de liens connus pour mesurer leur concentration.`,
  },
};

/** The diagnosis, told. */
export const diagnosis: DiagnosisWords = {
  job: 'Diagnostic en cours',
  checks: { ...competences, ...funding, ...alliances },
  states,
  corrected: (state, reason, author) =>
    said` Corrigé à la main en « ${states[state]} »${author === '' ? '' : ' par '}${author} : « ${reason} ».`,
  indicators,
  distance: (tier, km) => {
    if (km !== null) return fr`à ${formatNumber(km, 'fr', 0)} km`;
    if (tier === null) return fr`lieu non renseigné`;
    return tier < 4 ? partnerships.terms.tier(String(tier)) : 'ailleurs';
  },
  radar: (visibility) => fr`visibilité ${visibility}`,
  resource: (axes, level) =>
    [
      axes.map((axis) => vocabulary.axes[axis]).join(', '),
      level === null ? '' : vocabulary.maturityLevels[level],
    ]
      .filter((part) => part !== '')
      .join(fr` ; `),
  table: {
    heading: (name, on) => fr`${name}, au ${formatDate(on, 'fr')}`,
    maturity: (level, on, assessor) =>
      level === null
        ? fr`Maturité : pas encore évaluée`
        : fr`Maturité évaluée : ${vocabulary.maturityLevels[level]}${on === null ? '' : ` (${formatDate(on, 'fr')})`}${assessor === null ? '' : `, ${assessor}`}`,
    score: (axis, score, low, high, known) =>
      fr`${axis} : ${score ?? 'trop peu renseigné pour un score'} (entre ${low} et ${high} ; renseigné à ${known})`,
    toStrengthen: fr`À conforter :`,
    reminders: fr`Rappels :`,
  },
};
