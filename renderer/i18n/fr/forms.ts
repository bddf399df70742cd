/** Formulaires d’ajout et de lien. */
export const forms = {
  add: {
    title: 'Ajouter un acteur',
    name: 'Nom',
    kind: 'Ce que c’est',
    submit: 'Ajouter',
    exists: 'Existe peut-être déjà\u00A0:',
    done: '« {{name}} » est ajouté.',
  },
  link: {
    title: 'Relier',
    from: 'De',
    type: 'Lien',
    to: 'À',
    swap: 'Inverser le sens',
    startsOn: 'Début (facultatif)',
    amount: 'Montant (facultatif)',
    submit: 'Créer le lien',
    none: 'Aucun type de lien ne va dans ce sens. Essayez de l’inverser.',
    done: 'Lien créé entre « {{from}} » et « {{to}} ».',
  },
};

/** Export. */
export const exportWords = {
  heading: 'Exporter',
  format: 'Format',
  content: 'Contenu',
  title: 'Titre',
  subtitle: 'Sous-titre',
  size: 'Taille',
  theme: 'Fond',
  audience: 'Pour qui',
  csv: 'Présentation des nombres',
  cancel: 'Fermer',
  submit: 'Exporter',
  preparing: 'Préparation de l’aperçu',
  audienceHint:
    'Ce qui est réservé à un public plus restreint est laissé de côté, et compté. Aucune personne n’est exportée.',
  families: { picture: 'Images', page: 'Page', data: 'Données' },
  filters: 'Vue filtrée\u00A0:',
  filter: '{{label}}\u00A0: {{values}}',
  weight: 'Poids\u00A0: {{size}}',
  formats: {
    png: 'Image à projeter ou à coller.',
    svg: 'Dessin net à toute taille, à reprendre dans un logiciel de dessin.',
    pdf: 'Feuille à imprimer ou à envoyer, à sa taille exacte.',
    html: 'Page à ouvrir d’un double-clic, sans réseau\u00A0: on s’y promène, on y cherche.',
    xlsx: 'Classeur\u00A0: une feuille par catégorie, une pour les liens, avec les sources.',
    csv: 'Deux tableaux, acteurs et liens, pour un tableur.',
    json: 'Données complètes, relisibles par Alliage.',
    gexf: 'Graphe pour Gephi\u00A0: catégories, dates, poids, places, couleurs.',
    graphml: 'Graphe pour yEd, Cytoscape ou un programme.',
  },
  contents: {
    view: 'La vue affichée',
    selection: 'Ce qui est sélectionné ({{number}})',
    all: 'Tout le projet',
  },
  picture: { label: 'Image', graph: 'Graphe', map: 'Carte', funding: 'Financements' },
  sizes: { a4: 'A4 paysage', a3: 'A3 paysage', slide: 'Diapositive 16:9', screen: 'Écran' },
  themes: { light: 'Clair', dark: 'Sombre' },
  csvs: {
    fr: 'France\u00A0: virgule décimale, point-virgule',
    international: 'International\u00A0: point décimal, virgule',
  },
  counts_one: '{{count}} acteur, liens\u00A0: {{relations}}',
  counts_other: '{{count}} acteurs, liens\u00A0: {{relations}}',
  previewAlt: 'Aperçu de la feuille\u00A0: {{counts}}',
  done_one: 'Exporté\u00A0: {{count}} acteur, liens\u00A0: {{relations}}.',
  done_other: 'Exporté\u00A0: {{count}} acteurs, liens\u00A0: {{relations}}.',
  doneWithheld_one:
    'Exporté\u00A0: {{count}} acteur, liens\u00A0: {{relations}}. Laissés de côté selon le public choisi\u00A0: {{withheld}}.',
  doneWithheld_other:
    'Exporté\u00A0: {{count}} acteurs, liens\u00A0: {{relations}}. Laissés de côté selon le public choisi\u00A0: {{withheld}}.',
};
