import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { addDays, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { CAST_PASSWORD } from "../cast";
import { roster, TEAMS, type SeedPerson } from "./roster";

/** The database ids of a person of the demo company. */
export type Placed = SeedPerson & { userId: string };

export type Organisation = {
  people: Map<string, Placed>;
  teamIds: Map<string, string>;
  /** The manager of a team on a day. */
  managerOf: (team: string, day: Day) => Placed | undefined;
};

const LONG_AGO = 1000;
/** Priya took Storage over from Viktor this many days ago. */
export const HANDOVER = 480;
const STORAGE = "Engineering / Platform / Storage";
/** Developer Tools has had a new manager for this many days. */
const SUCCESSION = 3;
const TOOLS = "Engineering / Platform / Developer Tools";

/** Writes installation, people, teams, memberships and managements of the demo company. */
export async function seedOrganisation(
  today: Day,
  timeZone: string,
  now: Date,
): Promise<Organisation> {
  const joinedAt = new Date(now.getTime() - LONG_AGO * 86_400_000);
  const people = roster().map((somebody) => ({ ...somebody, userId: randomUUID() }));
  const byKey = new Map(people.map((person) => [person.key, person]));
  const teamIds = new Map(TEAMS.map((path) => [path, randomUUID()]));
  const passwordHash = await hash(CAST_PASSWORD);

  await db().installation.create({
    data: { id: 1, name: "Halyard", demo: true, timeZone, createdAt: joinedAt },
  });
  await db().user.createMany({
    data: people.map(({ userId, key, name, email }) => ({
      id: userId,
      name,
      email,
      isAdmin: key === "ada",
      locale: key === "lea" ? "fr" : null,
      invitedAt: joinedAt,
      ...(key === "carl" ? { invitedAt: now } : { joinedAt, passwordHash }),
      ...(key === "bea" ? { removedAt: new Date(now.getTime() - 60 * 86_400_000) } : {}),
    })),
  });
  for (const path of TEAMS) {
    const parent = path.split(" / ").slice(0, -1).join(" / ");
    const name = path.split(" / ").at(-1) ?? path;
    await db().team.create({
      data: { id: teamIds.get(path), name, parentId: teamIds.get(parent) ?? null },
    });
  }
  const spans = dated(byKey, today).map(({ person, team, from, to }) => ({
    userId: person.userId,
    teamId: teamIds.get(team) ?? "",
    startsOn: toDatabaseDay(from),
    endsOn: to ? toDatabaseDay(to) : null,
  }));
  await db().membership.createMany({ data: spans });
  const managements = managed(byKey, today);
  await db().management.createMany({
    data: managements.map(({ person, team, from, to }) => ({
      userId: person.userId,
      teamId: teamIds.get(team) ?? "",
      startsOn: toDatabaseDay(from),
      endsOn: to ? toDatabaseDay(to) : null,
    })),
  });
  return {
    people: byKey,
    teamIds,
    managerOf: (team, day) =>
      managements.find((m) => m.team === team && m.from <= day && (!m.to || m.to > day))?.person,
  };
}

type Span = { person: Placed; team: string; from: Day; to: Day | null };

function someone(people: Map<string, Placed>, key: string): Placed {
  const person = people.get(key);
  if (!person) throw new Error(`nobody called ${key} in the demo company`);
  return person;
}

function dated(people: Map<string, Placed>, today: Day): Span[] {
  const from = addDays(today, -LONG_AGO);
  const handover = addDays(today, -HANDOVER);
  const gone = addDays(today, -60);
  const moves: Span[] = [
    { person: someone(people, "viktor"), team: "Engineering / Platform", from, to: handover },
    { person: someone(people, "bea"), team: STORAGE, from, to: gone },
  ];
  const present = [...people.values()].flatMap((person): Span[] => {
    if (!person.team) return [];
    const start = { viktor: handover, carl: today }[person.key] ?? from;
    return [{ person, team: person.team, from: start, to: null }];
  });
  return [...moves, ...present];
}

function managed(people: Map<string, Placed>, today: Day): Span[] {
  const from = addDays(today, -LONG_AGO);
  const handover = addDays(today, -HANDOVER);
  const succession = addDays(today, -SUCCESSION);
  const before = [
    { person: someone(people, "viktor"), team: STORAGE, from, to: handover },
    { person: someone(people, "sofia"), team: TOOLS, from, to: succession },
  ];
  const begins: Record<string, Day> = { [STORAGE]: handover, [TOOLS]: succession };
  const present = [...people.values()].flatMap((person): Span[] =>
    person.manages
      ? [
          {
            person,
            team: person.manages,
            from: begins[person.manages] ?? from,
            to: null,
          },
        ]
      : [],
  );
  return [...before, ...present];
}
