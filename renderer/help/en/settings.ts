import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** Settings, section by section. */
export const settings: Pick<
  Pages,
  'settings' | 'backups' | 'persons' | 'keyboard' | 'accessibility' | 'about'
> = {
  settings: {
    title: 'Settings',
    lead: 'Each setting acts at once and stays on this computer; those of a project go with it.',
    sections: [
      {
        heading: 'General and project',
        blocks: [
          {
            list: [
              '**General**: language, light or dark theme, size of the text up to 150%, animations, your name in the history, guided tour.',
              '**Project**: name, territory, contents, categories and colours.',
              '**Partnerships**: rules, thresholds and weights of the leads. They are those of the project, and are tried before they are kept: see [Method and limits](method).',
            ],
          },
        ],
      },
      {
        heading: 'The other sections',
        blocks: [
          {
            list: [
              '[Backups](backups), [Personal data](persons), [Keyboard](keyboard), [Accessibility](accessibility), [About](about).',
              '**Advanced**: check the integrity of the project, see the limits, read the technical log. This log says the operation and the place in the program, never a name, a value or a path.',
            ],
          },
        ],
      },
      {
        heading: 'Finding a setting',
        blocks: [
          'The field at the top left searches all sections; {frame.find} goes to it. {frame.settings} opens the settings from anywhere.',
        ],
      },
      {
        heading: 'If the settings are damaged',
        blocks: [
          'Alliage starts all the same: what can be read is kept, the rest is as shipped, a message says so and the old file is kept beside, as settings.json.bad. Your projects are not concerned.',
        ],
      },
    ],
  },
  backups: {
    title: 'Backups',
    lead: 'Copies of the project, made by themselves, read again at once, kept apart. Going back to one can be undone too.',
    sections: [
      {
        heading: 'When they are made',
        blocks: [
          'Every 15 minutes if the project changed, when it closes, and before an import, a merge, a large removal, a restore or a change of version. {backup.now} or **Back up now** makes one at once. Kept are the last 6 of the day, one a day for 14 days, one a week for 8 weeks, and the last one made before a change of version.',
        ],
      },
      {
        heading: 'Going back to a backup',
        blocks: [
          {
            steps: [
              'Settings, **Backups**: choose a line, **Restore…**',
              'Read what will change: cards and links, before and after, and how many actions will be taken out.',
              'Confirm. The present state is backed up first; **Undo the restore** leads back to it.',
            ],
          },
        ],
      },
      {
        heading: 'A second folder',
        blocks: [
          'Choose a USB drive, an external disk or a share: each backup is copied there too. If it is absent, this is said, and the local backup is made all the same. A backup on the same computer protects neither from theft nor from fire: this second folder does.',
        ],
      },
      {
        heading: 'A project that does not open',
        blocks: [
          'An empty file, a damaged one, one changed by other software: Alliage does not touch it and says what can be taken back, with figures. One button starts from the last verified backup and applies again what was done since; an exact account says what could not be. The damaged file is put in a safe place, never erased.',
        ],
      },
      {
        heading: 'Taking or copying a project',
        blocks: [
          '**Save a copy** ({project.saveCopy}) makes a complete file, to be put where you like. Do not copy the file by hand while it is open. A project in a synchronised folder or on a network drive is edited on the computer, then written back whole.',
        ],
      },
    ],
  },
  persons: {
    title: 'Personal data',
    lead: 'Alliage knows organisations and functions. A contact person is optional, apart, and absent from every view and export unless you ask.',
    sections: [
      {
        heading: 'What is kept of a person',
        blocks: [
          'Name, function, e-mail and phone at most, with where the information comes from, when it was collected, the legal basis and until when it is kept: 36 months after the last confirmation. A person whose data come from somebody else must be informed within a month. On the card of an organisation, **Show contacts** shows them; the history names the organisation, never the person.',
        ],
      },
      {
        heading: 'The rights of persons',
        blocks: [
          {
            list: [
              '**Access**: searching a person shows all that the project knows of them, to be handed over.',
              '**Rectification**: correcting their details.',
              '**Restriction**: hiding them everywhere without erasing.',
              '**Erasure**: from the project, its history, texts, snapshots, backups and the second folder if it is there. It cannot be undone; a dated proof stays, without a name. What could not be reached is listed.',
            ],
          },
        ],
      },
      {
        heading: 'Register and time limits',
        blocks: [
          'The **register** says purpose, basis, recipients and time kept; it can be printed. Contacts to confirm, or past their time, are pointed out. Nothing erases itself: a purge is confirmed and leaves a proof.',
        ],
      },
      {
        heading: 'What to avoid',
        blocks: [
          'Name nobody in a note, a lead or the account of an exchange. Never keep an opinion, a state of health or a union membership: [import](import) refuses these columns. See also [Privacy](privacy).',
        ],
      },
    ],
  },
  keyboard: {
    title: 'Keyboard',
    lead: 'Everything the mouse does, the keyboard does too. Letters follow what your keyboard writes, AZERTY included.',
    sections: [
      {
        heading: 'The same gestures everywhere',
        blocks: [
          {
            list: [
              '{frame.nextRegion} and {frame.previousRegion} go from one region of the window to the next.',
              'Tab goes from one element to the next; Esc closes what is open or goes back one level.',
              'Single keys (V, C, M, A, L, P; R, E, X, P) act only in the graph or a list, and can be turned off in Settings, **Keyboard**.',
              'Each shortcut is changed by pressing the keys you want. The list below is yours.',
              'In a browser, Ctrl+1 to Ctrl+9 and Ctrl+N are its own: they are then Alt+1 to Alt+9 and Alt+N.',
            ],
          },
        ],
      },
      { heading: 'Your shortcuts', blocks: [{ made: 'keys' }] },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Alliage aims at WCAG 2.2, level AA, and at the French RGAA 4.1. This version has not been audited by a third party yet: no rate of conformity is given.',
    sections: [
      {
        heading: 'What you can set',
        blocks: [
          {
            list: [
              '**List mode by default**: Explore opens as a [list](list), without the graph.',
              '**High contrast**, dark theme, text up to 150%, fewer animations.',
              '**Single-key shortcuts**: to be turned off if a key goes off by itself.',
            ],
          },
        ],
      },
      {
        heading: 'Without the graph or the map',
        blocks: [
          'The list and the tables give the same content and the same actions as the pictures: search, filter, follow links, select, link, edit, delete, export. No colour carries a meaning alone: shape, icon and words double it.',
        ],
      },
      {
        heading: 'What is not accessible yet',
        blocks: [
          {
            list: [
              'Exported pictures (PNG, SVG) have no text alternative: send the table with them.',
              'No trial has been made yet with NVDA, JAWS and VoiceOver by people who use them.',
              'Names written in the graph follow its zoom, not the size of the text.',
            ],
          },
          'The whole statement is in Settings, **Accessibility**. To report an obstacle, tell the person who gave you Alliage what you wanted to do, with which tool, and what happened.',
        ],
      },
    ],
  },
  about: {
    title: 'About',
    lead: 'The version, the age of the official data, what the reliability runs gave, and the licences.',
    sections: [
      {
        heading: 'What you read there',
        blocks: [
          {
            list: [
              'The **version** of Alliage and of the format of its projects. A project of a later version is refused untouched; an earlier one is updated after a backup.',
              'The year of the **official list** of territories ([COG](#cog)): communes and [EPCI](#epci) change every year.',
              'The **reliability runs**: Alliage is broken on purpose (power cuts, full disks, damaged files) and what was lost is counted. A version without these figures says so.',
              '**Copy for support**: version, system and display settings, without a name, a path or any data of the project.',
            ],
          },
        ],
      },
      {
        heading: 'Licences',
        blocks: [
          'Alliage is free software (MIT licence). The works it is made with each keep their licence; their whole text is in Settings, **About**, and can be searched.',
        ],
      },
    ],
  },
};
