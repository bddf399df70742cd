import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** What one thinks and decides with, and how records come in. */
export const decisions: Pick<Pages, 'partnerships' | 'diagnosis' | 'committee' | 'import' | 'duplicates'> = {
  partnerships: {
    title: 'Partenariats à explorer',
    lead: 'Des pistes à discuter, jamais des décisions. Chacune dit pourquoi, ce qui invite à la prudence et ce qui manque pour en juger.',
    sections: [
      {
        heading: 'Lire une piste',
        blocks: [
          {
            list: [
              '**Pourquoi** : les faits du projet qui rapprochent les deux. Noms et nombres sont des liens vers ces faits.',
              '**Points de vigilance** : zones différentes, lien mal terminé, contact ancien…',
              '**Données à compléter** : ce qui, une fois renseigné, peut changer le classement.',
              "**Solidité** : forte, moyenne ou à explorer. Aucun pourcentage n'est donné avant vingt réponses.",
            ],
          },
          "Il faut au moins dix acteurs et dix liens. Une piste entre organisations ne concerne jamais une personne, et les classes d'acteurs (« acteurs académiques ») n'en reçoivent pas.",
        ],
      },
      {
        heading: 'Répondre',
        blocks: [
          {
            list: [
              '**Retenir pour le comité** ({partnerships.retain}) : elle passe dans « À porter au comité ».',
              "**Existe déjà** ({partnerships.exists}) : le lien est ajouté ; c'était une donnée qui manquait.",
              '**Écarter** ({partnerships.dismiss}) : avec une raison ; elle ne revient que si ses faits changent.',
              "**Plus tard** ({partnerships.later}) : elle revient d'elle-même, à une date ou quand ses données changent.",
            ],
          },
          "Ces touches agissent quand la liste a le focus. Chaque réponse est datée, dit qui l'a donnée et s'annule.",
        ],
      },
      {
        heading: 'À porter au comité',
        blocks: [
          "La vie d'une piste : proposée, puis reportée, à instruire, engagée ou écartée ; enfin réalisée ou abandonnée. Chacune a qui la porte, une échéance et un public. « Réalisée » et « existe déjà » créent le lien.",
          "Si plus de 30 % des réponses sont « existe déjà », Alliage demande de compléter d'abord le projet : trop de liens connus de vous lui manquent.",
        ],
      },
      {
        heading: 'Comment elles sont trouvées',
        blocks: [
          "Par des signaux, des règles de couverture et l'état des données : voir [Méthode et limites](method). Règles, seuils et pondérations se règlent dans Réglages, sous les yeux, avant d'être gardés.",
        ],
      },
    ],
  },
  diagnosis: {
    title: 'Diagnostic',
    lead: 'Un territoire ou un programme ([CRTE](#crte)…) sur trois axes : compétences, financement, nouvelles alliances. Dix-neuf points, chacun avec ses faits.',
    sections: [
      {
        heading: 'Lire un axe',
        blocks: [
          "Chaque point est **acquis**, **partiel**, **absent** ou **non renseigné**. Non renseigné n'est jamais compté comme absent : un point n'est absent que si la composition concernée est marquée « renseignée le… » sur la fiche.",
          "Le score ne porte que sur ce qui est renseigné ; l'intervalle dit entre quoi et quoi il serait si le reste était absent, ou acquis. Sous 60 % de points renseignés, aucun score n'est affiché.",
          "**Points à conforter** : ce qui manque, dans l'ordre de ce que le territoire peut faire en premier.",
        ],
      },
      {
        heading: 'Corriger à la main',
        blocks: [
          "**Corriger** change l'état d'un point, avec une raison qui reste écrite à côté, à l'écran et sur le papier. La correction peut être retirée.",
        ],
      },
      {
        heading: 'La maturité',
        blocks: [
          "Elle est **évaluée par des personnes**, jamais calculée : en questionnement, premiers pas, actifs, pionniers, avec la date, qui l'a évaluée et dans quel cadre. Elle est notée sur la fiche du territoire et montrée à côté des axes.",
        ],
      },
      {
        heading: 'Comparer, observer, imprimer',
        blocks: [
          "L'onglet **Comparaison** met côte à côte jusqu'à trois territoires, ou un seul à deux dates. L'**Observatoire** compte les alliances par type, leur impact affirmé ou prouvé, les [catalyseurs](#catalyseur) proches et les acteurs [sous les radars](#sous-les-radars) ; un chiffre souligné ouvre la liste de ce qu'il compte. {explorer.print} imprime une page A4 par territoire.",
        ],
      },
    ],
  },
  committee: {
    title: 'Comité',
    lead: 'Ce que lit un comité, figé à une date, comparé au précédent, et le relevé de ce qu’il décide.',
    sections: [
      {
        heading: 'Instantanés',
        blocks: [
          "**Figer un instantané** ({committee.freeze}) garde fiches, liens, pistes, décisions et diagnostics tels qu'ils sont, sans les personnes. Un sceau ([empreinte](#empreinte)) est relu à chaque ouverture : le moindre changement se verrait. Un instantané ouvert se consulte dans tous les écrans, en lecture seule, et se présente.",
        ],
      },
      {
        heading: 'Comparer',
        blocks: [
          'Deux instantanés, ou un et maintenant : chiffres, phrases par territoire, image (« + » ajouté, « − » retiré, « Δ » modifié), détail fiche par fiche, pistes devenues des partenariats, axes qui ont bougé.',
        ],
      },
      {
        heading: 'Dossier',
        blocks: [
          "Un PDF fait d'un instantané : page de garde, sommaire, carte des acteurs, chiffres clés, diagnostic, pistes avec leur case de décision, évolution, financements, et en annexe acteurs, méthode, sources, glossaire. En français ou en anglais, en couleur ou en gris, avec votre logo. Le même instantané donne toujours le même dossier. Ce qui est réservé à un public plus restreint est laissé de côté, et compté.",
        ],
      },
      {
        heading: 'Relevé de décisions',
        blocks: [
          "Modifiez en séance l'état, qui porte, l'échéance ; exportez en document Word ou en tableau.",
        ],
      },
      {
        heading: 'Présenter, remettre une copie',
        blocks: [
          "**Présenter** ({view.present}) montre les [vues enregistrées](views) l'une après l'autre, en grand. **Remettre une copie** donne un fichier à part, sans les personnes sauf si vous le demandez ; **Reprendre une copie modifiée** fusionne ce qu'une autre équipe a changé, champ par champ, en montrant d'abord les conflits.",
        ],
      },
    ],
  },
  import: {
    title: 'Import',
    lead: "Reprendre un tableau, une liste de l'État ou un réseau fait ailleurs, en six étapes. Rien n'est écrit avant la dernière.",
    sections: [
      {
        heading: 'Ce qui est lu',
        blocks: [
          "CSV, Excel (XLSX), ODS, un tableau collé ; les listes officielles ([CRTE](#crte), programmes de l'[ANCT](#anct), subventions, contours GeoJSON) ; les réseaux Kumu, Onodo, Gephi, GraphML, GML, Pajek ; et ce qu'Alliage exporte. Un ancien fichier .xls s'enregistre d'abord en .xlsx.",
        ],
      },
      {
        heading: 'Les six étapes',
        blocks: [
          {
            steps: [
              '**Fichier** : déposez, choisissez ou collez. Format, encodage, séparateur et ligne de titres sont reconnus ; corrigez si besoin.',
              '**Contenu** : dites ce qu’est une ligne : un acteur, un lien, un financement, un territoire.',
              '**Colonnes** : ce que devient chacune. « à vérifier » dit qu’Alliage a deviné.',
              '**Valeurs** : les mots qui ne disent pas d’eux-mêmes ce qu’ils sont, les dates et montants qui se lisent de deux façons, les noms déjà connus.',
              '**Vérification** : combien de créés, de mis à jour, d’ignorés ; les problèmes groupés par réparation.',
              '**Importer** : avec un bouton pour arrêter. Un rapport donne les lignes à corriger, à réimporter ensuite.',
            ],
          },
        ],
      },
      {
        heading: 'Sans risque',
        blocks: [
          {
            list: [
              "**Annuler l'import** retire tout ce qu'il a apporté ; une [sauvegarde](backups) est faite avant.",
              'Importer deux fois le même fichier ne change rien. Ce que vous avez corrigé à la main est gardé, et la différence listée.',
              "Une cellule vide n'efface rien.",
              'Deux fiches ne sont jamais réunies sur leur seul nom : Alliage demande. Voir [Doublons](duplicates).',
              'Les colonnes de personnes (courriel, téléphone) sont reconnues et laissées de côté, sauf si vous les cochez ; les données sensibles (santé, opinions, syndicat) ne sont jamais reprises.',
            ],
          },
        ],
      },
    ],
  },
  duplicates: {
    title: 'Doublons',
    lead: 'Deux fiches qui parlent sans doute de la même chose, avec les raisons de le croire.',
    sections: [
      {
        heading: 'Examiner une paire',
        blocks: [
          "Les deux fiches sont côte à côte. Choisissez celle qu'on garde et, champ par champ, la valeur gardée. Les listes (autres noms, thèmes, identifiants) sont réunies ; la valeur qui n'est pas gardée reste parmi les valeurs relevées.",
        ],
      },
      {
        heading: 'Fusionner ou distinguer',
        blocks: [
          "**Fusionner** garde les liens, les noms, les identifiants et les sources des deux, après une [sauvegarde](backups), et s'annule. **Ce ne sont pas des doublons** est retenu : la paire ne revient plus. La recherche peut être arrêtée et reprise.",
        ],
      },
      {
        heading: 'Comment ils sont trouvés',
        blocks: [
          'Même [SIREN](#siren), [SIRET](#siret), [RNA](#rna) ou code [INSEE](#insee) : sûr. Noms proches dans le même lieu, sigle et nom entier, site web commun : probable ou possible. Des communes de même nom ne sont pas des doublons : 1\u202f441 noms de communes sont portés par plusieurs.',
        ],
      },
    ],
  },
};
