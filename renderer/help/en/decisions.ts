import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** What one thinks and decides with, and how records come in. */
export const decisions: Pick<Pages, 'partnerships' | 'diagnosis' | 'committee' | 'import' | 'duplicates'> = {
  partnerships: {
    title: 'Partnerships to explore',
    lead: 'Leads to discuss, never decisions. Each says why, what calls for caution, and what is missing to judge it.',
    sections: [
      {
        heading: 'Reading a lead',
        blocks: [
          {
            list: [
              '**Why**: the facts of the project that bring the two together. Names and numbers lead to these facts.',
              '**Points of caution**: different areas, a link that ended badly, an old contact…',
              '**Data to complete**: what may change the order once it is known.',
              '**Solidity**: strong, medium or to explore. No percentage before twenty answers.',
            ],
          },
          'At least ten actors and ten links are needed. A lead between organisations never concerns a person, and classes of actors (“academic actors”) get none.',
        ],
      },
      {
        heading: 'Answering',
        blocks: [
          {
            list: [
              '**Retain for the committee** ({partnerships.retain}): it goes to “For the committee”.',
              '**Already exists** ({partnerships.exists}): the link is added; it was a piece of data that was missing.',
              '**Dismiss** ({partnerships.dismiss}): with a reason; it comes back only if its facts change.',
              '**Later** ({partnerships.later}): it comes back by itself, on a date or when its data change.',
            ],
          },
          'These keys act while the list has the focus. Each answer is dated, says who gave it and can be undone.',
        ],
      },
      {
        heading: 'For the committee',
        blocks: [
          'The life of a lead: proposed, then put off, to be studied, committed or dismissed; in the end done or abandoned. Each has a carrier, a due date and an audience. “Done” and “already exists” create the link.',
          'If more than 30% of the answers are “already exists”, Alliage asks you to complete the project first: too many links that you know are missing from it.',
        ],
      },
      {
        heading: 'How they are found',
        blocks: [
          'By signals, coverage rules and the state of the data: see [Method and limits](method). Rules, thresholds and weights are set in Settings, before your eyes, before they are kept.',
        ],
      },
    ],
  },
  diagnosis: {
    title: 'Diagnosis',
    lead: 'A territory or a programme ([CRTE](#crte)…) on three axes: competences, funding, new alliances. Nineteen checks, each with its facts.',
    sections: [
      {
        heading: 'Reading an axis',
        blocks: [
          'Each check is **in place**, **partial**, **absent** or **not stated**. Not stated is never counted as absent: a check is absent only if the composition concerned is marked “documented on…” on the card.',
          'The score is that of what is stated; the interval says between what and what it would be if the rest were absent, or in place. Below 60% of stated checks, no score is shown.',
          '**Points to strengthen**: what is missing, in the order of what the territory can do first.',
        ],
      },
      {
        heading: 'Correcting by hand',
        blocks: [
          '**Correct** changes the state of a check, with a reason that stays written beside it, on screen and on paper. The correction can be taken back.',
        ],
      },
      {
        heading: 'Maturity',
        blocks: [
          'It is **assessed by people**, never computed: questioning, first steps, active, pioneer, with the date, who assessed it and in which framework. It is noted on the card of the territory and shown beside the axes.',
        ],
      },
      {
        heading: 'Comparing, observing, printing',
        blocks: [
          'The tab **Comparison** puts up to three territories side by side, or one on two dates. The **Observatory** counts alliances by type, their impact claimed or proven, the nearest [catalysts](#catalyseur) and the actors [under the radar](#sous-les-radars); an underlined figure opens the list of what it counts. {explorer.print} prints one A4 page for each territory.',
        ],
      },
    ],
  },
  committee: {
    title: 'Committee',
    lead: 'What a committee reads, frozen on a date, compared with the one before, and the record of what it decides.',
    sections: [
      {
        heading: 'Snapshots',
        blocks: [
          '**Capture a snapshot** ({committee.freeze}) keeps cards, links, leads, decisions and diagnoses as they are, without persons. A seal ([fingerprint](#empreinte)) is read again at each opening: the slightest change would show. An open snapshot is read in every screen, and can be presented.',
        ],
      },
      {
        heading: 'Comparing',
        blocks: [
          'Two snapshots, or one and now: figures, sentences by territory, a picture (“+” added, “−” removed, “Δ” changed), record by record, leads that became partnerships, axes that moved.',
        ],
      },
      {
        heading: 'Dossier',
        blocks: [
          'A PDF made from a snapshot: cover, contents, map of the actors, key figures, diagnosis, leads with their box to decide in, what changed, funding, and as annexes actors, method, sources, glossary. In French or English, in colour or grey, with your logo. The same snapshot always gives the same dossier. What is kept for a narrower audience is left out, and counted.',
        ],
      },
      {
        heading: 'Minutes',
        blocks: [
          'Edit the state, the carrier and the due date during the meeting; export it as a Word document or a table.',
        ],
      },
      {
        heading: 'Presenting, handing over a copy',
        blocks: [
          '**Present** ({view.present}) shows the [saved views](views) one after the other, large. **Hand over a copy** gives a file apart, without persons unless you ask for them; **Take back an edited copy** merges what another team changed, field by field, showing conflicts first.',
        ],
      },
    ],
  },
  import: {
    title: 'Import',
    lead: 'Bring in a spreadsheet, a list of the State or a network made elsewhere, in six steps. Nothing is written before the last one.',
    sections: [
      {
        heading: 'What is read',
        blocks: [
          'CSV, Excel (XLSX), ODS, a pasted table; official lists ([CRTE](#crte), programmes of the [ANCT](#anct), subsidies, GeoJSON outlines); networks from Kumu, Onodo, Gephi, GraphML, GML, Pajek; and what Alliage exports. An old .xls file is first saved as .xlsx.',
        ],
      },
      {
        heading: 'The six steps',
        blocks: [
          {
            steps: [
              '**File**: drop, choose or paste. Format, encoding, separator and row of headings are recognised; correct them if need be.',
              '**Content**: say what a row is: an actor, a link, a funding, a territory.',
              '**Columns**: what each becomes. “to check” says that Alliage guessed.',
              '**Values**: words that do not say by themselves what they are, dates and amounts that read two ways, names that are known already.',
              '**Check**: how many are created, updated, skipped; problems grouped by repair.',
              '**Import**: with a button to stop. A report gives the rows to correct, to be imported again later.',
            ],
          },
        ],
      },
      {
        heading: 'Without risk',
        blocks: [
          {
            list: [
              '**Undo the import** takes back all that it brought; a [backup](backups) is made before.',
              'Importing the same file twice changes nothing. What you corrected by hand is kept, and the difference listed.',
              'An empty cell erases nothing.',
              'Two cards are never joined on their name alone: Alliage asks. See [Duplicates](duplicates).',
              'Columns of persons (e-mail, phone) are recognised and left out unless you tick them; sensitive data (health, opinions, union) are never taken.',
            ],
          },
        ],
      },
    ],
  },
  duplicates: {
    title: 'Duplicates',
    lead: 'Two cards that probably speak of the same thing, with the reasons to believe it.',
    sections: [
      {
        heading: 'Looking at a pair',
        blocks: [
          'The two cards stand side by side. Choose the one that is kept and, field by field, the value that is kept. Lists (other names, themes, identifiers) are joined; the value that is not kept stays among the recorded values.',
        ],
      },
      {
        heading: 'Merging or telling apart',
        blocks: [
          '**Merge** keeps links, names, identifiers and sources of both, after a [backup](backups), and can be undone. **These are not duplicates** is remembered: the pair does not come back. The search can be stopped and taken up again.',
        ],
      },
      {
        heading: 'How they are found',
        blocks: [
          'Same [SIREN](#siren), [SIRET](#siret), [RNA](#rna) or [INSEE](#insee) code: sure. Close names in the same place, acronym and full name, the same web site: probable or possible. Communes of the same name are no duplicates: 1,441 names of communes are borne by several.',
        ],
      },
    ],
  },
};
