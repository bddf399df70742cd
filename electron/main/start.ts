/**
 * The first file that a package runs. It and the few that it needs look at all the others before one of them is read, so
 * that damage is said in words and not by the first line that cannot be run.
 */
import { isIntact } from './archive.ts';
import { isPackage } from './folders.ts';
import { giveUp, refuseDamage } from './refuse.ts';

if (isPackage() && !isIntact(process.resourcesPath)) void refuseDamage();
// Awaited: Electron says `ready` once this file has run, and what must come before is in the other.
else await import('./main.ts').catch((error: unknown) => void giveUp(error));
