import { readFileSync } from "node:fs";

/** The unit of processor time on Linux: hundredths of a second. */
const TICKS = 100;

/**
 * Processor seconds, user and system, of all child processes that have ended and were waited for,
 * with their descendants. Missing are processes that outlive the one that started them (servers of
 * the tests record themselves: tests/support/end-with-parent.ts) and those that nobody waits for (a
 * browser's pages). 0 where the system does not report them (anything but Linux).
 */
export function childrenSeconds() {
  const [, , children, childrenSystem] = timesOf("self");
  return (children + childrenSystem) / TICKS;
}

/** The same of a running process and its children that have ended. */
export function processSeconds(pid) {
  return timesOf(pid).reduce((sum, ticks) => sum + ticks, 0) / TICKS;
}

/** Source: proc(5), utime, stime, cutime and cstime of /proc/pid/stat. */
function timesOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name in parentheses that may contain spaces.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields.slice(11, 15).map(Number);
  } catch {
    return [0, 0, 0, 0];
  }
}
