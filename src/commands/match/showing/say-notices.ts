import type { Context } from '../../../context.js';
import { type Notice, noticeInWords } from '../../../matching/round/notice.js';

/**
 * What does not do what it is there for, each in full and with how to mend it; then what may be just so, in its words alone. Nothing is
 * left out: a rule that cannot see protects nobody.
 */
export function sayNotices(context: Context, notices: readonly Notice[]): void {
  const faults = notices.filter(({ kind }) => kind === 'fault');
  const remarks = notices.filter(({ kind }) => kind === 'remark');
  if (faults.length > 0) context.note('To put right:');
  for (const fault of faults) context.note(`- ${noticeInWords(fault)}`);
  if (remarks.length === 0) return;
  context.note(`To know (what to do about ${remarks.length === 1 ? 'it' : 'each'}: mentor doctor):`);
  for (const { words } of remarks) context.note(`- ${words}`);
}
