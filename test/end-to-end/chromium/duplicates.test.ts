import { duplicatesJourney } from '../journeys/by-duplicates.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('probable duplicates in Chromium', openInBrowser, duplicatesJourney);
