/** Something of the settings or the data that does not do what it is there for, told before anybody relies on it. */
export interface Notice {
  /** What it is, for how many, naming them, and what is done about it. */
  readonly words: string;
  readonly remedy: string;
  /** `fault`: something is to be put right. `remark`: it may be just so. */
  readonly kind: 'fault' | 'remark';
}

/** A notice in one line. */
export function noticeInWords({ words, remedy }: Notice): string {
  return `${words} ${remedy}`;
}
