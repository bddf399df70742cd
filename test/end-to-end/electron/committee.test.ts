import { committeeScreenJourney } from '../journeys/by-committee-screen.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openOnDesktop } from '../journeys/windows.ts';

runJourney('from one committee to the next by keyboard, in Electron', openOnDesktop, committeeScreenJourney);
