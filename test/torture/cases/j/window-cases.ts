import { carriedBy, plain, starred, type TortureCase } from '../../case.ts';
import { soakForHours } from './soak.ts';

const CHROMIUM = 'test/end-to-end/chromium';
const LAYOUTS = 'test/domain/layout/layouts.test.ts';
const PATHS = 'test/domain/analysis/paths.test.ts';
const NARROW = `${CHROMIUM}/narrow.test.ts`;

/** J. Drawing and window. */
export const WINDOW_CASES: readonly TortureCase[] = [
  starred('J01', 'No node, one, two; no edge; 300 components', {
    tests: carriedBy(LAYOUTS, 'gives every node a finite place', 'bears three hundred components'),
  }),
  starred('J02', '2,000 nodes and 6,000 edges in a window', {
    tests: carriedBy(`${CHROMIUM}/monkey.test.ts`, 'on 2,000 actors and 6,000 links'),
  }),
  plain('J03', '25,000 nodes in a window', {
    tests: carriedBy(`${CHROMIUM}/large-project.test.ts`, '25,000 entities'),
  }),
  plain('J04', 'A layout that is left', {
    tests: carriedBy(
      'test/regressions/0026-labels-after-the-picture-is-gone.test.ts',
      'once the picture is gone',
    ),
  }),
  plain('J05', 'The neighbourhood of a hub of thousands', {
    tests: carriedBy('test/renderer/explorer/large-start.test.ts', 'J05'),
  }),
  plain('J06', 'Paths: none, equal, ten thousand', {
    tests: carriedBy(PATHS, 'none between parts', 'among ten thousand that are equal'),
  }),
  plain('J07', 'Scales of the screen', { tests: carriedBy(`${CHROMIUM}/gestures.test.ts`, 'is drawn at') }),
  plain('J08', 'Narrow windows and large text', {
    tests: carriedBy(NARROW, 'scrolls one way only', 'loses nothing'),
  }),
  plain('J09', 'The window changes size while it draws', {
    tests: carriedBy(`${CHROMIUM}/gestures.test.ts`, 'survives another size'),
  }),
  plain('J10', 'Hands without a head', { tests: carriedBy(`${CHROMIUM}/monkey.test.ts`, 'make no error') }),
  plain('J11', 'Languages, and locales of the system', {
    tests: carriedBy('test/hosts/cli-locales.test.ts', 'J11'),
  }),
  plain('J12', 'High contrast, forced colours, less motion', {
    tests: [
      ...carriedBy(NARROW, 'forced colours'),
      ...carriedBy(
        `${CHROMIUM}/equal-access.test.ts`,
        'moves nothing when less motion is asked',
        'without colours',
      ),
    ],
  }),
  plain('J13', 'Eight hours of edits, a minute in the short form: nothing held grows', { run: soakForHours }),
  plain('J14', 'A fault in each panel', { tests: carriedBy(`${CHROMIUM}/panels.test.ts`, 'J14') }),
];
