type Details = Readonly<Record<string, unknown>>;

export const errors = {
  'E-UNEXPECTED': (_: Details) => 'Something unexpected happened. Your saved data is safe.',
};
