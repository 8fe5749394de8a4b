import { sleep, type WorkflowInterceptors } from '@temporalio/workflow';

/** A shell that sleeps for a minute before anything else. */
export const interceptors = (): WorkflowInterceptors => ({
  inbound: [
    {
      async execute(input, next) {
        await sleep(60_000);
        return next(input);
      },
    },
  ],
});
