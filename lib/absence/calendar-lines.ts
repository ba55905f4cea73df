import type { CalendarProblem, LeftOut } from "./calendar-problem";

/** What a calendar says for all its events: the zone of its times of UTC, and what it is sent for. */
export type CalendarHead = { zone: string | null; method: string };

/** The relevant lines of one event, the line (from 1) on which it starts, and its calendar. */
export type Block = { line: number; text: string; head: CalendarHead };

/** The events of a file, each with its line, and what else there is. */
export type Blocks = { blocks: Block[]; problems: CalendarProblem[]; leftOut: LeftOut[] };

/** The most events that are read, and the most characters of all their relevant lines. */
export const MOST_EVENTS = 5_000;
const MOST_KEPT = 600_000;

// Nothing else reaches the parser: no title, no place, no names.
const MATTERS =
  /^(UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|TRANSP|STATUS|X-MICROSOFT-CDO-BUSYSTATUS|X-MICROSOFT-CDO-ALLDAYEVENT)[;:]/i;
const MARK = /^(BEGIN|END):([A-Z-]+)\s*$/i;
const HEAD = /^(METHOD|X-WR-TIMEZONE)(?:;[^:]*)?:(.*)$/i;

/**
 * The events of a calendar, each with its line, so that an unreadable event does not affect the
 * others and can be located. Alarms and time zones are skipped; tasks and journals are left out.
 */
export function eventBlocks(text: string): Blocks {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const blocks: Block[] = [];
  const problems: CalendarProblem[] = [];
  const leftOut: LeftOut[] = [];
  const first = lines.findIndex((line) => line.trim() !== "");
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[first] ?? "")) {
    problems.push({ line: Math.max(1, first + 1), reason: "not-a-calendar" });
    return { blocks, problems, leftOut };
  }
  const outside: Outside = { head: { zone: null, method: "" }, passed: null };
  let open: { line: number; kept: string[]; inner: string[]; keeps: boolean } | null = null;
  let kept = 0;
  for (const [at, line] of lines.entries()) {
    const [, word = "", name = ""] = MARK.exec(line) ?? [];
    const mark = { isBegin: word.toUpperCase() === "BEGIN", kind: name.toUpperCase() };
    const { isBegin, kind } = mark;
    if (isBegin && kind === "VFREEBUSY") problems.push({ line: at + 1, reason: "free-busy" });
    if (isBegin && kind === "VEVENT") {
      if (open) problems.push({ line: open.line, reason: "event-open" });
      open = { line: at + 1, kept: [], inner: [], keeps: false };
      outside.passed = null;
    } else if (!open) {
      if (beginsOther(outside, line, mark)) leftOut.push({ line: at + 1, reason: "not-event" });
    } else if (kind === "VEVENT") {
      const block = open.kept.join("\r\n");
      kept += block.length;
      if (blocks.length === MOST_EVENTS || kept > MOST_KEPT) {
        problems.push({ line: open.line, reason: "many-events" });
        return { blocks, problems, leftOut };
      }
      blocks.push({ line: open.line, text: block, head: outside.head });
      open = null;
    } else if (isBegin) open.inner.push(kind);
    else if (kind) open.inner.pop();
    else if (open.inner.length === 0) {
      const isFolded = /^[ \t]/.test(line);
      open.keeps = isFolded ? open.keeps : MATTERS.test(line);
      if (open.keeps) open.kept.push(line);
    }
  }
  if (open) problems.push({ line: open.line, reason: "event-open" });
  return { blocks, problems, leftOut };
}

/** Where a line stands that belongs to no event: in which calendar, and in which of its components. */
type Outside = { head: CalendarHead; passed: string | null };

/** Reads a line that belongs to no event. True when something begins there that could say who is away. */
function beginsOther(
  outside: Outside,
  line: string,
  { isBegin, kind }: { isBegin: boolean; kind: string },
): boolean {
  if (isBegin && kind === "VCALENDAR") {
    outside.head = { zone: null, method: "" };
    outside.passed = null;
  } else if (outside.passed !== null) {
    if (!isBegin && kind === outside.passed) outside.passed = null;
  } else if (isBegin) {
    outside.passed = kind;
    return kind !== "VTIMEZONE" && kind !== "VFREEBUSY";
  } else readHead(line, outside.head);
  return false;
}

function readHead(line: string, head: CalendarHead): void {
  const [, name, value = ""] = HEAD.exec(line) ?? [];
  if (name?.toUpperCase() === "METHOD") head.method = value.trim().toUpperCase();
  else if (name) head.zone = value.trim();
}
