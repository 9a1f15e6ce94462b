/** How often something happened, as people say it: `once`, `twice`, `3 times`. */
export function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
