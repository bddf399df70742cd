/** The first visit: twelve words a step at most. */
export const tour = {
  title: 'Visite guidée',
  step: 'étape {{step}} sur {{steps}}',
  actors: 'Voici les acteurs du territoire. Cliquez sur l’un d’eux.',
  card: 'Sa fiche et ses liens sont ici.',
  filter: 'Filtrez par financeur, par territoire ou par thème.',
  next: 'Suivant',
  previous: 'Précédent',
  leave: 'Quitter la visite',
  end: 'Terminer',
  offer: 'Suivre la visite guidée',
};
