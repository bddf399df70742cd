/** The list that shows the same as the graph. */
export const list = {
  title: 'Liste',
  name: 'Fiches affichées',
  linksOf: 'Liens de {{name}}',
  at: '{{name}} : {{links}}',
  trail: 'Où vous êtes dans la liste',
  all: 'Tout',
  search: 'Chercher dans la liste',
  close: 'Fermer la liste',
  alone: 'Liste seule, sans le graphe',
  showGraph: 'Montrer le graphe',
  keys: 'Entrée ouvre la fiche et parcourt ses liens, ← revient, Espace choisit, Maj+Entrée ouvre le lien. Tapez un nom pour y aller (avec Maj si la lettre est un raccourci).',
  nothing: 'Rien de ce nom dans ce qui est affiché.',
  noLinks: 'Aucun lien affiché. La flèche gauche revient.',
  columns: { name: 'Nom', kind: 'Type', place: 'Territoire', links: 'Liens' },
  commands: { only: 'Passer du graphe à la liste seule, ou revenir' },
  reasons: { notDrawn: 'Montrez d’abord le graphe' },
};
