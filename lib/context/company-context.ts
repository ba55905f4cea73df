import type { CompanySize } from "@/lib/db/generated/enums";
import { type Language, type Wording, byDimension } from "@/lib/scoring/instrument";
import type { CompanyContext, Weights } from "@/lib/scoring/weights";

/** From … to, both included. */
export type Range = { from: number; to: number };

/** What the roles are in a company of some size. */
export type RoleFigures = {
  /** Share of coding, in per cent. */
  staffCoding: Range;
  managerCoding: Range;
  /** Direct reports of an Engineering Manager. */
  reports: Range;
};

/** What a company size makes of weights and roles, at one time. */
export type ContextSetting = {
  size: CompanyContext;
  /** 1 comes with Pendulum; each change counts one up. */
  revision: number;
  weights: Weights;
  roles: RoleFigures;
  /** Who decides, in this company's own words; null: as Pendulum says it. */
  decides: Wording | null;
  /** Why it was changed; empty for revision 1. */
  reason: string;
  setAt: Date;
};

/** What new results are given under: a company size and its weights at that moment. */
export type ContextInUse = { companySize: CompanySize; weights: Weights };

export type Contexts = {
  /** Each size as it is set now. */
  settings: Record<CompanyContext, ContextSetting>;
  /** The size of this installation. */
  inUse: CompanyContext;
};

const CONTEXTS: Record<CompanySize, CompanyContext> = {
  SMALL: "small",
  GROWING: "growing",
  LARGE: "large",
};

/** The scoring's word for a company size. */
export function contextOf(companySize: CompanySize): CompanyContext {
  return CONTEXTS[companySize];
}

/** The database's word for a context. */
export function companySizeOf(context: CompanyContext): CompanySize {
  return context === "small" ? "SMALL" : context === "growing" ? "GROWING" : "LARGE";
}

/** The weights of a row, which keeps them in hundredths. */
export function weightsFrom(row: Weights): Weights {
  return byDimension((name) => row[name] / 100);
}

type Row = Weights & {
  companySize: CompanySize;
  revision: number;
  staffCodingFrom: number;
  staffCodingTo: number;
  managerCodingFrom: number;
  managerCodingTo: number;
  reportsFrom: number;
  reportsTo: number;
  decidesEn: string | null;
  decidesFr: string | null;
  reason: string;
  setAt: Date;
};

/** A row of the database as a setting. */
export function settingFrom(row: Row): ContextSetting {
  const { decidesEn: en, decidesFr: fr } = row;
  return {
    size: contextOf(row.companySize),
    revision: row.revision,
    weights: weightsFrom(row),
    roles: {
      staffCoding: { from: row.staffCodingFrom, to: row.staffCodingTo },
      managerCoding: { from: row.managerCodingFrom, to: row.managerCodingTo },
      reports: { from: row.reportsFrom, to: row.reportsTo },
    },
    decides: en !== null && fr !== null ? ({ en, fr } satisfies Record<Language, string>) : null,
    reason: row.reason,
    setAt: row.setAt,
  };
}
