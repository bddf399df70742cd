import { about } from './fr/about.ts';
import { appearance } from './fr/appearance.ts';
import { backups } from './fr/backups.ts';
import { card } from './fr/card.ts';
import { committee } from './fr/committee.ts';
import { counts } from './fr/counts.ts';
import { diagnosis } from './fr/diagnosis.ts';
import { duplicates } from './fr/duplicates.ts';
import { explorer } from './fr/explorer.ts';
import { filters } from './fr/filters.ts';
import { followUps } from './fr/follow-ups.ts';
import { exportWords, forms } from './fr/forms.ts';
import { frame } from './fr/frame.ts';
import { funding } from './fr/funding.ts';
import { grouping } from './fr/grouping.ts';
import { home } from './fr/home.ts';
import { importWords } from './fr/import.ts';
import { interaction } from './fr/interaction.ts';
import { list } from './fr/list.ts';
import { map } from './fr/map.ts';
import { partnerships } from './fr/partnerships.ts';
import { persons } from './fr/persons.ts';
import { recovery } from './fr/recovery.ts';
import { settings } from './fr/settings.ts';
import { table } from './fr/table.ts';
import { tour } from './fr/tour.ts';
import { views } from './fr/views.ts';

/** One area a file; the same keys in en.ts (a test holds it). */
export const fr = {
  about,
  appearance,
  backups,
  card,
  committee,
  counts,
  diagnosis,
  duplicates,
  explorer,
  export: exportWords,
  followUps,
  filters,
  forms,
  frame,
  funding,
  grouping,
  home,
  import: importWords,
  interaction,
  list,
  map,
  partnerships,
  persons,
  recovery,
  settings,
  tour,
  table,
  views,
};
