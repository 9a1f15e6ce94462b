import type { Field } from '../../../domain/files/file-fields.js';
import { headerPhrase } from '../../table/header-phrase.js';

/**
 * Headings of rosters in Italian, Portuguese, Polish and Welsh, and such in other languages as may mean something else: a likely
 * reading, which is shown and confirmed; what protects counts unasked. Divided by commas; accents, case and punctuation do not count.
 */
export const LIKELY_FOREIGN: Readonly<Partial<Record<Field, string>>> = {
  staff_number: `no de empleado, n de empleado, num empleado, numero empleado, no empleado, n matricule, num matricule, id empleado, matricola, numero matricola,
    codice dipendente, id dipendente, numero dipendente, no mecanografico, numero mecanografico, n mecanografico, numero de funcionario, no de funcionario,
    numero do colaborador, id colaborador, numer pracownika, nr pracownika, numer kadrowy, numer ewidencyjny, nr ewidencyjny, id pracownika, rhif staff, rhif gweithiwr,
    rhif cyflogai, rhif aelod staff, id staff, file number, employee file number, provider id, personal ref, personal reference, team member id, teammate id, caregiver id, sap id, oracle id,
    epic id, ukg id, adp id`,
  email: `posta elettronica, indirizzo email, indirizzo e mail, indirizzo di posta elettronica, email aziendale, mail aziendale, correio eletronico, correio electronico,
    endereco de email, email institucional, e mail institucional, adres email, adres e mail, poczta elektroniczna, email sluzbowy, email służbowy, e bost, ebost, cyfeiriad e bost,
    cyfeiriad ebost`,
  name: `nome completo, nome e cognome, cognome e nome, nominativo, nome e apelido, colaborador, funcionario, imie i nazwisko, imię i nazwisko, nazwisko i imie, nazwisko i imię, pracownik,
    enw, enw llawn, aelod staff, colleague, colleague name, member of staff, staff member, person, who, provider name, provider, trainee name, trainee, resident name, fellow name, student name, intern name, learner name, doctor name, nurse name,
    midwife name, clinician name, physician name, pharmacist name, therapist name, practitioner name, registrant name, candidate name, applicant name, delegate name, participant name, individual name,
    starter name, new starter name, joiner name, contact name, nurse, assignee`,
  given_name: 'nome, nome proprio, imie, imię, imiona, enw cyntaf, enw bedydd, first',
  family_name: 'cognome, apelido, sobrenome, apelidos, nazwisko, cyfenw, last',
  profession: `professione, qualifica, mansione, profilo professionale, profissao, categoria profissional, funcao, zawod, zawód, stanowisko, grupa zawodowa, provider type, grade type, proffesiwn,
    swydd, teitl swydd`,
  band: 'livello, inquadramento, fascia, escalao, nivel remuneratorio, grupa zaszeregowania, kategoria, graddfa, band cyflog',
  unit: `reparto, unita operativa, unità operativa, unita, servizio, dipartimento, struttura, u o, enfermaria, unidade, servico, departamento, oddzial, oddział, jednostka,
    dzial, dział, uned, adran, tim`,
  site: 'sede, presidio, ospedale, sede di lavoro, polo, local de trabalho, local, hospital, lokalizacja, miejsce pracy, placowka, placówka, szpital, safle, ysbyty, lleoliad',
  manager: `responsabile, responsabile diretto, superiore, superiore diretto, coordinatore, capo reparto, caposala, chefia, chefia direta, superior hierarquico,
    responsavel, responsavel direto, przelozony, przełożony, bezposredni przelozony, bezpośredni przełożony, kierownik, kierownik oddzialu, rheolwr, rheolwr llinell,
    goruchwyliwr`,
  hired_on: `fecha de incorporacion, fecha incorporacion, data di assunzione, data assunzione, data inizio, data di inizio, assunto il, data de admissao, data de entrada,
    data de inicio, data zatrudnienia, data rozpoczecia, data rozpoczęcia, data rozpoczecia pracy, dyddiad dechrau, dyddiad cychwyn`,
  left_on: `data di cessazione, data cessazione, data fine rapporto, data di uscita, data de saida, data de cessacao, data de fim, leaving, exit, data zakonczenia, data zakończenia,
    data zwolnienia, data odejscia, data odejścia, dyddiad gadael, dyddiad gorffen`,
  ends_on:
    'expected graduation, expected graduation date, anticipated graduation date, graduation date, expected completion of training',
  leave_from:
    'inizio congedo, inizio aspettativa, inicio da licenca, inicio da baixa, poczatek urlopu, początek urlopu, dechrau absenoldeb',
  leave_until:
    'fine congedo, fine aspettativa, fim da licenca, fim da baixa, koniec urlopu, diwedd absenoldeb',
  status:
    'user status, account status, provider status, record status, position status, post status, work status, stato, stato dipendente, situacao, estado do colaborador, status pracownika, status zatrudnienia, statws, statws cyflogaeth',
  is_active:
    'attivo, in servizio, ativo, aktywny, gweithredol, here, still here, still with us, still employed, still in post, works here, employed, employed y n, current y n',
  is_on_leave:
    'in congedo, in aspettativa, em licenca, de licenca, na urlopie, ar absenoldeb, away, off, off sick, mat leave, maternity, on mat leave',
  has_left: 'cessato, dimesso, saiu, desligado, zwolniony, odszedl, odszedł, wedi gadael, gone, left us',
  role: 'ruolo, ruolo nel programma, papel, papel na mentoria, funcao na mentoria, rola, rola w programie, rol, rol mewn mentora, in scheme as, taking part in scheme as, joining as, signed up as, scheme, wants to, would like to, wishes to, part in scheme, part, mentoring, mentoring y n',
  capacity: 'numero di mentee, numero de mentorados, liczba podopiecznych, nifer o fentoreion',
};

