import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** What is done on several screens. */
export const work: Pick<Pages, 'card' | 'views' | 'todo' | 'export'> = {
  card: {
    title: 'Fiche',
    lead: "Tout ce que le projet sait d'un acteur, d'un territoire, d'un programme… à droite de la fenêtre.",
    sections: [
      {
        heading: 'Lire et modifier',
        blocks: [
          'Un clic sur une valeur la modifie ; Entrée ou quitter le champ enregistre, Échap annule. Seul le nom est obligatoire. La **complétude** dit ce qui manque encore. Trois onglets : **Fiche**, **Liens** rangés par sorte avec montants et années, **Historique** en phrases.',
        ],
      },
      {
        heading: "D'où vient chaque information",
        blocks: [
          'Une fiche peut avoir des **sources** (titre, éditeur, adresse, date de consultation) et des **valeurs relevées**, datées et sourcées. Quand deux sources disent des choses différentes, les deux sont montrées ; Alliage ne choisit pas à votre place.',
        ],
      },
      {
        heading: 'Renseigné le…',
        blocks: [
          "Marquez qu'une liste est complète (membres, financeurs, signataires, comité, partenaires, besoins, offres) : ce qui n'y est pas est alors absent, et non plus inconnu. [Diagnostic](diagnosis) et [règles](method) s'appuient sur cette marque.",
        ],
      },
      {
        heading: 'Visible par',
        blocks: [
          "Chaque fiche, lien et note est **interne**, **comité** ou **public**. Un export pour un comité laisse de côté ce qui est interne, et dit combien. N'écrivez dans une note que ce que la personne concernée pourrait lire.",
        ],
      },
      {
        heading: 'Noter un échange',
        blocks: [
          'Un entretien, une visite, un appel : {exchange.log} le note en dix secondes, avec la suite à donner. Il apparaît dans [À faire](todo) à son échéance.',
        ],
      },
    ],
  },
  views: {
    title: 'Filtres et vues enregistrées',
    lead: 'Une vue est ce que vous regardez : filtres, couleurs, groupes, années, tableau, carte. Elle se nomme, se retrouve et se présente.',
    sections: [
      {
        heading: 'Filtrer',
        blocks: [
          '**+ Filtre** propose tous les champs, rangés par question : qui, où, pour quoi faire, liens, argent, quand, place dans le réseau, fiche et sources. « Au moins un », « tous », « tout sauf » ; « non renseigné » est un choix comme un autre. {explorer.clearFilters} efface tout. Si plus rien ne répond, Alliage dit quel filtre est le plus restrictif.',
        ],
      },
      {
        heading: 'Enregistrer une vue',
        blocks: [
          "{view.save} garde la vue. Le menu **Vue** les liste ; {frame.palette} les trouve par leur nom. **Gérer les vues** les ordonne, en choisit une pour l'ouverture du projet, en exporte une pour un collègue. Une vue modifiée le dit, et peut revenir à ce qui est enregistré.",
        ],
      },
      {
        heading: 'Revenir en arrière',
        blocks: [
          "{frame.back} et {frame.forward} vont d'une vue regardée à l'autre, sans rien changer aux données. C'est autre chose que {edit.undo}, qui annule une modification.",
        ],
      },
    ],
  },
  todo: {
    title: 'À faire',
    lead: "Sur l'Accueil : ce qui attend, chaque ligne à un clic de ce qu'il faut faire.",
    sections: [
      {
        heading: 'Ce qui y vient',
        blocks: [
          {
            list: [
              'Les **suivis** promis lors d’un échange, ceux en retard d’abord. « Marquer fait » s’annule.',
              'Les **alliances sans échange** depuis douze mois.',
              'Les **décisions en retard** : à instruire depuis plus de douze mois, ou échéance passée.',
              'Les **fiches peu renseignées** : moins de la moitié de ce qui compte.',
              'Les **acteurs sans localisation**, à placer sur la [Carte](map).',
            ],
          },
        ],
      },
      {
        heading: 'Programmes qui finissent',
        blocks: [
          'Les programmes terminés ou bientôt terminés sans avenant, et les partenariats sans nouvelles, sont rappelés dans le [Diagnostic](diagnosis), sous « Rappels ».',
        ],
      },
    ],
  },
  export: {
    title: 'Export',
    lead: 'Sortir ce qui est affiché, ce qui est choisi ou tout le projet : image, page, ou données.',
    sections: [
      {
        heading: 'Formats',
        blocks: [
          {
            list: [
              '**PDF** : une feuille à imprimer, à sa taille exacte (A4, A3), texte à chercher.',
              '**PNG, SVG** : une image à projeter, ou un dessin net à toute taille.',
              '**HTML** : une page qui s’ouvre d’un double-clic, sans réseau, même sur un téléphone ; on s’y promène et on y cherche.',
              '**XLSX, CSV** : pour un tableur, avec les sources. Le CSV français a des points-virgules et des virgules décimales.',
              '**JSON** : tout, relisible par Alliage. **GEXF, GraphML** : pour Gephi, yEd, Cytoscape.',
            ],
          },
          "Ce qu'Alliage exporte peut être corrigé puis [importé](import) de nouveau : chaque ligne est reconnue à son identifiant.",
        ],
      },
      {
        heading: 'Pour qui',
        blocks: [
          "Choisissez le public : ce qui est réservé à un public plus restreint est laissé de côté, et compté. Aucune personne n'est exportée, sauf si vous cochez « Inclure les personnes » : le fichier le dit alors en tête et dans son nom. Titre, date, légende, filtres et sources sont écrits sur les images.",
        ],
      },
      {
        heading: 'Imprimer',
        blocks: [
          "{explorer.print} prépare une feuille de l'écran où vous êtes ; dans l'aide, il imprime la page lue. Une cellule qui ressemble à une formule est neutralisée : aucun fichier exporté n'exécute quoi que ce soit.",
        ],
      },
    ],
  },
};
