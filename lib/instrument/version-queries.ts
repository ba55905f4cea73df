import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { CarelessCount } from "@/lib/scoring/careless-count";
import type { Form } from "@/lib/scoring/quick-form";
import { type StoredCalibration, storedCalibrationFrom } from "./calibration-record";

/** What everybody signed in may see of a published version. */
export type InstrumentVersion = {
  version: number;
  publishedOn: Day;
  items: number;
  /** Distinct people who have answered it; null while they are too few to show a number. */
  people: number | null;
  /** The newest first; the first provides the current norms. */
  calibrations: DatedCalibration[];
  /** The same of its quick form; null when it has none. */
  quick: Pick<InstrumentVersion, "people" | "calibrations"> | null;
  /** How many people appear to have answered carelessly, out of how many; null while too few are counted. */
  careless: CarelessCount | null;
};

export type DatedCalibration = StoredCalibration & { day: Day };

export type InstrumentHistory = {
  /** The latest version first. */
  versions: InstrumentVersion[];
  /** Groups of people smaller than this get no number. */
  smallestGroup: number;
};

/** Every published version of the instrument, how many people have answered it, and its estimates. */
export async function findInstrumentHistory(viewer: Viewer): Promise<InstrumentHistory> {
  const rows = await db().$queryRaw<VersionRow[]>`
    SELECT i."version", i."publishedAt", h."smallestGroup", jsonb_array_length(i."items") AS "items",
      (SELECT count(*)::int FROM "user" u WHERE EXISTS (
         SELECT 1 FROM "assessment" a WHERE a."userId" = u."id" AND a."form" = 'FULL'
           AND a."instrumentVersion" = i."version" AND a."submittedAt" IS NOT NULL)) AS "people",
      (SELECT count(*)::int FROM "user" u WHERE EXISTS (
         SELECT 1 FROM "assessment" a WHERE a."userId" = u."id" AND a."form" = 'QUICK'
           AND a."instrumentVersion" = i."version" AND a."submittedAt" IS NOT NULL)) AS "quickPeople",
      jsonb_path_exists(i."items", '$[*] ? (@.quick == true)') AS "hasQuickForm",
      (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c."number" DESC), '[]')
         FROM "calibration" c WHERE c."instrumentVersion" = i."version") AS "calibrations",
      (SELECT jsonb_build_object('people', l."people", 'careless', l."careless")
         FROM "careless_count" l WHERE l."instrumentVersion" = i."version"
         ORDER BY l."people" DESC LIMIT 1) AS "careless"
    FROM "instrument" i CROSS JOIN "installation" h WHERE h."id" = 1 ORDER BY i."version" DESC`;
  const [{ smallestGroup } = NOTHING_COUNTED] = rows;
  const versions = rows.map(({ version, publishedAt, items, careless, ...row }) => {
    const ofForm = (form: Form, people: number) => ({
      people: people < smallestGroup ? null : people,
      calibrations: row.calibrations
        .filter((each) => each.form === form && each.people >= smallestGroup)
        .map((each) => datedFrom(each, viewer.timeZone)),
    });
    return {
      version,
      publishedOn: dayOf(publishedAt, viewer.timeZone),
      items,
      ...ofForm("FULL", row.people),
      quick: row.hasQuickForm ? ofForm("QUICK", row.quickPeople) : null,
      careless: careless && careless.people >= smallestGroup ? careless : null,
    };
  });
  return { versions, smallestGroup };
}

/** Before the first version is published. */
const NOTHING_COUNTED = { smallestGroup: Infinity };

function datedFrom(row: CalibrationRow, timeZone: string): DatedCalibration {
  const calibratedAt = new Date(row.calibratedAt);
  const stored = storedCalibrationFrom({ ...row, calibratedAt });
  return { ...stored, day: dayOf(calibratedAt, timeZone) };
}

type CalibrationRow = {
  form: Form;
  number: number;
  calibratedAt: string;
  people: number;
  withinFull: boolean;
  dimensions: unknown;
};
type VersionRow = {
  smallestGroup: number;
  version: number;
  publishedAt: Date;
  items: number;
  people: number;
  quickPeople: number;
  hasQuickForm: boolean;
  calibrations: CalibrationRow[];
  careless: CarelessCount | null;
};
