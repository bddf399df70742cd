import { about } from './en/about.ts';
import { appearance } from './en/appearance.ts';
import { backups } from './en/backups.ts';
import { card } from './en/card.ts';
import { committee } from './en/committee.ts';
import { counts } from './en/counts.ts';
import { diagnosis } from './en/diagnosis.ts';
import { duplicates } from './en/duplicates.ts';
import { explorer } from './en/explorer.ts';
import { filters } from './en/filters.ts';
import { followUps } from './en/follow-ups.ts';
import { exportWords, forms } from './en/forms.ts';
import { frame } from './en/frame.ts';
import { funding } from './en/funding.ts';
import { grouping } from './en/grouping.ts';
import { home } from './en/home.ts';
import { importWords } from './en/import.ts';
import { interaction } from './en/interaction.ts';
import { list } from './en/list.ts';
import { map } from './en/map.ts';
import { partnerships } from './en/partnerships.ts';
import { persons } from './en/persons.ts';
import { recovery } from './en/recovery.ts';
import { settings } from './en/settings.ts';
import { table } from './en/table.ts';
import { tour } from './en/tour.ts';
import { views } from './en/views.ts';
import type { fr } from './fr.ts';

type Same<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Same<Words[Key]> };

export const en: Same<typeof fr> = {
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
