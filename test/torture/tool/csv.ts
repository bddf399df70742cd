/** A list of actors with names that nothing repeats. */
export const actorsCsv = (rows: number, textLength = 40): string => {
  const text = 'mot '.repeat(Math.ceil(textLength / 4)).slice(0, textLength);
  const lines = Array.from(
    { length: rows },
    (_, row) => `Structure ${(row * 7919) % rows} ${row};association;${text}`,
  );
  return ['nom;nature;description', ...lines, ''].join('\r\n');
};
