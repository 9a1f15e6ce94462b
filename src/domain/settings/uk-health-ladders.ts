import type { Ladder, LadderStep } from './criterion-settings.js';

/**
 * Agenda for Change pay bands (NHS Terms and Conditions of Service Handbook, section 1), lowest first. A step's level is its
 * place on this list from band 2 = 2, so that bands 8a to 8d are 8 to 11 and band 9 is 12.
 */
const AGENDA_FOR_CHANGE: readonly LadderStep[] = [
  { band: '1', level: 1 },
  { band: '2', level: 2 },
  { band: '3', level: 3 },
  { band: '4', level: 4 },
  { band: '5', level: 5 },
  { band: '6', level: 6 },
  { band: '7', level: 7 },
  { band: '8a', level: 8 },
  { band: '8b', level: 9 },
  { band: '8c', level: 10 },
  { band: '8d', level: 11 },
  { band: '9', level: 12 },
  { band: 'VSM', level: 13, also: ['very senior manager'] },
];

/**
 * Medical training grades (Gold Guide: foundation, core and specialty training) up to consultant. The levels say with which
 * band of Agenda for Change a grade is compared, by responsibility and not by pay: a convention, to be changed in mentor.yaml.
 */
const MEDICAL_TRAINING: readonly LadderStep[] = [
  { band: 'FY1', level: 6, also: ['F1', 'foundation year 1', 'foundation 1', 'house officer', 'HO'] },
  { band: 'FY2', level: 6, also: ['F2', 'foundation year 2', 'foundation 2', 'senior house officer', 'SHO'] },
  { band: 'ST1', level: 7, also: ['CT1', 'IMT1', 'GPST1', 'ACCS1', 'specialty trainee 1', 'core trainee 1'] },
  { band: 'ST2', level: 7, also: ['CT2', 'IMT2', 'GPST2', 'ACCS2', 'specialty trainee 2', 'core trainee 2'] },
  { band: 'ST3', level: 8, also: ['CT3', 'IMT3', 'GPST3', 'StR3', 'SpR3', 'specialty trainee 3'] },
  { band: 'ST4', level: 8, also: ['CT4', 'StR4', 'SpR4', 'specialty trainee 4', 'registrar', 'StR', 'SpR'] },
  { band: 'ST5', level: 9, also: ['StR5', 'SpR5', 'specialty trainee 5'] },
  { band: 'ST6', level: 9, also: ['StR6', 'SpR6', 'specialty trainee 6'] },
  { band: 'ST7', level: 10, also: ['StR7', 'SpR7', 'specialty trainee 7', 'senior registrar'] },
  { band: 'ST8', level: 10, also: ['StR8', 'SpR8', 'specialty trainee 8', 'post CCT fellow'] },
  {
    band: 'Consultant',
    level: 12,
    also: ['GP', 'general practitioner', 'locum consultant', 'GP partner', 'salaried GP'],
  },
];

/** Specialty and specialist (SAS) doctors, who are on a ladder of their own. */
const SAS_DOCTORS: readonly LadderStep[] = [
  { band: 'Staff grade', level: 8, also: ['trust doctor', 'clinical fellow', 'trust grade'] },
  { band: 'Specialty doctor', level: 9, also: ['SAS', 'SAS doctor', 'specialty dr'] },
  { band: 'Associate specialist', level: 10, also: ['specialist', 'specialist doctor', 'specialist grade'] },
];

const DOCTORS = [
  'doctor',
  'medical',
  'medicine',
  'dental',
  'dentist',
  'physician',
  'surgeon',
  'anaesthetist',
];

/** The professions of Agenda for Change, each with a ladder of its own; the staff groups of the ESR among them. */
const BANDED_PROFESSIONS: readonly (readonly string[])[] = [
  ['nursing and midwifery', 'nurse', 'nursing', 'health visitor'],
  ['midwife', 'midwifery'],
  [
    'allied health',
    'AHP',
    'physiotherapist',
    'physiotherapy',
    'occupational therapist',
    'occupational therapy',
  ],
  ['speech and language', 'dietitian', 'dietetics', 'podiatrist', 'orthoptist', 'art therapist'],
  ['radiographer', 'radiography', 'sonographer', 'operating department practitioner', 'ODP', 'paramedic'],
  [
    'pharmacist',
    'pharmacy',
    'scientific and technic',
    'psychologist',
    'psychology',
    'psychotherapist',
    'counsellor',
  ],
  ['healthcare scientist', 'scientist', 'biomedical', 'physiologist', 'audiologist'],
  [
    'additional clinical services',
    'healthcare assistant',
    'health care assistant',
    'HCA',
    'support worker',
    'nursing associate',
  ],
  [
    'administrative and clerical',
    'administrator',
    'admin',
    'management',
    'manager',
    'secretary',
    'receptionist',
  ],
  ['estates and ancillary', 'estates', 'facilities', 'porter', 'domestic'],
  ['social worker', 'social work'],
  ['physician associate', 'anaesthesia associate'],
];

/** The ladders of UK health staff: Agenda for Change for each profession, doctors in training, and SAS doctors. */
export const UK_HEALTH_LADDERS: readonly Ladder[] = [
  ...BANDED_PROFESSIONS.map((professions) => ({ professions, steps: AGENDA_FOR_CHANGE })),
  { professions: DOCTORS, steps: MEDICAL_TRAINING },
  { professions: DOCTORS, steps: SAS_DOCTORS },
];
