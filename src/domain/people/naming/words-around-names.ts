/** How people are addressed, in the languages of those who work here: folded, without dots. */
const HONORIFICS = `
  dr drs doctor prof professor aprof mr mister mrs ms miss mx master madam maam sir dame lord lady rev revd reverend fr father sr sister
  br brother matron staff nurse midwife charge capt captain maj major col colonel hon judge
  herr hr frau fr dipl ing mag priv doz dozent dozentin oberarzt oberarztin chefarzt chefarztin schwester pfleger
  m monsieur mme madame mlle mademoiselle docteur docteure pr maitre
  senor sr senora sra senorita srta don dona doctora dra prof profa profesor profesora enfermera enfermero
  senhor senhora doutor doutora signor sig signora sigra signorina dott dottor dottore dottssa dottoressa professoressa suor
  de heer dhr meneer mevrouw mevr mw juffrouw fru frk froken herra rouva tohtori
  pan pani pana doktor lek mgr inz siostra gospodin gospodja gospodja
  shri sri smt shrimati kumari sardar sardarni begum janab ustad hakim
  datuk dato datin tan puan encik cik tuan haji hajah hajji sheikh shaykh sayyid syed ustadh mullah sayed
  ate kuya
`;

/** What somebody is, before the name: `my manager Sam Poe`, `Consultant Poe`. */
const POSTS = `
  my our the his her their manager supervisor appraiser assessor boss deputy line director lead leader head chief clinical educational ward
  consultant registrar specialist surgeon gp pharmacist physio physiotherapist therapist paramedic radiographer dietitian psychologist
  practitioner technician coordinator educator tutor colleague team senior charge interim acting named reviewer
`;

const BEFORE_NAMES = new Set(`${HONORIFICS} ${POSTS}`.trim().split(/\s+/));

/** Whether a folded word stands before names and is none, most of the time: `dr`, `frau`, `my`, `manager`. */
export function standsBeforeNames(word: string): boolean {
  return BEFORE_NAMES.has(word);
}

const AFTER_NAMES = new Set(
  'please pls thanks thank you thx sorry again ever anymore preferably ideally possible definitely'.split(
    ' ',
  ),
);

/** Whether a folded word stands behind a name and is none: `Sam please`, `Sam, thank you`. */
export function standsAfterNames(word: string): boolean {
  return AFTER_NAMES.has(word);
}

/** Words after which a single word is a name: `anyone but Cy`, `not Sam`, `apart from Bo`. */
const BEFORE_ONE_WORD = new Set(
  'except excepting excluding but no not never besides bar barring than from avoid avoiding with without minus save'.split(
    ' ',
  ),
);

/** Whether a word of a sentence is most likely followed by whom it is about. */
export function leadsToName(word: string): boolean {
  return BEFORE_ONE_WORD.has(word);
}

const HEDGES = new Set('perhaps maybe possibly ideally preferably please for'.split(' '));

/** Whether a word may stand between such a word and the name: `except perhaps Bo`, `not with Sam`. */
export function isHedge(word: string): boolean {
  return HEDGES.has(word);
}
