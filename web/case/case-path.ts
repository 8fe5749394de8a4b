import type { ActType } from '../../domain/proposal/commands.ts';

/** The address of a case's page. */
export function casePath(number: string): string {
  return `/proposals/${encodeURIComponent(number)}`;
}

/** The address of an act's form. */
export function actPath(number: string, act: ActType): string {
  return `${casePath(number)}/acts/${act}`;
}
