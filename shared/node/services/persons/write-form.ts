import { basename } from 'node:path';
import type { OutputOf } from '../../../contract/contract.ts';
import type { FileToken } from '../../../contract/project-operations.ts';
import { fileNameFor } from '../../../domain/export/file-name.ts';
import type { Form, FormContext } from '../../../domain/persons/person-form.ts';
import { wordsOf } from '../../../domain/words/words.ts';
import type { ServiceContext } from '../context.ts';
import type { TypesetPages, TypesetWork } from '../dossier/typeset.ts';
import { writeFiles } from '../export-files.ts';
import { datePartsOf } from '../sheet-pdf.ts';

type Written = OutputOf<'person.export'>;

/** Headings and lines as a tagged PDF. */
export const typesetForm = async (
  context: ServiceContext,
  form: Form,
  { on, lang }: FormContext,
): Promise<Buffer> => {
  const work: TypesetWork = {
    resources: context.resources,
    template: 'form.typ',
    files: [{ name: 'form.json', content: JSON.stringify({ ...form, lang, date: datePartsOf(on) }) }],
  };
  const { job: label } = wordsOf(lang).sheet;
  const { content } = await context.jobs.run<TypesetPages>('typeset', work, { job: context.newId(), label });
  return Buffer.from(content as Uint8Array);
};

const MEDIA = { pdf: 'application/pdf', csv: 'text/csv', json: 'application/json' } as const;

interface Wanted {
  readonly file: FileToken | null;
  readonly overwrite: boolean;
  readonly name: string;
  readonly format: keyof typeof MEDIA;
}

/** To the file of the token, or given back. */
export const giveFile = (
  { files, newId, parts }: ServiceContext,
  content: Buffer,
  { file, overwrite, name, format }: Wanted,
): Written => {
  const path = file === null ? fileNameFor(name, `.${format}`) : files.pathOf(file);
  if (file !== null) writeFiles([{ path, content }], overwrite, { newId, parts });
  const base64 = file === null ? content.toString('base64') : null;
  return {
    files: [{ name: basename(path), mediaType: MEDIA[format], bytes: content.length, base64 }],
    bytes: content.length,
  };
};
