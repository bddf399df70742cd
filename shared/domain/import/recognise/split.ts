/** Legal forms and titles that follow a comma inside one name. */
const TAIL = /^(?:sa|sas|sarl|scic|scop|inc|ltd|llc|asbl|le|la|les|l['’].*|the|jr|sr)$/i;

const commaItems = (cells: readonly string[]): string[][] =>
  cells.filter((cell) => cell.includes(',')).map((cell) => cell.split(',').map((item) => item.trim()));

/** Commas part names only when they clearly do: the same items come again, or a cell has many. */
const hasListsByComma = (cells: readonly string[], areNames: boolean): boolean => {
  const lists = commaItems(cells);
  const items = lists.flat();
  if (items.length === 0 || items.some((item) => item === '' || item.length > 60 || TAIL.test(item)))
    return false;
  if (!areNames) return lists.length * 4 >= cells.filter((cell) => cell !== '').length;
  // An item that is alone in another cell is a name of its own.
  if (cells.some((cell) => items.includes(cell.trim()))) return true;
  return new Set(items).size < items.length && lists.some((list) => list.length > 2);
};

/** The marks that part the values of a column: `;`, `;|`, `,`…; null when each cell holds one. */
export const proposeSplit = (cells: readonly string[], areNames: boolean): string | null => {
  const marks = [';', '|'].filter((mark) => cells.some((cell) => cell.includes(mark)));
  if (cells.some((cell) => /\s\/\s/.test(cell)) && !cells.some((cell) => /\S\/\S/.test(cell)))
    marks.push('/');
  // Themes are words, not names: a comma parts them beside other marks too.
  if (!areNames && marks.length > 0 && hasListsByComma(cells, areNames)) marks.push(',');
  if (marks.length > 0) return marks.join('');
  if (cells.some((cell) => cell.includes('\n') || cell.includes('•'))) return '\n•';
  return hasListsByComma(cells, areNames) ? ',' : null;
};
