import type { EntityType } from '../vocabulary.ts';

/** A programme of the State of which the contracts, labels and places of a list are parts. */
export interface NationalProgramme {
  /** What the identifiers of its list begin with. */
  readonly id: string;
  readonly name: string;
  /** What one of its parts is called, before its own name: « PVD », « Cité éducative ». */
  readonly label: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly url: string | null;
  /** Type of what is part of it. */
  readonly partType: Extract<
    EntityType,
    | 'acv'
    | 'pvd'
    | 'va'
    | 'ti'
    | 'third-place-programme'
    | 'pathway'
    | 'label'
    | 'dedicated-fund'
    | 'crte'
    | 'other'
  >;
  /** Its parts are places: what each is as an actor too. */
  readonly place: Extract<EntityType, 'third-place' | 'public-body'> | null;
}

const SITE = 'https://agence-cohesion-territoires.gouv.fr/';

export const CRTE_PROGRAMME: NationalProgramme = {
  id: 'crte',
  name: 'Contrats pour la réussite de la transition écologique (CRTE)',
  label: 'CRTE',
  aliases: [
    'Contrats pour la réussite de la transition écologique',
    'Contrats de relance et de transition écologique',
    'Contrats territoriaux de relance et de transition écologique',
  ],
  description:
    'Contrats entre l’État et les intercommunalités, créés en 2020 pour la durée du mandat ; « de relance et de transition écologique » jusqu’en 2023.',
  url: null,
  partType: 'crte',
  place: null,
};

const programme = (
  id: string,
  name: string,
  partType: NationalProgramme['partType'],
  more: Partial<NationalProgramme> = {},
): NationalProgramme => ({
  id,
  name,
  partType,
  label: name,
  aliases: [],
  description: null,
  url: null,
  place: null,
  ...more,
});

/** Programmes of the ANCT, by the prefix of the identifiers of their lists or the name of the collection. */
export const ANCT_PROGRAMMES: readonly NationalProgramme[] = [
  programme('acv', 'Action cœur de ville', 'acv', {
    label: 'ACV',
    description: 'Revitalisation des centres des villes moyennes, depuis 2018.',
    url: `${SITE}action-coeur-de-ville-42`,
  }),
  programme('acv2', 'Action cœur de ville – Entrées de ville', 'acv', {
    label: 'Entrées de ville',
    aliases: ['Entrées de ville', 'Action cœur de ville 2'],
    description: 'Volet de la seconde période d’Action cœur de ville (2023-2026) pour les entrées de ville.',
    url: `${SITE}guide-entrees-de-ville-1226`,
  }),
  programme('pvd', 'Petites villes de demain', 'pvd', {
    label: 'PVD',
    description:
      'Appui aux communes de moins de 20 000 habitants qui exercent des fonctions de centralité, depuis 2020.',
    url: `${SITE}petites-villes-de-demain-45`,
  }),
  programme('va', 'Villages d’avenir', 'va', {
    label: 'Village d’avenir',
    description: 'Accompagnement de projets de communes rurales, depuis 2023.',
  }),
  programme('ti', 'Territoires d’industrie', 'ti', {
    label: 'Territoire d’industrie',
    description: 'Développement industriel porté par des intercommunalités et des industriels, depuis 2018.',
    url: `${SITE}territoires-dindustrie-44`,
  }),
  programme('fabt', 'Fabriques de territoire', 'third-place-programme', {
    label: 'Fabrique de territoire',
    aliases: ['Fabriques de territoires'],
    description: 'Tiers-lieux soutenus par l’État comme têtes de réseau de leur territoire, depuis 2019.',
    url: `${SITE}fabriques-de-territoire-582`,
    place: 'third-place',
  }),
  programme('manuprox', 'Manufactures de proximité', 'third-place-programme', {
    label: 'Manufacture de proximité',
    description: 'Tiers-lieux de production soutenus par l’État, depuis 2021.',
    place: 'third-place',
  }),
  programme('fabp', 'Fabriques prospectives', 'pathway', {
    label: 'Fabrique prospective',
    description: 'Parcours de quelques territoires sur une même transition.',
  }),
  programme('ami', 'Avenir montagnes – Ingénierie', 'other', {
    label: 'Avenir montagnes ingénierie',
    aliases: ['Avenir montagnes ingénierie', 'Avenir Montagne Ingénierie'],
    url: `${SITE}avenir-montagnes-ingenierie`,
  }),
  programme('amm', 'Avenir montagnes – Mobilités', 'other', {
    label: 'Avenir montagnes mobilités',
    aliases: ['Avenir montagnes mobilités', 'Avenir Montagne Mobilité'],
    url: `${SITE}avenir-montagnes-mobilites-629`,
  }),
  programme('cde', 'Cités de l’emploi', 'label', {
    label: 'Cité de l’emploi',
    url: `${SITE}cites-de-lemploi-571`,
  }),
  programme('cite', 'Cités éducatives', 'label', {
    label: 'Cité éducative',
    url: `${SITE}cites-educatives-76`,
  }),
  programme('frla', 'Fonds de restructuration des locaux d’activité', 'dedicated-fund', { label: 'FRLA' }),
  // The list does not spell the acronym out.
  programme('pao', 'PAO', 'other'),
  programme('fs', 'France services', 'label', {
    description: 'Lieux d’accueil qui réunissent plusieurs services publics, depuis 2019.',
    url: `${SITE}france-services-36`,
    place: 'public-body',
  }),
];

/** Of a list, by the name of its collection (`acv2_geom`) and the prefix of an identifier (`acv`); the longer of the two where one begins with the other. */
export const anctProgramme = (prefix: string | null, collection: string | null): NationalProgramme | null => {
  const words = (collection ?? '').toLowerCase().split(/[^a-z0-9]+/);
  const named = ANCT_PROGRAMMES.find(
    ({ id }) => words.includes(id) || (id === 'cite' && words.includes('citeduc')),
  );
  const prefixed = ANCT_PROGRAMMES.find(({ id }) => id === prefix);
  if (named && prefixed) return named.id.startsWith(prefixed.id) ? named : prefixed;
  return prefixed ?? named ?? null;
};
