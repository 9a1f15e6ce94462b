/**
 * Work whose answer several sections ask for, done once for the same facts, which never change: the sections stay apart, and nobody has to
 * hand the answer from one to another.
 */
export function onceFor<Facts extends object, Answer>(
  work: (facts: Facts) => Answer,
): (facts: Facts) => Answer {
  const known = new WeakMap<Facts, { readonly answer: Answer }>();
  return (facts) => {
    const before = known.get(facts);
    if (before !== undefined) return before.answer;
    const answer = work(facts);
    known.set(facts, { answer });
    return answer;
  };
}
