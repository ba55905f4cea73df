import type { WrittenRung } from "../written-rung";

/** Version 1 of the IC track. */
export const IC_RUNGS: WrittenRung[] = [
  {
    key: "staff-engineer",
    track: "IC",
    order: 1,
    name: { en: "Staff Engineer", fr: "Staff Engineer" },
    counterpart: "engineering-manager",
    reach: {
      en: "A few teams that share a problem.",
      fr: "Quelques équipes qui partagent un problème.",
    },
    expectations: [
      {
        dimension: "energy",
        sentence: {
          en: "Solves problems that cross teams.",
          fr: "Résout des problèmes communs à plusieurs équipes.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "impact",
        sentence: {
          en: "Wins agreement without authority.",
          fr: "Convainc sans pouvoir hiérarchique.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "scale",
        sentence: {
          en: "Improves colleagues’ engineering.",
          fr: "Fait progresser ses collègues.",
        },
        example: null,
        isShared: true,
      },
    ],
    roles: {
      follows: "staff",
      decides: {
        small: {
          en: "Decides technical questions with the team; a hands-on CTO settles the rest.",
          fr: "Décide des questions techniques avec l’équipe ; un CTO de terrain tranche le reste.",
        },
        growing: {
          en: "Decides architecture across a few teams; peers challenge it.",
          fr: "Décide de l’architecture entre quelques équipes ; ses pairs la mettent à l’épreuve.",
        },
        large: {
          en: "Recommends; a group of Staff and Principal Engineers decides technical direction.",
          fr: "Recommande ; un cercle de Staff et de Principal Engineers décide de la direction technique.",
        },
      },
    },
    entry: {
      en: "From Senior Engineer: by work that already crosses teams. From Engineering Manager: by an agreed return to hands-on work.",
      fr: "Depuis Senior Engineer : par un travail qui dépasse déjà l’équipe. Depuis Engineering Manager : par un retour convenu à la technique.",
    },
  },
  {
    key: "principal-engineer",
    track: "IC",
    order: 2,
    name: { en: "Principal Engineer", fr: "Principal Engineer" },
    counterpart: "director",
    reach: {
      en: "One technical domain, for years, in every team that builds on it.",
      fr: "Un domaine technique, sur plusieurs années, dans toutes les équipes qui s’appuient dessus.",
    },
    expectations: [
      {
        dimension: "impact",
        sentence: {
          en: "Sets one domain’s technical direction.",
          fr: "Fixe la direction technique d’un domaine.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "ambiguity",
        sentence: {
          en: "Settles long-lasting trade-offs.",
          fr: "Tranche des compromis durables.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "scale",
        sentence: {
          en: "Develops future Staff engineers.",
          fr: "Prépare la relève technique.",
        },
        example: null,
        isShared: true,
      },
    ],
    roles: {
      follows: null,
      sizes: {
        small: null,
        growing: {
          coding: { from: 30, to: 50 },
          reports: null,
          decides: {
            en: "Decides the lasting questions of the domain; teams decide the rest.",
            fr: "Décide des questions durables du domaine ; les équipes décident du reste.",
          },
        },
        large: {
          coding: { from: 20, to: 40 },
          reports: null,
          decides: {
            en: "Decides technical direction with other Staff and Principal Engineers.",
            fr: "Décide de la direction technique avec d’autres Staff et Principal Engineers.",
          },
        },
      },
    },
    entry: {
      en: "From Staff Engineer: by decisions that still hold years later. From Director: seldom, and with recent hands-on work.",
      fr: "Depuis Staff Engineer : par des décisions qui tiennent encore des années plus tard. Depuis Director : rarement, et avec une pratique technique récente.",
    },
  },
  {
    key: "distinguished-engineer",
    track: "IC",
    order: 3,
    name: { en: "Distinguished Engineer", fr: "Distinguished Engineer" },
    counterpart: "vp-engineering",
    reach: {
      en: "The whole company, and engineers outside it.",
      fr: "Toute l’entreprise, et des ingénieurs d’ailleurs.",
    },
    expectations: [
      {
        dimension: "impact",
        sentence: {
          en: "Shapes company-wide technology choices.",
          fr: "Oriente les choix technologiques de l’entreprise.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "ambiguity",
        sentence: { en: "Spots risks early.", fr: "Repère tôt les risques." },
        example: null,
        isShared: true,
      },
      {
        dimension: "energy",
        sentence: {
          en: "Represents engineering outside the company.",
          fr: "Représente l’ingénierie à l’extérieur.",
        },
        example: null,
        isShared: false,
      },
    ],
    roles: {
      follows: null,
      sizes: {
        small: null,
        growing: null,
        large: {
          coding: { from: 10, to: 30 },
          reports: null,
          decides: {
            en: "Recommends to the CTO and the VP, who decide on people and money.",
            fr: "Recommande au CTO et au VP, qui décident des personnes et des moyens.",
          },
        },
      },
    },
    entry: {
      en: "From Principal Engineer: by choices that changed the whole company. Few companies have this role.",
      fr: "Depuis Principal Engineer : par des choix qui ont changé toute l’entreprise. Peu d’entreprises ont ce rôle.",
    },
  },
  {
    key: "hands-on-cto",
    track: "IC",
    order: 4,
    name: { en: "Hands-on CTO", fr: "CTO de terrain" },
    counterpart: "cto",
    reach: {
      en: "All technology of a small company.",
      fr: "Toute la technologie d’une petite entreprise.",
    },
    expectations: [
      {
        dimension: "coding",
        sentence: {
          en: "Owns the technology of a small company and still builds it.",
          fr: "Répond de la technologie d’une petite entreprise et la construit encore.",
        },
        example: null,
        isShared: false,
      },
    ],
    roles: {
      follows: null,
      sizes: {
        small: {
          coding: { from: 30, to: 60 },
          reports: { from: 3, to: 8 },
          decides: {
            en: "Decides on technology; on people and money with the founders.",
            fr: "Décide de la technologie ; des personnes et des moyens avec les fondateurs.",
          },
        },
        growing: null,
        large: null,
      },
    },
    entry: {
      en: "By founding the company or joining it early. When it grows, the role becomes the CTO of the other track.",
      fr: "En fondant l’entreprise ou en la rejoignant tôt. Quand elle grandit, le rôle devient celui de CTO de l’autre voie.",
    },
  },
];
