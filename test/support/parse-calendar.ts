type Properties = Readonly<Record<string, string>>;

/** An iCalendar file read back: what it says of itself, and its events, each value as it stands. */
export function parseCalendar(text: string): {
  readonly properties: Properties;
  readonly events: readonly Properties[];
} {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const properties: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let open = properties;
  for (const line of lines) {
    const at = line.indexOf(':');
    const [name, value] = [line.slice(0, at), line.slice(at + 1)];
    if (line === 'BEGIN:VEVENT') events.push((open = {}));
    else if (line === 'END:VEVENT') open = properties;
    else if (line !== '') open[name] = value;
  }
  return { properties, events };
}
