import { requestNote } from "./request-note";

type Field = string | number | boolean | null | undefined;
type Level = "info" | "warn" | "error";

const QUOTED = /"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|“[^”]*”/g;
const EMAIL = /[^\s@<>"']+@[^\s@<>"']+\.[a-z]{2,}/gi;
const LONG_SECRET = /\b[\w+/=-]{32,}\b/g;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** How Node begins a warning, of a deprecation for example, which it prints as an error. */
const NOTICE = /^\(node:\d+\) /;
const FRAMES = 12;

/** A text without what a person may have typed: quoted values, email addresses and long secrets. */
export function redacted(text: string): string {
  return text
    .replace(QUOTED, "“…”")
    .replace(EMAIL, "…@…")
    .replace(LONG_SECRET, (word) => (UUID.test(word) ? word : "…"));
}

/**
 * Writes one line of JSON, with the id of the request being answered. Fields are facts about the program, never private text; they are
 * redacted all the same.
 */
export function log(level: Level, event: string, fields: Record<string, Field> = {}): void {
  const safe = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === "string" ? redacted(value) : value,
  ]);
  const line = JSON.stringify({
    at: new Date().toISOString(),
    level,
    event,
    request: requestNote()?.id,
    ...Object.fromEntries(safe),
  });
  (level === "info" ? process.stdout : process.stderr).write(`${line}\n`);
}

/** Writes facts of our own tables as one line of JSON to standard output, as they stand there. */
export function writeLine(facts: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(facts)}\n`);
}

/** Logs an error by its kind, code, redacted message and place; never with the values inside it. */
export function logError(event: string, error: unknown, fields: Record<string, Field> = {}): void {
  if (!(error instanceof Error)) {
    log("error", event, {
      ...fields,
      message: typeof error === "string" ? error : typeof error,
    });
    return;
  }
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  log("error", event, {
    ...fields,
    name: error.name,
    code: typeof code === "string" ? code : undefined,
    digest: typeof digest === "string" ? digest : undefined,
    message: error.message.slice(0, 500),
    cause: error.cause instanceof Error ? error.cause.message.slice(0, 300) : undefined,
  });
  if (frames.length > 0) process.stderr.write(`${frames.slice(0, FRAMES).join("\n")}\n`);
}

/**
 * Sends everything that libraries print as warnings and errors through this log, so that no error
 * is printed with the rows or arguments it carries. Write errors of the log itself are ignored:
 * reporting them would fail again, in an endless loop.
 */
export function redactConsole(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const through =
    (level: Level) =>
    (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      const words = parts.filter((part) => typeof part === "string").join(" ");
      if (error) logError("library", error, words ? { words } : {});
      else log(NOTICE.test(words) ? "warn" : level, "library", { words });
    };
  console.error = through("error");
  console.warn = through("warn");
}
