import { keyboardJourney } from '../journeys/by-keyboard.ts';
import { mouseJourney } from '../journeys/by-mouse.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('in Chromium by mouse', openInBrowser, mouseJourney);
runJourney('in Chromium by keyboard', openInBrowser, keyboardJourney);
