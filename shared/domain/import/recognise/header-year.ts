/** « Montant 2022 », « Subventions / 2023 », « CA 2024 (€) » → the only year that a title names; null for none. */
export const yearOfTitle = (header: string): number | null => {
  const years = new Set(header.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));
  const [year] = years;
  return year !== undefined && years.size === 1 ? Number(year) : null;
};
