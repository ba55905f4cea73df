import { etagOf } from "@/lib/http/condition";
import { LISTS } from "./operation";
import { problemFrom, type ProblemKey } from "./problem";
import { WRITABLE, WRITES, type WritableRow, type Write, type WriteName } from "./write";

/** What a program is answered to a write. */
export type Answer = { status: number; text: string; headers: Record<string, string> };

/** What becomes of a write. The words are those of the problems that it is answered with. */
export type Result =
  | { is: "done"; row: WritableRow }
  | { is: "refused"; reason: string }
  | { is: "wrong-input"; errors: Record<string, string> }
  | { is: "not-found" | "changed-meanwhile" | "busy" };

/** Says why a write is refused, or what is wrong with a field. */
type Say = (name: WriteName, reason: string) => string;

/** When to come back, where others are in the way. */
export const SOON = { "retry-after": "1" };

/** What a result is answered with. */
export function answerFrom(name: WriteName, result: Result, say: Say): Answer {
  switch (result.is) {
    case "done":
      return answerWith(WRITES[name], result.row);
    case "refused": {
      const { reason } = result;
      return problem("refused", { reason, detail: say(name, reason) });
    }
    case "wrong-input": {
      const errors = Object.entries(result.errors).map(([field, reason]) => {
        return { field, reason, detail: say(name, reason) };
      });
      return problem("wrong-input", { errors });
    }
    case "busy":
      return problem("busy", {}, SOON);
    default:
      return problem(result.is);
  }
}

/** A row as a program is told it; its version is the ETag of this. */
export function textOf({ kind }: Write, row: WritableRow): string {
  return JSON.stringify(WRITABLE[kind].parse(row));
}

function answerWith(operation: Write, row: WritableRow): Answer {
  const { status, path, kind } = operation;
  if (status === 204) return { status, text: "", headers: {} };
  const text = textOf(operation, row);
  const isReadAlone = status === 201 && kind in LISTS;
  const headers = {
    "content-type": "application/json",
    etag: etagOf(text),
    ...(isReadAlone && { location: `/api/v1${path}/${row.id}` }),
  };
  return { status, text, headers };
}

function problem(
  key: ProblemKey,
  about: Parameters<typeof problemFrom>[1] = {},
  headers: Record<string, string> = {},
): Answer {
  const said = problemFrom(key, about);
  const type = { "content-type": "application/problem+json" };
  return { status: said.status, text: JSON.stringify(said), headers: { ...headers, ...type } };
}
