/** What the levels and dimensions of the frameworks ask, for readers who do not know them. */
const ASKED: Readonly<Record<string, string>> = {
  'Kirkpatrick level 1: reaction': 'what those who took part think of it',
  'Kirkpatrick level 2: learning': 'what they have learned',
  'Kirkpatrick level 3: behaviour': 'what they do',
  'Kirkpatrick level 4: results': 'what the organisation has of it',
  'RE-AIM: reach': 'whether it comes to those it is for',
  'RE-AIM: effectiveness': 'what it changes',
  'RE-AIM: adoption': 'whether staff take it up',
  'RE-AIM: implementation': 'whether it is carried out as meant',
  'RE-AIM: maintenance': 'whether it lasts',
  'RE-AIM: implementation, maintenance': 'whether it is carried out as meant, and can last',
};

/** A label with what it asks: `RE-AIM: maintenance (whether it lasts)`. */
export function frameworkText(label: string): string {
  const asked = ASKED[label];
  return asked === undefined ? label : `${label} (${asked})`;
}
