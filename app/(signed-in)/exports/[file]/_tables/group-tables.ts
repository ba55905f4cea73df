import { writeQuarter } from "@/lib/opening/opening";
import { listOpenings } from "@/lib/opening/queries";
import { findOrganisationFigures, findTeamFigures } from "@/lib/release/queries";
import type { TableReader } from "./table";

/** The open seats, in the columns that an import reads. */
export const openingsTable: TableReader = async (viewer) => {
  const openings = await listOpenings(viewer);
  return (
    openings && {
      columns: ["team", "track", "role", "quarter", "seats"],
      rows: openings
        .filter(({ ending }) => ending === null)
        .map(({ path, track, rungName, quarter, seats }) => [
          path,
          track === "IC" ? "IC" : "Management",
          rungName?.en ?? null,
          writeQuarter(quarter),
          seats,
        ]),
    }
  );
};

/** The released figures of a team with all below it, or of the organisation; a withheld one is empty. */
export const figuresTable: TableReader = async (viewer, teamId) => {
  const page = teamId
    ? await findTeamFigures(viewer, teamId)
    : await findOrganisationFigures(viewer);
  return (
    page && {
      columns: ["closing", "people", "mean", "low", "high", "ic", "undecided", "management"],
      rows: page.closings.map(({ closesOn, figures }) => [
        closesOn,
        figures?.people ?? null,
        figures?.leaning.mean ?? null,
        figures?.leaning.low ?? null,
        figures?.leaning.high ?? null,
        figures?.spread?.IC ?? null,
        figures?.spread?.UNDECIDED ?? null,
        figures?.spread?.MANAGEMENT ?? null,
      ]),
    }
  );
};
