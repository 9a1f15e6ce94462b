import { figuresInGrids, figuresInRows } from './printed-figures.js';
import {
  KINDS,
  type PrintedRow,
  type PublishedReport,
  type PublishedTable,
  type PublishedTotal,
  publishedTable,
} from './published-tables.js';

/** Reads what a report in CSV says of counts of people. */
export function readCsv(text: string): PublishedReport {
  const [head = [], ...lines] = csvRows(text);
  return readRows(lines.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? '']))));
}

/** Reads what a report in JSON says of counts of people. */
export function readJson(text: string): PublishedReport {
  const { rows } = JSON.parse(text) as { rows: Record<string, unknown>[] };
  return readRows(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)]),
      ),
    ),
  );
}

type Line = Readonly<Record<string, string>>;

/** Beside the share what else is worked out from the counts of a row. */
const DERIVED = ['representation'];

function isNumber(cell: string): boolean {
  return /^-?\d/.test(cell);
}

/**
 * Rows of a CSV about a group of people that the attacker holds no table for, section and metric: whoever adds one has to say where it is
 * to be read.
 */
export function unreadRows(text: string): string[] {
  const [head = [], ...lines] = csvRows(text);
  const names = KINDS.flatMap(({ section, whole, part, share }) =>
    [whole, part, share, ...DERIVED].map((metric) => `${section} ${metric}`),
  );
  const read = new Set(names);
  const rows = lines.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
  const unread = rows
    .filter(({ group = '' }) => /^(?:site|profession|band|unit): /.test(group))
    .map(({ section, metric }) => `${section} ${metric}`)
    .filter((name) => !read.has(name));
  return [...new Set(unread)];
}

/**
 * Numbers of several programmes together that one of them hides: whoever knows the others' would have its own. By section and metric.
 */
export function givenAwayTogether(text: string): string[] {
  const [head = [], ...lines] = csvRows(text);
  const rows = lines.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
  const ofAny = ({ section, metric, group = '' }: Line) =>
    JSON.stringify([section, metric, group.replace(/^programme: [^,]*/, '')]);
  const isTogether = ({ group = '' }: Line) => group.startsWith('programme: all together');
  const hidden = new Set(
    rows.filter((row) => !isTogether(row) && row.note?.startsWith('suppressed') === true).map(ofAny),
  );
  return rows.filter((row) => isTogether(row) && row.value !== '' && hidden.has(ofAny(row))).map(ofAny);
}

/** The words for a count: its number, else what its note says in place of one. */
function wordsOf(line: Line | undefined): string {
  if (line === undefined) return '';
  return line.value !== '' ? (line.value ?? '') : (line.note ?? '').replace(/^suppressed: /, '');
}

function readRows(lines: readonly Line[]): PublishedReport {
  const places = new Map(lines.toReversed().map((line) => [placeOf(line), line]));
  const tables = KINDS.flatMap((kind): PublishedTable[] => {
    const { section, isOfPeriod } = kind;
    const wholes = lines.filter(
      (line) => line.section === section && line.metric === kind.whole && (line.group ?? '').includes(': '),
    );
    const dimensions = [...new Set(wholes.map(({ group = '' }) => group.slice(0, group.indexOf(': '))))];
    const beside = lines.find(({ metric, group }) => metric === kind.total.metric && group === '');
    const total =
      beside === undefined || beside.n === ''
        ? undefined
        : { part: Number(beside.n), whole: Number(beside.denominator) };
    return dimensions.map((dimension) => {
      const inTable = wholes.filter(({ group = '' }) => group.startsWith(`${dimension}: `));
      const rows = inTable.map((whole) => {
        const { group = '' } = whole;
        const at = (metric: string) => places.get(placeOf({ section, metric, group }));
        return {
          group: group.slice(dimension.length + 2),
          whole: wordsOf(whole),
          part: wordsOf(at(kind.part)),
          share: [kind.share, ...DERIVED].map((name) => at(name)?.value ?? '').find(isNumber) ?? '',
        };
      });
      const notes = inTable.map(({ note = '' }) => note).join('\n');
      const base = Number(/rounded to (\d+)/.exec(notes)?.[1] ?? 1);
      return publishedTable(`${kind.name} by ${dimension}`, { rows, unlisted: 0, total, base, isOfPeriod });
    });
  });
  return { tables, figures: figuresInRows(lines) };
}

