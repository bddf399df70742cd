import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** What is done on several screens. */
export const work: Pick<Pages, 'card' | 'views' | 'todo' | 'export'> = {
  card: {
    title: 'Card',
    lead: 'All that the project knows of an actor, a territory, a programme… on the right of the window.',
    sections: [
      {
        heading: 'Reading and editing',
        blocks: [
          'A click on a value edits it; Enter or leaving the field saves, Esc cancels. Only the name is required. The **completeness** says what is still missing. Three tabs: **Card**, **Links** by kind with amounts and years, **History** in sentences.',
        ],
      },
      {
        heading: 'Where each piece of information comes from',
        blocks: [
          'A card may have **sources** (title, publisher, address, date consulted) and **recorded values**, dated and sourced. When two sources differ, both are shown; Alliage does not choose for you.',
        ],
      },
      {
        heading: 'Documented on…',
        blocks: [
          'Mark that a list is complete (members, funders, signatories, committee, partners, needs, offers): what is not in it is then absent, no longer not stated. [Diagnosis](diagnosis) and [rules](method) rely on this mark.',
        ],
      },
      {
        heading: 'Visible to',
        blocks: [
          'Each card, link and note is **internal**, **committee** or **public**. An export for a committee leaves out what is internal, and says how much. Write in a note only what the person concerned could read.',
        ],
      },
      {
        heading: 'Logging an exchange',
        blocks: [
          'An interview, a visit, a call: {exchange.log} notes it in ten seconds, with its follow-up. It shows in [To do](todo) when it is due.',
        ],
      },
    ],
  },
  views: {
    title: 'Filters and saved views',
    lead: 'A view is what you look at: filters, colours, groups, years, table, map. It can be named, found again and presented.',
    sections: [
      {
        heading: 'Filtering',
        blocks: [
          '**Filter** offers every field, by question: who, where, what for, links, money, when, place in the network, card and sources. “At least one”, “all”, “all but”; “not stated” is a choice like another. {explorer.clearFilters} removes them all. If nothing answers any more, Alliage says which filter is the most restrictive.',
        ],
      },
      {
        heading: 'Saving a view',
        blocks: [
          '{view.save} keeps the view. The menu **View** lists them; {frame.palette} finds them by name. **Manage views** puts them in order, chooses the one on which the project opens, exports one for a colleague. A view that changed says so, and can go back to what is saved.',
        ],
      },
      {
        heading: 'Going back',
        blocks: [
          '{frame.back} and {frame.forward} go from one view you looked at to another, and change no data. This is not {edit.undo}, which undoes an edit.',
        ],
      },
    ],
  },
  todo: {
    title: 'To do',
    lead: 'On the start screen: what is waiting, each line one click away from what is to be done.',
    sections: [
      {
        heading: 'What comes there',
        blocks: [
          {
            list: [
              '**Follow-ups** promised in an exchange, those that are late first. “Mark as done” can be undone.',
              '**Alliances without an exchange** for twelve months.',
              '**Late decisions**: to be studied for more than twelve months, or past their due date.',
              '**Cards with little in them**: less than half of what matters.',
              '**Actors without a place**, to be put on the [Map](map).',
            ],
          },
        ],
      },
      {
        heading: 'Programmes that end',
        blocks: [
          'Programmes that have ended or soon will without an amendment, and partnerships without news, are recalled in the [Diagnosis](diagnosis), under “Reminders”.',
        ],
      },
    ],
  },
  export: {
    title: 'Export',
    lead: 'Take out what is shown, what is selected or the whole project: a picture, a page, or data.',
    sections: [
      {
        heading: 'Formats',
        blocks: [
          {
            list: [
              '**PDF**: a sheet to print, of its exact size (A4, A3), with text to search.',
              '**PNG, SVG**: a picture to project, or a drawing that is sharp at any size.',
              '**HTML**: a page that opens with a double click, offline, even on a phone; one moves about in it and searches it.',
              '**XLSX, CSV**: for a spreadsheet, with sources. The French CSV has semicolons and decimal commas.',
              '**JSON**: everything, read again by Alliage. **GEXF, GraphML**: for Gephi, yEd, Cytoscape.',
            ],
          },
          'What Alliage exports can be corrected, then [imported](import) again: each row is known by its identifier.',
        ],
      },
      {
        heading: 'For whom',
        blocks: [
          'Choose the audience: what is kept for a narrower one is left out, and counted. No person is exported, unless you tick “Include persons”: the file then says so first, and in its name. Title, date, legend, filters and sources are written on pictures.',
        ],
      },
      {
        heading: 'Printing',
        blocks: [
          '{explorer.print} prepares a sheet of the screen you are on; in the help it prints the page you read. A cell that looks like a formula is made harmless: no exported file runs anything.',
        ],
      },
    ],
  },
};
