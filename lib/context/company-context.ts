import type { CompanySize } from "@/lib/db/generated/enums";
import { type Language, type Wording, byDimension } from "@/lib/scoring/instrument";
import type { CompanyContext, Weights } from "@/lib/scoring/weights";

/** From … to, both included. */
export type Range = { from: number; to: number };

/** What the roles mean in a company of a given size. */
export type RoleFigures = {
  /** Share of coding, in per cent. */
  staffCoding: Range;
  managerCoding: Range;
  /** Direct reports of an Engineering Manager. */
  reports: Range;
};

/** The weights and roles of a company size at one time. */
export type ContextSetting = {
  size: CompanyContext;
  /** 1 is Pendulum's default; each change increments it. */
  revision: number;
  weights: Weights;
  roles: RoleFigures;
  /** Who decides, in this company's own words; null: Pendulum's default text. */
  decides: Wording | null;
  /** Why it was changed; empty for revision 1. */
  reason: string;
  setAt: Date;
};

/** The context of new results: a company size and its weights at that moment. */
export type ContextInUse = { companySize: CompanySize; weights: Weights };

export type Contexts = {
  /** The present setting of each size. */
  settings: Record<CompanyContext, ContextSetting>;
  /** The size of this installation. */
  inUse: CompanyContext;
};

const CONTEXTS: Record<CompanySize, CompanyContext> = {
  SMALL: "small",
  GROWING: "growing",
  LARGE: "large",
};

/** A company size in the scoring's vocabulary. */
export function contextOf(companySize: CompanySize): CompanyContext {
  return CONTEXTS[companySize];
}

/** A context in the database's vocabulary. */
export function companySizeOf(context: CompanyContext): CompanySize {
  return context === "small" ? "SMALL" : context === "growing" ? "GROWING" : "LARGE";
}

/** The weights of a row, stored in hundredths. */
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
