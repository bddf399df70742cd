import { formatNumber } from '../../format.ts';
import type { PageWords } from '../page-words.ts';
import { french, pluralFrench as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'fr');
const records = (count: number): string => `${number(count)} ${plural(count, 'fiche', 'fiches')}`;
const links = (count: number): string => `${number(count)} ${plural(count, 'lien', 'liens')}`;

/** The page of an export. */
export const page: PageWords = {
  panes: { picture: 'Graphe', list: 'Liste', legend: 'Légende' },
  panesLabel: 'Affichage',
  search: 'Chercher un nom',
  list: 'Fiches du graphe',
  listHelp: french`Flèches : parcourir. Entrée : ouvrir la fiche.`,
  picture: (entities, relations, most) =>
    french`Graphe : ${records(entities)}, ${links(relations)}.${most.length > 0 ? french` Les plus reliés : ${most.join(', ')}.` : ''}`,
  pictureHelp: french`Flèches : déplacer. + et − : agrandir, réduire. 0 : tout voir. La liste donne accès aux mêmes fiches.`,
  shown: (shown, total) =>
    french`${records(shown)} ${plural(shown, 'affichée', 'affichées')} sur ${number(total)}`,
  found: (count) =>
    count === 0 ? 'Aucun nom trouvé' : `${number(count)} ${plural(count, 'nom trouvé', 'noms trouvés')}`,
  nothing: 'Aucune fiche à montrer. Cochez une catégorie dans la légende ou videz la recherche.',
  kinds: 'Catégories',
  linkTypes: 'Types de lien',
  marks: 'Repères',
  showAll: 'Tout afficher',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fit: 'Tout voir',
  close: 'Fermer',
  card: 'Fiche',
  seeOnPicture: 'Voir sur le graphe',
  links: (count) => `${plural(count, 'Lien', 'Liens')} (${number(count)})`,
  noLinks: 'Aucun lien dans cette vue.',
  hiddenLinks: (count) => `${links(count)} ${plural(count, 'masqué', 'masqués')} par la légende`,
  members: (count) => `${plural(count, 'Membre', 'Membres')} (${number(count)})`,
  missing: (fields) => french`Non renseigné : ${fields.join(', ')}`,
  sources: 'Sources',
  sourceOf: (titles) => french`${plural(titles.length, 'source', 'sources')} : ${titles.join(french` ; `)}`,
  sourceList: (titles, others) =>
    french`${titles.join(french` ; `)}${others > 0 ? french` ; et ${number(others)} ${plural(others, 'autre', 'autres')}` : ''}`,
  consultedOn: (date) => `consulté le ${date}`,
  about: 'À propos de ce fichier',
  aboutLabels: {
    project: 'Projet',
    territory: 'Territoire',
    snapshot: 'Instantané',
    data: 'Données au',
    date: 'Date',
    view: 'Ce qui est montré',
    filters: 'Filtres',
    look: 'Présentation',
    sources: 'Sources',
    audience: 'Diffusion',
    withheld: 'Ce qui ne l’est pas',
    file: 'Ce fichier',
  },
  audiences: {
    internal: french`Usage interne : ne pas diffuser`,
    committee: 'Comité',
    public: 'Public',
  },
  itself:
    'Fait avec Alliage. Il s’ouvre sans connexion et n’envoie rien. Les personnes contacts n’y figurent pas.',
  noScript:
    'Ce fichier dessine un graphe dans le navigateur. Autorisez JavaScript pour ce fichier, ou ouvrez-le dans un autre navigateur.',
  newTab: 'nouvel onglet',
};
