import type Database from 'better-sqlite3';

/** A reader cannot be passed where a writer is asked. */
export type ReadableDb = Database.Database & { readonly __readable?: never };
export type WritableDb = ReadableDb & { readonly __writable: true };
