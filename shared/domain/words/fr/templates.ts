import type { TemplateColumnWords, TemplateWords } from '../template-words.ts';
import { french as fr } from '../typography.ts';

const column = (header: string, help: string, first = '', second = ''): TemplateColumnWords => ({
  header,
  help,
  examples: [first, second],
});
const SEVERAL = fr`Plusieurs valeurs : séparez-les par « ; ».`;
const DATE = fr`Jour, mois ou année : 14/03/2026, 03/2026 ou 2026.`;

export const templates: TemplateWords = {
  actors: {
    fileName: 'acteurs.xlsx',
    sheet: 'Acteurs',
    columns: {
      name: column(
        'Nom',
        fr`Le nom complet.`,
        'Association Exemple des Lampions',
        'Fondation Exemple du Val Imaginaire',
      ),
      shortName: column('Nom court', fr`Sigle ou nom d'usage.`, 'Les Lampions', ''),
      aliases: column('Autres noms', SEVERAL),
      kind: column('Nature', fr`Ce que c'est.`, 'Acteur', 'Financeur'),
      type: column('Type', fr`Précise la nature.`, 'Association', 'Fondation'),
      roles: column('Rôles', fr`Ce que l'élément est aussi. ${SEVERAL}`, 'Porteur', ''),
      siren: column('SIREN', fr`9 chiffres, en format Texte.`),
      siret: column('SIRET', fr`14 chiffres, en format Texte.`),
      rna: column('RNA', fr`W suivi de 9 caractères, pour une association.`),
      commune: column(fr`Commune d'ancrage`, fr`Le nom de la commune.`, 'Val-Imaginaire', 'Val-Imaginaire'),
      insee: column(
        'Code INSEE de la commune',
        fr`5 caractères, en format Texte : évite de confondre deux communes du même nom.`,
      ),
      acts: column(
        fr`Territoires d'action`,
        fr`Communes, EPCI, départements ou régions. ${SEVERAL}`,
        fr`Val-Imaginaire ; Mont-Fictif`,
        '',
      ),
      description: column(
        'Description',
        fr`Quelques phrases.`,
        'Ligne d’exemple, à effacer.',
        'Ligne d’exemple, à effacer.',
      ),
      url: column('Site web', fr`Adresse commençant par https://`, 'https://lampions.example', ''),
      themes: column('Thèmes', SEVERAL, fr`culture ; jeunesse`, 'emploi'),
      sdgs: column('ODD', fr`Numéros de 1 à 17. ${SEVERAL}`, fr`4 ; 11`, '8'),
      needs: column('Besoins', fr`Mots de la liste, ou les vôtres. ${SEVERAL}`, fr`locaux ; bénévolat`, ''),
      offers: column('Offres', fr`Mots de la liste, ou les vôtres. ${SEVERAL}`, '', 'financement'),
      status: column('Statut', fr`Où en est l'élément.`, 'actif', 'actif'),
      startsOn: column('Début', DATE, '2019', '03/2021'),
      source: column('Source', fr`D'où vient l'information.`, 'Exemple inventé', 'Exemple inventé'),
    },
  },
  relations: {
    fileName: 'liens.xlsx',
    sheet: 'Liens',
    columns: {
      from: column(
        'Départ',
        fr`Le nom de l'élément d'où part le lien.`,
        'Fondation Exemple du Val Imaginaire',
        'Association Exemple des Lampions',
      ),
      fromKind: column(
        'Nature du départ',
        fr`Ce que c'est, si l'élément n'est pas encore dans le projet.`,
        'Financeur',
        'Acteur',
      ),
      fromSiren: column(
        'SIREN du départ',
        fr`9 chiffres, en format Texte : évite de confondre deux noms égaux.`,
      ),
      type: column('Lien', fr`Se lit du départ vers l'arrivée.`, 'finance', 'partenaire de'),
      to: column(
        'Arrivée',
        fr`Le nom de l'élément où va le lien.`,
        'Association Exemple des Lampions',
        'Coopérative Exemple du Mont Fictif',
      ),
      toKind: column(
        fr`Nature de l'arrivée`,
        fr`Ce que c'est, si l'élément n'est pas encore dans le projet.`,
        'Acteur',
        'Acteur',
      ),
      toSiren: column(
        fr`SIREN de l'arrivée`,
        fr`9 chiffres, en format Texte : évite de confondre deux noms égaux.`,
      ),
      status: column('Statut du lien', fr`Vide : existant.`, 'existant', 'en discussion'),
      role: column('Rôle', fr`En quelques mots.`, '', 'co-organisatrice'),
      startsOn: column('Début', DATE, '2024', '09/2025'),
      endsOn: column('Fin', DATE, '2026', ''),
      amount: column('Montant en euros', fr`Un nombre : 12 000 ou 12 000,50.`, '12 000', ''),
      year: column('Année du financement', fr`Quatre chiffres.`, '2024', ''),
      stage: column('Étape du financement', fr`Pour un montant.`, 'accordé', ''),
      note: column(
        'Note',
        fr`Ce qu'il faut savoir du lien.`,
        'Ligne d’exemple, à effacer.',
        'Ligne d’exemple, à effacer.',
      ),
      confidence: column('Confiance', fr`À quel point c'est sûr.`, 'confirmé', 'à vérifier'),
      source: column('Source', fr`D'où vient l'information.`, 'Exemple inventé', 'Exemple inventé'),
    },
  },
  guide: {
    sheet: fr`Mode d'emploi`,
    headings: ['Colonne du modèle', 'Ce qu’on y écrit', 'Valeurs acceptées'],
    needed: fr`Obligatoire.`,
    advice: [
      fr`Remplacez les deux lignes d'exemple : elles sont inventées.`,
      fr`Une ligne par élément. Gardez la première ligne ; vous pouvez supprimer les colonnes inutiles et en changer l'ordre.`,
      fr`Une cellule vide veut dire « non renseigné » : elle n'efface rien dans le projet.`,
      fr`N'indiquez pas de personnes : ni nom, ni e-mail, ni téléphone.`,
    ],
  },
};
