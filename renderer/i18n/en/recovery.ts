/** A project that does not open, a file that moved, what was being typed. */
export const recovery = {
  what: {
    empty: 'This file is empty (0 bytes). It was not modified.',
    damaged: 'The project is damaged. The original is kept as it is.',
    changed: 'The file changed outside the application since it was last closed. It was not modified here.',
    tampered:
      'This project holds elements added by other software. It was not modified. For safety, only known data can be copied to a new project.',
    notOurs: 'What is at this place is no Alliage project any more. The file is kept as it is.',
    absent: 'The project’s file is not at this place any more: it was moved, renamed or removed.',
    timeout: 'This file takes too long to respond. It was neither opened nor modified.',
  },
  looking: 'Looking for what can be taken back…',
  from: 'We can restart from the verified backup of {{date}} at {{time}}{{holds}}.',
  available: 'A verified backup of {{date}} at {{time}} is available{{holds}}.',
  reapplied_one: '{{number}} later change will be re-applied',
  reapplied_other: '{{number}} later changes will be re-applied',
  notReapplied_one: '{{number}} cannot be',
  notReapplied_other: '{{number}} cannot be',
  reapplying: '{{done}}; {{lost}}.',
  reapplyingAll: '{{done}}.',
  lostOnly_one: '{{number}} later change cannot be re-applied.',
  lostOnly_other: '{{number}} later changes cannot be re-applied.',
  noBackup: 'There is no verified backup of this project on this computer.',
  salvageable: 'What can be read can be taken back: {{entities}}, {{relations}}.',
  nothing:
    'Nothing readable was found in the file. Look for a copy, or ask the person who gave it to you for one.',
  actions: {
    restore: 'Restore the backup',
    salvage: 'Take back what can be read',
    copyKnown: 'Copy known data to a new project',
    openAnyway: 'Open anyway',
    retry: 'Try again',
  },
  running: 'Repairing the project…',
  account: {
    title: 'The project is open again',
    losses: 'What could not be taken back',
    rows: 'Rows kept otherwise, or left aside',
    showToCheck: 'See what is to be checked',
    copy: 'Copy the account',
    copied: 'Account copied.',
    close: 'Continue in the project',
  },
  place: {
    removed:
      'The project’s file was moved, renamed or removed while it was open. What you did is still here: save a copy to keep it.',
    replaced:
      'The project’s file was replaced by another one while it was open. What you did is still here: save a copy to keep it.',
    frozen: 'It cannot be changed any more until it is saved elsewhere.',
    overwritten:
      'Another program wrote over the project’s file while it was open. It cannot be changed here any more.',
    keptNone:
      'Nothing had been done since the verified backup of {{date}} at {{time}}: the project can start again from it.',
    kept_one:
      '{{number}} change made since the verified backup of {{date}} at {{time}} is kept in the quarantine folder as “{{name}}”: the project can start again from that backup, with it.',
    kept_other:
      '{{number}} changes made since the verified backup of {{date}} at {{time}} are kept in the quarantine folder as “{{name}}”: the project can start again from that backup, with them.',
    overwrittenBefore: 'Another program wrote over this file on {{date}} at {{time}}, while it was open.',
    takeBack: 'Get my project back',
    conflict:
      'This project was modified on two computers. Nothing is lost: both versions are kept, the other one under the name “{{name}}”.',
    missing:
      'Recent changes may be missing: Alliage stopped while this project was open, and the “-wal” file that kept them is no longer beside it, or is damaged. The rest is intact. Last complete close: {{date}} at {{time}}.',
    recovered_one: '{{number}} change that had not reached the file yet was found on this computer.',
    recovered_other: '{{number}} changes that had not reached the file yet were found on this computer.',
    unsent:
      'Your last changes are saved on this computer, but could not reach the file at its place yet. It is tried again by itself.',
    save: 'Save a copy…',
    compare: 'Compare…',
    saved: 'The project is saved there.',
  },
  draft: {
    question: 'What you were typing was not saved ({{what}}): take it up again?',
    resume: 'Take it up',
    forget: 'Forget it',
    fieldOf: '{{field}} of “{{name}}”',
  },
};
