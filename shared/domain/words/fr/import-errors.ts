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
  partial: fr`Ce fichier n'est pas entier : il est peut-être encore en cours de téléchargement, ou ouvert dans Excel. ${SAFE} Attendez, fermez-le, puis réessayez.`,
};

const LIMITS: Readonly<Record<string, string>> = {
  columns: fr`colonnes`,
  cell: fr`caractères dans une cellule`,
  depth: fr`niveaux imbriqués`,
  nodes: fr`acteurs`,
  edges: fr`liens`,
  sheets: fr`feuilles`,
  attributes: fr`attributs`,
  line: fr`caractères sur une ligne`,
  files: fr`fichiers`,
};

export const importErrors: ErrorSentences = {
  'E-IMP-EMPTY': (details) => fr`Le fichier${of(details)} ne contient aucune ligne de données. ${SAFE}`,
  'E-IMP-FORMAT': (details) =>
    SAVE_AS[textOf(details, 'looksLike')] ??
    fr`Ce fichier${of(details)} n'est pas d'un format connu. ${SAFE} Formats lus : CSV, XLSX, ODS, JSON, GeoJSON, GEXF, GraphML, GML, Pajek, Kumu et Onodo.`,
  'E-IMP-QUOTE': (details) =>
    fr`Ligne ${textOf(details, 'row')} : un guillemet n'est pas fermé : « ${shorten(textOf(details, 'text'), 60)} ». ${SAFE} Fermez-le dans le fichier, puis réessayez.`,
  'E-IMP-BIG': (details) =>
    textOf(details, 'rows')
      ? fr`${textOf(details, 'rows')} lignes (maximum ${textOf(details, 'limit')}). ${SAFE} Découpez le fichier ou filtrez avant export.`
      : fr`Ce fichier${of(details)} pèse ${textOf(details, 'size')} Mo (maximum ${textOf(details, 'limit')}). ${SAFE} Découpez-le ou filtrez avant export.`,
  'E-IMP-LIMIT': (details) =>
    fr`${textOf(details, 'row') ? fr`Ligne ${textOf(details, 'row')} : ` : ''}${textOf(details, 'count')} ${LIMITS[textOf(details, 'what')] ?? ''} (maximum ${textOf(details, 'limit')}). ${SAFE} Simplifiez le fichier, puis réessayez.`,
  'E-IMP-UNSAFE': (details) =>
    fr`Ce fichier${of(details)} contient des instructions interdites (${textOf(details, 'what') || 'DOCTYPE'}). Il n'a pas été lu. Demandez-en une copie sans elles.`,
  'E-IMP-BOMB': (details) =>
    fr`Ce classeur annonce ${textOf(details, 'unzipped')} Mo une fois décompressé pour ${textOf(details, 'zipped')} Mo : il a été refusé. ${SAFE}`,
  'E-IMP-BROKEN': (details) =>
    fr`Le fichier${of(details)} est abîmé${textOf(details, 'row') ? fr` (ligne ${textOf(details, 'row')})` : ''} : il ne peut pas être lu en entier. ${SAFE} Demandez-en une nouvelle copie.`,
  'E-IMP-COLUMNS': (details) =>
    fr`Aucune colonne de noms n'a été trouvée${of(details) ? fr` dans${of(details)}` : ''}. ${SAFE} Indiquez à quoi correspond chaque colonne.`,
  'E-IMP-MAPPING': (details) =>
    fr`La correspondance des colonnes n'est pas utilisable${textOf(details, 'value') ? fr` : « ${shorten(textOf(details, 'value'))} »` : ''}. ${SAFE} Vérifiez les noms de colonnes et de champs.`,
  'E-IMP-REFUSED': (details) =>
    fr`Aucune ligne ne peut être importée (${textOf(details, 'rows')} refusées). ${SAFE} Le rapport dit pourquoi, ligne par ligne.`,
  'E-IMP-STOPPED': () => fr`L'import n'est pas allé au bout. Rien n'a été ajouté. Réessayez.`,
  'E-IMP-CHANGED': (details) =>
    fr`Le fichier${of(details)} a changé depuis sa lecture. ${SAFE} Reprenez à la première étape.`,
};
