import type { Item } from "../instrument";

const dimension = "coding";

export const CODING_ITEMS: Item[] = [
  {
    key: "coding-most-days",
    dimension,
    position: 1,
    left: {
      en: "I want to write code myself on most days.",
      fr: "J’ai envie d’écrire du code moi-même presque tous les jours.",
    },
    right: {
      en: "I am content to clear the way while others write the code.",
      fr: "Il me convient d’ouvrir la voie pendant que d’autres écrivent le code.",
    },
    managementSide: "right",
  },
  {
    key: "coding-new-feature",
    dimension,
    position: 10,
    left: {
      en: "For a new feature, I would rather bring everyone to one plan.",
      fr: "Pour une nouvelle fonction, je préfère amener tout le monde à un même plan.",
    },
    right: {
      en: "For a new feature, I would rather build the first version.",
      fr: "Pour une nouvelle fonction, je préfère en construire la première version.",
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
      fr: "Quand une livraison est menacée, j’aime aider en répartissant mieux les tâches.",
    },
    managementSide: "right",
  },
  {
    key: "coding-good-month",
    dimension,
    position: 16,
    left: {
      en: "A month of organising and aligning, with little code, would suit me.",
      fr: "Un mois passé à organiser et à coordonner, avec peu de code, m’irait bien.",
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
      fr: "J’entretiens ma technique en construisant de mes propres mains.",
    },
    right: {
      en: "I stay sharp technically by questioning other people’s designs.",
      fr: "J’entretiens ma technique en questionnant les choix des autres.",
    },
    managementSide: "right",
  },
];
