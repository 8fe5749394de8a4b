import type { HandlingRole, KeyKind } from '../domain/proposal/assignment.ts';
import { SAMPLE_SUBJECTS, type SampleSubject } from './sample-subjects.ts';

/** A proposal of the sample year before names of people are put to it. */
export type SampleProposal = {
  /** The number in 2020: of the four that the bureau's summary names, or of the invented range from 20199001. */
  readonly number: string;
  readonly title: string;
  /** Whether number and title are the summary's own; everything else is invented in any case. */
  readonly isFromSummary: boolean;
  readonly aim: string;
  readonly division: string;
  readonly supportDivision?: string;
  readonly role: HandlingRole;
  readonly keyKind?: KeyKind;
  /** For a related proposal, the number of its main one in 2020. */
  readonly keyMainNumber?: string;
  readonly itemCount: number;
  readonly remark?: string;
};

const ASSUMED_ROLE = '办理类型为示例假定';

const FROM_SUMMARY: readonly SampleProposal[] = [
  {
    number: '20190668',
    title: '关于全面建设深圳市社会信用体系的提案',
    isFromSummary: true,
    aim: '全面建设社会信用体系',
    division: '信用监督管理处',
    supportDivision: '登记注册处',
    role: 'lead',
    keyKind: 'main',
    itemCount: 4,
  },
  {
    number: '20190670',
    title: '关于进一步推进我市知识产权融资工作的提案',
    isFromSummary: true,
    aim: '推进知识产权融资',
    division: '知识产权促进处',
    supportDivision: '知识产权保护处',
    role: 'lead',
    keyKind: 'main',
    itemCount: 4,
  },
  {
    number: '20190623',
    title: '关于促进深港法律服务深度合作区建设 加强深港高校法律人才交流的建议',
    isFromSummary: true,
    aim: '完善知识产权法律服务',
    division: '知识产权保护处',
    role: 'split',
    itemCount: 3,
    remark: ASSUMED_ROLE,
  },
  {
    number: '20190640',
    title: '关于优化深圳先行先试国际前沿医疗技术审批机制的提案',
    isFromSummary: true,
    aim: '优化前沿医疗器械使用审批',
    division: '药品器械监督管理处',
    role: 'split',
    itemCount: 2,
    remark: ASSUMED_ROLE,
  },
];

/** The co-handled proposals that are key ones: every fifth from the third on, seven in all. */
const KEY_CO_HANDLED = 7;

const INVENTED: readonly SampleProposal[] = SAMPLE_SUBJECTS.map((subject, at) => ({
  number: String(20199001 + at),
  title: inventedTitle(subject.aim),
  isFromSummary: false,
  ...subject,
  itemCount: 2 + (at % 3),
  ...supportOf(at),
  ...keyOf(subject, at),
}));

/** The 64 proposals of the sample year, in the counts that the bureau's summary of 2020 gives. */
export const proposals2020: readonly SampleProposal[] = [...FROM_SUMMARY, ...INVENTED];

/** A title that shows that it is invented. */
export function inventedTitle(aim: string): string {
  return `关于${aim}的提案（示例）`;
}

function supportOf(at: number): Pick<SampleProposal, 'supportDivision'> {
  if (at % 6 !== 3) return {};
  const here = SAMPLE_SUBJECTS[at]?.division;
  const other = SAMPLE_SUBJECTS.map(({ division }) => division).find(
    (division, index) => index > at % 22 && division !== here,
  );
  return other === undefined ? {} : { supportDivision: other };
}

function keyOf(subject: SampleSubject, at: number): Pick<SampleProposal, 'keyKind' | 'keyMainNumber'> {
  if (at === 0) return { keyKind: 'related', keyMainNumber: '20190668' };
  const before = SAMPLE_SUBJECTS.slice(0, at).filter(({ role }) => role === 'coHandler').length;
  const isKey = subject.role === 'coHandler' && before % 5 === 2 && before < 5 * KEY_CO_HANDLED;
  return isKey ? { keyKind: 'undifferentiated' } : {};
}
