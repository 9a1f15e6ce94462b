import type { Field } from '../../../domain/files/file-fields.js';

/**
 * Headings of rosters in German, French, Spanish and Dutch, divided by commas; accents, case and punctuation do not count. Those that
 * protect (the manager, who has left, who is away) are here above all.
 */
export const FOREIGN_HEADINGS: Readonly<Partial<Record<Field, string>>> = {
  staff_number: `personalnr, personal nr, pers nr, mitarbeiternummer, mitarbeiter nr, mitarbeiter id, stammnummer, numero de matricule,
    no matricule, numero employe, numero d employe, identifiant, ihre personalnummer, votre matricule, uw personeelsnummer, numero de personal, codigo de empleado, codigo empleado, legajo,
    personeelsnummer, personeelsnr, medewerkernummer, medewerker id, werknemersnummer`,
  email: `e mail adresse, e mail dienstlich, dienstliche e mail, dienstliche e mail adresse, ihre e mail adresse, ihre e mail, ihre dienstliche e mail adresse, ihre dienstliche e mail, deine e mail adresse,
    votre adresse e mail, votre adresse mail, votre courriel, votre e mail, su correo electronico, su correo, su e mail, uw e mailadres, uw emailadres, uw e mail, courriel, mail professionnel, adresse mail,
    adresse electronique, correo, correo corporativo, email laboral, e mailadres, mailadres, emailadres`,
  name: `vollstandiger name, name vorname, nachname vorname, mitarbeiter, mitarbeitername, nom complet, nom prenom, nom et prenom,
    prenom et nom, nombre completo, nombre y apellidos, apellidos y nombre, naam, volledige naam, medewerker`,
  given_name: 'rufname, prenoms, nombres, nombre de pila, voornaam, voornamen, roepnaam',
  family_name: 'zuname, nom usuel, nom d usage, primer apellido, apellido paterno, achternaam, familienaam',
  profession: `beruf, berufsgruppe, dienstart, funktion, stellenbezeichnung, tatigkeit, metier, fonction, poste, intitule du poste,
    profesion, categoria profesional, puesto, cargo, beroep, beroepsgroep, functie`,
  band: `entgeltgruppe, gehaltsgruppe, tarifgruppe, lohngruppe, vergutungsgruppe, besoldungsgruppe, echelon, grupo profesional, nivel,
    schaal, salarisschaal, functieschaal`,
  unit: `abteilung, station, bereich, organisationseinheit, kostenstelle, departement, unite, pole, departamento, unidad, servicio,
    afdeling, kostenplaats`,
  site: `standort, klinik, haus, etablissement, lieu de travail, centro, centro de trabajo, locatie, vestiging, ziekenhuis`,
  manager: `vorgesetzter, vorgesetzte, vorgesetzte r, vorgesetzter name, name des vorgesetzten, direkter vorgesetzter, direkte vorgesetzte,
    disziplinarischer vorgesetzter, fuhrungskraft, direkte fuhrungskraft, teamleitung, stationsleitung, personalnummer vorgesetzter,
    personalnummer des vorgesetzten, responsable, responsable hierarchique, superieur, superieur hierarchique, superieur direct,
    manager direct, chef de service, matricule responsable, matricule du responsable, nom du responsable, superior, superior directo,
    jefe, jefe directo, jefe inmediato, responsable directo, leidinggevende, direct leidinggevende, direct leidinggevende naam, teamleider,
    personeelsnummer leidinggevende, naam leidinggevende`,
  hired_on: `eintrittsdatum, eintritt, eintritt am, einstellungsdatum, beschaftigt seit, date d entree, date entree, date d embauche,
    date embauche, date de debut, fecha de alta, fecha de ingreso, fecha de contratacion, fecha de inicio, datum in dienst,
    in dienst sinds, indiensttreding, datum indiensttreding`,
  left_on: `austrittsdatum, austritt, austritt am, letzter arbeitstag, date de sortie, date sortie, date de depart,
    date depart, dernier jour, fecha de baja, fecha de salida, fecha de cese, datum uit dienst, uit dienst per, uitdiensttreding, datum uitdiensttreding`,
  ends_on: `vertragsende, befristet bis, befristung bis, befristungsende, fin de contrat, date de fin de contrat, fin de cdd, fin de contrato, fecha fin de contrato,
    einde contract, einddatum contract`,
  leave_from: `beurlaubt ab, beurlaubt von, abwesend ab, abwesend von, elternzeit ab, elternzeit von, beginn elternzeit, mutterschutz ab,
    mutterschutz von, debut de conge, debut du conge, conge du, debut absence, inicio de baja, inicio de la baja, inicio del permiso,
    inicio de excedencia, verlof vanaf, verlof van, start verlof, begin verlof`,
  leave_until: `beurlaubt bis, abwesend bis, elternzeit bis, ende elternzeit, mutterschutz bis, fin de conge, fin du conge, conge au,
    fin absence, fin de baja, fin de la baja, fin del permiso, fin de excedencia, verlof tot, einde verlof`,
  status: `beschaftigungsstatus, mitarbeiterstatus, statut, statut employe, statut de l employe, estado, estado del empleado, situacion,
    situacion laboral, dienststatus, status medewerker`,
  is_active: 'aktiv, actif, activo, actief',
  is_on_leave: `beurlaubt, in elternzeit, in mutterschutz, abwesend, en conge, en arret, de baja, en excedencia, met verlof, afwezig`,
  has_left: 'ausgeschieden, ausgetreten, parti, sorti, ha causado baja, uit dienst',
  role: 'rolle, mentoring rolle, rol, rol mentoring, role mentorat, rol en la mentoria',
};

/** Headings of who is in a pair, in the same languages. */
export const FOREIGN_PAIRS: Readonly<Partial<Record<Field, string>>> = {
  mentee:
    'mentee name, name mentee, name der mentee, name des mentees, mentoree, mentorado, mentorada, mentorizado, mentorizada, nom du mentore, naam mentee',
  mentor:
    'mentorin, mentor in, mentor mentorin, name mentor, name mentorin, name der mentorin, name des mentors, mentora, nom du mentor, nombre del mentor, naam mentor',
};

/** What else lists of pairs and of meetings hold. */
export const FOREIGN_MEETINGS: Readonly<Partial<Record<Field, string>>> = {
  started_on:
    'beginn, begonnen am, seit, date de debut, debut, fecha de inicio, inicio, startdatum, begonnen op',
  held: 'stattgefunden, hat stattgefunden, a eu lieu, realizada, doorgegaan',
  minutes:
    'dauer, dauer minuten, dauer in minuten, dauer min, duree, duree minutes, duree en minutes, duracion, duracion en minutos, duur, duur in minuten',
  topics: 'themen, thema, sujets, sujets abordes, temas, temas tratados, onderwerpen, besproken',
  note: 'notizen, notiz, bemerkung, bemerkungen, anmerkungen, remarques, notas, observaciones, opmerkingen',
};

/** The day of a meeting in the same languages; as in English, what names the meeting counts over a bare date, and that over a time stamp. */
export const FOREIGN_MEETING_DAY = {
  named: `datum des treffens, datum treffen, treffen am, getroffen am, date de la rencontre, date du rendez vous, fecha de la reunion, fecha del encuentro,
    datum gesprek, datum bijeenkomst, datum van het gesprek`,
  bare: 'datum, fecha',
};
