import type { PartialDate } from './partial-date.ts';

/** Needs and offers (domain.md). Values are French data; people may add their own words in the project's settings. */
const ENGINEERING_NEEDS = [
  'ingénierie de projet',
  "ingénierie d'alliance",
  'ingénierie financière',
  "évaluation et mesure d'impact",
  'animation et médiation',
  'gouvernance partagée',
  'recherche et développement',
  'études et diagnostics',
] as const;
const ENGINEERING: ReadonlySet<string> = new Set(ENGINEERING_NEEDS);
/** Flagged as engineering, whichever apostrophe it is written with. */
export const isEngineering = (need: string): boolean => ENGINEERING.has(need.replace(/’/g, "'"));

export const MEANS_NEEDS = [
  'financement',
  'mécénat de compétences',
  'bénévolat',
  'locaux',
  'foncier',
  'matériel',
  'numérique',
  'données',
  'logistique',
  'achats responsables',
  'débouchés et commandes',
  'communication',
  'réseau et mise en relation',
  'plaidoyer',
  'juridique',
  'comptabilité et gestion',
  'ressources humaines',
  'recrutement',
  'formation',
  'insertion',
  'stages et alternance',
  'accueil de publics',
  'accompagnement social',
  'mobilité',
  'énergie',
  'alimentation',
  'réemploi',
  'biodiversité',
  'habitat',
  'santé',
  'culture et tourisme',
  "hébergement d'activités",
] as const;
export const NEEDS = [...ENGINEERING_NEEDS, ...MEANS_NEEDS] as const;
export type Need = (typeof NEEDS)[number];

/** English labels, by value. */
export const NEEDS_EN: Readonly<Record<Need, string>> = {
  'ingénierie de projet': 'project engineering',
  "ingénierie d'alliance": 'alliance engineering',
  'ingénierie financière': 'financial engineering',
  "évaluation et mesure d'impact": 'evaluation and impact measurement',
  'animation et médiation': 'facilitation and mediation',
  'gouvernance partagée': 'shared governance',
  'recherche et développement': 'research and development',
  'études et diagnostics': 'studies and diagnoses',
  financement: 'funding',
  'mécénat de compétences': 'skills sponsorship',
  bénévolat: 'volunteering',
  locaux: 'premises',
  foncier: 'land',
  matériel: 'equipment',
  numérique: 'digital',
  données: 'data',
  logistique: 'logistics',
  'achats responsables': 'responsible purchasing',
  'débouchés et commandes': 'outlets and orders',
  communication: 'communication',
  'réseau et mise en relation': 'network and introductions',
  plaidoyer: 'advocacy',
  juridique: 'legal',
  'comptabilité et gestion': 'accounting and management',
  'ressources humaines': 'human resources',
  recrutement: 'recruitment',
  formation: 'training',
  insertion: 'work integration',
  'stages et alternance': 'internships and apprenticeships',
  'accueil de publics': 'hosting of publics',
  'accompagnement social': 'social support',
  mobilité: 'mobility',
  énergie: 'energy',
  alimentation: 'food',
  réemploi: 'reuse',
  biodiversité: 'biodiversity',
  habitat: 'housing',
  santé: 'health',
  'culture et tourisme': 'culture and tourism',
  "hébergement d'activités": 'hosting of activities',
};

/** A need or an offer as it is shown; a word of the person's own stays as it is, whatever it is. */
export const needLabel = (value: string, lang: 'fr' | 'en'): string =>
  lang === 'en' && Object.hasOwn(NEEDS_EN, value) ? NEEDS_EN[value as Need] : value.replaceAll("'", '’');

/** When a need or an offer was stated; its word may be that of any member of an object. */
export const statedOn = (days: Readonly<Record<string, PartialDate>>, word: string): PartialDate | null =>
  Object.hasOwn(days, word) ? (days[word] ?? null) : null;
