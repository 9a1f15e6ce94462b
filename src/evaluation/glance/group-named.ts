/** A group with what it is a group by, once: `site Eastgate`, and `Band 6` where its own name begins with that. */
export function groupNamed(dimension: string, group: string): string {
  const isSaid = group.toLowerCase().startsWith(`${dimension.toLowerCase()} `);
  return isSaid ? group : `${dimension} ${group}`;
}
