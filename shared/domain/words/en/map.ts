import { formatNumber } from '../../format.ts';
import type { MapWords } from '../map-words.ts';
import { pluralEnglish as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'en');
const LEVELS = { commune: 'commune', epci: 'EPCI', department: 'département', region: 'région' } as const;

/** Words of the map on paper. */
export const map: MapWords = {
  title: 'Actors on the map',
  measures: {
    actors: 'Number of actors',
    links: 'Number of links',
    funders: 'Number of funders',
    'no-catalyst': 'Nearest catalyst',
  },
  by: (measure, level) => `Colours: ${measure} (${LEVELS[level]})`,
  range: (from, to) => `${number(from)} to ${number(to)}`,
  near: (km) => `Within ${number(km)} km`,
  sameDepartment: 'In the same département',
  far: (km) => `None within ${number(km)} km`,
  toCheck: 'To be checked',
  precision: 'Precision',
  precisions: {
    own: 'At their coordinates',
    commune: 'At their commune',
    epci: 'In their EPCI',
    department: 'In their département',
    region: 'In their région',
  },
  places: 'Places',
  several: 'Several records in one place',
  arc: 'Links between two places',
  unplaced: (count) => `No location: ${number(count)} ${plural(count, 'record', 'records')}`,
  outOfFrame: (count) => `Outside the frame: ${number(count)} ${plural(count, 'record', 'records')}`,
  schematic: (credit) => `Background: schematic of départements (${credit})`,
  outlines: (sources) => `Outlines: ${sources.join(', ')}`,
  elsewhere: (credit) => `elsewhere, schematic of départements (${credit})`,
  official: (year) => `COG ${year}`,
};
