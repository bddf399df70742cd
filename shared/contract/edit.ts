import { z } from 'zod';
import { SetValues } from './graph-operations.ts';

const set = SetValues.default({});
/** One edit of `apply` (command-line.md): a line of JSON. */
export const Edit = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), kind: z.string(), name: z.string(), set }),
  z.object({ do: z.literal('set'), id: z.string(), set: SetValues }),
  z.object({ do: z.literal('link'), from: z.string(), type: z.string(), to: z.string(), set }),
  z.object({ do: z.literal('unlink'), id: z.string() }),
  z.object({ do: z.literal('remove'), id: z.string() }),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('redo') }),
]);
export type Edit = z.infer<typeof Edit>;
