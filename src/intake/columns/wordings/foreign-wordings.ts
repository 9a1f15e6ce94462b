import { headerPhrase, withoutRemarks } from '../../table/header-phrase.js';
import type { NoField, QuestionMeaning } from './asked-question.js';

/** What words of one language stand for; accents and apostrophes are gone before they are looked for. */
interface Language {
  readonly no: RegExp;
  /** A word that says no by itself: `avoid`. */
  readonly avoid: RegExp;
  readonly who: RegExp;
  readonly paired: RegExp;
  readonly want: RegExp;
  readonly wished: RegExp;
  readonly manager: RegExp;
  readonly matter: RegExp;
  readonly learn: RegExp;
  readonly give: RegExp;
  readonly when: RegExp;
  readonly role: RegExp;
  readonly other: RegExp;
}

const GERMAN: Language = {
  no: /\b(?:nicht|kein\w*|nie|niemals|niemand\w*|ungern|weder)\b/gu,
  avoid:
    /\b(?:vermeiden|meiden|ausschl\w*|ausgeschlossen\w*|unangenehm\w*|unwohl|ablehn\w*|befangen\w*|interessens?konflikt\w*|konflikte? mit|schwierigkeiten mit|unvertraglich\w*|sperrliste)\b/u,
  who: /\b(?:wem|wen|wer|person|personen|jemand\w*|kolleg\w*|namen?|mentor\w*|mentee\w*|vertrauensperson)\b/u,
  paired:
    /\b(?:zusammengebracht|zusammenbringen|zusammen|gepaart|zugeteilt|zuteilen|zugeordnet|zuordnen|tandem\w*|gematcht|matchen|matching|zusammenarbeiten|arbeiten|vermittelt|verbunden|mentor\w*|mentee\w*|treffen|begleiten)\b/u,
  want: /\b(?:mochten?|mochtest|wunschen|wunsch\w*|gern\w*|wollen|hatten sie|am liebsten|bevorzug\w*)\b/u,
  wished:
    /\b(?:wunschmentor\w*|wunschmentee\w*|wunschpartner\w*|(?:gewunscht\w*|bevorzugt\w*) (?:mentor\w*|mentee\w*|person\w*))\b/u,
  manager:
    /\b(?:vorgesetzte[rn]?|fuhrungskraft|teamleitung|stationsleitung|abteilungsleitung|chef|chefin)\b/u,
  matter:
    /\b(?:was|womit|wobei|worin|woruber|them\w*|bereich\w*|fach\w*|fahigkeit\w*|kompetenz\w*|gebiet\w*|aufgaben|lernziel\w*|entwicklungsbedarf|lernbedarf|starken)\b/u,
  learn:
    /\b(?:lernen|lernziele?|lernbedarf|entwicklungsbedarf|entwickeln|verbessern|vertiefen|unterstutzung|hilfe|brauchen|benotigen|dazulernen|sprechen)\b/u,
  give: /\b(?:weitergeben|anbieten|beibringen|unterstutzen|vermitteln|helfen|teilen|beraten|ihre starken|meine starken|starken)\b/u,
  when: /\b(?:wann|welchen tagen|wochentag\w*|uhrzeit\w*|verfugbar\w*|tagen|zeiten)\b/u,
  role: /\b(?:als mentor\w*|als mentee\w*|mentor\w* oder (?:als )?mentee\w*|rolle im programm|ihre rolle|teilnehmen als|mentoring rolle)\b/u,
  other:
    /\b(?:zufrieden\w*|wie (?:gut|hilfreich|sehr|haufig|oft|bewerten|beurteilen)|hat mir|haben mir|war hilfreich|konnen wir|konnten wir|besser machen|bemerkung\w*|anmerkung\w*|kommentar\w*|warum|weshalb|feedback|verbesserungs\w*|ist mein\w*|geschlecht|religion|alter|behinderung|herkunft)\b/u,
};

