import { OTHERS, type Tables } from "./column";

/** The label under which the ratings of one side are encrypted. */
export const RATINGS_SEAL = "reveal-rating.ratings";

/**
 * What a person and their manager say about the person's practice. The record is the person's: what
 * the manager says becomes part of it once both are in, and is told to nobody before.
 */
export const REVEAL_TABLES: Tables<"BlindReveal" | "RevealRating"> = {
  BlindReveal: {
    title: { en: "Blind reveals with your managers", fr: "Regards croisés avec vos managers" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      managerId: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Manager", fr: "Manager" },
      },
      askedAt: "instant",
      askedBy: { exportAs: "text", label: { en: "Asked by side", fr: "Demandé par le côté" } },
      bothInAt: { exportAs: "instant", label: { en: "Both in", fr: "Les deux envoyés" } },
      closedAt: "instant",
      closedBy: { exportAs: "text", label: { en: "Closed by side", fr: "Fermé par le côté" } },
    },
  },
  RevealRating: {
    title: { en: "Ratings in blind reveals", fr: "Appréciations des regards croisés" },
    whose: { through: "revealId", of: "BlindReveal" },
    // Until both are in, the manager's is not even in the person's own export.
    onlyWhere: `t."side" = 'PERSON' OR EXISTS (
      SELECT FROM "blind_reveal" v WHERE v."id" = t."revealId" AND v."bothInAt" IS NOT NULL)`,
    columns: {
      revealId: {
        exportAs: "id",
        erased: "row-goes",
        label: { en: "Blind reveal", fr: "Regard croisé" },
      },
      side: { exportAs: "text", label: { en: "Side", fr: "Côté" } },
      ratings: {
        exportAs: "json",
        sealed: RATINGS_SEAL,
        label: { en: "The five areas", fr: "Les cinq domaines" },
      },
      ratedAt: { exportAs: "instant", label: { en: "Rated", fr: "Évalué" } },
    },
  },
};
