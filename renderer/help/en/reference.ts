import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** Method, words, places of files, what leaves the computer (nothing). */
export const reference: Pick<Pages, 'method' | 'glossary' | 'data' | 'privacy'> = {
  method: {
    title: 'Method and limits',
    lead: 'How leads, diagnosis and measures are computed, and what they do not know. Alliage compares what the project holds: it guesses nothing and writes no link by itself.',
    sections: [
      {
        heading: 'How a lead is ranked',
        blocks: [
          {
            list: [
              '**Likelihood**: common partners (those with few links count more), similar networks, common programmes, need and offer, common themes or [SDGs](#odd), closeness. A signal that is not stated is left aside, never counted as zero.',
              '**Value**: would the link fill a gap (a rule), answer a need, connect two separate groups?',
              '**Quality of the data**: the share that is known and recent.',
              '**Order**: likelihood × (0.2 + value) × quality, each to the power of its weight (1, 1 and 0.5 as shipped). In the first twenty: at most three leads an actor, and at least one in five with an actor of one link or none.',
              '**Solidity**: strong if two independent families of reasons are among the clearest and the data are known; medium for one; to explore otherwise.',
            ],
          },
          'With at least 400 dated links over three years, the order may be learned from the links of the project itself, and the coefficients are shown. Below that it is the mean of the signals. **Measure the quality on this project** says whether the ranking would have found the last links.',
        ],
      },
      {
        heading: 'How an axis is scored',
        blocks: [
          'Each check is worth 1 (in place), ½ (partial) or 0 (absent). The score is the mean of the stated checks, and is shown only if they are at least 60%. The interval supposes all the rest absent, then in place. Maturity is never computed.',
        ],
      },
      {
        heading: 'What the computation does not know',
        blocks: [
          {
            list: [
              'Informal relations, disagreements, the wish to work together.',
              'What is not in the project: an absent link may be absent data. A rule concludes to a gap only where the composition is marked “documented on…”; elsewhere it says “to check”.',
              'Persons: only organisations are compared. Classes of actors are never counted.',
              'What would be useful: a partnership that ranks high looks like those that were made; the committee judges.',
            ],
          },
        ],
      },
      {
        heading: 'Computing it again',
        blocks: [
          'Same data, same settings, same version: same list, in the same order. The date of the computation is a choice, never the clock. Each lead keeps the version of the method and the [fingerprint](#empreinte) of the data.',
        ],
      },
    ],
  },
  glossary: {
    title: 'Glossary',
    lead: 'The words and acronyms of the interface, in few words. Acronyms are French: they name French institutions.',
    sections: [{ heading: 'From A to Z', blocks: [{ made: 'glossary' }] }],
  },
  data: {
    title: 'Where my data are',
    lead: 'On this computer, in files that you can copy. A project is one file, whose name ends in .alliage.',
    sections: [
      {
        heading: 'Your projects',
        blocks: [
          'A project stays where you saved it. Those that you begin without choosing a place, and your copy of the examples, are in the folder “projects” of the folder of Alliage. The start screen shows the folder of each recent project.',
        ],
      },
      {
        heading: 'The folder of Alliage',
        blocks: [
          {
            list: [
              '**Linux**: .config/Alliage/data, in your home folder.',
              '**Windows**: %APPDATA%\\Alliage\\data.',
              '**macOS**: Library/Application Support/Alliage/data, in your home folder.',
            ],
          },
          'It holds the settings (settings.json), the list of recent projects, the [backups](backups), damaged files put in a safe place and the technical log. Only you can read it. An update of Alliage does not touch it; removing Alliage does not erase it.',
        ],
      },
      {
        heading: 'Changing computers',
        blocks: [
          {
            steps: [
              'Close Alliage on the old one.',
              'Copy your .alliage files, and the folder of Alliage if you want to keep backups and settings.',
              'Open the project on the new one. Nothing else is to be moved.',
            ],
          },
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'Nothing leaves the computer. Alliage connects to nothing: no account, no audience measurement, no silent update, no online map.',
    sections: [
      {
        heading: 'What is checked',
        blocks: [
          'The tests of each version refuse any address outside the computer. In a browser, the page speaks only to Alliage, on this computer (127.0.0.1), with a secret key made at each start.',
        ],
      },
      {
        heading: 'What you send yourself',
        blocks: [
          'An export, a dossier or a copy leaves only if you send it. Before that, Alliage says what it holds: the audience chosen, what is left out, and whether there are persons. Exports carry neither the name of your computer nor the path of your files. A web address on a card opens only if you ask.',
        ],
      },
      {
        heading: 'Persons',
        blocks: [
          'By default the project holds organisations only. Contacts are optional and can be found, handed over and erased everywhere: see [Personal data](persons).',
        ],
      },
    ],
  },
};
