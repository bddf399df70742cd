import { listJourney } from '../journeys/by-list.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('by the list, in Chromium', openInBrowser, listJourney);
