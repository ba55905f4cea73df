import { expect, test } from "vitest";
import { inTreeOrder } from "@/lib/team/team-tree";

test("each team stands right above those below it, as deep as what is shown", () => {
  const teams = [
    { id: "query", parentId: "platform" },
    { id: "engineering", parentId: null },
    { id: "platform", parentId: "engineering" },
    { id: "product", parentId: "engineering" },
    { id: "elsewhere", parentId: "not shown" },
  ];
  expect(inTreeOrder(teams).map(({ id, depth }) => [id, depth])).toEqual([
    ["engineering", 0],
    ["platform", 1],
    ["query", 2],
    ["product", 1],
    ["elsewhere", 0],
  ]);
});
