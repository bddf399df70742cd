import { backups } from './fr/backups.ts';
import { checks } from './fr/checks.ts';
import { commands } from './fr/commands.ts';
import { comparison } from './fr/comparison.ts';
import { decisions } from './fr/decisions.ts';
import { diagnosis } from './fr/diagnosis.ts';
import { dossier } from './fr/dossier.ts';
import { duplicates } from './fr/duplicates.ts';
import { errors } from './fr/errors.ts';
import { evaluation } from './fr/evaluation.ts';
import { exports } from './fr/exports.ts';
import { fields } from './fr/fields.ts';
import { filters } from './fr/filters.ts';
import { followUps } from './fr/follow-ups.ts';
import { funding } from './fr/funding.ts';
import { groups } from './fr/groups.ts';
import { imports } from './fr/imports.ts';
import { map } from './fr/map.ts';
import { measures } from './fr/measures.ts';
import { minutes } from './fr/minutes.ts';
import { page } from './fr/page.ts';
import { partnershipReasons } from './fr/partnership-reasons.ts';
import { partnerships } from './fr/partnerships.ts';
import { personWords } from './fr/persons.ts';
import { places } from './fr/places.ts';
import { reasons } from './fr/reasons.ts';
import { reconcile } from './fr/reconcile.ts';
import { recovery } from './fr/recovery.ts';
import { rules } from './fr/rules.ts';
import { sentences } from './fr/sentences.ts';
import { homeFiles, settings } from './fr/settings.ts';
import { sheet } from './fr/sheet.ts';
import { templates } from './fr/templates.ts';
import { vocabulary } from './fr/vocabulary.ts';

export const fr = {
  backups,
  checks,
  commands,
  comparison,
  decisions,
  diagnosis,
  dossier,
  duplicates,
  errors,
  evaluation,
  exports,
  fields,
  filters,
  followUps,
  funding,
  groups,
  imports,
  map,
  measures,
  minutes,
  page,
  partnershipReasons,
  partnerships,
  persons: personWords,
  places,
  reasons,
  reconcile,
  recovery,
  rules,
  sentences,
  settings,
  homeFiles,
  sheet,
  templates,
  vocabulary,
};
