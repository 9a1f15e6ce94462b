import type { FileKind } from '../../../domain/files/file-fields.js';
import type { SourceName } from '../../../domain/files/file-shape.js';
import type { Role } from '../../../domain/people/participant.js';
import type { DateOrder, DecimalMarkName } from '../../../domain/settings/intake-settings.js';
import type { Settings } from '../../../domain/settings/settings.js';
import type { JiscKey } from '../../../intake/responses/jisc-key.js';
import type { TableChoices } from '../../../intake/table/read-table.js';
import type { ConfirmedHeadings } from '../../../store/surveys/confirmed-headings.js';

/** What the person and the settings say about a file. */
export interface ReadChoices {
  readonly settings: Settings;
  readonly as?: FileKind;
  /** Each `COLUMN=FIELD`. */
  readonly map: readonly string[];
  /** Whether to ask what the columns hold, where somebody is there to ask. */
  readonly ask?: boolean;
  readonly wave?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerRows?: number;
  /** The sheet of a workbook, by name or number. */
  readonly sheet?: string;
  /** The tool that the file comes from. */
  readonly source?: SourceName;
  readonly dateOrder?: DateOrder;
  readonly decimalMark?: DecimalMarkName;
  readonly key?: JiscKey;
  readonly keepPartial?: boolean;
  readonly keepTests?: boolean;
  /** As what everybody in a roster takes part, where no column says it. */
  readonly role?: Role;
  /** Columns whose blank cells have the value above them. */
  readonly fillDown?: readonly string[];
  /** Whether everything that would be asked is agreed to. */
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  /** What headings were confirmed to mean before. */
  readonly confirmed?: ConfirmedHeadings;
}

/** What flags state of a file's shape, else the settings. */
export function shapeStated(choices: ReadChoices): TableChoices {
  const { encoding, delimiter, headerRows, source } = choices.settings.intake.fileShape;
  return {
    encoding: choices.encoding ?? encoding ?? undefined,
    delimiter: choices.delimiter ?? delimiter ?? undefined,
    headerRows: choices.headerRows ?? headerRows ?? undefined,
    profile: choices.source ?? source ?? undefined,
  };
}
