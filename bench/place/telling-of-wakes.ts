import type { Ports } from '../../activities/ports.ts';

/** Has the record tell of wakes as they are put down, since the cases themselves don't: whose, and how many by now. */
export function tellingOfWakes(ports: Ports, tell: (number: string, wakes: number) => void): Ports {
  const counts = new Map<string, number>();
  return {
    ...ports,
    caseWriter: {
      ...ports.caseWriter,
      async write(write) {
        const standing = await ports.caseWriter.write(write);
        const woken = write.entries.filter(({ event }) => event.type === 'OccasionsReached').length;
        if (woken === 0) return standing;
        const wakes = (counts.get(write.number) ?? 0) + woken;
        counts.set(write.number, wakes);
        tell(write.number, wakes);
        return standing;
      },
    },
  };
}
