import type { Viewer } from "@/lib/auth/viewer";

/** The teams for whose manager the viewer does the work: what needs them this week comes from these. */
export function deskTeamIds(viewer: Pick<Viewer, "managesTeamIds">): readonly string[] {
  return viewer.managesTeamIds;
}
