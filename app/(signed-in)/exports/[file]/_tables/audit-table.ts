import { listAuditForFile } from "@/lib/audit/queries";
import { parseAuditSearch } from "@/lib/audit/search-input";
import type { TableReader } from "./table";

/** What the page of the audit log finds with the same search, without its pages. */
export const auditTable: TableReader = async (viewer, _teamId, _now, query) => {
  const entries = await listAuditForFile(viewer, parseAuditSearch(Object.fromEntries(query)));
  return (
    entries && {
      columns: [
        "id",
        "at",
        "askedBy",
        "asker",
        "askerId",
        "act",
        "person",
        "personId",
        "team",
        "teamId",
        "thing",
        "details",
        "requestId",
      ],
      rows: entries.map((entry) => [
        entry.id,
        entry.at.toISOString(),
        entry.askedBy,
        entry.asker,
        entry.askerId,
        entry.act,
        entry.person,
        entry.personId,
        entry.team,
        entry.teamId,
        entry.thing,
        entry.details,
        entry.requestId,
      ]),
    }
  );
};
