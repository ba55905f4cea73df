// The log only grows, says nobody who was erased, is read by admins alone, and streams what was committed.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { recordChange, recordChanges } from "@/lib/audit/mutations";
import { listAudit, listAuditForFile } from "@/lib/audit/queries";
import { parseAuditSearch } from "@/lib/audit/search-input";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { env } from "@/lib/env";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const ADMIN = { isAdmin: true, timeZone: "Pacific/Auckland" };
let ada = { userId: "" };
let jonasId = "";
let teamId = "";

beforeEach(async () => {
  await db().user.deleteMany();
  await db().team.deleteMany();
  ada = { userId: (await db().user.create({ data: { name: "Ada", email: "ada@a.example" } })).id };
  jonasId = (await db().user.create({ data: { name: "Jonas", email: "j@a.example" } })).id;
  teamId = (await db().team.create({ data: { name: "Storage" } })).id;
  await db().$transaction((tx) =>
    recordChanges(tx, ada, [
      { act: "membership-changed", personId: jonasId, teamId, details: { startsOn: "2026-11-24" } },
      { act: "team-edited", teamId, details: { before: "Disks", after: "Storage" } },
    ]),
  );
});

const ofJonas = () => db().auditEntry.findFirstOrThrow({ where: { personId: jonasId } });

async function ruleOf(deed: Promise<unknown>): Promise<string | null | undefined> {
  try {
    await deed;
    return "none";
  } catch (error) {
    return violatedRule(error);
  }
}

describe("nobody changes or deletes an entry", () => {
  const rule = "audit_entry_never_changes";
  const log = () => db().auditEntry;
  const deeds: [string, string, (id: string) => Promise<unknown>][] = [
    ["another act", rule, (id) => log().update({ where: { id }, data: { act: "x" } })],
    ["without who asked", rule, (id) => log().update({ where: { id }, data: { askerId: null } })],
    ["without whom", rule, (id) => log().update({ where: { id }, data: { personId: null } })],
    ["another day", rule, (id) => log().update({ where: { id }, data: { at: new Date(0) } })],
    ["deleted", rule, (id) => log().delete({ where: { id } })],
    ["all deleted", rule, () => log().deleteMany()],
    ["emptied", "audit_entry_no_truncate", () => db().$executeRaw`TRUNCATE "audit_entry"`],
  ];
  test.each(deeds)("%s", async (_, broken, deed) => {
    const before = await ofJonas();
    expect(await ruleOf(deed(before.id))).toBe(broken);
    expect(await ofJonas()).toEqual(before);
  });
});

test("an erased person is named by no entry, as who asked or as whom it concerned", async () => {
  await db().$transaction((tx) =>
    recordChange(tx, { userId: jonasId }, { act: "password-changed", personId: jonasId }),
  );
  const about = await db().auditEntry.count();
  await db().user.delete({ where: { id: jonasId } });
  const rows = await db().auditEntry.findMany();
  expect(rows).toHaveLength(about);
  expect(JSON.stringify(rows)).not.toContain(jonasId);
  const found = await listAudit(ADMIN, parseAuditSearch({ act: "password-changed" }));
  expect(found?.entries[0]).toMatchObject({ askedBy: "PERSON", asker: null, person: null });
});

describe("the log is read", () => {
  test("by admins alone", async () => {
    const search = parseAuditSearch({});
    expect(await listAudit({ ...ADMIN, isAdmin: false }, search)).toBeNull();
    expect(await listAuditForFile({ ...ADMIN, isAdmin: false }, search)).toBeNull();
  });

  test.each([
    [{ who: "ADA" }, 2],
    [{ who: "j@a" }, 0],
    [{ whom: "jon" }, 1],
    [{ whom: "stor" }, 2],
    [{ whom: "%" }, 0],
    [{ act: "team-edited" }, 1],
    [{ whom: "stor", act: "team-edited" }, 1],
  ])("by %j", async (given, count) => {
    const search = parseAuditSearch({ ...given, from: "2026-01-01" });
    const mine = (entry: { askerId: string | null }) => entry.askerId === ada.userId;
    const found = await listAudit(ADMIN, search);
    expect(found?.entries.filter(mine)).toHaveLength(count);
    expect((await listAuditForFile(ADMIN, search))?.filter(mine)).toHaveLength(count);
  });

  test("by days of the installation, both included", async () => {
    const at = new Date("2020-06-15T13:00:00Z"); // the 16th in Auckland
    await db().auditEntry.create({ data: { askedBy: "JOB", act: "person-erased", at } });
    const on = async (from: string, to: string) =>
      (await listAudit(ADMIN, parseAuditSearch({ from, to })))?.total;
    expect(await on("2020-06-16", "2020-06-16")).toBe(1);
    expect(await on("2020-06-15", "2020-06-15")).toBe(0);
    expect(await on("2020-06-17", "2020-06-30")).toBe(0);
  });

  test("fifty at a time, with the total on every page and beyond the last", async () => {
    const details = { count: 1 };
    const many = Array.from({ length: 120 }, () => ({ act: "opening-entered" as const, details }));
    await db().$transaction((tx) => recordChanges(tx, ada, many));
    const page = (number: string) =>
      listAudit(ADMIN, parseAuditSearch({ who: "ada", act: "opening-entered", page: number }));
    const pages = await Promise.all(["1", "2", "3", "4"].map(page));
    expect(pages.map((each) => each?.entries.length)).toEqual([50, 50, 20, 0]);
    expect(pages.map((each) => each?.total)).toEqual([120, 120, 120, 120]);
    const ids = pages.flatMap((each) => each?.entries.map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(120);
  });
});

describe("with AUDIT_STDOUT each entry is a line of standard output", () => {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write");
  beforeEach(() => {
    lines.length = 0;
    write.mockImplementation((text) => {
      lines.push(String(text));
      return true;
    });
    env().AUDIT_STDOUT = "on";
    return () => {
      env().AUDIT_STDOUT = "off";
      write.mockReset();
    };
  });
  const audited = () => lines.filter((line) => line.includes('"event":"audit"'));

  test("after the commit", async () => {
    await db().$transaction(async (tx) => {
      await recordChange(tx, ada, { act: "person-removed", personId: jonasId });
      expect(audited()).toEqual([]);
    });
    const entry = await db().auditEntry.findFirstOrThrow({ where: { act: "person-removed" } });
    expect(audited().map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        event: "audit",
        id: entry.id,
        act: "person-removed",
        askerId: ada.userId,
        personId: jonasId,
      },
    ]);
  });

  test("never after a rollback", async () => {
    const deed = db().$transaction(async (tx) => {
      await recordChange(tx, ada, { act: "person-restored", personId: jonasId });
      throw new Error("no");
    });
    await expect(deed).rejects.toThrow("no");
    expect(audited()).toEqual([]);
    expect(await db().auditEntry.count({ where: { act: "person-restored" } })).toBe(0);
  });
});
