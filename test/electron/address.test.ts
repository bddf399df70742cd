import { describe, expect, it } from 'vitest';
import { isLocalAddress, isOurPage, outsideTarget } from '../../electron/main/address.ts';

describe('our own page', () => {
  it.each(['app://alliage/index.html', 'app://alliage/', 'app://alliage/assets/a.js?x#y'])(
    'is %s',
    (address) => {
      expect(isOurPage(address)).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'about:blank',
    'app://alliage.example/index.html',
    'app://alliage@evil.example/',
    'app://alliage:8080/',
    'https://alliage/index.html',
    'app:alliage',
    'data:text/html,app://alliage/',
  ])('is not %s', (address) => {
    expect(isOurPage(address)).toBe(false);
  });
});

describe('what may be loaded', () => {
  it.each(['app://alliage/a', 'data:image/png,x', 'blob:app://alliage/x', 'devtools://devtools/x'])(
    '%s',
    (address) => {
      expect(isLocalAddress(address)).toBe(true);
    },
  );

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'ws://x/',
    'javascript:1',
    'x',
    '',
  ])('not %s', (address) => {
    expect(isLocalAddress(address)).toBe(false);
  });
});

describe('what may be opened elsewhere', () => {
  it.each([
    ['https://example.org/page', 'example.org', 'https://example.org/page'],
    ['HTTPS://EXAMPLE.org', 'example.org', 'https://example.org/'],
    ['https://example.org:8443/', 'example.org:8443', 'https://example.org:8443/'],
    ['https://аlliage.example/', 'xn--lliage-2nf.example', 'https://xn--lliage-2nf.example/'],
    [
      'https://mairie-évreux.example/',
      'xn--mairie-vreux-heb.example',
      'https://xn--mairie-vreux-heb.example/',
    ],
    ['mailto:contact@example.org', 'contact@example.org', 'mailto:contact@example.org'],
    ['mailto:a@example.org?attach=/etc/passwd&bcc=b@example.org', 'a@example.org', 'mailto:a@example.org'],
  ])('%s, shown as %s', (address, shown, opened) => {
    expect(outsideTarget(address)).toEqual({ shown, address: opened });
  });

  it.each([
    'http://example.org/',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://',
    'file:///etc/passwd',
    'smb://host/share',
    '\\\\host\\share',
    '//host/share',
    'ms-msdt:/id',
    'ms-word:ofe|u|https://example.org/a.docx',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'app://alliage/index.html',
    'ssh://example.org',
    'C:\\Windows\\System32\\calc.exe',
    '/usr/bin/xterm',
    'tel:+33612345678',
    '',
  ])('not %s', (address) => {
    expect(outsideTarget(address)).toBeNull();
  });
});
