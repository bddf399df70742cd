/** Jobs of this screen, by which their progress is heard and they are stopped. */
export const DIAGNOSIS_JOB = 'window diagnosis';
export const COMPARISON_JOB = 'window comparison';
