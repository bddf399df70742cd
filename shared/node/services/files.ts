import { resolve } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { FileToken } from '../../contract/project-operations.ts';
import type { Files } from './context.ts';

/** Tokens live as long as the host; the same path has one token. */
export const createFiles = (newId: () => string): Files => {
  const paths = new Map<FileToken, string>();
  const tokens = new Map<string, FileToken>();
  return {
    register: (path) => {
      const absolute = resolve(path);
      const token = tokens.get(absolute) ?? FileToken.parse(newId());
      tokens.set(absolute, token);
      paths.set(token, absolute);
      return token;
    },
    pathOf: (token) => {
      const path = paths.get(token);
      if (path === undefined) throw new AppError('E-FILE-ABSENT');
      return path;
    },
  };
};
