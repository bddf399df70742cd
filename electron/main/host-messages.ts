import { z } from 'zod';
import { Event } from '../../shared/contract/events.ts';

/** What the data host sends: an answer to a numbered message, or an event. */
const Answer = z.object({ id: z.int(), reply: z.unknown().optional(), token: z.string().optional() });
export const FromHost = z.union([Event, Answer]);
