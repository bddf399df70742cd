/** Saved views, in the order in which they are presented. What a view does not say takes its starting value. */
export const views = [
  {
    key: 'view-overview',
    name: 'Le Pays et ses alliances',
    note: 'Deux cents fiches : qui est là, et qui n’est relié à personne.',
    view: { layout: 'organic' },
  },
  {
    key: 'view-families',
    name: 'Par famille d’acteurs',
    note: 'Où manquent les entreprises et la recherche ?',
    view: { grouping: { by: 'family', form: 'hulls', expanded: [] } },
  },
  {
    key: 'view-funding',
    name: 'Qui finance quoi',
    note: 'La part de la Région, puis les projets sans financeur.',
    view: { picture: 'funding' },
  },
];
