import { backups } from './en/backups.ts';
import { checks } from './en/checks.ts';
import { commands } from './en/commands.ts';
import { comparison } from './en/comparison.ts';
import { decisions } from './en/decisions.ts';
import { diagnosis } from './en/diagnosis.ts';
import { dossier } from './en/dossier.ts';
import { duplicates } from './en/duplicates.ts';
import { errors } from './en/errors.ts';
import { evaluation } from './en/evaluation.ts';
import { exports } from './en/exports.ts';
import { fields } from './en/fields.ts';
import { filters } from './en/filters.ts';
import { followUps } from './en/follow-ups.ts';
import { funding } from './en/funding.ts';
import { groups } from './en/groups.ts';
import { imports } from './en/imports.ts';
import { map } from './en/map.ts';
import { measures } from './en/measures.ts';
import { minutes } from './en/minutes.ts';
import { page } from './en/page.ts';
import { partnershipReasons } from './en/partnership-reasons.ts';
import { partnerships } from './en/partnerships.ts';
import { personWords } from './en/persons.ts';
import { places } from './en/places.ts';
import { reasons } from './en/reasons.ts';
import { reconcile } from './en/reconcile.ts';
import { recovery } from './en/recovery.ts';
import { rules } from './en/rules.ts';
import { sentences } from './en/sentences.ts';
import { homeFiles, settings } from './en/settings.ts';
import { sheet } from './en/sheet.ts';
import { templates } from './en/templates.ts';
import { vocabulary } from './en/vocabulary.ts';
import type { fr } from './fr.ts';

export const en = {
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
} satisfies typeof fr;
