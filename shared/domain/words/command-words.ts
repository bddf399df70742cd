/** Commands of the command line, in the order of its help. */
export type CommandName =
  | 'new'
  | 'info'
  | 'list'
  | 'show'
  | 'search'
  | 'add'
  | 'set'
  | 'link'
  | 'unlink'
  | 'remove'
  | 'merge'
  | 'apply'
  | 'undo'
  | 'redo'
  | 'history'
  | 'path'
  | 'metrics'
  | 'view'
  | 'import'
  | 'duplicates'
  | 'suggest'
  | 'decide'
  | 'decisions'
  | 'diagnose'
  | 'evaluate'
  | 'snapshot'
  | 'share'
  | 'person'
  | 'reconcile'
  | 'export'
  | 'dossier'
  | 'check'
  | 'backup'
  | 'restore'
  | 'serve';

export type OptionName =
  | 'help'
  | 'json'
  | 'lang'
  | 'name'
  | 'sample'
  | 'territory'
  | 'force'
  | 'where'
  | 'set'
  | 'limit'
  | 'suggestionLimit'
  | 'ofTerritory'
  | 'axis'
  | 'count'
  | 'format'
  | 'out'
  | 'onlyTerritory'
  | 'picture'
  | 'title'
  | 'subtitle'
  | 'size'
  | 'theme'
  | 'audience'
  | 'withPersons'
  | 'organisation'
  | 'personDay'
  | 'csv'
  | 'on'
  | 'port'
  | 'noOpen'
  | 'whileOpen'
  | 'single'
  | 'accept'
  | 'as'
  | 'mapping'
  | 'decide'
  | 'dryRun'
  | 'filter'
  | 'view'
  | 'metric'
  | 'subjectTerritory'
  | 'subjectProgramme'
  | 'each'
  | 'onDay'
  | 'decidedOn'
  | 'reason'
  | 'relationType'
  | 'until'
  | 'owner'
  | 'due'
  | 'state'
  | 'recordOut'
  | 'split'
  | 'hidden'
  | 'seeds'
  | 'negatives'
  | 'snapshotName'
  | 'exportSnapshot'
  | 'withJournal'
  | 'take'
  | 'snapshotDay'
  | 'note'
  | 'committee'
  | 'dossierSnapshot'
  | 'dossierCompare'
  | 'dossierSubject'
  | 'dossierSize'
  | 'dossierGrey'
  | 'dossierSection'
  | 'dossierLogo'
  | 'backupTo'
  | 'backupList'
  | 'backupId'
  | 'keptEdits';

/** What was asked wrongly, told by the parser's own code. */
export type UsageProblem =
  | 'unknownCommand'
  | 'unknownOption'
  | 'missingArgument'
  | 'missingOption'
  | 'missingValue'
  | 'tooMany'
  | 'other';

interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
}

interface Counts {
  readonly entities: number;
  readonly relations: number;
}

/** Help, tables and sentences of the command line. */
export interface CommandWords {
  readonly program: string;
  readonly headings: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
  };
  /** What stands for a value in the help, by its name in the parser's; those that are not here are as they are. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly help: Readonly<
    Record<
      | 'entityFields'
      | 'relationFields'
      | 'statement'
      | 'kinds'
      | 'relationTypes'
      | 'decisions'
      | 'metrics'
      | 'answers'
      | 'states'
      | 'reasons',
      string
    >
  >;
  readonly formats: (formats: readonly string[]) => string;
  readonly sections: (names: readonly string[]) => string;
  readonly dossierWritten: (path: string, pages: number) => string;
  readonly usage: Readonly<Record<UsageProblem, (what: string) => string>>;
  readonly seeHelp: string;
  readonly columns: Readonly<
    Record<'id' | 'kind' | 'type' | 'name' | 'status' | 'from' | 'relation' | 'to', string>
  >;
  readonly snapshots: {
    readonly columns: Readonly<Record<'name' | 'on' | 'entities' | 'relations' | 'seal' | 'id', string>>;
    readonly frozen: (made: Counts & { readonly name: string; readonly on: string }) => string;
    readonly verified: (name: string, isSound: boolean) => string;
    readonly written: (path: string) => string;
  };
  readonly viewColumns: Readonly<Record<'filters', string>>;
  readonly moreColumns: Readonly<Record<'at' | 'author' | 'summary' | 'undone', string>>;
  readonly counts: (counts: Counts) => string;
  readonly created: (file: string, counts: Counts) => string;
  readonly saved: (name: string) => string;
  readonly linked: (sentence: string) => string;
  readonly removed: (entities: number) => string;
  readonly exported: (paths: readonly string[], shown: Counts, withheld: Counts) => string;
  /** `isTrial`: nothing was written. */
  readonly imported: (counts: ImportCounts, isTrial: boolean) => string;
  readonly duplicateColumns: Readonly<Record<'a' | 'b' | 'score' | 'why', string>>;
  readonly merged: (kept: string) => string;
  /** Elements that share their words with too many others to be compared with all of them. */
  readonly uncompared: (count: number) => string;
  readonly nothing: string;
  readonly noPath: string;
  readonly checkedWell: string;
  readonly info: {
    readonly schema: string;
    readonly sources: string;
    readonly operations: string;
    readonly lastBackup: string;
    readonly none: string;
    readonly fictional: string;
  };
  readonly relations: string;
  readonly yes: string;
  readonly no: string;
  /** The project could not be closed; what was answered before is there. */
  readonly unclosed: string;
  /** Said once, when a project is opened after an import that died. */
  readonly missingSince: (when: string) => string;
  /** Said once, when a project is opened that another program wrote over: how many edits are kept, and their file. */
  readonly keptEdits: (count: number, file: string) => string;
  readonly stoppedImport: (when: string) => string;
  readonly serving: string;
  readonly servingWhileOpen: string;
  readonly alreadyOpen: string;
  readonly allClosed: string;
  readonly noPages: string;
}
