import type { Prisma } from "@/lib/db/generated/client";
import { ABSENCE_TABLES } from "./absence";
import { ASSESSMENT_TABLES } from "./assessment";
import { AUDIT_TABLES } from "./audit";
import { AUTH_TABLES } from "./auth";
import type { Erased, EveryTable, ExportAs } from "./column";
import { CAREER_TABLES } from "./career";
import { CONTEXT_TABLES } from "./context";
import { FEED_TABLES } from "./feed";
import { HANDOVER_TABLES } from "./handover";
import { HOOK_TABLES } from "./hook";
import { INSTALLATION_TABLES } from "./installation";
import { INSTRUMENT_TABLES } from "./instrument";
import { SHARED_LABELS, type Label } from "./label";
import { LADDER_TABLES } from "./ladder";
import { OPENING_TABLES } from "./opening";
import { PEOPLE_TABLES } from "./people";
import { PLAN_TABLES } from "./plan";
import { RELEASE_TABLES } from "./release";
import { REMINDER_TABLES } from "./reminder";
import { REVEAL_TABLES } from "./reveal";
import { RIGHTS_TABLES } from "./rights";
import { ROSTER_TABLES } from "./roster";
import { ROTATION_TABLES } from "./rotation";
import { SHARING_TABLES } from "./sharing";
import { TALK_TABLES } from "./talk";
import { TEAM_TABLES } from "./team";
import { TRIAL_TABLES } from "./trial";

/** Every table, in the order of the export. */
const TABLES: EveryTable = {
  ...PEOPLE_TABLES,
  ...AUTH_TABLES,
  ...REMINDER_TABLES,
  ...ROSTER_TABLES,
  ...RIGHTS_TABLES,
  ...AUDIT_TABLES,
  ...INSTALLATION_TABLES,
  ...TEAM_TABLES,
  ...INSTRUMENT_TABLES,
  ...CONTEXT_TABLES,
  ...LADDER_TABLES,
  ...ASSESSMENT_TABLES,
  ...SHARING_TABLES,
  ...RELEASE_TABLES,
  ...TRIAL_TABLES,
  ...PLAN_TABLES,
  ...CAREER_TABLES,
  ...TALK_TABLES,
  ...REVEAL_TABLES,
  ...ROTATION_TABLES,
  ...ABSENCE_TABLES,
  ...FEED_TABLES,
  ...OPENING_TABLES,
  ...HANDOVER_TABLES,
  ...HOOK_TABLES,
};

type Whose = string[] | { through: string; of: Prisma.ModelName };
type Facts = {
  exportAs?: ExportAs;
  label?: Label;
  sealed?: string;
  hashed?: true;
  erased?: Erased;
  notTheirs?: string;
};
type StatedColumn = ExportAs | "plain" | Facts;
type StatedTable = { columns: Record<string, StatedColumn> } & (
  | { because: string; whose?: undefined }
  | { because?: undefined; title: Label; whose: Whose; onlyWhere?: string }
);

/** A column as its domain's file states it, with the defaults filled in. */
export type Column = {
  name: string;
  /** Null: the export leaves it out. */
  exportAs: ExportAs | null;
  label: Label | null;
  storedAs: "plain" | "sealed" | "hash";
  /** The label that the encryption is bound to. */
  seal: string | null;
  erased: Erased | null;
  /** Why a row does not belong to the person whom this column names. */
  notTheirs: string | null;
};

/** A table with its columns in the order of the export. */
export type Table = { model: string; table: string; columns: Column[] };

/**
 * A table whose rows each belong to a person; `of` says in SQL whether a row `t` belongs to the
 * person `$1`.
 */
export type PersonalTable = Table & { title: Label; of: string };

/** Every table of the database, `personalTables` included. */
export function everyTable(): (Table | PersonalTable)[] {
  return Object.entries(TABLES).map(([model, stated]: [string, StatedTable]) => {
    const columns = Object.entries(stated.columns).map(([name, column]) => columnOf(name, column));
    const table = { model, table: tableOf(model), columns };
    if (stated.whose === undefined) return table;
    const of = stated.onlyWhere
      ? `(${ownerIs(stated)}) AND (${stated.onlyWhere})`
      : ownerIs(stated);
    return { ...table, title: stated.title, of };
  });
}

/** The tables whose rows each belong to a person, in the order of the export. */
export function personalTables(): PersonalTable[] {
  return everyTable().filter((table) => "of" in table);
}

/** The table name of a model of prisma/schema.prisma: `ListInvitation` → `list_invitation`. */
export function tableOf(model: string): string {
  return model.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

const shared = new Map<string, Label>(Object.entries(SHARED_LABELS));

function columnOf(name: string, stated: StatedColumn): Column {
  const facts = factsOf(stated);
  return {
    name,
    exportAs: facts.exportAs ?? null,
    label: facts.label ?? shared.get(name) ?? null,
    storedAs: facts.sealed ? "sealed" : facts.hashed ? "hash" : "plain",
    seal: facts.sealed ?? null,
    erased: facts.erased ?? null,
    notTheirs: facts.notTheirs ?? null,
  };
}

function factsOf(stated: StatedColumn): Facts {
  if (typeof stated === "object") return stated;
  return stated === "plain" ? {} : { exportAs: stated };
}

// Names and conditions come from the files of lib/column, never from outside.
function ownerIs({ whose }: { whose: Whose }): string {
  if (Array.isArray(whose)) return whose.map((column) => `t."${column}" = $1::uuid`).join(" OR ");
  const owner = TABLES[whose.of];
  if (owner.whose === undefined) throw new Error(`${whose.of} is nobody's`);
  return `t."${whose.through}" IN (SELECT t."id" FROM "${tableOf(whose.of)}" t WHERE ${ownerIs(owner)})`;
}
