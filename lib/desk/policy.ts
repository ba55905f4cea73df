import type { Viewer } from "@/lib/auth/viewer";

/** The teams from which what needs the viewer this week comes: whose manager they are or stand in for. */
export function deskTeamIds({
  managesTeamIds,
  standsInForTeamIds,
}: Pick<Viewer, "managesTeamIds" | "standsInForTeamIds">): readonly string[] {
  return [...new Set([...managesTeamIds, ...standsInForTeamIds])];
}
