/** What an import asks the parser of one file that nothing is known of: all of it, row by row. */
export const draftAsked = (path: string) => ({
  ask: 'draft' as const,
  files: [{ path, encoding: null, separator: null }],
  as: 'auto' as const,
  includeHidden: false,
  tables: [],
  mapping: null,
  withPersons: false,
  decisions: {},
  meanings: {},
});
