import { expect, test } from "vitest";
import { deskTeamIds } from "@/lib/desk/policy";

test("the week is about the teams that somebody manages or stands in for, each once", () => {
  const managed = { managesTeamIds: ["a", "b"] };
  expect(deskTeamIds({ ...managed, standsInForTeamIds: ["b", "c"] })).toEqual(["a", "b", "c"]);
  expect(deskTeamIds({ ...managed, standsInForTeamIds: [] })).toEqual(["a", "b"]);
  expect(deskTeamIds({ managesTeamIds: [], standsInForTeamIds: [] })).toEqual([]);
});
