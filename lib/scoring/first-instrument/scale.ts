import type { Item } from "../instrument";

const dimension = "scale";

export const SCALE_ITEMS: Item[] = [
  {
    key: "scale-getting-more-done",
    dimension,
    position: 5,
    left: {
      en: "To get more done, I would build a tool that saves everyone work.",
      fr: "Pour en faire plus, je construirais un outil qui épargne du travail à tous.",
    },
    right: {
      en: "To get more done, I would help each person do what they do best.",
      fr: "Pour en faire plus, j’aiderais chacun à faire ce qu’il fait le mieux.",
    },
    managementSide: "right",
  },
  {
    key: "scale-twice-the-work",
    dimension,
    position: 8,
    left: {
      en: "If the work doubled, I would first ask whom we need to hire.",
      fr: "Si le travail doublait, je me demanderais d’abord qui recruter.",
    },
    right: {
      en: "If the work doubled, I would first ask what we can automate.",
      fr: "Si le travail doublait, je me demanderais d’abord quoi automatiser.",
    },
    managementSide: "left",
  },
  {
    key: "scale-without-me",
    dimension,
    position: 11,
    left: {
      en: "I would like to leave behind systems that run well without me.",
      fr: "J’aimerais laisser derrière moi des systèmes qui tournent bien sans moi.",
    },
    right: {
      en: "I would like to leave behind teams that run well without me.",
      fr: "J’aimerais laisser derrière moi des équipes qui tournent bien sans moi.",
    },
    managementSide: "right",
  },
  {
    key: "scale-multiplying",
    dimension,
    position: 18,
    left: {
      en: "My effort goes furthest when I give others room to grow.",
      fr: "Mon effort porte le plus loin quand je laisse aux autres la place de grandir.",
    },
    right: {
      en: "My effort goes furthest when I write tools that others build on.",
      fr: "Mon effort porte le plus loin quand j’écris des outils sur lesquels d’autres s’appuient.",
    },
    managementSide: "left",
    twinOf: "scale-getting-more-done",
  },
  {
    key: "scale-same-mistake",
    dimension,
    position: 21,
    left: {
      en: "When a mistake keeps coming back, I build a check that prevents it.",
      fr: "Quand une erreur revient sans cesse, je construis un contrôle qui l’empêche.",
    },
    right: {
      en: "When a mistake keeps coming back, I talk its cause through with the team.",
      fr: "Quand une erreur revient sans cesse, j’en discute la cause avec l’équipe.",
    },
    managementSide: "right",
  },
];
