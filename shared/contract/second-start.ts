import { z } from 'zod';

/** Base64url of 32 bytes has 43 letters. */
const Sealed = z.string().max(100);

/** What a second start of the browser host asks the first, and is answered (hosts/loopback-again.ts). */
export const SecondStart = z.object({ nonce: Sealed, proof: Sealed });
export const SecondStartAnswer = z.object({ path: z.string().startsWith('/open/').max(100), proof: Sealed });

/** Note of the browser host that runs. */
export const RunningHost = z.object({
  version: z.string(),
  pid: z.int(),
  port: z.int().min(1).max(65_535),
  secret: z.string().min(40),
});
export type RunningHost = z.infer<typeof RunningHost>;
