/** A line of an example, taken apart as a shell would: words, and the files behind `<` and `>`. */
export interface ShellLine {
  readonly words: readonly string[];
  readonly inputFile?: string;
  readonly outputFile?: string;
}

/** Understands double quotes and the two redirections: what examples in our help and README use. */
export function shellLine(line: string): ShellLine {
  const parts = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const words: string[] = [];
  let inputFile: string | undefined;
  let outputFile: string | undefined;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    if (part === '<') inputFile = parts[++at];
    else if (part === '>') outputFile = parts[++at];
    else words.push(part);
  }
  return {
    words,
    ...(inputFile === undefined ? {} : { inputFile }),
    ...(outputFile === undefined ? {} : { outputFile }),
  };
}
