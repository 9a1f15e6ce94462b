import type { ReportOccasion } from '../../domain/reports/issued-report.js';

/** Characters of a fingerprint that are enough to tell two states apart by eye. */
const SHORT = 12;

/** When a report was made and of what, as one line: `Produced on 2026-10-05. State of the data: 3f9a2b1c4d5e.` */
export function occasionText(occasion: ReportOccasion): string {
  const { producedOn, asOf, knownOn, dataState, issuedAs, trailEnd } = occasion;
  const days = [
    `Produced on ${producedOn}`,
    ...(asOf === producedOn ? [] : [`as of ${asOf}`]),
    ...(knownOn === null ? [] : [`with what was known on ${knownOn}`]),
  ];
  const trail = trailEnd === undefined ? '' : ` The audit trail ended with ${trailEnd}.`;
  const issued = issuedAs === null ? '' : ` Issued as report ${issuedAs}.${trail}`;
  return `${days.join(', ')}. State of the data: ${dataState.slice(0, SHORT)}.${issued}`;
}
