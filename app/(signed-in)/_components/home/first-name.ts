/** What somebody is called after the first mention. */
export function firstNameOf(name: string): string {
  return name.split(" ")[0] ?? name;
}
