/** Grades and qualifications as people write them beside a name; a name in capitals is none of them. */
const GRADE =
  '(?:[Bb]and \\d[a-d]?|(?:AfC|AFC) (?:[Bb]and )?\\d[a-d]?|[Gg]rade \\d|[A-Z]{1,5}\\d{1,2}|RNs?|RGN|RMN|RSCN|RM|LPN|EN|SEN|HCA|ANP|ACP|CNS|CNM|CMM|ADON|DON|APRN|NP|CRNA|DNP|MSN|BSN|CCRN|CEN|PharmD|RPh|MD|DO|MBBS|MBChB|MRCP|FRCP|FRCS|MRCGP|FRACP|SHO|SpR|StR|FY|GP|OT|SLT|SALT|PT|DPT|RD|BSc|MSc|BN|PhD|EdD|DClinPsy|NMP|PGCert|PGDip)';
const BEHIND_NAME = new RegExp(
  `(?<=\\p{Ll}\\S*\\s+\\S*\\p{Ll}\\S*)(?:,?\\s+(?:\\(?${GRADE}\\)?)(?:\\s+(?:nurse|midwife|sister))?)+$`,
  'u',
);
const BEFORE_NAME = new RegExp(`^(?:${GRADE}(?:\\s+(?:nurse|midwife|sister))?:?,?\\s+)+(?=\\p{Lu})`, 'u');

/** `Sinead Murphy CMM2` and `Band 6 Tom Walsh` as the name alone. A name of one word is left as it is: what stands beside it may be the other. */
export function withoutGrades(name: string): string {
  const bare = name.replace(BEHIND_NAME, '').replace(BEFORE_NAME, '');
  return bare.includes(' ') ? bare : name;
}
