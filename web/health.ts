/** Whether the office's parts answer, one by one. */
export type Health = {
  readonly ok: boolean;
  readonly parts: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
};
