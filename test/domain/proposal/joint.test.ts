import { describe, expect, it } from 'vitest';
import { openWork } from '../../../domain/notice/digest-work.ts';
import { agenda } from '../../../domain/proposal/agenda.ts';
import { leadCaseOf, leadFactsOf, type LeadFacts } from '../../../domain/proposal/lead-case.ts';
import { following } from '../../../domain/proposal/following.ts';
import { lightOf } from '../../../domain/proposal/light.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { openSteps } from '../../../domain/proposal/step-facts.ts';
import { waitingFor } from '../../../domain/proposal/waiting-for.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import {
  allReviewed,
  assigned,
  consulted,
  contributionsAsked,
  drafted,
  heard,
  keyConditionsMet,
  knowing,
  LEAD,
  marked,
  mergedInto,
  mergeUndone,
  opinionPassed,
  opinionSubmitted,
  replied,
  signedFor,
  submitted,
  symposiumHeld,
  talked,
  toAccepted,
  toContact,
  toOpinion,
  toReplied,
  withdrawn,
  workPlanDecided,
  workPlanSubmitted,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  by,
  doneOn,
  happenedIn,
  refusalDetailOf,
  refusalOf,
  type Story,
} from '../../support/cases.ts';

/** How far the case stands that the others are merged into. */
const factsOf = (lead: Story): LeadFacts => leadFactsOf(lead.proposal);
const theLead = aCase({ number: LEAD }).after(...toAccepted);
const leadOpinion = theLead.after(at('2020-04-20 10:00'), opinionSubmitted(), opinionPassed());
const leadSolicited = leadOpinion.after(
  at('2020-04-24 10:00'),
  talked(),
  drafted(),
  marked('officer', 'solicitOpinions'),
);
const into = (lead: Story) => mergedInto({ lead: leadCaseOf(lead.proposal) });
/** Merged on the tenth of April. */
const merged = aCase().after(...toAccepted, at('2020-04-10 10:00'), into(theLead));

describe('merging a case into another', () => {
  it('is refused for what cannot be handled so, with every reason', () => {
    const open = aCase().after(...toAccepted);
    const own = (told: Parameters<typeof mergedInto>[0]) => refusalOf(open, mergedInto(told));
    expect(own({ leadNumber: '2020T001' })).toEqual(['leadIsItself']);
    const unknown = by('supervisor', (on) => ({ type: 'mergeInto', leadNumber: LEAD, on, reason: '样例' }));
    expect(refusalOf(open, unknown)).toEqual(['caseUnknown']);
    expect(own({ lead: leadCaseOf(theLead.after(withdrawn()).proposal) })).toEqual(['leadEnded']);
    expect(own({ lead: leadCaseOf(aCoHandledCase({ number: LEAD }).proposal) })).toEqual(['leadNotOurs']);
    expect(own({ lead: leadCaseOf(merged.proposal), followers: ['2020T007'] })).toEqual([
      'leadMerged',
      'leadsOthers',
    ]);
    expect(refusalOf(merged, mergedInto())).toEqual(['alreadyMerged']);
    expect(refusalOf(aCoHandledCase(), mergedInto())).toEqual(['coHandlerNoReply']);
    expect(refusalOf(aCase().after(...toReplied), mergedInto())).toEqual(['answered']);
    expect(refusalOf(open, mergedInto({}, 'head'))).toEqual(['noRight']);
    expect(refusalOf(open, mergeUndone())).toEqual(['notMerged']);
  });

  it('takes over at once what the lead case has met', () => {
    const open = aCase().after(...toAccepted);
    expect(happenedIn(open, into(leadOpinion))).toEqual(['MergedInto', 'LeadFollowed']);
    const joined = open.after(into(leadOpinion));
    expect(joined.proposal.done.preliminaryOpinion).toMatchObject({
      on: '2020-04-20',
      evidence: `并入第${LEAD}号`,
      byCase: LEAD,
    });
    expect(doneOn(joined, 'preContact')).toBeUndefined();
  });
});

