/** The name of a table, or of a column, as a reader knows it: `check-ins`, `pairing changes`. */
export function tableInWords(name: string): string {
  return name.replace(/^(check_in|follow_up)/, (word) => word.replace('_', '-')).replaceAll('_', ' ');
}
