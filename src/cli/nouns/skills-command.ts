import { type Command, Option } from 'commander';
import type { EndTransferOptions, ListTransfersOptions } from '../../commands/skills/follow-transfers.js';
import type { SkillGapsOptions, SkillPeopleOptions, WhichSkills } from '../../commands/skills/list-skills.js';
import type { PairForSkillsOptions } from '../../commands/skills/pair-for-skills.js';
import type { SetSkillOptions } from '../../commands/skills/set-skill.js';
import { SKILL_LEVELS } from '../../domain/skills/skill.js';
import { SKILL_GAPS } from '../../domain/skills/skill-gaps.js';
import { SKILL_STANDINGS } from '../../domain/skills/skill-on-day.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, isoDate, ofNoRound, wholeNumber } from '../options.js';

const number = wholeNumber(1);
const MOST_TAUGHT = 20;
const MOST_WEEKS = 104;

export function declareSkills(program: Command, act: Act): void {
  const skills = program
    .command('skills')
    .alias('skill')
    .description('who can do what, where that is thin, and who teaches whom')
    .addHelpText('after', examples('mentor skills', 'mentor skills gaps', 'mentor skills pair --dry-run'));
  declareLists(skills, act);
  declareGaps(skills, act);
  declareSet(skills, act);
  declarePairings(skills, act);
}

function ofPart(command: Command): Command {
  return addOutputOptions(ofNoRound(command))
    .option('--skill <skill>', 'only this one')
    .option('--unit <text>', 'only people of this unit');
}

function declareLists(skills: Command, act: Act): void {
  ofPart(skills.command('list', { isDefault: true }).description('every skill, and how many hold it'))
    .addHelpText('after', examples('mentor skills list'))
    .action(
      act<WhichSkills>(async (context, { options }) => {
        const { listSkills } = await import('../../commands/skills/list-skills.js');
        await listSkills(context, options);
      }),
    );
  ofPart(skills.command('people').description('who holds, learns or wants which skill'))
    .addOption(new Option('--standing <standing...>', 'only these').choices(SKILL_STANDINGS))
    .option('--wanted', 'only who wants to learn it')
    .addHelpText(
      'after',
      examples(
        'mentor skills people --skill Cannulation',
        'mentor skills people --standing expiring expired',
      ),
    )
    .action(
      act<SkillPeopleOptions>(async (context, { options }) => {
        const { listSkillPeople } = await import('../../commands/skills/list-skills.js');
        await listSkillPeople(context, options);
      }),
    );
  ofPart(skills.command('matrix').description('a row a person, a column a skill'))
    .addHelpText('after', examples('mentor skills matrix --out matrix.html'))
    .action(
      act<WhichSkills>(async (context, { options }) => {
        const { showSkillMatrix } = await import('../../commands/skills/list-skills.js');
        await showSkillMatrix(context, options);
      }),
    );
}

function declareGaps(skills: Command, act: Act): void {
  ofPart(skills.command('gaps').description('where a skill is thin, and who could teach it'))
    .addOption(new Option('--gap <gap...>', 'only these').choices(SKILL_GAPS))
    .addHelpText(
      'after',
      `
A skill is thin in a unit where fewer than two people at work hold it, where it
runs out for somebody, or where somebody is below what their role asks for
(skills: least_holders and targets in mentor.yaml).
${examples('mentor skills gaps', 'mentor skills gaps --gap held_by_one')}`,
    )
    .action(
      act<SkillGapsOptions>(async (context, { options }) => {
        const { listSkillGaps } = await import('../../commands/skills/list-skills.js');
        await listSkillGaps(context, options);
      }),
    );
}

