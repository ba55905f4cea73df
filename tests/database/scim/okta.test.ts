// What Okta really sends about people. See users.test.ts.
import { describe, expect, test } from "vitest";
import { startSession } from "@/lib/auth/mutations";
import { findViewerOfSession } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { patchOf } from "@/tests/support/scim-call";
import { connected, ENTERPRISE, BASE, now } from "./connected";

const { ask, jonas, added, row, entries, by } = connected();

describe("what Okta sends", () => {
  test("deactivation without a path ends sessions at once and keeps what is theirs", async () => {
    const id = await added();
    await db().user.update({ where: { id }, data: { joinedAt: now } });
    const session = await startSession(id, "", now, 720);
    const viewer = () => findViewerOfSession(session?.sessionId ?? "", id, new Date(), 72);
    expect(await viewer()).not.toBeNull();
    const own = { userId: id, instrumentVersion: 1, startedAt: now };
    const { id: draft } = await db().assessment.create({ data: own });
    const { status, body } = await ask(
      `/Users/${id}`,
      patchOf({ op: "replace", value: { active: false } }),
    );
    expect([status, body.active]).toEqual([200, false]);
    expect(await viewer()).toBeNull();
    expect(await db().assessment.count({ where: { id: draft } })).toBe(1);
    expect((await entries(id)).at(-1)).toEqual(by("person-removed"));

    await ask(`/Users/${id}`, patchOf({ op: "replace", value: { active: true } }));
    expect((await row(id)).removedAt).toBeNull();
    expect(await viewer()).toBeNull();
    expect(await db().assessment.count({ where: { userId: id } })).toBe(1);
    expect((await entries(id)).at(-1)).toEqual(by("person-restored"));
  });

  test("PUT for everything, for deactivation too; what it leaves out stays", async () => {
    const sent = jonas();
    const { body } = await ask("/Users", { method: "POST", body: sent });
    const id = String(body.id);
    const { externalId, ...rest } = sent;
    const put = { ...rest, id, displayName: "Jo Weber", active: false };
    const answer = await ask(`/Users/${id}`, { method: "PUT", body: put });
    expect([answer.status, answer.body.active, answer.body.displayName]).toEqual([
      200,
      false,
      "Jo Weber",
    ]);
    expect(answer.body.externalId).toBe(externalId);
    const again = await ask(`/Users/${id}`, { method: "PUT", body: { ...put, active: true } });
    expect(again.body.active).toBe(true);
  });

  test("whoever was inactive and has this externalId is back with what is theirs", async () => {
    const sent = jonas();
    const { body } = await ask("/Users", { method: "POST", body: sent });
    const id = String(body.id);
    const team = await db().team.create({ data: { name: "Storage" } });
    const yesterday = new Date(now.getTime() - 86_400_000);
    const place = { userId: id, teamId: team.id, startsOn: yesterday };
    await db().membership.create({ data: place });
    await ask(`/Users/${id}`, patchOf({ op: "replace", value: { active: false } }));
    const renamed = { ...sent, userName: "jw@acme.example", emails: [] };
    const back = await ask("/Users", { method: "POST", body: renamed });
    expect([back.status, back.body.id, back.body.active, back.body.userName]).toEqual([
      201,
      id,
      true,
      renamed.userName,
    ]);
    expect(back.body.groups).toEqual([
      {
        value: team.id,
        $ref: `${BASE}/api/scim/v2/Groups/${team.id}`,
        display: team.name,
        type: "direct",
      },
    ]);
  });

  test("somebody else with the address of whom left gets nobody's data", async () => {
    const sent = jonas();
    const { body } = await ask("/Users", { method: "POST", body: sent });
    await ask(`/Users/${String(body.id)}`, { method: "DELETE" });
    for (const externalId of ["another", undefined]) {
      const answer = await ask("/Users", { method: "POST", body: { ...sent, externalId } });
      expect([answer.status, answer.body.scimType]).toEqual([409, "uniqueness"]);
    }
    expect((await row(String(body.id))).removedAt).not.toBeNull();
  });

  test("a user name keeps its capital letters and is found without them", async () => {
    const id = await added({ userName: `Léa.Fontaine@ACME.example` });
    const filter = encodeURIComponent('userName eq "léa.fontaine@acme.EXAMPLE"');
    const { body } = await ask(`/Users?filter=${filter}`);
    expect(body).toMatchObject({
      totalResults: 1,
      Resources: [{ id, userName: "Léa.Fontaine@ACME.example" }],
    });
  });

  test("a manager by what the directory knows them by", async () => {
    const priya = { userName: "Priya", emails: [{ value: "priya@acme.example" }] };
    const manager = await added({ ...priya, externalId: "00uPriya" });
    for (const named of ["00uPriya", "PRIYA", "Priya@acme.example", manager.toUpperCase()]) {
      const { body } = await ask("/Users", {
        method: "POST",
        body: jonas({ [ENTERPRISE]: { manager: { value: named } } }),
      });
      expect([named, body[ENTERPRISE]]).toMatchObject([named, { manager: { value: manager } }]);
    }
  });
});