describe('a case that is merged into another', () => {
  it('says so, and waits for the lead case where its next step is there', () => {
    expect(stageOf(merged.proposal)).toBe('merged');
    expect(waitingFor(merged.proposal)).toBe(`并入第${LEAD}号，仍须分别答复`);
    expect(refusalDetailOf(merged, talked())).toMatchObject({
      unmet: [{ code: 'leadPending', message: expect.stringContaining(`第${LEAD}号`) }],
    });
  });

  it('does not begin a second time what is handled once', () => {
    expect(refusalOf(merged, opinionSubmitted())).toEqual(['handledByLead']);
    expect(refusalOf(merged, contributionsAsked())).toEqual(['handledByLead']);
    expect(refusalOf(merged, marked('officer', 'solicitOpinions'))).toEqual(['handledByLead']);
    expect(refusalDetailOf(merged, contributionsAsked()).message).toContain('“征求会办意见”');
  });

  it('is reminded of nothing that the lead case does for it, and never late with it', () => {
    const late = at('2020-05-22 10:00');
    const alone = aCase().after(...toAccepted, late);
    const joined = merged.after(late);
    const about = ({ proposal }: Story, step: string) =>
      [...proposal.reached, ...agenda(proposal)].filter((each) => each.step === step);
    expect(about(alone, 'preliminaryOpinion').length).toBeGreaterThan(0);
    expect(about(joined, 'preliminaryOpinion')).toEqual([]);
    expect(about(joined, 'solicitOpinions')).toEqual([]);
    expect(about(joined, 'draftReply').length).toBeGreaterThan(0);
    expect(openWork(joined.proposal).map(({ mark }) => mark)).not.toContain('preliminaryOpinion');
    const onlyTheLeads = {
      ...joined.proposal,
      plan: {
        ...joined.proposal.plan,
        steps: joined.proposal.plan.steps.filter(({ id }) => id === 'preliminaryOpinion'),
      },
    };
    expect(lightOf(onlyTheLeads, joined.today, DEFAULT_POLICY.supervision)).toBe('normal');
  });

  it('takes over what the lead case has met with the next act, and passes the gate by it', () => {
    const contact = knowing(factsOf(leadOpinion), talked());
    const later = merged.after(at('2020-04-21 10:00'));
    expect(happenedIn(later, contact)).toEqual(['LeadFollowed', 'CommunicationRecorded']);
    const contacted = later.after(contact);
    expect(doneOn(contacted, 'preliminaryOpinion')).toBe('2020-04-20');
    expect(doneOn(contacted, 'preContact')).toBe('2020-04-21');
    expect(happenedIn(contacted, knowing(factsOf(leadOpinion), drafted()))).toEqual(['DraftSubmitted']);
  });

  it('lets no talk count that came before the lead case’s opinion', () => {
    const early = knowing(factsOf(leadOpinion), talked({ occurredOn: merged.today }));
    expect(refusalOf(merged.after(at('2020-04-21 10:00')), early)).toEqual(['noPreliminaryOpinion']);
  });

  it('follows nobody else, whatever an act brings along', () => {
    const foreign = knowing({ ...factsOf(leadOpinion), number: '2020T777' }, signedFor());
    expect(happenedIn(aCase().after(assigned(), into(theLead)), foreign)).toEqual(['SignedFor']);
    expect(happenedIn(aCase().after(assigned()), knowing(factsOf(leadOpinion), signedFor()))).toEqual([
      'SignedFor',
    ]);
  });

  it('keeps what is its own: the contact, the word, the draft, the reviews, the letter, the date', () => {
    const facts = factsOf(leadSolicited);
    const ready = merged.after(
      at('2020-04-27 10:00'),
      knowing(facts, talked()),
      drafted(),
      consulted(),
      submitted(),
      allReviewed,
    );
    expect(stageOf(ready.proposal)).toBe('toIssue');
    const answered = ready.after(replied());
    expect(answered.proposal.letters).toHaveLength(1);
    expect(answered.proposal.plan.due).toEqual(aCase().proposal.plan.due);
    expect(stageOf(answered.proposal)).toBe('toEvaluate');
    expect(refusalOf(answered, mergeUndone())).toEqual(['answered']);
    const unconsulted = merged.after(at('2020-04-27 10:00'), knowing(facts, talked()), drafted());
    expect(refusalOf(unconsulted, submitted())).toEqual(['noConsultation']);
    expect(
      refusalOf(
        merged.after(at('2020-04-27 10:00'), knowing(factsOf(leadOpinion), talked()), drafted(), consulted()),
        submitted(),
      ),
    ).toEqual(['leadPending']);
  });

  it('does for itself what the lead case’s plan does not have', () => {
    const key = aKeyCase().after(...toAccepted, mergedInto({ lead: leadCaseOf(theLead.proposal) }));
    expect(openSteps(key.proposal).map(({ id }) => id)).toContain('symposium');
    expect(happenedIn(key, workPlanSubmitted())).toEqual(['WorkPlanSubmitted']);
    expect(refusalOf(key, opinionSubmitted())).toEqual(['handledByLead']);
    const underKey = aKeyCase().after(...toAccepted, mergedInto({ lead: leadCaseOf(aKeyCase().proposal) }));
    expect(refusalOf(underKey, symposiumHeld())).toEqual(['handledByLead']);
  });

  it('asks for the correction when the lead case is gone, and says so before the next act', () => {
    const gone = factsOf(theLead.after(withdrawn()));
    expect(waitingFor(following(merged.proposal, gone))).toBe(
      `等督查处更正并案：牵头件第${LEAD}号已撤，或者不再由本局答复`,
    );
    const told = merged.after(knowing(gone, talked({ phase: 'contactOnly' })));
    expect(told.proposal.mergedInto?.leadGone).toBe(true);
    expect(happenedIn(told, knowing(gone, talked({ phase: 'contactOnly' })))).toEqual([
      'CommunicationRecorded',
    ]);
    expect(stageOf(told.after(mergeUndone()).proposal)).toBe('formingOpinion');
  });
});

