/** The list that shows the same as the graph. */
export const list = {
  title: 'List',
  name: 'Records shown',
  linksOf: 'Links of {{name}}',
  at: '{{name}}: {{links}}',
  trail: 'Where you are in the list',
  all: 'All',
  search: 'Search the list',
  close: 'Close the list',
  alone: 'List alone, without the graph',
  showGraph: 'Show the graph',
  keys: 'Enter opens the card and follows its links, ← comes back, Space selects, Shift+Enter opens the link. Type a name to go to it (with Shift if the letter is a shortcut).',
  nothing: 'Nothing of that name in what is shown.',
  noLinks: 'No link shown. The left arrow comes back.',
  columns: { name: 'Name', kind: 'Type', place: 'Territory', links: 'Links' },
  commands: { only: 'Switch between the graph and the list alone' },
  reasons: { notDrawn: 'Show the graph first' },
};
