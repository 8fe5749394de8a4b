import type { AdoptedPolicy } from '../../domain/policy/adopted-policy.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { policyParts } from '../../domain/policy/policy-lines.ts';
import type { Policy, PolicyVersion } from '../../domain/policy/policy.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { POLICY_PAGE } from './policy-words.ts';

type VersionTableProps = {
  readonly adopted: readonly AdoptedPolicy[];
  readonly running: readonly Proposal[];
};

/** Every version with who adopted it, and how many running cases go by it. */
export function VersionTable({ adopted, running }: VersionTableProps) {
  const countOf = ({ id, version }: PolicyVersion) =>
    running.filter(({ policy }) => policy.id === id && policy.version === version).length;
  return (
    <DataTable caption={POLICY_PAGE.versions} columns={POLICY_PAGE.versionColumns}>
      <Version policy={DEFAULT_POLICY} running={countOf(DEFAULT_POLICY)} />
      {adopted.map((each) => (
        <Version policy={each.policy} adopted={each} running={countOf(each.policy)} />
      ))}
    </DataTable>
  );
}

function Version(props: { policy: Policy; adopted?: AdoptedPolicy; running: number }) {
  const { policy, adopted, running } = props;
  const { id, version, title } = policy;
  const by = adopted && {
    by: adopted.adoptedBy.name,
    on: dateText(civilDateAt(adopted.adoptedAt)),
  };
  return (
    <tr>
      <td class="short">{`${id} ${version}`}</td>
      <td>
        <Given text={title} />
      </td>
      <td class="short">{adopted ? adopted.fromYear : POLICY_PAGE.shipped}</td>
      <td class="short">{by ? <Given text={fill(POLICY_PAGE.adoptedBy, by)} /> : POLICY_PAGE.shipped}</td>
      <td class="amount">{running}</td>
      <td class="short">
        <a href={`/policy/${id}/${version}.yaml`}>{POLICY_PAGE.document}</a>
      </td>
    </tr>
  );
}

/** The whole of a policy, part by part, each value with the mark of where it comes from. */
export function PolicyParts({ policy }: { readonly policy: Policy }) {
  return (
    <>
      {policyParts(policy).map(({ title, lines }) => (
        <details>
          <summary>{title}</summary>
          <DataTable caption={title} columns={POLICY_PAGE.partColumns}>
            {lines.map(({ place, value, basis }) => (
              <tr>
                <th scope="row">{place}</th>
                <td>
                  <Given text={value} />
                </td>
                <td class="short">{basis ? POLICY_PAGE.bases[basis] : ''}</td>
              </tr>
            ))}
          </DataTable>
        </details>
      ))}
    </>
  );
}
