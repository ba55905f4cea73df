import { expect, test } from "vitest";
import { canManageHooks, canSetChannel } from "@/lib/hook/policy";

const viewer = (isAdmin: boolean, ...managesTeamIds: string[]) => ({ isAdmin, managesTeamIds });

test("webhooks are for admins, a channel is for them and the team's manager", () => {
  expect(canManageHooks(viewer(true))).toBe(true);
  expect(canManageHooks(viewer(false, "team"))).toBe(false);
  expect(canSetChannel("team", viewer(true))).toBe(true);
  expect(canSetChannel("team", viewer(false, "other", "team"))).toBe(true);
  expect(canSetChannel("team", viewer(false, "other"))).toBe(false);
});
