/** What a person may have told in confidence: who they are, not what they do. By the beginnings of words, in small letters. */
const SENSITIVE =
  /(?<![\p{L}\p{N}])(?:gender|sex(?!t)|trans(?:gender|sexual)?(?![\p{L}])|pronoun|lgbt|gay|lesbian|queer|bisexual|ethnic|race(?![\p{L}])|racial|racis|heritage|tribe|caste|aborigin|indigen|torres|religio|faith|belief|muslim|christian|jewish|hindu|sikh|church|disab|impairment|neurodiver|dyslexi|autis|adhd|health conditions?|long[ -]term|illness|mental health of|my (?:mental )?health|depressi|anxiety|burn ?out|sick|addict|alcohol|bereave|nationality|citizen|immigra|visa|refugee|asylum|migrant|pregnan|maternity leave|paternity|parental|menopaus|carer|caring responsib|marital|divorc|widow|single parent|age(?![\p{L}])|(?:date|place|country|year) of birth|birth ?(?:date|place|country|year)|dob(?![\p{L}])|born|socio|working class|veteran|trade union|political|criminal|convict|salary|income|pay(?![\p{L}])|grievance|bull(?:y|ied)|harass|discriminat|disciplin|probation)/u;

/** Whether a column's name or an answer may tell something of who somebody is that they did not mean for others. */
export function isSensitive(text: string): boolean {
  return SENSITIVE.test(text.normalize('NFKC').replaceAll('_', ' ').toLowerCase());
}
