import { OTHERS, TECHNICAL, type Tables } from "./column";

/** The label under which each kind of text about a plan is encrypted. */
export const PLAN_SEALS = {
  plan: "plan.record",
  action: "plan-action.record",
  reason: "plan-action.reason",
  answer: "plan-action.answer",
  evidence: "plan-evidence.record",
  comment: "plan-comment.text",
  decision: "plan-decision.record",
} as const;

/** Career plans: their actions, evidence, comments, decisions, and with whom they are shared. */
export const PLAN_TABLES: Tables<
  | "Plan"
  | "PlanPractice"
  | "PlanAction"
  | "PlanEvidence"
  | "PlanComment"
  | "PlanDecision"
  | "PlanShare"
> = {
  Plan: {
    title: { en: "Career plans", fr: "Plans de carrière" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      startedAt: { exportAs: "instant", label: { en: "Started", fr: "Commencé" } },
      closedAt: "instant",
      target: { exportAs: "text", label: { en: "Target", fr: "Objectif" } },
      rung: { exportAs: "text", label: { en: "Role", fr: "Rôle" } },
      ladderVersion: {
        exportAs: "number",
        label: { en: "Version of the roles", fr: "Version des rôles" },
      },
      decideBy: { exportAs: "day", label: { en: "Decide by", fr: "Décider avant le" } },
      record: {
        exportAs: "json",
        sealed: PLAN_SEALS.plan,
        label: { en: "Why, and the return", fr: "Motifs et retour" },
      },
      revision: { not: TECHNICAL },
    },
  },
  PlanPractice: {
    title: { en: "Practice in the five areas", fr: "Pratique dans les cinq domaines" },
    whose: { through: "planId", of: "Plan" },
    columns: {
      planId: { exportAs: "id", erased: "row-goes" },
      area: { exportAs: "text", label: { en: "Area", fr: "Domaine" } },
      practice: { exportAs: "text", label: { en: "How much", fr: "À quel point" } },
      ratedAt: { exportAs: "instant", label: { en: "Rated", fr: "Évalué" } },
    },
  },
  PlanAction: {
    title: { en: "Actions of plans", fr: "Actions des plans" },
    whose: { through: "planId", of: "Plan" },
    columns: {
      id: "id",
      planId: { exportAs: "id", erased: "row-goes" },
      createdAt: { exportAs: "instant", label: { en: "Added", fr: "Ajoutée" } },
      dueOn: { exportAs: "day", label: { en: "Due", fr: "Échéance" } },
      record: {
        exportAs: "json",
        sealed: PLAN_SEALS.action,
        label: { en: "Action", fr: "Action" },
      },
      endedAt: "instant",
      ending: { exportAs: "text", label: { en: "How it ended", fr: "Issue" } },
      reason: { exportAs: "text", sealed: PLAN_SEALS.reason },
      carriedFromId: {
        exportAs: "id",
        erased: "emptied",
        label: { en: "Carried over from", fr: "Reportée depuis" },
      },
      answer: {
        exportAs: "text",
        sealed: PLAN_SEALS.answer,
        label: { en: "The manager’s answer", fr: "Réponse du responsable" },
      },
      answeredAt: "instant",
      answeredById: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Answered by", fr: "Répondu par" },
      },
    },
  },
  PlanEvidence: {
    title: { en: "Evidence", fr: "Preuves" },
    whose: { through: "planId", of: "Plan" },
    columns: {
      id: "id",
      planId: { exportAs: "id", erased: "row-goes" },
      actionId: { exportAs: "id", erased: "emptied", label: { en: "Action", fr: "Action" } },
      happenedOn: { exportAs: "day", label: { en: "Day", fr: "Jour" } },
      record: {
        exportAs: "json",
        sealed: PLAN_SEALS.evidence,
        label: { en: "Evidence", fr: "Preuve" },
      },
      writtenAt: { exportAs: "instant", label: { en: "Written", fr: "Écrit" } },
    },
  },
  PlanComment: {
    title: { en: "Comments on plans", fr: "Commentaires sur les plans" },
    whose: { through: "planId", of: "Plan" },
    columns: {
      id: "id",
      planId: { exportAs: "id", erased: "row-goes" },
      authorId: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Author", fr: "Auteur" },
      },
      text: {
        exportAs: "text",
        sealed: PLAN_SEALS.comment,
        label: { en: "Comment", fr: "Commentaire" },
      },
      writtenAt: { exportAs: "instant", label: { en: "Written", fr: "Écrit" } },
    },
  },
  PlanDecision: {
    title: { en: "Decisions in plans", fr: "Décisions des plans" },
    whose: { through: "planId", of: "Plan" },
    columns: {
      id: "id",
      planId: { exportAs: "id", erased: "row-goes" },
      record: {
        exportAs: "json",
        sealed: PLAN_SEALS.decision,
        label: { en: "Decision", fr: "Décision" },
      },
      decidedAt: "instant",
      reviewOn: { exportAs: "day", label: { en: "Review on", fr: "Bilan le" } },
      reviewedAt: { exportAs: "instant", label: { en: "Reviewed", fr: "Bilan fait" } },
    },
  },
  PlanShare: {
    title: { en: "Decisions about sharing plans", fr: "Décisions de partage des plans" },
    whose: { through: "planId", of: "Plan" },
    columns: {
      id: "id",
      planId: { exportAs: "id", erased: "row-goes" },
      audience: "text",
      audienceUserId: { exportAs: "person", erased: "row-goes", notTheirs: OTHERS },
      grade: "text",
      decidedAt: "instant",
      expiresOn: "day",
    },
  },
};
