import { defineUpdate, type Sinks } from '@temporalio/workflow';
import type { Opening } from '../../domain/proposal/open-case.ts';

/** The first update of every shape, as the product's cases have one. */
export const openShape = defineUpdate('open');

/** The bare floor is told what an act would do, since it has no rules to find out. */
export type FloorAct = { readonly refused: boolean; readonly movesWake: boolean; readonly ends: boolean };

export const actOnFloor = defineUpdate<void, [FloorAct]>('act');

/** Moments of the wakes on the life's own clock. */
export type FloorInput = { readonly wakes: readonly number[]; readonly clockAheadMs: number };

export type NaiveInput = {
  readonly opening: Opening;
  /** A timer for each is opened at the start. */
  readonly wakes: readonly number[];
  readonly clockAheadMs: number;
};

/** How a shape without a database tells that it has dealt with so many wakes. */
export type WakeSinks = Sinks & { readonly life: { woken(wakes: number): void } };
