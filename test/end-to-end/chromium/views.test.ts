import { viewsJourney } from '../journeys/by-views.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('views, presentation and exchanges in Chromium', openInBrowser, viewsJourney);