function declareSet(skills: Command, act: Act): void {
  addChangeOptions(
    ofNoRound(skills.command('set <skill> <people...>')).description(
      'record what people can do, or want to learn',
    ),
  )
    .addOption(new Option('--level <level>', 'how well they can do it').choices(['none', ...SKILL_LEVELS]))
    .option('--since <date>', 'since when', isoDate)
    .option('--until <date>', 'the last day on which it counts', isoDate)
    .option('--wants', 'they want to learn it')
    .option('--no-wants', 'they do not, or no longer')
    .addHelpText(
      'after',
      `
A whole matrix comes in with mentor import; mentor template skills writes its
columns. Spreadsheets with a row a person and a column a skill are read, too.
${examples('mentor skills set Cannulation 002307 --level independent --until 2027-09-30', 'mentor skills set Cannulation 003415 --wants')}`,
    )
    .action(
      act<Omit<SetSkillOptions, 'skill' | 'people'>>(async (context, { words, options }) => {
        const { setSkill } = await import('../../commands/skills/set-skill.js');
        const [skill = '', ...people] = words;
        await setSkill(context, { ...options, skill, people });
      }),
    );
}

function declarePairings(skills: Command, act: Act): void {
  const pair = skills
    .command('pair')
    .description('propose who teaches whom which skill')
    .option('--skill <skill>', 'only this one')
    .option('--unit <text>', 'only learners of this unit')
    .option('--each <number>', 'how many people somebody teaches at once', wholeNumber(1, MOST_TAUGHT))
    .option('--weeks <number>', 'how long it is to take', wholeNumber(1, MOST_WEEKS));
  addOutputOptions(addChangeOptions(pair))
    .addHelpText(
      'after',
      `
For those who want to learn a skill or whose role asks for it: as many as can be
have a teacher, thin skills first. Nobody is taught by somebody whom a rule
keeps from them, or who manages them. These pairings are a kind of their own:
they take no mentor's place, and reports on mentoring do not count them.
${examples('mentor skills pair --dry-run', 'mentor skills pair --skill Cannulation --weeks 4 --yes')}`,
    )
    .action(
      act<PairForSkillsOptions>(async (context, { options }) => {
        const { pairForSkills } = await import('../../commands/skills/pair-for-skills.js');
        await pairForSkills(context, options);
      }),
    );
  addOutputOptions(ofNoRound(skills.command('pairings')).description('who teaches whom which skill'))
    .option('--all', 'those that have ended, too')
    .addHelpText('after', examples('mentor skills pairings'))
    .action(
      act<ListTransfersOptions>(async (context, { options }) => {
        const { listSkillTransfers } = await import('../../commands/skills/follow-transfers.js');
        await listSkillTransfers(context, options);
      }),
    );
  declareEnds(skills, act);
}

function declareEnds(skills: Command, act: Act): void {
  addChangeOptions(
    ofNoRound(skills.command('learned <transfer>')).description('end a pairing: the skill was learned'),
  )
    .option('--on <date>', 'the day (else today)', isoDate)
    .addOption(
      new Option('--level <level>', 'the level reached (else the one they were to reach)').choices(
        SKILL_LEVELS,
      ),
    )
    .option('--until <date>', 'the last day on which it counts', isoDate)
    .addHelpText('after', examples('mentor skills learned 1'))
    .action(
      act<Omit<EndTransferOptions, 'transfer' | 'outcome'>>(async (context, { words, options }) => {
        const { endSkillTransfer } = await import('../../commands/skills/follow-transfers.js');
        await endSkillTransfer(context, { ...options, transfer: number(words[0] ?? ''), outcome: 'learned' });
      }),
    );
  addChangeOptions(
    ofNoRound(skills.command('stop <transfer>')).description('end a pairing that came to nothing'),
  )
    .option('--on <date>', 'the day (else today)', isoDate)
    .addHelpText('after', examples('mentor skills stop 1'))
    .action(
      act<Pick<EndTransferOptions, 'on'>>(async (context, { words, options }) => {
        const { endSkillTransfer } = await import('../../commands/skills/follow-transfers.js');
        await endSkillTransfer(context, { ...options, transfer: number(words[0] ?? ''), outcome: 'stopped' });
      }),
    );
}
