import { checkFilters } from '../journeys/filters.ts';
import { checkBarOfTools, checkBundles, checkDrawing, checkGestures } from '../journeys/gestures.ts';
import { checkGroups } from '../journeys/groups.ts';
import { checkLargePicture } from '../journeys/large-picture.ts';
import { openOnDesktop } from '../journeys/windows.ts';

checkGestures('Electron', openOnDesktop);
checkBarOfTools('Electron', openOnDesktop);
checkDrawing('Electron', openOnDesktop, [1.25, 2]);
checkBundles('Electron', openOnDesktop);
checkGroups('Electron', openOnDesktop);
checkFilters('Electron', openOnDesktop);
checkLargePicture('Electron', openOnDesktop);
