import type { ActionEnd, PlanGrade, Practice } from "@/lib/db/generated/enums";
import type { Metric, Need, PlanDecisionRecord, PlanRecord, Target } from "@/lib/plan/plan";
import type { Dimension } from "@/lib/scoring/instrument";
import type { CastKey } from "../cast";

/** Days from today: negative ones are past. */
type Days = number;

type SeedAction = {
  what: string;
  difference: string;
  due: Days;
  needs?: Need[];
  witness?: string;
  ended?: { at: Days; ending: ActionEnd; reason: string };
  answer?: { at: Days; text: string };
};

/** A plan of somebody in the demo company. */
export type PlanStory = {
  person: CastKey;
  started: Days;
  closed?: Days;
  target: Target | { kind: "DECIDE_BY"; inDays: Days };
  record: PlanRecord;
  /** What the direct manager sees. */
  shared?: PlanGrade;
  practice?: Partial<Record<Dimension, Practice>>;
  actions?: SeedAction[];
  evidence?: { on: Days; sentence: string; metrics: Metric[]; link?: string }[];
  decisions?: { at: Days; review: Days; record: PlanDecisionRecord }[];
  comments?: { by: "manager" | "self"; at: Days; text: string }[];
};

const noReturn = { seat: "", returnsOn: null };

/** Plans at various stages, one after the other for each person. */
export const PLAN_STORIES: PlanStory[] = [
  {
    person: "samir",
    started: -70,
    target: { kind: "RUNG", rung: "engineering-manager" },
    record: {
      why: "I get more out of a colleague’s first release than out of my own tenth. I want to find out whether that holds when it is my job.",
      seat: "Senior Engineer in Storage",
      returnsOn: null,
    },
    shared: "EVERYTHING",
    practice: {
      energy: "REGULARLY",
      coding: "MY_JOB",
      ambiguity: "NO_OPPORTUNITY",
      impact: "SOMETIMES",
      scale: "SOMETIMES",
    },
    actions: [
      {
        what: "Lead the retrospectives of Storage until the end of the quarter",
        difference: "Each one ends with one change that the team keeps for a month.",
        due: 24,
        needs: ["time"],
        witness: "Priya",
        answer: { at: -31, text: "Yes. Start with the one after the next release." },
      },
      {
        what: "Sit in on four interviews, then lead one",
        difference: "I have written feedback that the panel used to decide.",
        due: 4,
        needs: ["access", "introduction"],
      },
      {
        what: "Read the incident reviews of last year with Tomas",
        difference: "I can say who decided what, and why.",
        due: -38,
        ended: { at: -40, ending: "DONE", reason: "" },
      },
    ],
    evidence: [
      {
        on: -40,
        sentence:
          "Tomas and I went through nine incident reviews. Two of them now have an owner for the follow-up.",
        metrics: ["effectiveness"],
      },
      {
        on: -12,
        sentence: "The retrospective of sprint 31 led to a shorter on-call handover.",
        metrics: ["effectiveness", "morale"],
      },
    ],
    comments: [
      {
        by: "manager",
        at: -30,
        text: "Good start. What would tell you after three months that it does not suit you?",
      },
      { by: "self", at: -29, text: "If I keep postponing the hard conversation." },
    ],
  },
  {
    person: "ines",
    started: -400,
    closed: -130,
    target: { kind: "GO_BACK" },
    record: {
      why: "A year of leading people was good. I miss the storage engine.",
      seat: "Senior Engineer in Storage",
      returnsOn: null,
    },
    actions: [
      {
        what: "Hand over the team in six weeks",
        difference: "Nobody asks me for a decision any more.",
        due: -340,
        ended: { at: -345, ending: "DONE", reason: "" },
      },
      {
        what: "Write a second design document on my own",
        difference: "It is reviewed and built.",
        due: -200,
        ended: { at: -210, ending: "DROPPED", reason: "Writing it with Lea made more sense." },
      },
    ],
  },
  {
    person: "ines",
    started: -129,
    target: { kind: "RUNG", rung: "staff-engineer" },
    record: { why: "I want to solve what no single team can.", ...noReturn },
    shared: "ACTIONS",
    practice: { energy: "MY_JOB", coding: "MY_JOB", impact: "REGULARLY", scale: "SOMETIMES" },
    actions: [
      {
        what: "Get Storage and Query to agree on one compaction policy",
        difference: "One document, signed by both teams, and one less alarm a week.",
        due: 45,
        needs: ["introduction"],
      },
    ],
    evidence: [
      {
        on: -20,
        sentence: "Both teams measured the same week. The numbers agree for the first time.",
        metrics: ["architecture", "systems"],
      },
    ],
    decisions: [
      {
        at: -128,
        review: 80,
        record: {
          options: "Lead a group again, or grow as an engineer.",
          evidence: "A year of each. The energy came back with the storage engine.",
          decision: "I aim for Staff, and mentor instead of leading.",
        },
      },
    ],
  },
  {
    person: "malik",
    started: -50,
    target: { kind: "DECIDE_BY", inDays: 60 },
    record: { why: "The trial will tell me more than thinking about it.", ...noReturn },
    shared: "ACTIONS",
    practice: { energy: "REGULARLY", ambiguity: "SOMETIMES" },
    actions: [
      {
        what: "Talk to one Staff Engineer and one Engineering Manager about their week",
        difference: "I know what I would give up on either side.",
        due: 12,
        needs: ["introduction"],
      },
    ],
  },
  {
    person: "viktor",
    started: -300,
    target: { kind: "STAY" },
    record: { why: "Being an engineer again is what I wanted.", ...noReturn },
    decisions: [
      {
        at: -120,
        review: -3,
        record: {
          options: "Stay an engineer, or manage again when Query grows.",
          evidence: "Two quarters without looking for people to lead.",
          decision: "I stay an engineer for now.",
        },
      },
    ],
  },
  {
    person: "priya",
    started: -90,
    target: { kind: "RUNG", rung: "director" },
    record: { why: "I would like to lead through other managers.", ...noReturn },
    shared: "ACTIONS",
    actions: [
      {
        what: "Let Samir lead the planning of the next quarter",
        difference: "The plan stands without my edits.",
        due: 30,
      },
    ],
  },
];
