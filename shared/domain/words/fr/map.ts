import { formatNumber } from '../../format.ts';
import type { MapWords } from '../map-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'fr');
const LEVELS = { commune: 'commune', epci: 'EPCI', department: 'département', region: 'région' } as const;

/** Words of the map on paper. */
export const map: MapWords = {
  title: 'Les acteurs sur la carte',
  measures: {
    actors: 'Nombre d’acteurs',
    links: 'Nombre de liens',
    funders: 'Nombre de financeurs',
    'no-catalyst': 'Catalyseur le plus proche',
  },
  by: (measure, level) => fr`Couleurs : ${measure} (${LEVELS[level]})`,
  range: (from, to) => fr`${number(from)} à ${number(to)}`,
  near: (km) => fr`À ${number(km)} km au plus`,
  sameDepartment: 'Dans le même département',
  far: (km) => fr`Aucun à moins de ${number(km)} km`,
  toCheck: 'À vérifier',
  precision: 'Précision',
  precisions: {
    own: 'À leurs coordonnées',
    commune: 'À leur commune',
    epci: 'Dans leur EPCI',
    department: 'Dans leur département',
    region: 'Dans leur région',
  },
  places: 'Lieux',
  several: 'Plusieurs fiches au même endroit',
  arc: 'Liens entre deux lieux',
  unplaced: (count) => fr`Sans localisation : ${number(count)} ${plural(count, 'fiche', 'fiches')}`,
  outOfFrame: (count) => fr`Hors du cadre : ${number(count)} ${plural(count, 'fiche', 'fiches')}`,
  schematic: (credit) => fr`Fond : schéma des départements (${credit})`,
  outlines: (sources) => fr`Contours : ${sources.join(', ')}`,
  elsewhere: (credit) => fr`ailleurs, schéma des départements (${credit})`,
  official: (year) => `COG ${year}`,
};
