import { createClient } from '../../shared/contract/client.ts';
import type { Lang } from '../../shared/domain/words/words.ts';
import type { Backend } from './bridge.ts';
import { shareSubscription } from './event-hub.ts';
import { createHttpTransport, subscribeHttp, takeToken } from './loopback.ts';

/** The desktop's bridge when the preload script gives one, the loopback host otherwise. */
export const createBackend = (page: Window, lang: () => Lang): Backend => {
  const bridge = page.alliage;
  if (bridge) {
    return {
      call: createClient((request) => bridge.send(request), lang),
      subscribe: shareSubscription((listener) => bridge.subscribe(listener)),
      dialogs: bridge.dialogs,
      refusedOpening: () => bridge.refusedOpening(),
    };
  }
  const token = takeToken(page);
  return {
    call: createClient(createHttpTransport(token), lang),
    subscribe: shareSubscription((listener) => subscribeHttp(token, listener)),
    dialogs: null,
    refusedOpening: null,
  };
};
