import { describe, expect, it } from 'vitest';
import { everyTurn, sample } from '../../support/random-lives.ts';

describe('no gate is passed without its evidence', () => {
  it('a contact before handling that counts follows the opinion’s review', () => {
    everyTurn(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'CommunicationRecorded' || before.assignment.role === 'coHandler') continue;
        const { counts, phase, counterpart, occurredOn } = event.communication;
        if (!counts || phase === 'after' || !['leadMember', 'coSigner', 'proposerUnit'].includes(counterpart))
          continue;
        expect(before.opinion?.review?.result).toBe('passed');
        expect(occurredOn >= (before.opinion?.review?.on ?? '9999')).toBe(true);
      }
    });
  });

  it('a draft follows a contact', () => {
    everyTurn(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'DraftSubmitted' || before.assignment.role === 'coHandler') continue;
        expect(
          before.communications.some(
            (talk) => talk.counts && talk.phase === 'before' && talk.outcome !== 'notReached',
          ),
        ).toBe(true);
      }
    });
  });

  it('a submission and a letter follow the proposer’s agreement to the substance of this draft', () => {
    everyTurn(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'SubmittedForReview' && event.type !== 'ReplyIssued') continue;
        const draft = before.drafts.at(-1);
        const words = before.communications.filter(
          (talk) =>
            talk.counts &&
            talk.phase === 'during' &&
            talk.outcome !== 'notReached' &&
            ['leadMember', 'proposerUnit'].includes(talk.counterpart) &&
            before.drafts.some((each) => each.no === talk.draftNo && each.materialNo === draft?.materialNo),
        );
        const last = words.toSorted((one, other) => (one.occurredOn < other.occurredOn ? -1 : 1)).at(-1);
        expect(['satisfied', 'mostlySatisfied', 'noObjection']).toContain(last?.outcome);
      }
    });
  });

  it('a letter follows every review of its draft, by somebody who did not write it', () => {
    everyTurn(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'ReplyIssued' && event.type !== 'OpinionLetterSent') continue;
        const planned = before.plan.steps.map((step) => step.id);
        for (const review of before.policy.gates.reviewChain.filter((step) => planned.includes(step))) {
          const done = before.done[review];
          expect(done, review).toBeDefined();
          expect(done !== undefined && done.on <= event.letter.issuedOn, review).toBe(true);
          const authors = before.drafts.filter(
            (each) => each.materialNo === before.drafts.at(-1)?.materialNo,
          );
          expect(authors.slice(0, 1).map((each) => each.draftedBy.id)).not.toContain(done?.by.id);
        }
      }
    });
  });

  it('a co-handler never answers the member', () => {
    for (const { proposal, journal } of sample) {
      if (proposal.assignment.role !== 'coHandler') continue;
      const types = journal.map((entry) => entry.event.type);
      for (const type of ['ReplyIssued', 'EvaluationRecorded', 'SubmittedForReview'] as const) {
        expect(types).not.toContain(type);
      }
    }
  });
});
