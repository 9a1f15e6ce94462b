import type { Field } from '../../../domain/files/file-fields.js';

/**
 * Headers that mean a field, in groups divided by commas; case, spaces and punctuation do not count. Where two columns of a
 * file claim the same field, the one in the earlier group has it. A field's own name (`staff_number`) is surer than all.
 */
export type Groups = readonly string[];

const GIVEN_NAME: Groups = [
  `given name, given names, first name, forename, forenames, firstname, name first, fname, vorname, prenom, nombre`,
  `preferred first name, known as, preferred name, preferred given name, preferred name first name, preferred or chosen first name,
      chosen first name, chosen name, preferred forename`,
  'legal first name, legal name first name, legal given name',
];

/** Who a person is, and how they take part. */
export const IDENTITY: Readonly<Partial<Record<Field, Groups>>> = {
  staff_number: [
    `staff number, staff no, staff id, employee number, employee no, employee id, emplid, empl id,
      emp id, emp no, payroll number, payroll no, payroll id, payroll ref, payroll reference, personnel number, personnel no,
      personnel id, staff code, your staff number, what is your staff number, your employee number,
      what is your employee number, personalnummer, matricule, numero de empleado`,
    `esr no, pers no, persno, emp number, emp num, employee ref, clock number, clock no, userid, user id, person number, person id, worker id, worker number, badge number, esr number,
      esr person id, esr person no, esr person number, person no, pernr, employee contractor no, employee contractor number, employee contractor id, user employee id, associate id, associate number, colleague number, colleague id, workday id, wd employee id, lawson id, lawson number, sap number`,
    'assignment number, assignment no, assignment id, assgn no',
    'person id external, person id, employee person id',
  ],
  email: [
    `work email, work email address, business email, business email address, email work, nhs email,
      nhsmail, trust email, trust email address, primary work email, office email, your work email, work email primary,
      email primary work, primary work email address, business e mail information email address, email information email address`,
    `email, email address, email addr, e mail addr, work email addr, primary email, primary email address, your email, your email address, what
      is your email address, mail, adresse email, correo electronico, email adresse`,
    'personal email, home email, personal email address, secondary email, alternative email',
  ],
  name: [
    `name, full name, employee name, staff name, worker name, person name, your name, your full name,
      what is your name, employee full name`,
    `employee, worker, display name, legal name, full legal name, legal full name, preferred full name, person full name`,
    `surname forename, surname first name, last name first name, last first, forename surname, first name surname, first name last name, first last,
      surname and forename, name last first, name surname forename, employee app name, payroll name, employee payroll name, formatted name, name last suffix first mi, last name first name mi`,
  ],
  given_name: GIVEN_NAME,
  family_name: [
    `family name, surname, last name, lastname, name last, lname, nachname, familienname, nom, nom de famille, last family name, family last name, surname family name,
      apellido, apellidos`,
    `preferred last name, preferred surname, preferred family name, preferred name last name`,
    `legal last name, legal surname, legal family name, legal name last name`,
  ],
  role: [
    `role, mentoring role, mentor role, mentoring programme role, programme role, program role,
      mentor or mentee, mentor mentee, mentor mentee both, role in programme, role in the programme,
      role in program, role in scheme, role in the scheme, role in mentoring, role in mentoring scheme, role in the mentoring programme, scheme role, type of participant,
      participant role, participant type, participation, participating as, taking part as`,
  ],
  is_mentor: [
    `is mentor, mentor, mentor y n, mentor yes no, mentors, be a mentor, wants to mentor, willing to mentor,
      available as mentor, can mentor, will mentor, would like to mentor, preceptor, would you like to be a mentor,
      would you like to become a mentor, would you like to mentor, would you like to act as a mentor, do you want to be a mentor,
      do you want to become a mentor, do you wish to be a mentor, are you willing to be a mentor, are you willing to mentor,
      would you be willing to be a mentor, would you be willing to mentor, are you happy to be a mentor, can you be a mentor,
      can you act as a mentor, i would like to be a mentor, i want to be a mentor, i am willing to be a mentor`,
  ],
  is_mentee: [
    `is mentee, mentee, mentee y n, mentee yes no, mentees, be a mentee, wants a mentor, wants mentoring,
      needs a mentor, would like a mentor, seeks a mentor, preceptee, would you like a mentor, would you like to have a mentor,
      would you like to be mentored, would you like to be a mentee, would you like to become a mentee, do you want a mentor,
      do you want to have a mentor, do you want to be mentored, do you want to be a mentee, do you need a mentor,
      are you looking for a mentor, are you seeking a mentor, i would like a mentor, i would like to be mentored, i want a mentor,
      i would like to be a mentee`,
  ],
  capacity: [
    `capacity, mentor capacity, mentee places, places, number of mentees, max mentees, maximum
      mentees, maximum number of mentees, mentee capacity, how many mentees, mentees wanted`,
  ],
};

/** Whom a row is about, in files about one person a row. */
export const WHO: Readonly<Partial<Record<Field, Groups>>> = {
  staff_number: IDENTITY.staff_number ?? [],
  email: IDENTITY.email ?? [],
  name: IDENTITY.name ?? [],
  given_name: IDENTITY.given_name ?? [],
  family_name: IDENTITY.family_name ?? [],
};

/** As schools and learning systems call whom a row is about, too; in a form that somebody else fills in it may be another. */
export const LEARNER: Readonly<Record<'staff_number' | 'name', Groups>> = {
  staff_number: [
    ...(IDENTITY.staff_number ?? []),
    `student id, student number, student no, learner id, learner number, trainee id, trainee number, resident id, volunteer id, volunteer number, user id number, users id number, id number, idnumber`,
  ],
  name: [
    ...(IDENTITY.name ?? []),
    'student name, learner name, trainee name, resident name, volunteer name, user full name, users full name, learner full name',
  ],
};
