/** `npm run sbom`: writes out/sbom/alliage-VERSION.cdx.json, the bill of materials of all that is shipped. */
import { ensureInstalled, SetupError, say } from './setup.mjs';

try {
  await ensureInstalled();
  const { writeBill } = await import('./bill-of-materials.mjs');
  const { file, count } = writeBill();
  say(`${file}: ${count} components.`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
