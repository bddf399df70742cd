/** One way of leaving a page; what it puts in the page has the class `leaving`, and is taken away afterwards. Runs in the page. */
interface Navigation {
  readonly name: string;
  readonly leave: () => unknown;
}

/** A link that is followed. Runs in the page: nothing of this file is known there. */
const byLink = (name: string, attributes: Readonly<Record<string, string>>): Navigation => ({
  name,
  leave: new Function(`
    const link = Object.assign(document.createElement('a'), { className: 'leaving', textContent: 'x' });
    for (const [name, value] of Object.entries(${JSON.stringify(attributes)})) link.setAttribute(name, value);
    document.body.append(link);
    link.click();
  `) as () => void,
});

/** What loads, or is followed, by being in the page. */
const byMarkup = (name: string, markup: string, act = ''): Navigation => ({
  name,
  leave: new Function(`
    const place = Object.assign(document.createElement('div'), { className: 'leaving' });
    document.body.append(place);
    place.append(document.createRange().createContextualFragment(${JSON.stringify(markup)}));
    ${act}
  `) as () => void,
});

const byScript = (name: string, leave: () => unknown): Navigation => ({ name, leave });

const OUT = 'https://evil.example/';

export const NAVIGATIONS: readonly Navigation[] = [
  byScript('location.assign', () => location.assign('https://evil.example/')),
  byScript('location.replace', () => location.replace('https://evil.example/')),
  byScript('location.href', () => {
    location.href = 'http://127.0.0.1:9/';
  }),
  byScript('another host of our scheme', () => location.assign('app://evil/index.html')),
  byScript('another file of ours', () => location.assign('app://alliage/assets/')),
  byScript('a query of ours', () => {
    location.search = '?evil';
  }),
  byScript('a file', () => location.assign('file:///etc/passwd')),
  byScript('data', () => location.assign('data:text/html,<title>evil</title>')),
  byScript('a blob', () =>
    location.assign(URL.createObjectURL(new Blob(['<title>evil</title>'], { type: 'text/html' }))),
  ),
  byScript('a script of an address', () => location.assign('javascript:document.write("evil")')),
  byScript('the pages of the browser', () => location.assign('chrome://settings/')),
  byScript('the source', () => location.assign('view-source:app://alliage/index.html')),
  byScript('another program', () => location.assign('ms-msdt:/id')),
  byScript('the outer window', () => {
    top?.location.assign('https://evil.example/');
  }),
  byScript('history', () => {
    history.back();
    history.go(-1);
    history.forward();
  }),
  byScript('the navigation interface', () => {
    const { navigation } = window as unknown as {
      navigation?: { navigate(url: string): { committed: Promise<unknown>; finished: Promise<unknown> } };
    };
    const started = navigation?.navigate('https://evil.example/');
    started?.committed.catch(() => undefined);
    started?.finished.catch(() => undefined);
  }),
  byScript('window.open', () => void window.open('https://evil.example/')),
  byScript('window.open of ours', () => void window.open('app://alliage/index.html')),
  byScript('window.open of nothing', () => void window.open('')),
  byScript('window.open here', () => void window.open('https://evil.example/', '_self')),
  byScript('window.open above', () => void window.open('https://evil.example/', '_top')),
  byScript('window.open with features', () =>
    window.open('https://evil.example/', 'x', 'popup,width=1,nodeIntegration=yes,contextIsolation=no'),
  ),
  byLink('a link', { href: OUT }),
  byLink('a link to a new window', { href: OUT, target: '_blank' }),
  byLink('a link to the window above', { href: OUT, target: '_parent' }),
  byLink('a link to a named window', { href: OUT, target: 'evil' }),
  byLink('a link to a file', { href: 'file:///etc/passwd', target: '_blank' }),
  byLink('a link to a share', { href: 'smb://host/share' }),
  byLink('a link that is a script', { href: 'javascript:void(document.title="evil")' }),
  byLink('a link that is noted elsewhere', { href: OUT, ping: 'https://evil.example/ping' }),
  byLink('a link to keep', { href: OUT, download: 'evil.html' }),
  byMarkup(
    'a link of a picture',
    '<svg><a href="https://evil.example/"><text>x</text></a></svg>',
    "place.querySelector('a').dispatchEvent(new MouseEvent('click', { bubbles: true }));",
  ),
  byMarkup(
    'a part of a picture',
    '<map name="m"><area href="https://evil.example/" shape="default"></map>',
    "place.querySelector('area').click();",
  ),
  byMarkup(
    'a form',
    '<form action="https://evil.example/"><input name="a"></form>',
    "place.querySelector('form').submit();",
  ),
  byMarkup(
    'a form that is sent',
    '<form method="post" target="_blank" action="https://evil.example/"></form>',
    "place.querySelector('form').submit();",
  ),
  byMarkup(
    'the button of a form',
    '<form><button formaction="https://evil.example/">x</button></form>',
    "place.querySelector('button').click();",
  ),
  byMarkup('a refresh', '<meta http-equiv="refresh" content="0; url=https://evil.example/">'),
  byMarkup(
    'another base',
    '<base href="https://evil.example/"><a href="x">x</a>',
    "place.querySelector('a').click();",
  ),
  byMarkup('a frame', '<iframe src="https://evil.example/"></iframe>'),
  byMarkup('a frame of a file', '<iframe src="file:///etc/passwd"></iframe>'),
  byMarkup(
    'a frame that leads the window away',
    '<iframe srcdoc="<script>top.location=\'https://evil.example/\'</script>"></iframe>',
  ),
  byMarkup('an object', '<object data="https://evil.example/"></object>'),
  byMarkup('a plug-in', '<embed src="https://evil.example/">'),
  byMarkup('a view of the web', '<webview src="https://evil.example/"></webview>'),
  byMarkup('a page that is made ready', '<link rel="prerender" href="https://evil.example/">'),
];
