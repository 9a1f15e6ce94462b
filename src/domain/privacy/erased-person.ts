/** What stands for somebody who was erased, where figures and the other side of a pairing need that there was somebody. */
export const ERASED_NAME = 'Erased person';

/** `erased-12`: by number alone, which is nobody's outside the programme. */
export function keyOfErased(id: number): string {
  return `erased-${id}`;
}

/** Whether a record is what is left of somebody who was erased. */
export function isErased({
  id,
  staffNumber,
}: {
  readonly id: number;
  readonly staffNumber: string | null;
}): boolean {
  return staffNumber === keyOfErased(id);
}

/** A staff number or an e-mail as it is compared: without what differs from list to list. */
export function comparableKey(cell: string): string {
  const text = cell.trim().toLowerCase();
  const address = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/.exec(text)?.[0];
  return address ?? text.replace(/^0+(?=\d+$)/, '');
}
