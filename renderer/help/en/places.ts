import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** Where one begins, and the screens that show the same view. */
export const places: Pick<Pages, 'start' | 'home' | 'explorer' | 'list' | 'funding' | 'table' | 'map'> = {
  start: {
    title: 'First steps',
    lead: 'Alliage draws who acts, who funds and who is linked to whom in a territory, points out the partnerships that are missing and prepares the committee. A project is one file on your computer; nothing leaves it.',
    sections: [
      {
        heading: 'In five steps',
        blocks: [
          {
            steps: [
              'On the [start screen](home), choose **Discover with an example**: a fictional territory where everything may be tried.',
              'Come back and choose **Import my spreadsheet**, or **Empty project**. See [Import](import).',
              'In [Explore](explorer), click an actor: its [card](card) opens on the right. Filter, colour, group.',
              'Look at the [partnerships to explore](partnerships) and the [diagnosis](diagnosis): they always say why.',
              'Before the meeting, capture a snapshot and prepare the dossier in [Committee](committee).',
            ],
          },
        ],
      },
      {
        heading: 'Finding your way',
        blocks: [
          {
            list: [
              '**Everything can be searched**: {frame.palette} opens one search for actors, territories, views and commands. Accents and the order of words do not matter.',
              '**Everything can be undone**: {edit.undo} undoes the last action, even after the project was closed and opened again.',
              '**Everything is saved** as you go. The time of the last save is at the top of the window.',
              '**Not stated is not none**: what nobody has noted is hatched or dashed, and counts in no total.',
              'A word you do not know? It is probably in the [glossary](glossary).',
            ],
          },
        ],
      },
      {
        heading: 'Searching this help',
        blocks: [
          'Type a word at the top: pages and words of the glossary that hold it are listed, with the passage. {frame.back} and {frame.forward} go back and forward one page, {explorer.print} prints the page, Esc closes the help. {frame.help} always opens the help at the page of the screen you are on.',
        ],
      },
    ],
  },
  home: {
    title: 'Home',
    lead: 'Where you open a project, begin one, and see what is left to do.',
    sections: [
      {
        heading: 'Opening a project',
        blocks: [
          'The **recent projects** show their name, territory, contents, when they were opened and the state of their [backup](backups). A project that was moved, or is on a drive that is absent, is said to be; taking it off the list does not erase the file. **Open a project…** ({project.open}) chooses another file.',
          'A project that is read-only, open elsewhere or on a full disk can be read; a banner says so and offers to save a copy.',
        ],
      },
      {
        heading: 'Beginning',
        blocks: [
          {
            list: [
              '**Discover with an example** opens your copy of the Pays des Trois Rivières, an invented territory, or the real ecosystem of the Fonds [ODD](#odd) 17 as it was in 2022. What you try affects nothing; **Start over** makes it as on the first day.',
              '**Import my spreadsheet** makes a project and opens [Import](import).',
              '**Empty project** asks for a name and, if you like, a territory of the official list. The file goes into [your folder of projects](data).',
            ],
          },
        ],
      },
      {
        heading: 'Resume, and to do',
        blocks: [
          '**Resume** leads to the last view. **To do** gathers follow-ups, alliances without news, cards with little in them and actors without a place: see [To do](todo). The next meeting of a committee is recalled there.',
        ],
      },
    ],
  },
  explorer: {
    title: 'Explore',
    lead: 'The graph: each actor is a shape, each link a line. Here one looks, filters and edits.',
    sections: [
      {
        heading: 'Reading the graph',
        blocks: [
          'The **legend** gives each shape, its colour and its icon, with the number shown of the total. A click on a line selects all that it counts; the eye hides them. A solid line is a known link, an arrow a funding, a line that has ended is pale. A dashed line with “?” is a lead, never a fact.',
          '**Colour** and **Size** may say something else: status, [SDG](#odd), maturity, [community](#communaute), [bridge](#passerelle), [fragile point](#point-de-fragilite), amounts. “How it is computed” is beside them.',
        ],
      },
      {
        heading: 'Three verbs not to be confused',
        blocks: [
          {
            list: [
              '**Filter** keeps only what answers: type, territory, SDG, period, funding… Each filter is a chip that one opens again or removes. Between two filters, “and” becomes “or” with a click.',
              '**Highlight** ({explorer.highlight}) fades the others and hides nothing.',
              '**Neighbourhood** ({explorer.neighbourhood}) shows only what is linked to the chosen actor, up to three links away. Esc goes back one level.',
            ],
          },
        ],
      },
      {
        heading: 'Adding, linking, finding a path',
        blocks: [
          {
            list: [
              '**Add an actor** ({explorer.add}), or double-click on empty space: a name is enough. A name close to a known one is said to be.',
              '**Link** ({explorer.link}): drag from one actor to the other, or choose the second in a list.',
              '**Path** ({explorer.path}) says in words by whom to go from one actor to another.',
              '**Delete** ({explorer.remove}) and **Rename** ({explorer.rename}) can be undone like the rest.',
            ],
          },
        ],
      },
      {
        heading: 'Arranging and grouping',
        blocks: [
          'The **layout** may be organic, by territory, by kind, in concentric circles, chronological or hierarchical; “Fixed” moves nothing. **Pin** ({explorer.pin}) keeps a place. **Group** gathers by type, family, territory, community or programme, as one symbol that opens in place or as light outlines. Chosen actors can be aligned.',
          'The **Links by year** strip counts links by year: choose years, play them, keep them or go back. Links without a date are counted apart.',
        ],
      },
      {
        heading: 'When there are many',
        blocks: [
          'Beyond 3,000 cards, Explore offers to begin with a search or a filter; showing everything stays possible. The [list](list) shows the same as the graph, without the graph.',
        ],
      },
    ],
  },
  list: {
    title: 'List',
    lead: 'The same as the graph, as a list: same cards, same selection, same actions. Advised with a screen reader.',
    sections: [
      {
        heading: 'Opening it',
        blocks: [
          '{explorer.list} shows or hides it beside the graph. It can also take the place of the graph, for this project or for good: **List mode by default**, in [Accessibility](accessibility).',
        ],
      },
      {
        heading: 'Going through it',
        blocks: [
          {
            list: [
              '↑ and ↓ go from one card to the next; typing a name goes to it.',
              'Enter opens the card and its links, by kind; ← goes back. The last steps stay written above.',
              'Space selects, Shift+Enter opens the link, Shift+F10 gives the actions.',
              'The headings sort by name, type, territory or number of links.',
            ],
          },
        ],
      },
    ],
  },
  funding: {
    title: 'Funding',
    lead: 'Who funds what, through which programme or project, and whom, with amounts and years.',
    sections: [
      {
        heading: 'Reading the picture and the table',
        blocks: [
          'It is another picture of Explore: funders on the left, those who receive on the right, and between them what the money goes through. The width of a flow follows the known amount. The table below says the same, line by line.',
          'What is only **requested** is counted apart from what is granted or paid. An amount that is **not stated** is hatched: it is neither zero nor guessed. The share of the largest funder is told, because depending on it is a weakness.',
        ],
      },
      {
        heading: 'The same amount counts once',
        blocks: [
          'If funder and beneficiary both say the same amount for the same year, it is counted once. Two equal amounts of two different years are two amounts.',
        ],
      },
    ],
  },
  table: {
    title: 'Table',
    lead: 'Every card and every link as in a spreadsheet, with the same filters as the other screens.',
    sections: [
      {
        heading: 'The tabs',
        blocks: [
          'Actors, Links, Territories, Funders, Programmes, Others, and **To complete**: the cards that lack something. Links of place (located in, acts in) are shown only when asked for. The selection is that of Explore and of the Map.',
        ],
      },
      {
        heading: 'Editing',
        blocks: [
          'Type in a cell to replace it, F2 to edit it. Copy and paste blocks from Excel or LibreOffice; beyond fifty cells, what will change is shown first. What is refused stays as it is, with the reason. One {edit.undo} takes the whole paste back.',
        ],
      },
      {
        heading: 'Sorting, grouping, counting',
        blocks: [
          'The menu of a column (Alt+↓) sorts, filters, groups, widens, moves, or keeps only “not stated”. Below each column: the sum, and how many cells are not stated.',
        ],
      },
      { heading: 'Keys of the table', blocks: [{ made: 'table-keys' }] },
    ],
  },
  map: {
    title: 'Map',
    lead: 'Where everybody is, without the internet. At first a schematic of the départements; official outlines come when you import them.',
    sections: [
      {
        heading: 'Where each one is placed',
        blocks: [
          'At its coordinates when they are known; otherwise at its commune; otherwise within its [EPCI](#epci), département or région, and this is said. No outline and no coordinates ship with Alliage: import an official file (GeoJSON) to draw communes and EPCI, and centroids to place communes.',
          'The tab **No location** lists what is not placed: tick, say where, and it is done.',
        ],
      },
      {
        heading: 'Colours',
        blocks: [
          'By number of actors, links or funders, or by how far the nearest [catalyst](#catalyseur) is. Five classes at most, of one hue; what is not stated is hatched. A distance in kilometres is given only when both ends have coordinates; otherwise “same département”, otherwise “to check”.',
        ],
      },
      {
        heading: 'Area and keyboard',
        blocks: [
          'The tab **Area** selects what is within so many kilometres of a point. The list of **Territories**, beside the map, gives the same cards by keyboard: arrows to go through it, Enter to select and frame. {explorer.print} prints the map with its legend and sources.',
        ],
      },
    ],
  },
};
