import { join } from 'node:path';
import { z } from 'zod';
import { SavedMapping } from '../../../contract/import-operations.ts';
import { type OnSetAside, readJson, writeJson } from '../json-file.ts';

export interface SavedMappings {
  list(): SavedMapping[];
  /** Replaces the one of the same name. Gives all. */
  save(saved: SavedMapping): SavedMapping[];
  forget(name: string): SavedMapping[];
}

/** Mappings that the person kept for other files, in the application's folder. */
export const createSavedMappings = (home: string, onSetAside?: OnSetAside): SavedMappings => {
  const path = join(home, 'mappings.json');
  const list = () => readJson(path, z.array(SavedMapping), [], onSetAside);
  const write = (all: readonly SavedMapping[]) => {
    const sorted = [...all].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
    writeJson(path, sorted);
    return sorted;
  };
  const without = (name: string) => list().filter((saved) => saved.name !== name);
  return {
    list,
    save: (saved) => write([...without(saved.name), saved]),
    forget: (name) => write(without(name)),
  };
};
