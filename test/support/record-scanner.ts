/** A record as a scanner of a few lines reads it, letter by letter. */
export interface ScannedRecord {
  readonly line: number;
  readonly cells: string[];
  readonly hasStrayQuote: boolean;
}

/**
 * The records of a CSV text, read in another way than the program reads them, to hold it to: undefined where a quotation
 * mark is never closed.
 */
export function scannedRecords(text: string, delimiter: string): ScannedRecord[] | undefined {
  const records: ScannedRecord[] = [];
  let at = 0;
  let line = 1;
  const isEnd = () => at >= text.length || text[at] === '\n' || text[at] === '\r';
  const goTo = (end: number) => {
    line += text.slice(at, end).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = end;
  };
  const skip = (blank: RegExp) => {
    while (!isEnd() && text[at] !== delimiter && blank.test(text[at] ?? '')) at += 1;
  };
  /** Up to what ends the cell. */
  const plain = () => {
    const from = at;
    while (!isEnd() && text[at] !== delimiter) at += 1;
    return text.slice(from, at);
  };
  /** The inside of a cell whose opening mark has been passed; undefined where it has no end. */
  const quoted = () => {
    let value = '';
    for (let from = at; ; ) {
      const close = text.indexOf('"', from);
      if (close < 0) return undefined;
      value += text.slice(from, close);
      if (text[close + 1] !== '"') {
        goTo(close + 1);
        return value;
      }
      value += '"';
      from = close + 2;
    }
  };
  while (/\S|[\r\n]/.test(text.slice(at)) || text.slice(at).includes(delimiter)) {
    const start = line;
    const cells: string[] = [];
    let hasStrayQuote = false;
    for (;;) {
      skip(/\s/);
      if (text[at] !== '"') cells.push(plain());
      else {
        at += 1;
        const value = quoted();
        if (value === undefined) return undefined;
        const rest = plain();
        const isStray = !/^ *$/.test(rest);
        hasStrayQuote ||= isStray;
        cells.push(isStray ? `"${value}"${rest}` : value);
      }
      if (isEnd()) break;
      at += 1;
    }
    if (at < text.length) goTo(at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1));
    records.push({ line: start, cells, hasStrayQuote });
  }
  return records;
}
