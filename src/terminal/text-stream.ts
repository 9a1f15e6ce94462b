/** What this layer needs to know of standard output or standard error. */
export interface TextStream {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width in display columns; meaningful for a terminal. */
  readonly columns: number;
}

/** The variables a program is started with. */
export type Environment = Readonly<Record<string, string | undefined>>;
