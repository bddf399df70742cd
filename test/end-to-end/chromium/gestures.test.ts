import { checkBarOfTools, checkBundles, checkDrawing, checkGestures } from '../journeys/gestures.ts';
import { openInBrowser } from '../journeys/windows.ts';

checkGestures('Chromium', openInBrowser);
checkBarOfTools('Chromium', openInBrowser);
checkDrawing('Chromium', openInBrowser, [1, 1.25, 3]);
checkBundles('Chromium', openInBrowser);
