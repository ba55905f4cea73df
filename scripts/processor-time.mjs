import { readFileSync } from "node:fs";

/** The unit of processor time on Linux: hundredths of a second. */
const TICKS = 100;

/**
 * Processor seconds, user and system, of all child processes that have ended and were waited for,
 * with their descendants; a process that outlives the one that started it is missing, see
 * tests/support/end-with-parent.ts. 0 where the system does not report them (anything but Linux). Source:
 * proc(5), cutime and cstime of /proc/pid/stat.
 */
export function childrenSeconds() {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    // The second field is a name in parentheses that may contain spaces.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return 0;
  }
}
