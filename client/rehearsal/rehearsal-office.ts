import type { Instant } from '../../domain/calendar/instant.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { ReadModel, Register } from '../ports.ts';
import type { OfficeMover } from './move-office.ts';

/** A rehearsal's office: the same gateway as people use, on clocks that can be moved. */
export type RehearsalOffice = OfficeMover & {
  readonly office: string;
  readonly gateway: Gateway;
  readonly register: Register;
  readonly readModel: ReadModel;
  /** The office's clock is set; cases and notices follow one by one. */
  setClock(at: Instant): void;
  /** The morning's mails; returns mails accepted by the mail server. */
  morning(at: Instant): Promise<number>;
};

/** The hour at which people of a rehearsal work. */
export const WORK = { hour: 10, minute: 0 };

/** An act that the rules refused although the scenario has it; what it was about, which act and why, in words. */
export type RefusedAct = { readonly about: string; readonly act: string; readonly message: string };

const DONE: readonly string[] = ['accepted', 'issued', 'released'];

/** What was refused in an answer to an act; nothing where it was done. */
export function refusedIn(
  about: string,
  act: string,
  { answer, refused }: { readonly answer: string; readonly refused?: RefusalDetail },
): readonly RefusedAct[] {
  return DONE.includes(answer) ? [] : [{ about, act, message: refused?.message ?? answer }];
}
