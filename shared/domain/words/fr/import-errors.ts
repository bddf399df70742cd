import type { ErrorSentences } from '../error-words.ts';
import { type Details, french as fr, shorten, textOf } from '../typography.ts';

const of = (details: Details): string =>
  textOf(details, 'file') ? fr` « ${shorten(textOf(details, 'file'))} »` : '';
const SAFE = fr`Rien n'a été importé.`;

/** How a file of another kind is saved as one that can be read. */
const SAVE_AS: Readonly<Record<string, string>> = {
  xls: fr`Format .xls non pris en charge. ${SAFE} Dans Excel : Fichier › Enregistrer sous › Classeur Excel (.xlsx).`,
  xlsb: fr`Format .xlsb non pris en charge. ${SAFE} Dans Excel : Fichier › Enregistrer sous › Classeur Excel (.xlsx).`,
  numbers: fr`Format Numbers non pris en charge. ${SAFE} Dans Numbers : Fichier › Exporter vers › Excel (.xlsx).`,
  encrypted: fr`Ce classeur est protégé par un mot de passe. ${SAFE} Dans Excel : Fichier › Informations › Protéger le classeur, retirez le mot de passe, puis enregistrez.`,
  encoding: fr`Cet encodage n'est pas connu. ${SAFE} Encodages : UTF-8, Windows-1252, ISO-8859-15, MacRoman, CP850, UTF-16LE, UTF-16BE.`,
  partial: fr`Ce fichier n'est pas entier : il est peut-être encore en cours de téléchargement, ou ouvert dans Excel. ${SAFE} Attendez, fermez-le, puis réessayez.`,
};

const LIMITS: Readonly<Record<string, string>> = {
  columns: fr`colonnes`,
  cell: fr`caractères dans une cellule`,
  depth: fr`niveaux imbriqués`,
  keys: fr`noms de champs différents`,
  nodes: fr`acteurs`,
  edges: fr`liens`,
  sheets: fr`feuilles`,
  attributes: fr`attributs`,
  line: fr`caractères sur une ligne`,
  files: fr`fichiers`,
  values: fr`valeurs`,
  hyperedges: fr`liens entre plus de deux éléments`,
  unread: fr`parties qui ne sont pas lues`,
  told: fr`octets de texte dans l'ensemble des cellules`,
  repeated: fr`valeurs dans des lignes répétées`,
  references: fr`références de caractères`,
};

const bigSentence = (details: Details): string => {
  const limit = textOf(details, 'limit') ? fr` (maximum ${textOf(details, 'limit')})` : '';
  if (textOf(details, 'rows'))
    return fr`${textOf(details, 'rows')} lignes${limit}. ${SAFE} Découpez le fichier ou filtrez avant export.`;
  const size = textOf(details, 'size');
  return size
    ? fr`Ce fichier${of(details)} pèse ${size} Mo${limit}. ${SAFE} Découpez-le ou filtrez avant export.`
    : fr`Ce fichier${of(details)} est trop gros${limit}. ${SAFE} Découpez-le ou filtrez avant export.`;
};

const undescribedSentence = (details: Details): string =>
  fr`Ce réseau${of(details)} relie plus de ${textOf(details, 'limit')} éléments qu'il ne décrit pas, par exemple « ${shorten(textOf(details, 'value'), 40)} ». ${SAFE} Enregistrez-le de nouveau avec tous ses éléments, ou donnez ses liens en tableau.`;

const limitSentence = (details: Details): string => {
  if (textOf(details, 'what') === 'undescribed') return undescribedSentence(details);
  const row = textOf(details, 'row') ? fr`Ligne ${textOf(details, 'row')} : ` : '';
  const what = LIMITS[textOf(details, 'what')];
  return what
    ? fr`${row}${textOf(details, 'count')} ${what} (maximum ${textOf(details, 'limit')}). ${SAFE} Simplifiez le fichier, puis réessayez.`
    : fr`${row}ce fichier dépasse les limites de l'import. ${SAFE} Simplifiez-le, puis réessayez.`;
};

export const importErrors: ErrorSentences = {
  'E-IMP-EMPTY': (details) =>
    fr`Le fichier${of(details)} ne contient aucune ligne de données. ${SAFE} Choisissez un autre fichier, ou vérifiez la feuille et la ligne d'en-tête.`,
  'E-IMP-FORMAT': (details) =>
    SAVE_AS[textOf(details, 'looksLike')] ??
    fr`Ce fichier${of(details)} n'est pas d'un format connu. ${SAFE} Formats lus : CSV, XLSX, ODS, JSON, GeoJSON, GEXF, GraphML, GML, Pajek, Kumu et Onodo.`,
  'E-IMP-QUOTE': (details) =>
    textOf(details, 'row')
      ? fr`Ligne ${textOf(details, 'row')} : un guillemet n'est pas fermé : « ${shorten(textOf(details, 'text'), 60)} ». ${SAFE} Fermez-le dans le fichier, puis réessayez.`
      : fr`Un guillemet n'est pas fermé. ${SAFE} Fermez-le dans le fichier, puis réessayez.`,
  'E-IMP-BIG': bigSentence,
  'E-IMP-LIMIT': limitSentence,
  'E-IMP-UNSAFE': (details) =>
    fr`Ce fichier${of(details)} contient des instructions interdites (${textOf(details, 'what') || 'DOCTYPE'}). Il n'a pas été lu. Demandez-en une copie sans elles.`,
  'E-IMP-BOMB': (details) =>
    fr`Ce classeur ${textOf(details, 'zipped') ? fr`annonce ${textOf(details, 'unzipped')} Mo une fois décompressé pour ${textOf(details, 'zipped')} Mo` : fr`est beaucoup plus gros une fois décompressé`} : il a été refusé. ${SAFE} Demandez-en une copie enregistrée par un tableur.`,
  'E-IMP-BROKEN': (details) =>
    fr`Le fichier${of(details)} est abîmé${textOf(details, 'row') ? fr` (ligne ${textOf(details, 'row')})` : ''} : il ne peut pas être lu en entier. ${SAFE} Demandez-en une nouvelle copie.`,
  'E-IMP-COLUMNS': (details) =>
    fr`Aucune colonne de noms n'a été trouvée${of(details) ? fr` dans${of(details)}` : ''}. ${SAFE} Indiquez à quoi correspond chaque colonne.`,
  'E-IMP-MAPPING': (details) =>
    fr`La correspondance des colonnes n'est pas utilisable${textOf(details, 'value') ? fr` : « ${shorten(textOf(details, 'value'))} »` : ''}. ${SAFE} Vérifiez les noms de colonnes et de champs.`,
  'E-IMP-REFUSED': (details) =>
    fr`Aucune ligne ne peut être importée${textOf(details, 'rows') ? fr` (${textOf(details, 'rows')} refusées)` : ''}. ${SAFE} Le rapport dit pourquoi, ligne par ligne.`,
  'E-IMP-STOPPED': () => fr`L'import n'est pas allé au bout. Rien n'a été ajouté. Réessayez.`,
  'E-IMP-CHANGED': (details) =>
    fr`Le fichier${of(details)} a changé depuis sa lecture. ${SAFE} Reprenez à la première étape.`,
};
