import { importJourney } from '../journeys/by-import.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openOnDesktop } from '../journeys/windows.ts';

runJourney('an import in Electron', openOnDesktop, importJourney);
