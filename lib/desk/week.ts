import { addDays, type Day } from "@/lib/day";
import type { PlanRequest } from "@/lib/plan/request-queries";
import type { TeamDue } from "@/lib/reminder/due-queries";
import { byDay, dayWord, type Reminder } from "@/lib/reminder/reminder";
import type { GapAhead } from "@/lib/rotation/gap-ahead";
import type { Leading } from "@/lib/rotation/schedule";
import type { TeamRecord } from "@/lib/sharing/shared-record";
import { scoredRecords } from "@/lib/sharing/team-roster";
import type { SharedPromise } from "@/lib/talk/promise-queries";
import { reliableChangeOf, type ReliableChange } from "@/lib/team/change";
import { endDayOf, isOpen, stateOf } from "@/lib/trial/trial";

/** What waits for a manager in trials and turns. */
const WORK = [
  "proposal",
  "begins-soon",
  "ends-soon",
  "clash",
  "review",
  "decision",
  "decision-overdue",
  "decision-review",
  "sign-terms",
  "sign-extension",
  "sign-decision",
  "turn-clash",
  "handover-write",
] as const;

export type DeskKind =
  (typeof WORK)[number] | "needs" | "comment" | "promise" | "undecided" | "change" | "gap";

export type Named = { id: string; name: string };

/** One thing that needs a manager: about whom, why, when, and where the one act is. */
export type DeskItem = {
  kind: DeskKind;
  key: string;
  /** Null for a gap, which is about a team. */
  person: Named | null;
  team: Named;
  /** Until when, on which day, or since when: the kind says which. Null for what waits without a day. */
  day: Day | null;
  href: string;
  week: number | null;
  /** What the person asked for, or was promised. */
  text: string | null;
  change: ReliableChange | null;
  gap: GapAhead | null;
};

export const DESK_GROUPS = ["overdue", "week", "soon", "talk"] as const;

/** Items of one urgency, the earliest day first. */
export type DeskGroup = { name: (typeof DESK_GROUPS)[number]; items: DeskItem[] };

/** A team of the manager today. */
export type DeskTeam = Named & { members: Named[]; gaps: GapAhead[]; schedule: Leading[] };

/** Everything that the week is made from. Records, requests and promises are what is shared today. */
export type DeskFacts = {
  today: Day;
  teams: DeskTeam[];
  trials: TeamDue[];
  records: TeamRecord[];
  requests: PlanRequest[];
  promises: SharedPromise[];
  /** What the manager put off. */
  snoozed: readonly Pick<Reminder, "kind" | "key">[];
};

/** How long a change raises a question, and how long after a trial nobody is asked for the next one. */
const CHANGE_DAYS = 42;
const AFTER_TRIAL_DAYS = 60;

/** How the day of an item is said. */
export function deskDayWord({ kind }: Pick<DeskItem, "kind">): "by" | "on" | "since" {
  const work = WORK.find((each) => each === kind);
  if (work) return dayWord({ kind: work });
  if (kind === "needs" || kind === "promise") return "by";
  return kind === "gap" || kind === "change" ? "on" : "since";
}

/** What a reminder is called in the week, so that it is said once on a page. */
export function deskKeyOf({ kind, key }: Pick<Reminder, "kind" | "key">): string {
  return `${kind} ${key}`;
}

/** What needs a manager, by urgency; without the urgencies in which nothing is. */
export function weekFrom(facts: DeskFacts): DeskGroup[] {
  const items = [
    ...workIn(facts),
    ...plansIn(facts),
    ...promisesIn(facts),
    ...undecidedIn(facts),
    ...changesIn(facts),
    ...gapsIn(facts),
  ].toSorted(inOrder);
  return DESK_GROUPS.map((name) => ({
    name,
    items: items.filter((item) => urgencyOf(item, facts.today) === name),
  })).filter((group) => group.items.length > 0);
}

function inOrder(one: DeskItem, other: DeskItem): number {
  return (
    byDay(one, other) ||
    (one.person?.name ?? "").localeCompare(other.person?.name ?? "") ||
    one.key.localeCompare(other.key)
  );
}

/** Talked about in the next 1:1, rather than done by a day. */
const TALKED_ABOUT = new Set<DeskKind>(["undecided", "change"]);
/** Announced with their day; everything else waits now. */
const ANNOUNCED = new Set<DeskKind>(["begins-soon", "ends-soon", "promise", "gap"]);
const WEEK_DAYS = 7;

function urgencyOf({ kind, day }: DeskItem, today: Day): DeskGroup["name"] {
  if (TALKED_ABOUT.has(kind)) return "talk";
  if (kind === "decision-overdue") return "overdue";
  if (day === null) return "week";
  if (isDated(kind) && day < today) return "overdue";
  return ANNOUNCED.has(kind) && day > addDays(today, WEEK_DAYS) ? "soon" : "week";
}

