import { mapJourney } from '../journeys/by-map.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('the map in Chromium', openInBrowser, mapJourney);
