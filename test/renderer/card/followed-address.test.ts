import { describe, expect, it } from 'vitest';
import { isFollowed } from '../../../renderer/views/card/followed-address.ts';

describe('G14: the address of a source', () => {
  it.each(['https://example.org/page', 'HTTPS://example.org', 'mailto:contact@example.org'])(
    '%s is a link',
    (address) => {
      expect(isFollowed(address)).toBe(true);
    },
  );

  it.each([
    'http://example.org/',
    'https://banque.example@evil.example/',
    'https://user:secret@example.org/',
    'file:///etc/passwd',
    'smb://host/share',
    '\\\\host\\share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'example.org',
    '',
  ])('%s is text', (address) => {
    expect(isFollowed(address)).toBe(false);
  });
});
