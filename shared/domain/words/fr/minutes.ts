import { formatNumber } from '../../format.ts';
import type { MinutesWords } from '../minutes-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'fr')} ${plural(count, one, many)}`;

/** The committee's record. */
export const minutes: MinutesWords = {
  title: 'Relevé de décisions',
  projectOf: (name) => fr`Projet : ${name}`,
  fictional: 'Territoire et données fictifs',
  on: (date) => fr`Décisions au ${date}`,
  frozen: (name, seal) => fr`Instantané « ${name} » (empreinte ${seal})`,
  summary: 'Tableau des décisions',
  details: 'Décisions une à une',
  none: fr`Aucune décision n’est enregistrée.`,
  count: (count) => counted(count, 'décision', 'décisions'),
  withheld: (count) =>
    fr`Laissées de côté à cause de leur audience : ${counted(count, 'décision', 'décisions')}.`,
  columns: { pair: 'Partenariat', state: 'Décision', owner: 'Porteur', due: 'Échéance' },
  fields: {
    link: 'Lien',
    state: 'Décision',
    on: 'Date',
    reason: 'Raison',
    until: 'Reportée au',
    owner: 'Porteur',
    due: 'Échéance',
    note: 'Note interne',
  },
  unknown: 'non renseigné',
  labelled: (label) => fr`${label} :`,
  page: { before: 'Page', between: 'sur' },
};