/** Whether something is late once its day is over. */
function isDated(kind: DeskKind): boolean {
  return kind === "decision-review" || deskDayWord({ kind }) === "by";
}

const PLAIN = { week: null, text: null, change: null, gap: null };

function workIn({ trials, teams, snoozed }: DeskFacts): DeskItem[] {
  const putOff = new Set(snoozed.map(deskKeyOf));
  return trials.flatMap(({ person, teamId, due }) =>
    due.flatMap((reminder): DeskItem[] => {
      const kind = WORK.find((each) => each === reminder.kind);
      const team = teams.find(({ id }) => id === teamId);
      const key = deskKeyOf(reminder);
      if (!kind || !team || putOff.has(key)) return [];
      const { day, href, week } = reminder;
      return [{ ...PLAIN, kind, key, person, team: nameOf(team), day, href, week }];
    }),
  );
}

function plansIn(facts: DeskFacts): DeskItem[] {
  return facts.requests.flatMap((request): DeskItem[] => {
    const { kind, personId, day } = request;
    const place = placeOf(facts, personId);
    if (!place) return [];
    const href = `${place.href}#plan`;
    const [id, text] =
      request.kind === "needs" ? [request.actionId, request.what] : [request.commentId, null];
    return [{ ...PLAIN, ...place, kind, key: `${kind} ${id}`, day, href, text }];
  });
}

function promisesIn(facts: DeskFacts): DeskItem[] {
  return facts.promises.flatMap(({ personId, key, text, byOn: day, sheetId }): DeskItem[] => {
    const place = placeOf(facts, personId);
    if (!place) return [];
    const href = `${place.href}#sheet-${sheetId}`;
    return [{ ...PLAIN, ...place, kind: "promise", key: `promise ${key}`, day, href, text }];
  });
}

function undecidedIn(facts: DeskFacts): DeskItem[] {
  const { today, trials } = facts;
  const since = addDays(today, -AFTER_TRIAL_DAYS);
  const hasTrial = (id: string) =>
    trials.some(
      ({ person, facts: trial }) =>
        person.id === id && (isOpen(stateOf(trial, today)) || endDayOf(trial) > since),
    );
  return latestOf(facts).flatMap(({ place, latest }): DeskItem[] => {
    const { id } = place.person;
    if (latest.verdict !== "UNDECIDED" || hasTrial(id)) return [];
    const href = `/trials/new?person=${id}`;
    const { day, assessmentId } = latest;
    return [{ ...PLAIN, ...place, kind: "undecided", key: `undecided ${assessmentId}`, day, href }];
  });
}

function changesIn(facts: DeskFacts): DeskItem[] {
  const from = addDays(facts.today, -CHANGE_DAYS);
  return latestOf(facts).flatMap(({ place, latest, records }): DeskItem[] => {
    const isScored = latest.scores !== null && latest.day > from;
    const change = isScored ? reliableChangeOf(scoredRecords(records), "year") : null;
    if (!change) return [];
    const { day, assessmentId } = latest;
    return [{ ...PLAIN, ...place, kind: "change", key: `change ${assessmentId}`, day, change }];
  });
}

function gapsIn({ teams }: DeskFacts): DeskItem[] {
  return teams.flatMap((team) =>
    team.gaps.map((gap): DeskItem => ({
      ...PLAIN,
      kind: "gap",
      key: `gap ${team.id} ${gap.startsOn}`,
      person: null,
      team: nameOf(team),
      day: gap.startsOn,
      href: `/teams/${team.id}/rotation#gap-${gap.startsOn}`,
      gap,
    })),
  );
}

type Place = { person: Named; team: Named; href: string };

/** Where somebody is a member today; null for those who are not. */
function placeOf({ teams }: DeskFacts, personId: string): Place | null {
  for (const team of teams) {
    const person = team.members.find(({ id }) => id === personId);
    if (person)
      return { person, team: nameOf(team), href: `/teams/${team.id}/people/${person.id}` };
  }
  return null;
}

/** Everybody who shares, with their latest record and all of them, the latest first. */
function latestOf(facts: DeskFacts) {
  const people = new Set(facts.records.map(({ personId }) => personId));
  return [...people].flatMap((id) => {
    const place = placeOf(facts, id);
    const records = facts.records.filter(({ personId }) => personId === id);
    const [latest] = records;
    return place && latest ? [{ place, latest, records }] : [];
  });
}

const nameOf = ({ id, name }: Named): Named => ({ id, name });
