import { keyboardJourney } from '../journeys/by-keyboard.ts';
import { mouseJourney } from '../journeys/by-mouse.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openOnDesktop } from '../journeys/windows.ts';

runJourney('in Electron by mouse', openOnDesktop, mouseJourney);
runJourney('in Electron by keyboard', openOnDesktop, keyboardJourney);
