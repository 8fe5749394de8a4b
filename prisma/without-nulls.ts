type NullableKey<T> = { [K in keyof T]-?: null extends T[K] ? K : never }[keyof T];
type WithoutNulls<T> = Omit<T, NullableKey<T>> & { [K in NullableKey<T>]?: NonNullable<T[K]> };

/** A row with its empty columns left out, as optional properties are in the rest of the software. */
export function withoutNulls<T extends object>(row: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}
