import { OTHERS, TECHNICAL, type PartsOf } from "./personal-part";

const MINE = `t."userId" = $1::uuid`;
const OF_INSTRUMENT = {
  because: "the questionnaire is everybody's; who wrote it stays on it until they are erased",
};

type Records =
  | "Installation"
  | "Team"
  | "Membership"
  | "Management"
  | "Instrument"
  | "InstrumentDraft"
  | "InstrumentDraftItem"
  | "ContextRevision"
  | "Assessment"
  | "Share"
  | "AccessLogEntry"
  | "StandingShare"
  | "Naming"
  | "Calibration"
  | "CarelessCount"
  | "FigureConsent"
  | "FigurePerson"
  | "FigureAnswer"
  | "FigureClosing"
  | "FigureRelease";

/** Teams, assessments, who may see them, and who looked. */
export const RECORD_PARTS: PartsOf<Records> = {
  Installation: { because: "settings of the installation" },
  Team: { because: "teams name nobody; memberships do" },
  Membership: {
    table: "membership",
    of: MINE,
    columns: { id: "id", userId: "person", teamId: "team", startsOn: "day", endsOn: "day" },
  },
  Management: {
    table: "management",
    of: MINE,
    columns: { id: "id", userId: "person", teamId: "team", startsOn: "day", endsOn: "day" },
  },
  Instrument: OF_INSTRUMENT,
  InstrumentDraft: OF_INSTRUMENT,
  InstrumentDraftItem: OF_INSTRUMENT,
  ContextRevision: {
    because: "a setting of the installation; who set it stays on it until they are erased",
  },
  Assessment: {
    table: "assessment",
    of: MINE,
    columns: {
      ...{ id: "id", userId: "person", instrumentVersion: "number", companySize: "text" },
      ...{ startedAt: "instant", submittedAt: "instant", answers: "json", pace: "json" },
      note: { sealed: "assessment.note", holds: "text" },
      ...{ weights: "json", scores: "json", leaning: "number", sem: "number" },
      ...{ verdict: "text", provisional: "yes", calibration: "number" },
    },
  },
  Share: {
    table: "share",
    of: `t."assessmentId" IN (SELECT "id" FROM "assessment" WHERE "userId" = $1::uuid)`,
    columns: {
      ...{ id: "id", assessmentId: "id", audience: "text", audienceUserId: "person" },
      ...{ grade: "text", decidedAt: "instant", expiresOn: "day", byStanding: "yes" },
    },
    left: { audienceUserId: OTHERS },
  },
  AccessLogEntry: {
    table: "access_log_entry",
    of: `t."subjectId" = $1::uuid OR t."viewerId" = $1::uuid`,
    columns: {
      ...{ id: TECHNICAL, viewerId: "person", subjectId: "person", assessmentId: "id" },
      ...{ lookId: TECHNICAL, audience: "text", earlier: "number" },
      ...{ grade: "text", door: "text", at: "instant" },
    },
  },
  StandingShare: {
    table: "standing_share",
    of: `t."personId" = $1::uuid`,
    columns: {
      ...{ id: "id", personId: "person", audience: "text", audienceUserId: "person" },
      ...{ grade: "text", decidedAt: "instant", expiresOn: "day" },
    },
    left: { audienceUserId: OTHERS },
  },
  Naming: {
    table: "naming",
    of: `t."personId" = $1::uuid`,
    columns: {
      ...{ id: "id", personId: "person", readerId: "person", audience: "text" },
      ...{ namedAt: "instant", endedAt: "instant" },
    },
    left: { readerId: OTHERS },
  },
  Calibration: { because: "statistics over a hundred people or more" },
  CarelessCount: { because: "a count over many people" },
  FigureConsent: {
    table: "figure_consent",
    of: MINE,
    columns: {
      ...{ id: "id", userId: "person", scope: "text", given: "yes" },
      ...{ decidedAt: "instant", expiresOn: "day" },
    },
  },
  FigurePerson: {
    because: "a number under which figures counted somebody; erasure cuts it from the person",
  },
  FigureAnswer: {
    because: "a number under which figures counted answers; erasure cuts it from them",
  },
  FigureClosing: { because: "when figures of a month were decided, by nobody" },
  FigureRelease: { because: "figures about groups, which name nobody and stay" },
};
