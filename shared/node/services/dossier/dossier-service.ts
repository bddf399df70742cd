import { basename } from 'node:path';
import type { CallContext, Handlers } from '../../../contract/contract.ts';
import type { DossierOptions } from '../../../contract/dossier-operations.ts';
import type { DossierInput } from '../../../domain/dossier/compose-dossier.ts';
import type { FrozenState } from '../../../domain/dossier/frozen-state.ts';
import { fileNameFor } from '../../../domain/export/file-name.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import type { ServiceContext } from '../context.ts';
import { resolveEntity } from '../entity-reference.ts';
import { writeFiles } from '../export-files.ts';
import { webFontsIn } from '../sheet-picture.ts';
import { resolveSnapshot } from '../snapshot/find-snapshot.ts';
import { type Frozen, loadFrozen } from '../snapshot/frozen.ts';
import { withFrozen } from '../snapshot/frozen-context.ts';
import type { DossierWork } from './make-dossier.ts';
import { type Logo, readLogo, refuseUndecoded } from './read-logo.ts';
import type { TypesetPages } from './typeset.ts';

type DossierHandlers = Pick<Handlers, 'dossier.create' | 'dossier.preview'>;

const toState = ({ snapshot, content }: Frozen, lang: Lang): FrozenState => ({
  sha256: snapshot.sha256,
  header: content.header,
  document: content.document,
  suggestions: content.suggestions[lang],
  takenUp: content.takenUp[lang],
  diagnoses: content.diagnoses[lang],
});

const frozenOf = (context: ServiceContext, ref: string): Frozen => {
  const db = context.session.reader();
  return loadFrozen(db, resolveSnapshot(db, ref));
};

/** By id or name, in the frozen state. */
const subjectIn = (context: ServiceContext, { snapshot, subject }: DossierOptions): Promise<string | null> =>
  subject === null
    ? Promise.resolve(null)
    : withFrozen(context, snapshot, async (own) => resolveEntity(own.session.reader(), subject));

const gatherInput = async (
  context: ServiceContext,
  options: DossierOptions,
  logo: Logo | null,
  call: CallContext,
): Promise<DossierInput> => {
  const lang = options.language ?? call.lang;
  const { compare, title, subtitle, size, colours, sections, audience } = options;
  return {
    state: toState(frozenOf(context, options.snapshot), lang),
    before: compare === null ? null : toState(frozenOf(context, compare), lang),
    subjectId: await subjectIn(context, options),
    title,
    subtitle,
    size,
    colours,
    lang,
    sections,
    audience,
    logo: logo?.name ?? null,
  };
};

const runJob = async (
  context: ServiceContext,
  options: DossierOptions & { readonly job: string },
  call: CallContext,
  page: number | null,
): Promise<{ readonly made: TypesetPages; readonly input: DossierInput }> => {
  const { resources, jobs } = context;
  const logo = options.logo === null ? null : await readLogo(options.logo);
  const input = await gatherInput(context, options, logo, call);
  const work: DossierWork = {
    resources,
    input,
    logo,
    page,
    fonts: page === null ? [] : webFontsIn(resources),
  };
  const label = wordsOf(call.lang).dossier.job;
  const made = jobs.run<TypesetPages>('dossier', work, { job: options.job, label });
  return { made: await made.catch(refuseUndecoded), input };
};

/** The committee's dossier of a frozen state: a tagged PDF written whole, or one of its pages to look at. */
export const createDossierHandlers = (context: ServiceContext): DossierHandlers => ({
  'dossier.create': async ({ file, overwrite, ...options }, call) => {
    const { made, input } = await runJob(context, options, call, null);
    const content = Buffer.from(made.content as Uint8Array);
    const { kicker } = wordsOf(input.lang).dossier;
    const title = options.title ?? `${kicker} ${input.state.document.project.name}`;
    const path = file === null ? fileNameFor(title, '.pdf') : context.files.pathOf(file);
    if (file !== null) writeFiles([{ path, content }], overwrite, context);
    return {
      name: basename(path),
      mediaType: 'application/pdf',
      bytes: content.length,
      base64: file === null ? content.toString('base64') : null,
      pages: made.pages,
    };
  },
  'dossier.preview': async ({ page, ...options }, call) => {
    const { made } = await runJob(context, options, call, page);
    return { svg: String(made.content), page: Math.min(page, made.pages), pages: made.pages };
  },
});