/** Words that HR systems and people shorten in headings. */
const SHORTENED: Readonly<Record<string, string>> = {
  emp: 'employee',
  empl: 'employee',
  ee: 'employee',
  stf: 'staff',
  pers: 'personnel',
  no: 'number',
  nbr: 'number',
  num: 'number',
  nr: 'number',
  nmbr: 'number',
  ref: 'number',
  addr: 'address',
  add: 'address',
  adr: 'address',
  dt: 'date',
  dte: 'date',
  mgr: 'manager',
  mngr: 'manager',
  man: 'manager',
  ln: 'line',
  lm: 'line manager',
  sup: 'supervisor',
  supv: 'supervisor',
  dept: 'department',
  dep: 'department',
  dpt: 'department',
  org: 'organisation',
  loc: 'location',
  wd: 'ward',
  f: 'first',
  l: 'last',
  fname: 'first name',
  lname: 'last name',
  sname: 'surname',
  frst: 'first',
  lst: 'last',
  nm: 'name',
  fn: 'first name',
  stat: 'status',
  sts: 'status',
  asg: 'assignment',
  asgn: 'assignment',
  assg: 'assignment',
  assgn: 'assignment',
  orig: 'original',
  descr: 'description',
  desc: 'description',
  pos: 'position',
  prof: 'profession',
  occ: 'occupation',
  grd: 'grade',
  bd: 'band',
  bnd: 'band',
  afc: 'afc band',
  a4c: 'afc band',
  wk: 'work',
  wrk: 'work',
  hosp: 'hospital',
  st: 'start',
  strt: 'start',
  started: 'start date',
  cont: 'contract',
  term: 'termination',
  lv: 'leave',
  loa: 'leave of absence',
  mat: 'maternity',
  eff: 'effective',
  frm: 'from',
  prog: 'programme',
  pref: 'preferred',
  prim: 'primary',
  max: 'maximum',
};

/** The words of a heading written out; undefined where none is shortened. */
export function writtenOut(heading: string): string | undefined {
  const words = headerPhrase(heading).split(' ');
  const out = words.map((word) => SHORTENED[word] ?? word).join(' ');
  if (out === words.join(' ')) return undefined;
  return out.replace(/\b(\w+) \1\b/gu, '$1');
}
