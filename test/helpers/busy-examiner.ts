import { processorLimitMs } from '../../shared/node/services/opening/examining-time.ts';
import { limitProcess } from '../../shared/node/services/opening/limit-process.ts';
import { parentPort } from '../../shared/node/services/parent-port.ts';

/** The process that looks at a file, with one that keeps it busy for ever. */
const port = parentPort(process);
port.onMessage(() => {
  limitProcess(512, processorLimitMs('examine', 1));
  for (;;);
});
port.post({ say: 'ready' });
