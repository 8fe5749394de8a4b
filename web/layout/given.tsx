/** Text from outside: escaped, and kept from turning the text around it with marks of writing direction. */
export function Given({ text }: { readonly text: string }) {
  return <bdi>{text}</bdi>;
}
