import type { Item } from "../instrument";

const dimension = "ambiguity";

export const AMBIGUITY_ITEMS: Item[] = [
  {
    key: "ambiguity-stepping-in",
    dimension,
    position: 4,
    left: {
      en: "I would gladly step into a disagreement between two colleagues.",
      fr: "J’interviendrais volontiers dans un désaccord entre deux collègues.",
    },
    right: {
      en: "I would gladly look into a fault that nobody can reproduce.",
      fr: "Je chercherais volontiers l’origine d’une panne que personne n’arrive à reproduire.",
    },
    managementSide: "left",
  },
  {
    key: "ambiguity-at-my-best",
    dimension,
    position: 7,
    left: {
      en: "I am at my best when an answer can be checked.",
      fr: "Je donne le meilleur de moi-même quand une réponse peut se vérifier.",
    },
    right: {
      en: "I am at my best when each side in a dispute has a point.",
      fr: "Je donne le meilleur de moi-même quand, dans un désaccord, chacun a un peu raison.",
    },
    managementSide: "right",
  },
  {
    key: "ambiguity-saying-so",
    dimension,
    position: 14,
    left: {
      en: "I find it easier to tell a person kindly that their work falls short.",
      fr: "Il m’est plus facile de dire avec tact à une personne que son travail ne suffit pas.",
    },
    right: {
      en: "I find it easier to show with measurements where a design falls short.",
      fr: "Il m’est plus facile de montrer, mesures à l’appui, en quoi une conception ne suffit pas.",
    },
    managementSide: "left",
  },
  {
    key: "ambiguity-hard-decision",
    dimension,
    position: 17,
    left: {
      en: "I would rather carry a technical decision that can be tested first.",
      fr: "Je préfère porter une décision technique que l’on peut d’abord mettre à l’essai.",
    },
    right: {
      en: "I would rather carry a decision about people that rests on judgement.",
      fr: "Je préfère porter une décision sur des personnes qui repose sur le discernement.",
    },
    managementSide: "right",
  },
  {
    key: "ambiguity-at-ease",
    dimension,
    position: 24,
    left: {
      en: "I am at ease with a matter where feelings count as much as facts.",
      fr: "Je suis à l’aise quand les sentiments comptent autant que les faits.",
    },
    right: {
      en: "I am at ease with a matter that facts alone can settle.",
      fr: "Je suis à l’aise quand les faits suffisent à trancher.",
    },
    managementSide: "left",
    twinOf: "ambiguity-at-my-best",
  },
];
