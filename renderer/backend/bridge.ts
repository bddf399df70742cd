import type { Call } from '../../shared/contract/contract.ts';
import type { Reply, Request } from '../../shared/contract/errors.ts';
import type { Listener } from '../../shared/contract/events.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import type { RefusedOpening } from '../../shared/contract/shell.ts';

/** Native file dialogs; each gives an opaque token, null when the person cancels. */
export interface Dialogs {
  openProject(): Promise<FileToken | null>;
  /** Several at once; empty when the person cancels. */
  openImport(): Promise<FileToken[]>;
  /** A folder that exists, or that the person makes. */
  chooseFolder(): Promise<FileToken | null>;
  saveProject(suggestedName: string): Promise<FileToken | null>;
  saveExport(suggestedName: string, extension: string): Promise<FileToken | null>;
}

/** What the preload script exposes as `window.alliage`; absent in a browser. */
export interface Bridge {
  send(request: Request): Promise<Reply>;
  /** Gives the function that ends the subscription. */
  subscribe(listener: Listener): () => void;
  readonly dialogs: Dialogs;
  /** Why a project that the system named did not open; null once it was told, and when there is none. */
  refusedOpening(): Promise<RefusedOpening | null>;
}

/** The one door to the host, whichever it is. */
export interface Backend {
  readonly call: Call;
  subscribe(listener: Listener): () => void;
  /** Null in the browser, where the page cannot name a file. */
  readonly dialogs: Dialogs | null;
  /** Null in the browser, where the system names no file. */
  readonly refusedOpening: Bridge['refusedOpening'] | null;
}

declare global {
  interface Window {
    readonly alliage?: Bridge;
  }
}
