/** Partenariats à explorer: suggestions, answers, method. */
export const partnerships = {
  counted: 'Ce que compte « {{text}} »',
};
