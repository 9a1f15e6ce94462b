import type { PersonStatus } from '../../../domain/people/person.js';
import { headerPhrase } from '../../table/header-phrase.js';
import { isNotApplicable } from '../blanks/not-applicable.js';
import { quoted, type Reading } from '../reading.js';

/** As HR systems write them, letters too (PeopleSoft's A, L, P, S, W and T, R, D, Q, U, V), in five languages. */
const WORDS: Readonly<Record<PersonStatus, string>> = {
  active: `
    active, a, current, employed, in post, working, active assignment, active payroll, regular, permanent, acting up,
    at work, yes, notice period, working notice, in notice period, serving notice, on notice, under notice, internal secondment, secondment in, seconded in, acting up assignment, bank assignment, bank, bank staff, bank only, bank worker, agency, agency worker, locum,
    casual, zero hours, zero hours contract, per diem, prn, substantive, perm, permanent contract, ft, pt, fixed term temp, fixed term contract, ftc, rotational, rotation,
    apprentice, honorary, retire and return, retired and returned, phased return, live, not on leave, probation, probationary, in probation, full time,
    part time, fixed term, aktiv, actif, activo, activa, aktive, actief, aktiv beschaftigt, active full time, active
    part time, active no payroll, active process, active worker, active employee,
    active payroll eligible, onboarding, contingent worker, in
    dienst, beschaftigt, en activite, en poste, en activo, alta, attivo, attiva, in servizio, ativo, ativa, em funcoes,
    befristet, unbefristet, befristet beschaftigt, probezeit, in probezeit, vollzeit, teilzeit, elternteilzeit, confirmed, confirmed in post, cdi, cdd, en cdi, en cdd, titulaire, contractuel,
    contractuelle, vacataire, aktywny, aktywna, zatrudniony, zatrudniona, gweithredol, mewn swydd`,
  on_leave: `
    on leave, l, p, leave, leave of absence, loa, leave with pay, leave without pay, w, s, furlough, furloughed,
    dormant, paid leave of absence, unpaid leave of absence, on loa, short term disability, long term disability,
    disability leave, military leave, garden leave, gardening leave, inactive leave, suspended assignment, suspend
    process assignment, suspend with payroll, suspend no payroll, work break, short work break, beurlaubt, elternzeit,
    in elternzeit, mutterschutz, ruhend, krank, langzeitkrank, en conge, conge, conge maternite, conge parental, arret
    maladie, conge maladie, conge de longue maladie, conge longue duree, conge paternite, detachement, en detachement, detache, detachee, mise a disposition, mis a disposition, en disponibilite,
    en conge parental, en conge maternite, pflegezeit, beschaftigungsverbot, freigestellt, freistellung, sonderurlaub, in mutterschutz, disponibilite, de baja, baja maternal, baja medica, excedencia, permiso, met verlof, zwangerschapsverlof,
    ouderschapsverlof, ziek, paid leave, unpaid leave, maternity, maternity leave, paternity leave, parental leave,
    adoption leave, shared parental leave, sick, sick leave, long term sick, career break, suspended, suspend
    assignment, sabbatical, absent, inactive not worked, maternity and adoption, suspend no pay, suspend with pay,
    suspended no pay, suspended payroll eligible, suspended no payroll, suspended with pay, out on external secondment paid, out on external secondment unpaid, out on
    secondment, seconded out, secondment out, fmla, fmla leave, on fmla, lts, std, ltd, spl, jury duty, jury service, military, military duty, mat leave,
    pat leave, assignment costing deployment, in congedo, congedo, congedo di maternita, in maternita, in aspettativa,
    aspettativa, in malattia, de licenca, em licenca, licenca, licenca de maternidade, de baixa, baixa medica, na urlopie,
    urlop, urlop macierzynski, urlop macierzyński, urlop wychowawczy, na zwolnieniu, zwolnienie lekarskie, ar absenoldeb,
    absenoldeb mamolaeth, absenoldeb salwch`,
  left: `
    left, t, terminated, leaver, former employee, former staff, former worker, ex staff, separated, resigned, retired, retired with pay, r, d, deceased, dismissed, ended, former, ex
    employee, terminate assignment, terminate process assignment, inactive, i, no longer employed, no, withdrawn, end
    assignment, u, q, v, discarded, reported no show, no show, terminated with pay, terminated pension pay out,
    terminated with pension, retired pension administration, retired pension admin, involuntary termination, voluntary
    termination, inactive payroll eligible, inactive no payroll, made redundant, redundant, end of contract, contract
    ended, position ended, obsolete, graduated, completed training, absconded, inaktiv, ausgeschieden, ausgetreten, gekundigt, pensioniert, in rente,
    verstorben, sorti, parti, demissionnaire, demission, radie, radiee, radie des cadres, radiee des cadres, licencie, retraite, a la retraite, inactif, inactivo, inactiva, cesado,
    jubilado, jubilada, uit dienst, vertrokken, inactief, retiree, pensioner, released, gepensioneerd,
    left trust, left the trust, left organisation, left the organisation, left employment, laid off, reduction in force, rif, tupe out, transferred out, gone,
    no longer with us, not active, non active, not employed, not in post, termed,
    cessato, cessata, dimesso, dimessa, dimissionario, pensionato, pensionata, in pensione, saiu, desligado, desligada,
    aposentado, aposentada, demitido, demitida, zwolniony, zwolniona, odszedł, odeszła, na emeryturze, wedi gadael,
    wedi ymddeol`,
};

