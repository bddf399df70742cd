import { formatNumber } from '../../format.ts';
import type { ExportWords } from '../export-words.ts';
import { french as fr, pluralFrench } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'fr');

export const exports: ExportWords = {
  job: fr`Préparation du fichier`,
  project: 'Projet',
  snapshot: 'Instantané',
  audience: 'Pour',
  sheets: {
    guide: 'À lire',
    actor: 'Acteurs',
    funder: 'Financeurs',
    territory: 'Territoires',
    programme: 'Programmes',
    initiative: 'Initiatives',
    alliance: 'Alliances',
    resource: 'Ressources',
    instance: 'Instances',
    relations: 'Liens',
    sources: 'Sources',
    cuts: 'Cellules coupées',
  },
  more: (name, part) => `${name} (${part})`,
  advice: [
    fr`Une feuille par nature d'acteur, une pour les liens, une pour les sources. Une cellule vide veut dire « non renseigné », jamais « aucun ».`,
    fr`Plusieurs valeurs d'une cellule sont séparées par « ; ». Dans une source, « | » sépare le titre, l'éditeur, l'adresse, la date de consultation et l'endroit.`,
    fr`Ce classeur peut être corrigé puis importé de nouveau : gardez les titres des colonnes et les identifiants, qui disent quelle ligne est quel acteur.`,
  ],
  sheetRows: (name, rows) => fr`${name} : ${number(rows)} ${pluralFrench(rows, 'ligne', 'lignes')}`,
  sources: {
    title: 'Titre',
    publisher: 'Éditeur',
    url: 'Adresse',
    consultedOn: 'Consultée le',
    place: 'Endroit',
    records: 'Nombre de fiches et de liens',
  },
  cuts: {
    sheet: 'Feuille',
    id: 'Identifiant Alliage',
    column: 'Colonne',
    length: 'Longueur du texte entier',
    kept: 'Caractères gardés',
  },
  cutAdvice: fr`Ces textes sont plus longs qu'une cellule ne peut l'être : leur fin n'est pas dans ce classeur. L'export JSON les a entiers.`,
};