const FRENCH: Language = {
  no: /\b(?:ne|n|pas|jamais|aucune?|personne ne|sans)\b/gu,
  avoid:
    /\b(?:eviter|evitez|exclu\w*|incompatib\w*|mal a laise|genant\w*|conflits?|refus\w*|recus\w*|ecarter|a ecart\w*)\b/u,
  who: /\b(?:qui|quelqu un|personnes?|collegues?|noms?|mentors?|mentores?|mentoree?s?|lequel|laquelle)\b/u,
  paired:
    /\b(?:jumelee?s?|jumeler|associee?s?|associer|appariee?s?|apparier|binome|mentor|mentore|mentoree|travailler|rencontrer|affectee?|mise? en relation)\b/u,
  want: /\b(?:souhait\w*|aimeriez|voudriez|voulez|preferez|preferer\w*|desir\w*|aimerais|voudrais)\b/u,
  wished:
    /\b(?:(?:mentor|mentore|mentoree|partenaire)s? (?:souhaite|prefere|desire|demande)e?s?|(?:premier )?choix de mentor)\b/u,
  manager:
    /\b(?:responsable|responsable hierarchique|superieure?|superieure? hierarchique|chef|cheffe|encadrante?|n 1)\b/u,
  matter:
    /^que\b|\b(?:quoi|quelles? competences?|quels? (?:sujets?|themes?|domaines?)|domaines?|sujets?|themes?|competences?|points forts|besoins|objectifs d apprentissage)\b/u,
  learn:
    /\b(?:apprendre|developper|ameliorer|progresser|besoins?|soutien|aide|accompagnement|objectifs d apprentissage|aborder)\b/u,
  give: /\b(?:transmettre|offrir|apporter|partager|enseigner|conseiller|points forts|aider|soutenir|accompagner)\b/u,
  when: /\b(?:quand|quels jours|jours|horaires?|disponib\w*|creneaux?)\b/u,
  role: /\b(?:comme mentor\w*|en tant que mentor\w*|mentor ou (?:comme |en tant que )?mentor\w*|role dans le programme|votre role)\b/u,
  other:
    /\b(?:satisfaite?s?|comment (?:evalu\w*|jugez|trouvez)|m a aidee?|mon mentor|ma mentore?|remarques?|commentaires?|suggestions?|pourquoi|pourrions nous|pouvons nous|sexe|religion|age|handicap|origine|dans quelle mesure)\b/u,
};

const SPANISH: Language = {
  no: /\b(?:no|nunca|ningun\w*|nadie|sin|tampoco)\b/gu,
  avoid: /\b(?:evitar|evite|exclu\w*|incompatib\w*|incomod\w*|conflictos?|rechaz\w*|vetar|vetad\w*)\b/u,
  who: /\b(?:quien|quienes|alguien|personas?|companer\w*|colegas?|nombres?|mentor|mentora|mentores|mentorizad\w*|tutor\w*)\b/u,
  paired:
    /\b(?:emparejad\w*|emparejar\w*|asignad\w*|asignar\w*|trabajar|mentor|mentora|mentores|pareja|juntar\w*|coincidir|reunir\w*)\b/u,
  want: /\b(?:desea\w*|gustaria|quiere\w*|quisiera\w*|prefier\w*|preferiria\w*)\b/u,
  wished:
    /\b(?:(?:mentor\w*|mentorizad\w*|companer\w*) (?:preferid|desead|solicitad)\w*|mentor de preferencia)\b/u,
  manager:
    /\b(?:jefe|jefa|superior|supervisor|supervisora|responsable directo|responsable directa|responsable inmediato)\b/u,
  matter:
    /^que\b|\b(?:areas?|temas?|habilidades|competencias|materias?|puntos fuertes|fortalezas|necesidades|objetivos de aprendizaje|en que)\b/u,
  learn:
    /\b(?:aprender|desarrollar|mejorar|apoyo|ayuda|necesita\w*|necesidades|objetivos de aprendizaje|tratar|hablar)\b/u,
  give: /\b(?:ensenar|ofrecer|aportar|compartir|transmitir|asesorar|puntos fuertes|fortalezas|ayudar|apoyar)\b/u,
  when: /\b(?:cuando|que dias|dias|horarios?|disponib\w*|horas)\b/u,
  role: /\b(?:como mentor\w*|mentor\w* o (?:como )?mentorizad\w*|papel en el programa|su papel|rol en el programa)\b/u,
  other:
    /\b(?:satisfech\w*|satisfaccion|como (?:valora|evalua|califica)\w*|me ayudo|me ha ayudado|mi mentor\w*|su mentor\w* le|comentarios?|sugerencias?|observaciones|por que|podemos|podriamos|genero|sexo|religion|edad|discapacidad|en que medida)\b/u,
};

