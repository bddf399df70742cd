import type { PageWords } from '../../shared/domain/words/page-words.ts';
import { button, make } from './dom.ts';
import type { Picture } from './picture.ts';

const ZOOM_STEP = 1.4;

/** The picture with its buttons. */
export const createStage = (picture: Picture, words: PageWords): HTMLElement => {
  const { canvas } = picture;
  const buttons = make(
    'div',
    { class: 'zoom' },
    button({ 'aria-label': words.zoomIn, title: words.zoomIn }, () => picture.zoomBy(ZOOM_STEP), '+'),
    button({ 'aria-label': words.zoomOut, title: words.zoomOut }, () => picture.zoomBy(1 / ZOOM_STEP), '−'),
    button({}, () => picture.fit(), words.fit),
  );
  canvas.setAttribute('aria-describedby', 'picture-help');
  picture.cover(() => {
    const [box, area] = [buttons.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const [left, top] = [box.left - area.left, box.top - area.top];
    return [{ left, top, right: left + box.width, bottom: top + box.height }];
  });
  return make(
    'section',
    { class: 'stage', id: 'panel-picture', 'aria-label': words.panes.picture },
    make('p', { class: 'unseen', id: 'picture-help' }, words.pictureHelp),
    canvas,
    buttons,
  );
};
