/** Said wherever several groups are compared with all others: intervals of 95 % leave one comparison in twenty to chance. Empty for one group. */
export function byChanceAlone(groups: number, where = ''): string {
  if (groups < 2) return '';
  return `${groups} groups are compared${where}: of many, about one in twenty stands out by chance alone.`;
}
