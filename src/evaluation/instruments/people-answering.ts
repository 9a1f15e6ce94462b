/** As how many people answers protect each other: those who gave them, or those they are about where these are fewer. */
export function peopleAnswering(answers: readonly { readonly aboutId: number | null }[]): number {
  const known = new Set(answers.flatMap(({ aboutId }) => aboutId ?? []));
  const unknown = answers.filter(({ aboutId }) => aboutId === null).length;
  return Math.min(answers.length, known.size + unknown);
}
