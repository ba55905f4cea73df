import type { Operation } from "./operation";

/** An operation at an address, with the id in it. */
export type Match = { name: string; operation: Operation; id: string };

/** The operations at a path below /api/v1, by any method. */
export function operationsAt(
  path: readonly string[],
  operations: ReadonlyMap<string, Operation>,
): Match[] {
  return [...operations].flatMap(([name, operation]) => {
    const parts = operation.path.slice(1).split("/");
    const fits = parts.every((part, at) => part === "{id}" || part === path[at]);
    if (!fits || parts.length !== path.length) return [];
    return [{ name, operation, id: path[parts.indexOf("{id}")] ?? "" }];
  });
}
