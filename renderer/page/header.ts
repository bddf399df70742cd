import type { PageData } from '../../shared/domain/export/html-data.ts';
import type { PageWords } from '../../shared/domain/words/page-words.ts';
import { button, make, name } from './dom.ts';
import { drawMark } from './symbols.ts';

const createAbout = ({ about }: PageData, words: PageWords): HTMLDialogElement => {
  const dialog = make(
    'dialog',
    { class: 'about', 'aria-labelledby': 'about-title' },
    make('h2', { id: 'about-title' }, words.about),
    make('dl', {}, ...about.flatMap(([label, text]) => [make('dt', {}, label), make('dd', {}, text)])),
    button({ class: 'main' }, () => dialog.close(), words.close),
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return dialog;
};

/** What the page is: project, title, how much is shown, as of when; the rest under « À propos ». */
export const createHeader = (
  data: PageData,
  words: PageWords,
): { root: HTMLElement; about: HTMLDialogElement } => {
  const about = createAbout(data, words);
  const tag = data.fictional === undefined ? null : make('span', { class: 'tag' }, data.fictional);
  const root = make(
    'header',
    { class: 'top' },
    make('p', { class: 'brand' }, drawMark(), name(data.project), tag),
    make('h1', {}, name(data.title)),
    data.subtitle === undefined ? null : make('p', { class: 'subtitle' }, name(data.subtitle)),
    make('p', { class: 'facts' }, data.facts.join(' · ')),
    button({ class: 'about-button' }, () => about.showModal(), words.about),
  );
  return { root, about };
};
