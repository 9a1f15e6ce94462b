/**
 * Work whose answer is asked for in several places, or over and over, done once for each subject, which never changes: nobody has to hand the
 * answer from one place to another.
 */
export function onceFor<Subject extends object, Answer>(
  work: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.answer;
    const answer = work(subject);
    known.set(subject, { answer });
    return answer;
  };
}
