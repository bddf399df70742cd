/** What of a fault is read: never its message, which may hold a name of the data. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
}

/** `at name (place)` or `at place`, whatever folders come before the file; any other words are no step that is told. */
const FRAME =
  /^\s*at (?:(?:async |new |get |set )*([\w$.<>]+(?: \[as [\w$.]+\])?) \((?:.*[\\/])?([\w.-]+:\d+:\d+)\)|(?:async )?(?:.*[\\/])?([\w.-]+:\d+:\d+))$/;
/** As engines write a step: lines of a message come before all of them. */
const STEP = /^\s*at /;

const linesAfterMessage = ({ name, message, stack = '' }: Fault): readonly string[] => {
  const head = stack.startsWith(`${name}: ${message}`) ? `${name}: ${message}`.length : 0;
  const lines = stack.slice(head).split('\n');
  const lastOther = lines.findLastIndex((line) => !STEP.test(line));
  return lines.slice(lastOther + 1);
};

/**
 * Places of the program that a fault crossed, the innermost first: `at drawCard (index.js:10:20)`. Neither the message nor
 * the folders of an address are in them.
 */
export const faultPlaces = (fault: Fault): readonly string[] =>
  linesAfterMessage(fault).flatMap((line) => {
    const found = FRAME.exec(line);
    return found ? [`at ${found[1] ?? '?'} (${found[2] ?? found[3]})`] : [];
  });

const PLAIN_NAME = /^\$?[A-Za-z]{1,60}$/;
/** Its kind: `TypeError`; what is no name of a kind may be anything, and is not told. */
export const faultKind = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return PLAIN_NAME.test(error.name) ? error.name : 'Error';
};
