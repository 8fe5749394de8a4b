import type { AddressMark } from '../ports.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/** An address with its last mark, and why mail does not reach it; absent: it does, as far as anybody knows. */
export type AddressStanding = {
  readonly address: string;
  readonly mark?: AddressMark;
  readonly why?: string;
  /** Whose it is in the directory. */
  readonly name?: string;
};

/** Addresses that were ever marked or that mail does not reach; those that it does not reach come first. */
export async function addressStandings({
  office,
  mails,
  register,
}: Pick<GatewayPorts, 'office' | 'mails' | 'register'>): Promise<readonly AddressStanding[]> {
  const [marks, troubles, people] = await Promise.all([
    mails.marks(office),
    mails.troubles(office),
    register.people(office),
  ]);
  const addresses = new Set([...troubles, ...marks].map(({ address }) => address));
  return [...addresses].map((address) => {
    const mark = marks.find((each) => each.address === address);
    const why = troubles.find((each) => each.address === address)?.why;
    const name = people.find(({ id }) => id === address)?.name;
    return {
      address,
      ...(mark ? { mark } : {}),
      ...(why === undefined ? {} : { why }),
      ...(name === undefined ? {} : { name }),
    };
  });
}
