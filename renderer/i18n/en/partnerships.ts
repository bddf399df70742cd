/** Partnerships to explore: suggestions, answers, method. */
export const partnerships = {
  counted: 'What “{{text}}” counts',
};
