/** Puts values into the `{named}` places of a template; a place without a value is a defect. */
export function fill(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    return String(value);
  });
}
