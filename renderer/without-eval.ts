import { config } from 'zod';

/**
 * Comes before anything that describes data: the first description would try `new Function`, which the content policy
 * refuses and reports.
 */
config({ jitless: true });
