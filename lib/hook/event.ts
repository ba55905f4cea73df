import { z } from "zod";
import { isDay } from "@/lib/day";

/** What the receiver of an event is told besides its kind, its moment and a link. */
const FIELDS = {
  teamId: z.uuid(),
  trialId: z.uuid(),
  personId: z.uuid(),
  /** The first day of what begins. */
  startsOn: z.string().refine(isDay),
  /** The day by which it is to be done. */
  dueOn: z.string().refine(isDay),
  /** The week of the trial. */
  week: z.number().int(),
} as const;

type Field = keyof typeof FIELDS;
type Kind = {
  /** Whether a team's channel can be told of it: only what the whole team may see anyway. */
  inChannels: boolean;
  fields: readonly Field[];
  /** The page that its link opens: `:team`, `:trial`, `:person` and `:day` stand for these. */
  place: string;
};

/**
 * Every event, once: who can be told, what, and where its link leads. What is sent, the choice in
 * forms and the page about it follow from this table. No field is an answer, a leaning or a name, and
 * there is none: the schema of an event refuses any other field.
 */
export const EVENTS = {
  "trial.started": {
    inChannels: true,
    fields: ["teamId", "trialId", "startsOn"],
    place: "/teams/:team/rotation",
  },
  "turn.started": {
    inChannels: true,
    fields: ["teamId", "trialId", "startsOn"],
    place: "/teams/:team/rotation",
  },
  "check_in.due": {
    inChannels: true,
    fields: ["teamId", "trialId", "week", "dueOn"],
    place: "/trials/:trial",
  },
  "gap.ahead": {
    inChannels: true,
    fields: ["teamId", "startsOn"],
    place: "/teams/:team/rotation",
  },
  "person.joined": {
    inChannels: false,
    fields: ["personId"],
    place: "/admin/people/:person",
  },
  "person.left": {
    inChannels: false,
    fields: ["personId"],
    place: "/admin/people/:person",
  },
  "team.changed": {
    inChannels: false,
    fields: ["teamId"],
    place: "/admin/teams/:team",
  },
} as const satisfies Record<string, Kind>;

export type EventName = keyof typeof EVENTS;
export const EVENT_NAMES = Object.keys(EVENTS) as [EventName, ...EventName[]];
export const CHANNEL_EVENTS = EVENT_NAMES.filter((name) => EVENTS[name].inChannels);

/** What is sent by hand, to see whether it arrives. */
export const TEST = "test";
const TEST_KIND: Kind = { inChannels: true, fields: [], place: "/" };

/** A stored event. */
export type Told = {
  event: string;
  happenedAt: Date;
  teamId: string | null;
  trialId: string | null;
  personId: string | null;
  /** The day on which it begins, or by which it is due. */
  day: string | null;
  week: number | null;
};

/** An event as it is sent to a webhook. */
export type EventBody = { type: string; timestamp: string; data: Record<string, string | number> };

/** Whether a stored name is an event of the list, or a test. */
export function isEvent(name: string): name is EventName | typeof TEST {
  return name === TEST || Object.hasOwn(EVENTS, name);
}

function kindOf(event: string): Kind {
  if (event === TEST) return TEST_KIND;
  if (!isEvent(event)) throw new Error("no event of the list");
  return EVENTS[event as EventName];
}

/** The fields of an event in its `data`, in the order in which the page lists them. */
export function fieldsOf(event: string): string[] {
  return [...kindOf(event).fields, "link"];
}

/** The schema of what is sent of an event: its fields, and no other. */
export function schemaOf(event: string) {
  const fields = kindOf(event).fields.map((field) => [field, FIELDS[field]] as const);
  const data = z.strictObject({ ...Object.fromEntries(fields), link: z.url() });
  return z.strictObject({ type: z.literal(event), timestamp: z.iso.datetime(), data });
}

/** Where the link of an event leads. */
export function linkOf(told: Told, base: string): string {
  const path = kindOf(told.event)
    .place.replace(":team", told.teamId ?? "")
    .replace(":trial", told.trialId ?? "")
    .replace(":person", told.personId ?? "");
  return new URL(path, base).href;
}

/** What is sent of an event. Always the same for the same event, so that a receiver can compare. */
export function bodyOf(told: Told, base: string): EventBody {
  const { teamId, trialId, personId, week, day } = told;
  const known = { teamId, trialId, personId, week, startsOn: day, dueOn: day };
  const fields = kindOf(told.event).fields.map((field) => [field, known[field]] as const);
  return schemaOf(told.event).parse({
    type: told.event,
    timestamp: told.happenedAt.toISOString(),
    data: { ...Object.fromEntries(fields), link: linkOf(told, base) },
  });
}

/** The key of an event in the message files, where a dot leads to another level. */
export function wordOf(event: string): string {
  return event.replaceAll(/[._]/g, "-");
}
