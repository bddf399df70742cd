import { describe, expect, it } from 'vitest';
import { parseEventBlock, takeToken } from '../../renderer/backend/loopback.ts';

/** The three things of a page that the token touches. */
const pageAt = (hash: string, kept: Record<string, string> = {}) => {
  const shown: string[] = [];
  const page = {
    location: { hash, pathname: '/' },
    sessionStorage: {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => {
        kept[key] = value;
      },
    },
    history: { replaceState: (_state: unknown, _title: string, address: string) => shown.push(address) },
  };
  return { page: page as unknown as Window, kept, shown };
};

describe('takeToken', () => {
  it('takes the token out of the address, and keeps it for a reload', () => {
    const first = pageAt('#secret');
    expect(takeToken(first.page)).toBe('secret');
    expect(first.shown).toEqual(['/']);
    expect(takeToken(pageAt('', first.kept).page)).toBe('secret');
  });
  it('has none in a page opened without it', () => {
    expect(takeToken(pageAt('').page)).toBe('');
  });
});

describe('parseEventBlock', () => {
  it('reads an event of the stream', () => {
    expect(parseEventBlock('event: message\ndata: {"event":"project.closed"}')).toEqual({
      event: 'project.closed',
    });
  });
  it.each([': keep-alive', 'data: {', 'data: {"event":"unknown"}', ''])('passes over %j', (block) => {
    expect(parseEventBlock(block)).toBeNull();
  });
});
