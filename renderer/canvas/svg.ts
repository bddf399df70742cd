const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;
export const createSvg = (page: Document, name: string, attributes: Attributes): SVGElement => {
  const element = page.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

/** A drawing over the whole picture, and the part of it that moves with the picture. */
export const createSheet = (page: Document, className: string): { svg: SVGElement; moving: SVGElement } => {
  const svg = createSvg(page, 'svg', { class: className, 'aria-hidden': 'true' });
  const moving = createSvg(page, 'g', {});
  svg.append(moving);
  return { svg, moving };
};
