import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DirectoryUnit, Register } from '../../client/ports.ts';
import { registerInOutage } from '../../worker/register-in-outage.ts';

const UNITS: readonly DirectoryUnit[] = [{ name: '样例处', kind: 'division', duties: '样例' }];
const UNREACHABLE = Object.assign(new Error('connect'), { code: 'EHOSTUNREACH' });

let read: () => Promise<readonly DirectoryUnit[]>;
const register = registerInOutage({ units: () => read() } as Partial<Register> as Register);

beforeEach(() => {
  vi.useFakeTimers();
  read = async () => UNITS;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the register in an outage', () => {
  it('has nothing to go by before it was read once', async () => {
    read = () => Promise.reject(UNREACHABLE);
    await expect(register.units('unread')).rejects.toBe(UNREACHABLE);
  });

  it('goes by what was last read while the database cannot be reached', async () => {
    await register.units('bureau');
    read = () => Promise.reject(UNREACHABLE);
    expect(await register.units('bureau')).toBe(UNITS);
  });

  it('and when it does not answer, after three seconds', async () => {
    await register.units('bureau');
    read = () => new Promise(() => {});
    const answer = vi.fn<(units: readonly DirectoryUnit[]) => void>();
    const asked = register.units('bureau').then(answer);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await asked;
    expect(answer).toHaveBeenCalledWith(UNITS);
  });

  it('says so when a request is wrong', async () => {
    await register.units('bureau');
    const wrong = new Error('wrong');
    read = () => Promise.reject(wrong);
    await expect(register.units('bureau')).rejects.toBe(wrong);
  });
});