const STATUS_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.split(',').map((word) => [word.replace(/\s+/gu, ' ').trim(), status as PersonStatus] as const),
  ),
);

/** Reasons to be away, in whatever words; not one that is over or still to come. */
const AWAY =
  /\b(?:maternity|paternity|adoption|parental|sick|sickness|bereavement|leave|sabbatical|career break|suspend|suspended|external secondment|out on secondment|furlough|furloughed)\b/u;
const NOT_NOW =
  /\b(?:cover|covers|covering|backfill|ward|unit|team|clinic|nurse|midwife|lead|will|may|might|to|intends|wants|wishes|hopes|return|returned|returning|back|ended|over|former|formerly|no longer|not|due|planned|future|requested|from|until|left|leaver|leavers|leaving|terminated|resigned|entitlement|accrued)\b/u;

function isAway(phrase: string): boolean {
  return AWAY.test(phrase) && !NOT_NOW.test(phrase);
}

/** `A - Active`, `Terminated (Voluntary)`: a code or a reason beside the status. Parts that contradict each other are none. */
function statusInParts(text: string): PersonStatus | undefined {
  const parts = text
    .split(/[()[\]]|\s[-–—:]\s/u)
    .map((part) => headerPhrase(part))
    .filter((part) => part.length > 1);
  const [first = '', ...others] = parts;
  const status = STATUS_OF_WORD.get(first);
  const isCode = parts.length === 1 && parts.join('') !== headerPhrase(text);
  if (status === undefined || (parts.length < 2 && !isCode)) return undefined;
  // What stands beside `active` may take it back; a reason beside an end does not, unless it speaks of another time.
  const isSure = (other: string) =>
    STATUS_OF_WORD.get(other) === status ||
    (status !== 'active' && !STATUS_OF_WORD.has(other) && !NOT_NOW.test(other) && !/\d/u.test(other));
  return others.every(isSure) ? status : undefined;
}

/** Reads a cell with someone's employment status, as words or as the letters of HR systems (A, L, T). */
export function parsePersonStatus(text: string): Reading<PersonStatus> {
  const phrase = headerPhrase(text.replaceAll('&', ' and '));
  if (phrase === '' || isNotApplicable(text)) return { value: undefined };
  const known = STATUS_OF_WORD.get(phrase) ?? (isAway(phrase) ? 'on_leave' : statusInParts(text));
  if (known !== undefined) return { value: known };
  return {
    problem: `${quoted(text.trim())} is not a status.`,
    remedy: 'Write active, on leave or left; or leave the cell blank.',
  };
}