const DUTCH: Language = {
  no: /\b(?:niet|geen|nooit|niemand|liever niet)\b/gu,
  avoid:
    /\b(?:vermijd\w*|mijden|uitsluit\w*|uitgesloten|ongemakkelijk\w*|belangenconflict\w*|belangenverstrengeling|conflicten? met|weiger\w*|liever vermijd\w*)\b/u,
  who: /\b(?:wie|iemand|persoon|personen|collega\w*|namen?|mentor|mentoren|mentees?)\b/u,
  paired:
    /\b(?:gekoppeld|koppelen|gematcht|matchen|samenwerken|werken|mentor|mentee|ingedeeld|toegewezen|samen|ontmoeten)\b/u,
  want: /\b(?:wilt|willen|wil|graag|wenst|gewenste?|zou|voorkeur|liefst)\b/u,
  wished: /\b(?:(?:gewenste|favoriete) (?:mentor|mentee|partner)|voorkeursmentor|voorkeur mentor)\b/u,
  manager: /\b(?:leidinggevende|teamleider|teamleidster|afdelingshoofd|chef|baas)\b/u,
  matter:
    /\b(?:wat|waarin|waarbij|waarmee|waarover|onderwerp\w*|gebied\w*|vaardigheden|competenties|thema\w*|leerdoelen|sterke punten|leerbehoefte\w*|ontwikkelbehoefte\w*)\b/u,
  learn:
    /\b(?:leren|leerdoelen|leerbehoefte\w*|ontwikkelbehoefte\w*|ontwikkelen|verbeteren|ondersteuning|hulp|nodig|bespreken)\b/u,
  give: /\b(?:begeleiden|aanbieden|delen|overdragen|onderwijzen|adviseren|sterke punten|helpen|ondersteunen|bijbrengen)\b/u,
  when: /\b(?:wanneer|welke dagen|dagen|tijden|tijdstip\w*|beschikbaar\w*)\b/u,
  role: /\b(?:als mentor|als mentee|mentor of (?:als )?mentee|rol in het programma|uw rol|deelnemen als)\b/u,
  other:
    /\b(?:tevreden\w*|hoe (?:goed|nuttig|beoordeelt|vaak|zeer)|heeft mij|hielp mij|mijn mentor|opmerking\w*|suggesties?|waarom|kunnen we|kunnen wij|geslacht|religie|leeftijd|beperking|in hoeverre)\b/u,
};

