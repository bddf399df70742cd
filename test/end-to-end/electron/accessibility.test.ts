import { checkAccessibility } from '../journeys/accessibility.ts';
import { openOnDesktop } from '../journeys/windows.ts';

checkAccessibility('Electron', openOnDesktop);
