import { committeeScreenJourney } from '../journeys/by-committee-screen.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('from one committee to the next by keyboard, in Chromium', openInBrowser, committeeScreenJourney);
