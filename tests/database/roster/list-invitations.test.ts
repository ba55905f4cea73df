import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { handListLinks } from "@/lib/roster/invitation-mutations";
import { freshDatabase } from "@/tests/support/database";
import { appliedList, invitedBy, loneAdmin, now } from "../applied-list";

freshDatabase();

test("without mail only the admin gets one link per person, once", async () => {
  const viewer = await loneAdmin(null);
  const id = await appliedList(viewer);
  expect(await invitedBy(viewer, id)).toEqual({ mailed: 0, owed: 0, unhanded: 6 });
  expect(await handListLinks({ ...viewer, isAdmin: false }, id, now)).toBeNull();
  const other = await db().user.create({ data: { name: "Bo", email: "bo@example.com" } });
  expect(await handListLinks({ ...viewer, userId: other.id }, id, now)).toBeNull();
  const handed = (await handListLinks(viewer, id, now)) ?? [];
  expect(new Set(handed.map(({ link }) => link)).size).toBe(6);
  expect(handed[0]?.link).toMatch(/\/join\/[\w-]{43}$/);
  expect(await handListLinks(viewer, id, now)).toEqual([]);
  expect(await db().oneTimeToken.count({ where: { usedAt: null } })).toBe(6);
});
