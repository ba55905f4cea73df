import type { Item } from "../instrument";

const dimension = "coding";

export const CODING_ITEMS: Item[] = [
  {
    key: "coding-most-days",
    dimension,
    position: 1,
    left: {
      en: "On most days I would rather write code myself.",
      fr: "La plupart des jours, je préfère écrire du code moi-même.",
    },
    right: {
      en: "On most days I would rather clear the way for others who code.",
      fr: "La plupart des jours, je préfère dégager la voie pour les personnes qui codent.",
    },
    managementSide: "right",
  },
  {
    key: "coding-new-feature",
    dimension,
    position: 10,
    left: {
      en: "For a new feature, I would rather bring everyone to one plan.",
      fr: "Pour une nouvelle fonctionnalité, je préfère amener tout le monde à un même plan.",
    },
    right: {
      en: "For a new feature, I would rather build the first version.",
      fr: "Pour une nouvelle fonctionnalité, je préfère en construire la première version.",
    },
    managementSide: "left",
  },
  {
    key: "coding-release-at-risk",
    dimension,
    position: 13,
    left: {
      en: "When a release is at risk, I like to help by fixing the code.",
      fr: "Quand une livraison est menacée, j’aime aider en corrigeant le code.",
    },
    right: {
      en: "When a release is at risk, I like to help by rearranging who does what.",
      fr: "Quand une livraison est menacée, j’aime aider en répartissant autrement les tâches.",
    },
    managementSide: "right",
  },
  {
    key: "coding-good-month",
    dimension,
    position: 16,
    left: {
      en: "A month of organising work, with little code, would suit me.",
      fr: "Un mois passé à organiser le travail, avec peu de code, m’irait bien.",
    },
    right: {
      en: "A month of writing code, with little organising, would suit me.",
      fr: "Un mois passé à écrire du code, avec peu d’organisation, m’irait bien.",
    },
    managementSide: "left",
    twinOf: "coding-most-days",
  },
  {
    key: "coding-staying-sharp",
    dimension,
    position: 25,
    left: {
      en: "I stay sharp technically by building things with my own hands.",
      fr: "Je garde un bon niveau technique en construisant de mes propres mains.",
    },
    right: {
      en: "I stay sharp technically by asking good questions about what others build.",
      fr: "Je garde un bon niveau technique en interrogeant ce que d’autres construisent.",
    },
    managementSide: "right",
  },
];
