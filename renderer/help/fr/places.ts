import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** Where one begins, and the screens that show the same view. */
export const places: Pick<Pages, 'start' | 'home' | 'explorer' | 'list' | 'funding' | 'table' | 'map'> = {
  start: {
    title: 'Premiers pas',
    lead: "Alliage dessine qui agit, qui finance et qui est relié à qui sur un territoire, signale les partenariats qui manquent et prépare le comité. Un projet est un fichier sur votre ordinateur ; rien n'en sort.",
    sections: [
      {
        heading: 'En cinq étapes',
        blocks: [
          {
            steps: [
              "Sur l'[Accueil](home), choisissez **Découvrir avec un exemple** : un territoire fictif où tout peut être essayé.",
              'Revenez à l’Accueil et choisissez **Importer mon tableau**, ou **Projet vide**. Voir [Import](import).',
              "Dans [Explorer](explorer), cliquez sur un acteur : sa [fiche](card) s'ouvre à droite. Filtrez, colorez, groupez.",
              'Regardez les [partenariats à explorer](partnerships) et le [diagnostic](diagnosis) : ils disent toujours pourquoi.',
              'Avant la réunion, figez un instantané et préparez le dossier dans [Comité](committee).',
            ],
          },
        ],
      },
      {
        heading: "S'y retrouver",
        blocks: [
          {
            list: [
              "**Tout se cherche** : {frame.palette} ouvre une recherche unique, pour un acteur, un territoire, une vue ou une commande. Les accents et l'ordre des mots ne comptent pas.",
              "**Tout s'annule** : {edit.undo} annule la dernière action, même après avoir fermé puis rouvert le projet.",
              "**Tout est enregistré** à mesure. L'heure du dernier enregistrement est en haut de la fenêtre.",
              "**Non renseigné n'est pas non** : ce que personne n'a noté est hachuré ou en tirets, et n'entre dans aucun total.",
              'Un mot vous échappe ? Il est sans doute au [glossaire](glossary).',
            ],
          },
        ],
      },
      {
        heading: 'Chercher dans cette aide',
        blocks: [
          "Tapez un mot en haut : pages et mots du glossaire qui le contiennent sont listés, avec le passage. {frame.back} et {frame.forward} reviennent et avancent d'une page, {explorer.print} imprime la page, Échap ferme l'aide. {frame.help} ouvre toujours l'aide à la page de l'écran où vous êtes.",
        ],
      },
    ],
  },
  home: {
    title: 'Accueil',
    lead: "D'où l'on ouvre un projet, où l'on en commence un, et où l'on voit ce qu'il reste à faire.",
    sections: [
      {
        heading: 'Ouvrir un projet',
        blocks: [
          "Les **projets récents** montrent leur nom, leur territoire, leur contenu, la date d'ouverture et l'état de leur [sauvegarde](backups). Un projet déplacé ou sur une clé absente est signalé ; le retirer de la liste n'efface pas le fichier. **Ouvrir un projet…** ({project.open}) choisit un autre fichier.",
          "Un projet en lecture seule, déjà ouvert ailleurs ou sur un disque plein, se consulte ; un bandeau le dit et propose d'enregistrer une copie.",
        ],
      },
      {
        heading: 'Commencer',
        blocks: [
          {
            list: [
              "**Découvrir avec un exemple** ouvre votre copie du Pays des Trois Rivières, territoire inventé, ou l'écosystème réel du Fonds [ODD](#odd) 17 tel qu'il était en 2022. Vos essais n'affectent rien ; **Réinitialiser** le remet comme au premier jour.",
              '**Importer mon tableau** crée un projet et ouvre [Import](import).',
              '**Projet vide** demande un nom et, si vous voulez, un territoire de la liste officielle. Le fichier est rangé dans [votre dossier de projets](data).',
            ],
          },
        ],
      },
      {
        heading: 'Reprendre et à faire',
        blocks: [
          "**Reprendre** ramène à la dernière vue. **À faire** rassemble les suivis à donner, les alliances sans nouvelles, les fiches peu renseignées et les acteurs sans localisation : voir [À faire](todo). Le prochain rendez-vous d'un comité y est rappelé.",
        ],
      },
    ],
  },
  explorer: {
    title: 'Explorer',
    lead: "Le graphe : chaque acteur est une forme, chaque lien un trait. C'est là qu'on regarde, qu'on filtre et qu'on modifie.",
    sections: [
      {
        heading: 'Lire le graphe',
        blocks: [
          "La **légende** donne chaque forme, sa couleur et son pictogramme, avec le nombre affiché sur le total. Un clic sur une ligne choisit tous ceux qu'elle compte ; l'œil les masque. Un trait plein est un lien connu, une flèche un financement, un trait terminé pâlit. Un trait en tirets avec « ? » est une piste, jamais un fait.",
          "**Couleur** et **Taille** peuvent dire autre chose : statut, [ODD](#odd), maturité, [communauté](#communaute), [passerelle](#passerelle), [point de fragilité](#point-de-fragilite), montants. « Comment c'est calculé » est à côté.",
        ],
      },
      {
        heading: 'Trois verbes à ne pas confondre',
        blocks: [
          {
            list: [
              "**Filtrer** ne garde que ce qui répond : type, territoire, ODD, période, financement… Chaque filtre est une étiquette qu'on rouvre ou retire. Entre deux filtres, « et » devient « ou » d'un clic.",
              '**Mettre en avant** ({explorer.highlight}) estompe les autres sans rien cacher.',
              "**Voisinage** ({explorer.neighbourhood}) ne montre que ce qui est relié à l'acteur choisi, jusqu'à trois liens de distance. Échap revient d'un niveau.",
            ],
          },
        ],
      },
      {
        heading: 'Ajouter, relier, trouver un chemin',
        blocks: [
          {
            list: [
              "**Ajouter un acteur** ({explorer.add}), ou double-clic dans le vide : un nom suffit. Un nom proche d'un nom connu est signalé.",
              "**Relier** ({explorer.link}) : glissez d'un acteur à l'autre, ou choisissez le second dans une liste.",
              "**Chemin** ({explorer.path}) dit par qui passer d'un acteur à l'autre, en toutes lettres.",
              "**Supprimer** ({explorer.remove}) et **Renommer** ({explorer.rename}) s'annulent comme le reste.",
            ],
          },
        ],
      },
      {
        heading: 'Disposer et grouper',
        blocks: [
          "La **disposition** peut être organique, par territoire, par type, en cercles concentriques, chronologique ou hiérarchique ; « Figée » ne déplace rien. **Épingler** ({explorer.pin}) garde une place. **Grouper** rassemble par type, famille, territoire, communauté ou programme, en un symbole qui s'ouvre sur place ou en contours légers. Les lignes et colonnes d'acteurs choisis peuvent être alignées.",
          'La **frise** compte les liens par année : choisissez des années, faites-les défiler, gardez ou revenez. Les liens non datés sont comptés à part.',
        ],
      },
      {
        heading: 'Quand il y en a beaucoup',
        blocks: [
          'Au-delà de 3\u202f000 fiches affichées, Explorer propose de commencer par une recherche ou un filtre ; tout afficher reste possible. La [liste](list) montre la même chose que le graphe, sans le graphe.',
        ],
      },
    ],
  },
  list: {
    title: 'Liste',
    lead: "La même chose que le graphe, en liste : mêmes fiches, même sélection, mêmes actions. Conseillée avec un lecteur d'écran.",
    sections: [
      {
        heading: "L'ouvrir",
        blocks: [
          '{explorer.list} la montre ou la cache à côté du graphe. Elle peut aussi remplacer le graphe, pour ce projet ou pour toujours : **Mode liste par défaut**, dans [Accessibilité](accessibility).',
        ],
      },
      {
        heading: 'La parcourir',
        blocks: [
          {
            list: [
              '↑ et ↓ passent d’une fiche à l’autre ; taper un nom y va.',
              'Entrée ouvre la fiche et ses liens, rangés par sorte ; ← revient. Les derniers pas restent écrits au-dessus.',
              'Espace choisit, Maj+Entrée ouvre le lien, Maj+F10 donne les actions.',
              'Les titres des colonnes trient par nom, type, territoire ou nombre de liens.',
            ],
          },
        ],
      },
    ],
  },
  funding: {
    title: 'Financements',
    lead: 'Qui finance quoi, par quel programme ou projet, et pour qui, avec montants et années.',
    sections: [
      {
        heading: 'Lire l’image et le tableau',
        blocks: [
          "C'est une autre image d'Explorer : à gauche les financeurs, à droite ceux qui reçoivent, au milieu ce par quoi l'argent passe. La largeur d'un flux suit le montant connu. Le tableau dessous dit la même chose, ligne à ligne.",
          "Ce qui est seulement **demandé** est compté à part de ce qui est accordé ou versé. Un montant **non renseigné** est hachuré : il n'est ni zéro, ni deviné. La part du premier financeur est dite, car en dépendre est une fragilité.",
        ],
      },
      {
        heading: 'Un même montant compte une fois',
        blocks: [
          'Si le financeur et le bénéficiaire disent tous deux le même montant de la même année, il n’est compté qu’une fois. Deux montants égaux de deux années différentes sont deux montants.',
        ],
      },
    ],
  },
  table: {
    title: 'Tableau',
    lead: 'Toutes les fiches et tous les liens comme dans un tableur, avec les mêmes filtres que les autres écrans.',
    sections: [
      {
        heading: 'Les onglets',
        blocks: [
          "Acteurs, Liens, Territoires, Financeurs, Programmes, Autres, et **À compléter** : les fiches auxquelles il manque quelque chose. Les liens de lieu (ancré à, agit à) ne sont montrés que si vous le demandez. La sélection est celle d'Explorer et de la Carte.",
        ],
      },
      {
        heading: 'Modifier',
        blocks: [
          "Tapez dans une cellule pour la remplacer, F2 pour la modifier. Copiez et collez des blocs depuis Excel ou LibreOffice ; au-delà de cinquante cellules, ce qui va changer est montré d'abord. Ce qui est refusé reste tel quel, avec la raison. Un seul {edit.undo} reprend tout le collage.",
        ],
      },
      {
        heading: 'Trier, grouper, compter',
        blocks: [
          "Le menu d'une colonne (Alt+↓) trie, filtre, groupe, élargit, déplace, ou ne garde que « non renseigné ». Sous chaque colonne : la somme, et combien de cellules ne sont pas renseignées.",
        ],
      },
      { heading: 'Touches du tableau', blocks: [{ made: 'table-keys' }] },
    ],
  },
  map: {
    title: 'Carte',
    lead: 'Où est chacun, sans internet. Au début un schéma des départements ; les contours officiels y viennent quand vous les importez.',
    sections: [
      {
        heading: 'Où chacun est placé',
        blocks: [
          "À ses coordonnées quand elles sont connues ; sinon à sa commune ; sinon dans son [EPCI](#epci), son département ou sa région, et c'est dit. Aucun contour ni aucune coordonnée n'est livré avec Alliage : importez un fichier officiel (GeoJSON) pour dessiner communes et EPCI, et des centroïdes pour placer les communes.",
          "L'onglet **Sans localisation** liste ce qui n'est pas placé : cochez, dites où, et c'est fait.",
        ],
      },
      {
        heading: 'Couleurs',
        blocks: [
          "Par nombre d'acteurs, de liens ou de financeurs, ou selon la distance du [catalyseur](#catalyseur) le plus proche. Cinq classes au plus, d'une seule teinte ; ce qui n'est pas renseigné est hachuré. Une distance en kilomètres n'est donnée que si les deux bouts ont des coordonnées ; sinon « même département », sinon « à vérifier ».",
        ],
      },
      {
        heading: 'Zone et clavier',
        blocks: [
          "L'onglet **Zone** choisit ce qui est à tant de kilomètres d'un point. La liste des **Territoires**, à côté, donne les mêmes fiches au clavier : flèches pour parcourir, Entrée pour choisir et cadrer. {explorer.print} imprime la carte avec sa légende et ses sources.",
        ],
      },
    ],
  },
};
