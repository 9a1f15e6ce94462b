import type { Command } from 'commander';

/** `checkin add`: the command's own words without the program's name. */
export function pathOfCommand(command: Command): string {
  const parent = command.parent;
  return parent?.parent == null ? command.name() : `${pathOfCommand(parent)} ${command.name()}`;
}
