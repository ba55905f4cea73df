import type { Away, CalendarEvent } from "./calendar-event";
import { Unreadable, type LeftOutReason } from "./calendar-problem";
import { dayNumberOf, onClockOf, type DayNumber } from "./moment";

/** An event that counts, and the days on its clock for which other events stand. */
export type Current<Event> = { event: Event; away: Away; replaced: Set<DayNumber> };

/** The events of a file that count, those of them that cannot be read, and the others, with the reason. */
export type Sorted<Event> = {
  current: Current<Event>[];
  unreadable: { event: Event; error: Unreadable }[];
  others: { event: Event; reason: LeftOutReason }[];
};

/**
 * Which events of a file count: of several versions the newest, and nothing of what is cancelled
 * there. Versions that nothing tells apart all count, and so does every event without a UID.
 */
export function currentOf<Event extends CalendarEvent>(events: readonly Event[]): Sorted<Event> {
  const sorted: Sorted<Event> = { current: [], unreadable: [], others: [] };
  // Nothing tells what an event without a UID belongs to.
  for (const series of groupedBy(events, (event) => event.uid || event)) sortSeries(series, sorted);
  return sorted;
}

/** The same of the events of one UID: a series, and what replaces some of its days. */
function sortSeries<Event extends CalendarEvent>(
  events: readonly Event[],
  sorted: Sorted<Event>,
): void {
  const leaveOut = (some: readonly Event[], reason: LeftOutReason) => {
    for (const event of some) sorted.others.push({ event, reason });
  };
  const whole = versionsOf(events.filter(({ insteadOf }) => insteadOf === null));
  const changes = events.filter(({ insteadOf }) => insteadOf !== null);
  leaveOut(whole.older, "superseded");
  if (whole.isCancelled) {
    leaveOut([...whole.newest, ...changes], "cancelled");
    return;
  }
  const series = whole.newest.flatMap((event) => currentIn(event, changes));
  const [clock] = series.map(({ away }) => away.clock);
  const changed = groupedBy(changes, ({ insteadOf }) => {
    if (!insteadOf) return "";
    return clock
      ? dayNumberOf(onClockOf(clock, insteadOf))
      : `${insteadOf.at.toString()} ${insteadOf.zone}`;
  });
  const latest = changed.map(versionsOf);
  for (const { newest, older, isCancelled } of latest) {
    leaveOut(older, "superseded");
    if (isCancelled) leaveOut(newest, "cancelled");
  }
  const standing = latest.flatMap(({ newest, isCancelled }) => (isCancelled ? [] : newest));
  sorted.current.push(...series, ...standing.flatMap((event) => currentIn(event, [])));
  for (const event of [...whole.newest, ...standing]) {
    if (event.away instanceof Unreadable) sorted.unreadable.push({ event, error: event.away });
    if (event.away === "free") leaveOut([event], "free");
  }
}

function currentIn<Event extends CalendarEvent>(
  event: Event,
  changes: readonly Event[],
): Current<Event>[] {
  const { away } = event;
  if (typeof away === "string" || away instanceof Unreadable) return [];
  const replaced = changes.flatMap(({ insteadOf }) =>
    insteadOf ? [dayNumberOf(onClockOf(away.clock, insteadOf))] : [],
  );
  return [{ event, away, replaced: new Set(replaced) }];
}

type Versions<Event> = { newest: Event[]; older: Event[]; isCancelled: boolean };

function versionsOf<Event extends CalendarEvent>(events: readonly Event[]): Versions<Event> {
  const [latest] = events.toSorted((one, other) => compared(other, one));
  const isOfLatest = (event: Event) => latest !== undefined && compared(event, latest) === 0;
  const newest = events.filter(isOfLatest);
  return {
    newest,
    older: events.filter((event) => !isOfLatest(event)),
    isCancelled: newest.some(({ away }) => away === "cancelled"),
  };
}

/** Positive when the first is the newer version, 0 when nothing tells them apart. */
function compared(one: CalendarEvent, other: CalendarEvent): number {
  if (one.sequence !== other.sequence) return one.sequence - other.sequence;
  return one.stamp === other.stamp ? 0 : one.stamp > other.stamp ? 1 : -1;
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
