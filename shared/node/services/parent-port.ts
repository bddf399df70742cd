/** One end of a channel of messages: a process's parent, a worker's port, Electron's. */
export interface Port {
  post(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Electron's `process.parentPort`, whose messages come inside an event. */
interface ElectronPort {
  postMessage(message: object): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The parent of this process: Electron's port when it is one of its utility processes, Node's channel otherwise. */
export const parentPort = (child: NodeJS.Process & { readonly parentPort?: ElectronPort }): Port => {
  const { parentPort: port } = child;
  if (port) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    };
  }
  return {
    post: (message) => {
      if (child.connected) child.send?.(message);
    },
    onMessage: (listener) => child.on('message', listener),
  };
};
