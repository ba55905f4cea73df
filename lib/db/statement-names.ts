/** How many statements have a name at most: each open connection keeps the plans of those that it was sent. */
const MOST_NAMED = 300;
/** How many texts of statements that came once are remembered, so that the second time is noticed. */
const MOST_REMEMBERED = 2_000;

/**
 * Names the statements that come again: the server parses and plans a named statement once a
 * connection, and planning ours takes as long as running them. What comes once, such as a
 * list of another length, gets the empty name, which keeps nothing. Names are those of this process.
 */
export function statementNames(most = MOST_NAMED): (text: string) => string {
  const names = new Map<string, string>();
  const cameOnce = new Set<string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= most) return "";
    if (cameOnce.delete(text)) {
      const name = `pendulum_${names.size + 1}`;
      names.set(text, name);
      return name;
    }
    if (cameOnce.size >= MOST_REMEMBERED) cameOnce.clear();
    cameOnce.add(text);
    return "";
  };
}