/** Where a row stands: of two the first counts. */
function placeOf({ section = '', metric = '', group = '' }: Line): string {
  return `${section}\n${metric}\n${group}`;
}

/** The rows of a CSV, quotes undone. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

/** A table as it stands in a document to be read: the heading above it, its cells, and the words below it. */
interface Grid {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly below: string;
}

/** Reads what a report in Markdown says of counts of people. */
export function readMarkdown(text: string): PublishedReport {
  const blocks = text.split(/\n\n+/);
  const grids = blocks.flatMap((block, at): Grid[] => {
    if (!block.startsWith('|')) return [];
    const lines = block.split('\n').filter((line) => !/^\|[\s:|-]+\|$/.test(line));
    const rows = lines.map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => plainOf(cell)),
    );
    const title = plainOf((blocks[at - 1] ?? '').replace(/^#+ /, ''));
    return [{ title, rows, below: plainOf(blocks[at + 1] ?? '') }];
  });
  return readGrids(grids);
}

function plainOf(markdown: string): string {
  return markdown.replace(/\\(.)/g, '$1').trim();
}

/** Reads what a report in HTML says of counts of people. */
export function readHtml(text: string): PublishedReport {
  const grids = [
    ...text.matchAll(/<table[^>]*>(.*?)<\/table>(?:\s*<\/div>)?(\s*<p class="note">(.*?)<\/p>)?/gs),
  ].map(([, table = '', , note = '']): Grid => {
    const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => wordsIn(cell)),
    );
    return {
      title: wordsIn(/<caption[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? ''),
      rows,
      below: wordsIn(note),
    };
  });
  return readGrids(grids);
}

function wordsIn(html: string): string {
  const plain = html.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]*>/g, '');
  return plain
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

function readGrids(grids: readonly Grid[]): PublishedReport {
  const tables = grids.flatMap((grid): PublishedTable[] =>
    KINDS.flatMap((kind) => {
      const by = kind.title.exec(grid.title)?.[1];
      if (by === undefined) return [];
      const [, ...body] = grid.rows;
      const rows = body.map(([group = '', whole = '', part = '', ...shares]) => ({
        group,
        whole,
        part,
        share: shares.find(isNumber) ?? '',
      }));
      const unlisted = Number(/(\d+) groups? (?:is|are) not listed/.exec(grid.below)?.[1] ?? 0);
      const base = Number(/rounded to (\d+)/.exec(grid.below)?.[1] ?? 1);
      const total = totalNamed(grids, kind.total.label);
      const { isOfPeriod } = kind;
      // A table with the groups of several attributes names the attribute of each; which of those not listed is of which, nobody knows.
      const parts = by === 'group' ? byAttribute(rows) : [{ dimension: by, rows }];
      return parts.map(({ dimension, rows: own }) =>
        publishedTable(`${kind.name} by ${dimension}`, {
          ...{ rows: own, unlisted, total, base, isOfPeriod },
          isOfSeveral: by === 'group',
        }),
      );
    }),
  );
  return { tables, figures: figuresInGrids(grids) };
}

/** Rows of groups that name their attribute, as `Site: Eastgate`. */
function byAttribute(rows: readonly PrintedRow[]): { dimension: string; rows: PrintedRow[] }[] {
  const parts = new Map<string, PrintedRow[]>();
  for (const row of rows) {
    const at = row.group.indexOf(': ');
    const dimension = row.group.slice(0, at).toLowerCase();
    const own = parts.get(dimension) ?? [];
    own.push({ ...row, group: row.group.slice(at + 2) });
    parts.set(dimension, own);
  }
  return [...parts].map(([dimension, own]) => ({ dimension, rows: own }));
}

/** `52 of 120` beside the words for it, in a list of numbers. */
function totalNamed(grids: readonly Grid[], label: string): PublishedTotal | undefined {
  for (const { rows } of grids) {
    for (const [name, ...cells] of rows) {
      const found =
        name === label
          ? cells.map((cell) => /^(\d+) of (\d+)$/.exec(cell)).find((one) => one !== null)
          : undefined;
      if (found != null) return { part: Number(found[1]), whole: Number(found[2]) };
    }
  }
  return undefined;
}
