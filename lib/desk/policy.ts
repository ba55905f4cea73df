import type { Viewer } from "@/lib/auth/viewer";

/** The teams that the viewer manages or whose manager they stand in for: what needs them this week comes from these. */
export function deskTeamIds({
  managesTeamIds,
  standsInForTeamIds,
}: Pick<Viewer, "managesTeamIds" | "standsInForTeamIds">): readonly string[] {
  return [...new Set([...managesTeamIds, ...standsInForTeamIds])];
}