const LANGUAGES: readonly Language[] = [GERMAN, FRENCH, SPANISH, DUTCH];
/** Words of which a heading has at least one where it is in a language: `mentor` alone is any. */
const SIGNS_OF: readonly RegExp[] = [
  /\b(?:sie|ihre?[nmrs]?|ich|mit|wem|wen|wer|was|wann|wobei|worin|womit|woruber|welche[nrms]?|mochten?|nicht|kein\w*|der|die|das|und|oder|als|im|wunsch\w*|personen|vermeiden|vorgesetzte[rn]?|fuhrungskraft|lernziele?|starken|ausschl\w*|befangen\w*|interessens?konflikt\w*)\b/u,
  /\b(?:vous|votre|vos|avec|qui|quels?|quelles?|quand|souhait\w*|le|la|les|des|du|dans|pas|ne|eviter|personnes|est|souhaite|disponibilites?|superieure?|hierarchique|ou|comme|conflits?|incompatibilites?)\b/u,
  /\b(?:usted|su|sus|con|quien|quienes|cual|cuales|cuando|desea|gustaria|el|los|las|del|en|una?|evitar|jefe|jefa|directo|inmediato|preferid\w*|conflictos?|personas|puede|que)\b/u,
  /\b(?:u|uw|mijn|wie|wat|met|welke|wanneer|wilt|graag|het|een|niet|geen|waarbij|waarin|bent|heeft|gewenste|vermijd\w*|uitsluit\w*|leidinggevende|sterke|belangenconflict\w*|personen|mag)\b/u,
];

const field = (target: string): QuestionMeaning => ({ kind: 'field', target });
const noField = (about: NoField): QuestionMeaning => ({ kind: 'no field', about });

/** A longer text is an instruction. */
const LONGEST = 200;

/**
 * What a question in German, French, Spanish or Dutch asks for. Few words are known of each, those that protect above all: what says no about
 * people is an avoidance, a no about anything else makes it no field, and what is not understood is kept as text.
 */
export function meaningOfForeignQuestion(text: string): QuestionMeaning | undefined {
  const phrase = headerPhrase(withoutRemarks(text.replace(/['’]/gu, ' ')));
  if (phrase.length > LONGEST) return undefined;
  const meanings = LANGUAGES.flatMap((language, at) =>
    SIGNS_OF[at]?.test(phrase) === true ? (meaningIn(phrase, language) ?? []) : [],
  );
  // What two languages take for different things is neither, unless one of them protects.
  const protects = meanings.find((one) => one.kind === 'field' && one.target === 'avoids');
  if (protects !== undefined) return protects;
  const different = new Set(meanings.map((one) => JSON.stringify(one)));
  return different.size === 1 ? meanings[0] : undefined;
}

function meaningIn(phrase: string, language: Language): QuestionMeaning | undefined {
  const isNo = phrase.match(language.no) !== null;
  const isAbout = (words: keyof Omit<Language, 'no'>) => language[words].test(phrase);
  const isOfTimes = isAbout('when');
  const isOfMatters = isAbout('matter');
  const isOfPeople = isAbout('who') && !isOfTimes;
  if (isAbout('other')) return isAbout('avoid') && isOfPeople ? undefined : noField('free text');
  if (isAbout('avoid') && !isOfMatters && !isOfTimes) return isNo ? undefined : field('avoids');
  if (isOfPeople && isNo && (isAbout('paired') || isAbout('want')))
    return isOfMatters && !isAbout('paired') ? undefined : field('avoids');
  if (isAbout('manager')) return isNo ? undefined : noField('the manager');
  if (isAbout('role')) return isNo ? undefined : field('role');
  if (isAbout('wished')) return isNo ? field('avoids') : field('prefers');
  if (isOfTimes)
    return isNo || isAbout('avoid') ? noField('when somebody cannot meet') : field('availability');
  if (isOfMatters && (isAbout('learn') || isAbout('give')))
    return ofMatters(phrase, language, isNo || isAbout('avoid'));
  if (isOfPeople && isAbout('want') && isAbout('paired') && !isNo) return field('prefers');
  return undefined;
}

function ofMatters(phrase: string, { learn, give }: Language, isNo: boolean): QuestionMeaning | undefined {
  const [isNeed, isStrength] = [learn.test(phrase), give.test(phrase)];
  if (isNeed === isStrength) return undefined;
  if (!isNo) return field(isNeed ? 'needs' : 'strengths');
  return noField(isNeed ? 'what somebody does not want' : 'what somebody does not offer');
}
