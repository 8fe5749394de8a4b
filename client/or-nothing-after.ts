/** What a promise comes to, or nothing when it takes longer than so many milliseconds. Rejects as it does until then. */
export async function orNothingAfter<T>(milliseconds: number, result: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([result, patience]);
  } finally {
    clearTimeout(timer);
    result.catch(() => undefined);
  }
}