describe('correcting a merger', () => {
  it('keeps what was met while both were one, and gives back what the lead case had met before', () => {
    const both = knowing(factsOf(leadOpinion), mergeUndone());
    const parted = merged.after(at('2020-04-21 10:00'), both);
    expect(parted.proposal.mergedInto).toBeUndefined();
    expect(doneOn(parted, 'preliminaryOpinion')).toBe('2020-04-20');
    const lateJoined = aCase().after(...toAccepted, at('2020-04-22 10:00'), into(leadOpinion), mergeUndone());
    expect(doneOn(lateJoined, 'preliminaryOpinion')).toBeUndefined();
    expect(stageOf(lateJoined.proposal)).toBe('formingOpinion');
    expect(happenedIn(lateJoined, opinionSubmitted())).toEqual(['OpinionSubmitted']);
  });

  it('makes nobody late with what was the lead case’s, and reminds of nothing gone by', () => {
    const long = merged.after(at('2020-06-02 10:00'));
    const planned = long.proposal.plan.steps.find(({ id }) => id === 'preliminaryOpinion')?.dueOn;
    expect(planned).toBe('2020-05-08');
    const parted = long.after(mergeUndone());
    const opinion = openSteps(parted.proposal).find(({ id }) => id === 'preliminaryOpinion');
    expect(opinion?.dueOn).toBe('2020-06-09');
    const ahead = agenda(parted.proposal).filter(({ step }) => step === 'preliminaryOpinion');
    expect(ahead.map(({ on }) => on).every((on) => on >= '2020-06-02')).toBe(true);
    expect(ahead.length).toBeGreaterThan(0);
    expect(parted.proposal.plan.due).toEqual(long.proposal.plan.due);
    const ownStep = ({ proposal }: Story) => openSteps(proposal).find(({ id }) => id === 'preContact')?.dueOn;
    expect(ownStep(parted)).toBe(ownStep(long));
  });
});

describe('a related key proposal', () => {
  const MAIN = '2020T800';
  const main = aKeyCase({ number: MAIN }).after(...toContact, ...keyConditionsMet, drafted());
  const related = aCase({ keyKind: 'related', keyMainNumber: MAIN }).after(...toOpinion);
  const contact = knowing(factsOf(main), talked());

  it('has its work plan, symposium and hearing met by the main one without a merger, and nothing else', () => {
    const followed = related.after(contact);
    for (const step of ['workPlanSubmitted', 'workPlanApproved', 'supervisorsHeard', 'symposium'] as const)
      expect(followed.proposal.done[step]).toMatchObject({ evidence: `主提案第${MAIN}号`, byCase: MAIN });
    expect(doneOn(followed, 'solicitOpinions')).toBeUndefined();
    const missing = refusalOf(followed.after(drafted(), consulted()), submitted());
    expect(missing).toEqual(['solicitationMissing']);
  });

  it('stands by the work plan of its own, refused or not', () => {
    const refused = related.after(workPlanSubmitted(), workPlanDecided('bureau', false));
    const followed = refused.after(contact);
    expect(followed.proposal.done.workPlanApproved).toBeUndefined();
    expect(followed.proposal.done.symposium?.byCase).toBe(MAIN);
    const replaced = related.after(contact, workPlanSubmitted(), knowing(factsOf(main), talked()));
    expect(replaced.proposal.done.workPlanApproved).toBeUndefined();
    expect(doneOn(replaced.after(workPlanDecided()), 'workPlanApproved')).toBeDefined();
  });

  it('may do it by itself, and is reminded of it', () => {
    expect(openSteps(related.proposal).map(({ id }) => id)).toContain('symposium');
    const own = related.after(workPlanSubmitted(), workPlanDecided(), symposiumHeld(), heard());
    expect(own.after(contact).proposal.done.symposium?.byCase).toBeUndefined();
  });
});
