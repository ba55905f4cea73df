import type { Item } from "../instrument";

const dimension = "energy";

export const ENERGY_ITEMS: Item[] = [
  {
    key: "energy-good-day",
    dimension,
    position: 2,
    left: {
      en: "On a good day, a colleague leaves our talk knowing what to do next.",
      fr: "Une bonne journée : quelqu’un sort de notre échange en sachant quoi faire.",
    },
    right: {
      en: "On a good day, a stubborn technical problem finally gives way.",
      fr: "Une bonne journée : un problème technique tenace finit par céder.",
    },
    managementSide: "left",
  },
  {
    key: "energy-thinking-through",
    dimension,
    position: 9,
    left: {
      en: "I look forward to working out how a system should behave.",
      fr: "Je me réjouis de réfléchir à la façon dont un système doit se comporter.",
    },
    right: {
      en: "I look forward to working out how a team should work together.",
      fr: "Je me réjouis de réfléchir à la façon dont une équipe doit travailler ensemble.",
    },
    managementSide: "right",
  },
  {
    key: "energy-to-spare",
    dimension,
    position: 12,
    left: {
      en: "A day full of conversations with my team leaves me with energy to spare.",
      fr: "Après une journée de conversations avec mon équipe, il me reste de l’énergie.",
    },
    right: {
      en: "A day spent on one technical question leaves me with energy to spare.",
      fr: "Après une journée sur une seule question technique, il me reste de l’énergie.",
    },
    managementSide: "left",
  },
  {
    key: "energy-good-week",
    dimension,
    position: 19,
    left: {
      en: "What stays with me from a good week is a hard problem I solved.",
      fr: "D’une bonne semaine, je retiens un problème difficile que j’ai résolu.",
    },
    right: {
      en: "What stays with me from a good week is a person I helped forward.",
      fr: "D’une bonne semaine, je retiens une personne que j’ai aidée à avancer.",
    },
    managementSide: "right",
    twinOf: "energy-good-day",
  },
  {
    key: "energy-free-afternoon",
    dimension,
    position: 22,
    left: {
      en: "Given a free afternoon, I would improve how two teams work together.",
      fr: "D’un après-midi libre, je profiterais pour aider deux équipes à mieux travailler ensemble.",
    },
    right: {
      en: "Given a free afternoon, I would improve a part of the system.",
      fr: "D’un après-midi libre, je profiterais pour améliorer une partie du système.",
    },
    managementSide: "left",
  },
];
