const quote = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const textOfCell = (cell: Element): string => {
  const copy = cell.cloneNode(true) as Element;
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  return (copy.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
};

/** Cells of a row, with the columns that an earlier row spans down to. */
const rowsOf = (table: Element): string[][] => {
  const below = new Map<number, number>();
  return [...table.querySelectorAll('tr')].map((row) => {
    const cells: string[] = [];
    const skipSpanned = () => {
      while ((below.get(cells.length) ?? 0) > 0) {
        below.set(cells.length, (below.get(cells.length) ?? 0) - 1);
        cells.push('');
      }
    };
    for (const cell of row.querySelectorAll('td, th')) {
      skipSpanned();
      const [across, down] = ['colspan', 'rowspan'].map((name) => Number(cell.getAttribute(name) ?? 1) || 1);
      for (let column = 0; column < Math.min(across ?? 1, 500); column += 1) {
        if ((down ?? 1) > 1) below.set(cells.length, (down ?? 1) - 1);
        cells.push(column === 0 ? textOfCell(cell) : '');
      }
    }
    skipSpanned();
    return cells;
  });
};

/** The first table of a page's text as tab-separated text; empty when there is none. */
const tableOfHtml = (html: string): string => {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return '';
  return rowsOf(table)
    .map((cells) => cells.map(quote).join('\t'))
    .join('\n');
};

/** What was copied, as tab-separated text: spreadsheets give it so; a table of a page or of a document is turned to it. */
export const pastedTable = (clipboard: Pick<DataTransfer, 'getData'>): string => {
  const plain = clipboard.getData('text/plain');
  if (plain.includes('\t')) return plain;
  const html = clipboard.getData('text/html');
  return (/<table[\s>]/i.test(html) ? tableOfHtml(html) : '') || plain;
};
