/** What was typed, without blanks around it; null for nothing. */
export function textOrNull(text: string | undefined): string | null {
  const written = text?.trim() ?? '';
  return written === '' ? null : written;
}
