import type { Form } from '../../../shared/domain/persons/person-form.ts';

/** A document of headings and lines as plain text, to be pasted in a letter. */
export const formText = ({ title, intro, parts, note, footer }: Form): string =>
  [
    title,
    ...intro,
    ...parts.map(({ heading, lines, items }) =>
      [
        heading,
        ...lines.map(({ label, value }) => `${label}\u00A0: ${value}`),
        ...items.map((item) => `– ${item}`),
      ].join('\n'),
    ),
    ...(note === null ? [] : [note]),
    footer,
  ].join('\n\n');
