import type { Family } from '../../family.ts';
import type { GroupedLevel } from '../../territory-levels.ts';
import type { GroupingId } from '../../view.ts';
import { french as fr } from '../typography.ts';

type Labels<Keys extends string> = Readonly<Record<Keys, string>>;

/** What entities are grouped by, and the names of groups. */
const by: Labels<GroupingId> = {
  look: 'Type',
  family: 'Famille',
  commune: 'Commune',
  epci: 'EPCI',
  department: 'Département',
  region: 'Région',
  communities: 'Communauté',
  programme: 'Programme',
};
const families: Labels<Family> = {
  public: 'Famille publique',
  business: 'Entreprises',
  'non-profit': 'Associations, ESS',
  academic: 'Monde académique',
  funder: 'Financeurs',
  inhabitants: 'Habitants',
};
const none: Labels<GroupingId> = {
  look: 'Type non renseigné',
  family: 'Sans famille',
  commune: 'Commune non renseignée',
  epci: 'EPCI non renseigné',
  department: 'Département non renseigné',
  region: 'Région non renseignée',
  communities: 'Sans communauté',
  programme: 'Programme non renseigné',
};
const several: Labels<GroupedLevel> = {
  commune: 'Plusieurs communes',
  epci: 'Plusieurs EPCI',
  department: 'Plusieurs départements',
  region: 'Plusieurs régions',
};

export const groups = {
  by,
  families,
  none,
  several,
  /** Above the parts of a layout. */
  undated: 'Sans date',
  noTerritory: 'Sans territoire',
  severalTerritories: 'Plusieurs territoires',
  /** A community has no name of its own: that of its most linked member, as it is written. */
  around: (name: string): string => fr`Autour de « ${name} »`,
};
