/**
 * `make`, called once for the same arguments: parsed messages and formats would otherwise be rebuilt for
 * each request. The size is bounded by languages, time zones in use and namespaces. In development it is
 * called each time, as its messages may have been edited.
 */
export function kept<A extends (string | number)[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.join("\n");
    const known = made.get(key);
    if (known && process.env.NODE_ENV === "production") return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}
