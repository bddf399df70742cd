/** The first visit: twelve words a step at most. */
export const tour = {
  title: 'Guided tour',
  step: 'step {{step}} of {{steps}}',
  actors: 'Here are the actors of the territory. Click one of them.',
  card: 'Its card and its links are here.',
  filter: 'Filter by funder, by territory or by theme.',
  next: 'Next',
  previous: 'Previous',
  leave: 'Leave the tour',
  end: 'Finish',
  offer: 'Take the guided tour',
};
