import type { CalendarProblem } from "./calendar-problem";

/** The relevant lines of one event, and the line (from 1) on which it starts. */
export type Block = { line: number; text: string };

/** The most events that are read, and the most characters of all their relevant lines. */
export const MOST_EVENTS = 5_000;
const MOST_KEPT = 600_000;

// Nothing else reaches the parser: no title, no place, no names.
const MATTERS =
  /^(UID|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|TRANSP|STATUS|X-MICROSOFT-CDO-BUSYSTATUS)[;:]/i;
const MARK = /^(BEGIN|END):([A-Z-]+)\s*$/i;

/**
 * The events of a calendar, each with its line, so that an unreadable event does not affect the
 * others and can be located. Tasks, journals, alarms and time zones are skipped.
 */
export function eventBlocks(text: string): { blocks: Block[]; problems: CalendarProblem[] } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const blocks: Block[] = [];
  const problems: CalendarProblem[] = [];
  const first = lines.findIndex((line) => line.trim() !== "");
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[first] ?? ""))
    return { blocks, problems: [{ line: Math.max(1, first + 1), reason: "not-a-calendar" }] };
  let open: { line: number; kept: string[]; inner: string[]; keeps: boolean } | null = null;
  let kept = 0;
  for (const [at, line] of lines.entries()) {
    const [, mark = "", name = ""] = MARK.exec(line) ?? [];
    const isBegin = mark.toUpperCase() === "BEGIN";
    const kind = name.toUpperCase();
    if (isBegin && kind === "VFREEBUSY") problems.push({ line: at + 1, reason: "free-busy" });
    if (isBegin && kind === "VEVENT") {
      if (open) problems.push({ line: open.line, reason: "event-open" });
      open = { line: at + 1, kept: [], inner: [], keeps: false };
    } else if (!open) continue;
    else if (mark && kind === "VEVENT") {
      const block = open.kept.join("\r\n");
      kept += block.length;
      if (blocks.length === MOST_EVENTS || kept > MOST_KEPT)
        return { blocks, problems: [...problems, { line: open.line, reason: "many-events" }] };
      blocks.push({ line: open.line, text: block });
      open = null;
    } else if (isBegin) open.inner.push(kind);
    else if (mark) open.inner.pop();
    else if (open.inner.length === 0) {
      const isFolded = /^[ \t]/.test(line);
      open.keeps = isFolded ? open.keeps : MATTERS.test(line);
      if (open.keeps) open.kept.push(line);
    }
  }
  if (open) problems.push({ line: open.line, reason: "event-open" });
  return { blocks, problems };
}
