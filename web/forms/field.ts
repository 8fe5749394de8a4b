/** Something to choose; options of one group stand together. */
export type Option = { readonly value: string; readonly label: string; readonly group?: string };

/** What a person entered, by field name; a field with several boxes has several values. */
export type Entered = Readonly<Record<string, readonly string[]>>;

/**
 * One field of a form. `name` is the path in the act's data, dotted where it lies deeper. `as` says what its text
 * stands for there; text where absent.
 */
export type Field<Context> = {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'paragraph' | 'date' | 'month' | 'choice' | 'choices';
  readonly as?: 'integer' | 'truth';
  readonly required: boolean;
  readonly hint?: string;
  readonly options?: (context: Context) => readonly Option[];
  /** Whether the field has a use here; it always has where absent. */
  readonly shown?: (context: Context) => boolean;
  readonly initial?: (context: Context) => readonly string[];
};
