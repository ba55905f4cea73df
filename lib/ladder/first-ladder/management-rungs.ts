import type { WrittenRung } from "../written-rung";

/** Version 1 of the Management track. */
export const MANAGEMENT_RUNGS: WrittenRung[] = [
  {
    key: "engineering-manager",
    track: "MANAGEMENT",
    order: 1,
    name: { en: "Engineering Manager", fr: "Engineering Manager" },
    counterpart: "staff-engineer",
    reach: {
      en: "One team: its people, its delivery and its quality.",
      fr: "Une équipe : ses membres, ses livraisons et leur qualité.",
    },
    expectations: [
      {
        dimension: "impact",
        sentence: {
          en: "Answers for one team’s delivery and health.",
          fr: "Répond des résultats et de la santé d’une équipe.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "ambiguity",
        sentence: {
          en: "Hires and addresses underperformance.",
          fr: "Recrute et traite les contre-performances.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "coding",
        sentence: {
          en: "Challenges technical decisions knowledgeably.",
          fr: "Questionne les choix techniques avec compétence.",
        },
        example: null,
        isShared: true,
      },
    ],
    roles: {
      follows: "manager",
      decides: {
        small: {
          en: "Decides who works on what; hires with the founders.",
          fr: "Décide de qui travaille sur quoi ; recrute avec les fondateurs.",
        },
        growing: {
          en: "Decides on the team’s people and priorities; on architecture with Staff Engineers.",
          fr: "Décide des personnes et des priorités de l’équipe ; de l’architecture avec les Staff Engineers.",
        },
        large: {
          en: "Decides on the team’s people and priorities, by written processes and within a budget.",
          fr: "Décide des personnes et des priorités de l’équipe, selon des processus écrits et dans un budget.",
        },
      },
    },
    entry: {
      en: "From Senior or Staff Engineer: by choice, best after a tech-lead trial. The way back is agreed beforehand.",
      fr: "Depuis Senior ou Staff Engineer : par choix, de préférence après un essai comme tech lead. Le retour est convenu d’avance.",
    },
  },
  {
    key: "director",
    track: "MANAGEMENT",
    order: 2,
    name: { en: "Director", fr: "Director" },
    counterpart: "principal-engineer",
    reach: {
      en: "Several teams, through their managers.",
      fr: "Plusieurs équipes, à travers leurs managers.",
    },
    expectations: [
      {
        dimension: "energy",
        sentence: {
          en: "Leads teams through managers.",
          fr: "Dirige plusieurs équipes à travers leurs managers.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "impact",
        sentence: {
          en: "Aligns people with strategy.",
          fr: "Aligne les effectifs sur la stratégie.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "scale",
        sentence: { en: "Prepares successors.", fr: "Prépare la relève." },
        example: null,
        isShared: true,
      },
    ],
    roles: {
      follows: null,
      sizes: {
        small: null,
        growing: {
          coding: { from: 0, to: 5 },
          reports: { from: 3, to: 5 },
          decides: {
            en: "Decides how the teams are made up and whom they hire.",
            fr: "Décide de la composition des équipes et de leurs recrutements.",
          },
        },
        large: {
          coding: { from: 0, to: 5 },
          reports: { from: 4, to: 7 },
          decides: {
            en: "Decides how the teams are made up, within the budget that the VP sets.",
            fr: "Décide de la composition des équipes, dans le budget fixé par le VP.",
          },
        },
      },
    },
    entry: {
      en: "From Engineering Manager: by developing managers, not only engineers. From Principal Engineer: after having led people before.",
      fr: "Depuis Engineering Manager : en formant des managers, et pas seulement des ingénieurs. Depuis Principal Engineer : après avoir déjà encadré.",
    },
  },
  {
    key: "vp-engineering",
    track: "MANAGEMENT",
    order: 3,
    name: { en: "VP Engineering", fr: "VP Engineering" },
    counterpart: "distinguished-engineer",
    reach: { en: "All of engineering.", fr: "Toute l’ingénierie." },
    expectations: [
      {
        dimension: "impact",
        sentence: {
          en: "Answers for engineering company-wide.",
          fr: "Répond de toute l’ingénierie.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "scale",
        sentence: {
          en: "Decides organisation and funding.",
          fr: "Décide de l’organisation et des moyens.",
        },
        example: null,
        isShared: false,
      },
      {
        dimension: "ambiguity",
        sentence: {
          en: "Connects technology and business.",
          fr: "Relie technologie et activité.",
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
          coding: { from: 0, to: 5 },
          reports: { from: 2, to: 5 },
          decides: {
            en: "Decides on organisation and budget with the CTO.",
            fr: "Décide de l’organisation et du budget avec le CTO.",
          },
        },
        large: {
          coding: { from: 0, to: 0 },
          reports: { from: 4, to: 8 },
          decides: {
            en: "Decides on organisation and budget, and answers for both to the company’s leadership.",
            fr: "Décide de l’organisation et du budget, et en répond devant la direction de l’entreprise.",
          },
        },
      },
    },
    entry: {
      en: "From Director: by leading managers of managers. Also from outside.",
      fr: "Depuis Director : en dirigeant des managers de managers. Aussi par recrutement externe.",
    },
  },
  {
    key: "cto",
    track: "MANAGEMENT",
    order: 4,
    name: { en: "CTO", fr: "CTO" },
    counterpart: "hands-on-cto",
    reach: {
      en: "The whole company, as far as technology carries it.",
      fr: "Toute l’entreprise, pour ce qui tient à la technologie.",
    },
    expectations: [
      {
        dimension: "impact",
        sentence: {
          en: "Answers for what technology does for the business.",
          fr: "Répond de ce que la technologie apporte à l’entreprise.",
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
          coding: { from: 0, to: 10 },
          reports: { from: 1, to: 5 },
          decides: {
            en: "Decides what technology is built and paid for; a VP or Directors lead the teams.",
            fr: "Décide de la technologie à construire et à financer ; un VP ou des Directors dirigent les équipes.",
          },
        },
        large: {
          coding: { from: 0, to: 0 },
          reports: { from: 3, to: 7 },
          decides: {
            en: "Decides with the company’s leadership what technology is for.",
            fr: "Décide avec la direction de l’entreprise de ce que la technologie doit apporter.",
          },
        },
      },
    },
    entry: {
      en: "From VP Engineering or, as a company grows, from hands-on CTO. Also from outside.",
      fr: "Depuis VP Engineering ou, quand une entreprise grandit, depuis CTO de terrain. Aussi par recrutement externe.",
    },
  },
];
