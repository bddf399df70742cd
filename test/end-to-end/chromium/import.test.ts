import { importJourney } from '../journeys/by-import.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('an import in Chromium', openInBrowser, importJourney);
