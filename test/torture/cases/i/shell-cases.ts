import { type Carried, carriedBy, plain, starred, type TortureCase } from '../../case.ts';
import { traceSession } from './traced-session.ts';
import { runWithoutNetwork } from './without-network.ts';

const ELECTRON = 'test/end-to-end/electron';
const GUARD = 'test/hosts/loopback-guard.test.ts';
/** The same cases, on the host of the package for the browser. */
const ZIP = 'test/packaging/browser-package.test.ts';
const LOOPBACK = 'test/hosts/loopback.test.ts';
const PAGE = `${ELECTRON}/hardening-page.test.ts`;
const SHELL = `${ELECTRON}/hardening-shell.test.ts`;
const MESSAGES = `${ELECTRON}/security-messages.test.ts`;
const NAVIGATION = `${ELECTRON}/security-navigation.test.ts`;
const OUTSIDE = `${ELECTRON}/security-outside.test.ts`;
const START = `${ELECTRON}/security-start.test.ts`;
const PACKAGING = 'test/electron/packaging.test.ts';
const PACKAGE = `${ELECTRON}/package.test.ts`;
const PACKAGE_DAMAGE = `${ELECTRON}/package-damage.test.ts`;

const named = (id: string, ...files: readonly string[]): readonly Carried[] =>
  files.flatMap((file) => carriedBy(file, id));

/** I. Electron, messages, network. */
export const SHELL_CASES: readonly TortureCase[] = [
  starred('I01', 'Without any network', { run: runWithoutNetwork }),
  starred('I02', 'What is called, in a trace of the system', {
    run: traceSession,
    tests: [
      ...carriedBy(`${ELECTRON}/network.test.ts`, 'sees a call to elsewhere', 'call nobody'),
      ...carriedBy('test/end-to-end/chromium/network.test.ts', 'calls nobody', 'command line calls'),
    ],
  }),
  starred('I03', 'Each rule of hardening, read in the real Electron', {
    tests: [
      ...carriedBy(PAGE, 'rule 1', 'rule 2', 'rule 3'),
      ...carriedBy(NAVIGATION, 'rule 4'),
      ...carriedBy(SHELL, 'rule 5', 'rule 6', 'rule 8', 'rule 10'),
      ...carriedBy(OUTSIDE, 'rule 10', 'rule 5', 'rule 6'),
      ...carriedBy(`${ELECTRON}/security-processes.test.ts`, 'rule 12'),
      ...carriedBy(PACKAGING, 'rule 9'),
      ...carriedBy(PACKAGE, 'rule 9'),
      ...carriedBy('test/supply.test.ts', 'rule 13'),
      ...carriedBy('test/sql.test.ts', 'rule 14'),
    ],
  }),
  starred('I04', 'Nothing of Node in the page', {
    tests: carriedBy(PAGE, 'I04, rule 2', 'evaluates no text'),
  }),
  starred('I05', 'Messages of another frame or window', {
    tests: [...named('I05', MESSAGES), ...carriedBy(SHELL, 'a frame inside the page has no door')],
  }),
  starred('I06', 'Messages of any shape', {
    tests: [
      ...named('I06', MESSAGES, 'test/contract/fuzz.test.ts'),
      ...carriedBy(SHELL, 'ten thousand of any shape'),
    ],
  }),
  starred('I07', 'Paths that come from the page', { tests: named('I07', MESSAGES) }),
  plain('I08', 'Addresses that leave the built pages', {
    tests: carriedBy(PAGE, 'rule 1: only what the build made'),
  }),
  plain('I09', 'Thirty ways to lead away from the page', { tests: named('I09', NAVIGATION) }),
  plain('I10', 'What may be opened elsewhere', {
    tests: [
      ...carriedBy('test/electron/address.test.ts', 'what may be opened elsewhere'),
      ...carriedBy(SHELL, 'rule 5'),
      ...named('I10', OUTSIDE),
    ],
  }),
  plain('I11', 'Permissions, downloads', {
    tests: [...named('I11', NAVIGATION, OUTSIDE), ...carriedBy(SHELL, 'rule 6')],
  }),
  starred('I12', 'The token of the browser host', { tests: named('I12', GUARD, ZIP) }),
  starred('I13', 'Host, before routing', { tests: named('I13', GUARD, ZIP) }),
  starred('I14', 'Origin', { tests: named('I14', GUARD, ZIP) }),
  plain('I15', 'What a page of another site can send without asking', { tests: named('I15', GUARD, ZIP) }),
  plain('I16', 'Where the browser host listens', { tests: named('I16', LOOPBACK, ZIP) }),
  plain('I17', 'Errors without a stack or a path', { tests: named('I17', LOOPBACK, ZIP) }),
  plain('I18', 'Switches and variables that open a runtime', {
    tests: named('I18', START, PACKAGING, PACKAGE),
  }),
  plain('I19', 'The packaged files, changed by one byte', { tests: named('I19', PACKAGING, PACKAGE_DAMAGE) }),
  plain('I20', 'Arguments of the command line of the window', {
    tests: [
      ...named('I20', START, 'test/electron/project-argument.test.ts'),
      ...carriedBy(`${ELECTRON}/shell.test.ts`, 'is passed over when it is not there'),
    ],
  }),
];
