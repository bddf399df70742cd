import type { Event, Listener } from '../../shared/contract/events.ts';

type Subscribe = (listener: Listener) => () => void;

/**
 * One subscription to the host, however many listen: each loopback stream holds one of the six connections that a
 * browser opens to a host, so that a stream per component would leave none for questions.
 */
export const shareSubscription = (subscribe: Subscribe): Subscribe => {
  const listeners = new Set<Listener>();
  let stop: (() => void) | null = null;
  const tellAll = (event: Event) => {
    for (const listener of [...listeners]) listener(event);
  };
  return (listener) => {
    listeners.add(listener);
    stop ??= subscribe(tellAll);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = null;
    };
  };
};
