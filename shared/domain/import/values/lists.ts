/** True when `split` is a set of marks (`;`, `;|`), false when it is a word (` et `). */
const isMarks = (split: string): boolean => /^[^\p{L}\p{N}]+$/u.test(split) && split.trim() !== '';

const splitOnMarks = (text: string, marks: string): string[] => {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (mark === '\n' || (mark !== ' ' && marks.includes(mark)))) {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  // A bracket that is never closed protects nothing.
  if (depth > 0)
    return text.split(
      new RegExp(`[\\n${[...marks.replaceAll(' ', '')].map((mark) => `\\${mark}`).join('')}]`),
    );
  return [...items, text.slice(start)];
};

/** Values of one cell, without blanks and repeats: `A ; B | C` by `;|`. What brackets hold is not cut. */
export const splitList = (text: string, split: string | null): string[] => {
  if (split === null || split === '') return [text.trim()].filter((item) => item !== '');
  const items = isMarks(split) ? splitOnMarks(text, split) : text.split(split);
  return [...new Set(items.map((item) => item.trim().replace(/^[•·–-]\s+/, '')))].filter(
    (item) => item !== '',
  );
};
