import type { Item } from "../instrument";

const dimension = "impact";

export const IMPACT_ITEMS: Item[] = [
  {
    key: "impact-having-a-say",
    dimension,
    position: 3,
    left: {
      en: "I want a say in how the system is built.",
      fr: "Je veux avoir mon mot à dire sur la façon dont le système est construit.",
    },
    right: {
      en: "I want a say in what the team takes on.",
      fr: "Je veux avoir mon mot à dire sur ce que l’équipe entreprend.",
    },
    managementSide: "right",
  },
  {
    key: "impact-answering-for",
    dimension,
    position: 6,
    left: {
      en: "I would like to answer for what a team delivers.",
      fr: "J’aimerais répondre de ce qu’une équipe livre.",
    },
    right: {
      en: "I would like to answer for an architecture that lasts.",
      fr: "J’aimerais répondre d’une architecture qui dure.",
    },
    managementSide: "left",
  },
  {
    key: "impact-winning-over",
    dimension,
    position: 15,
    left: {
      en: "I like to win other engineers over to a better design.",
      fr: "J’aime rallier d’autres ingénieurs à une meilleure conception.",
    },
    right: {
      en: "I like to settle with other departments what comes first.",
      fr: "J’aime m’accorder avec d’autres services sur les priorités.",
    },
    managementSide: "right",
  },
  {
    key: "impact-deciding",
    dimension,
    position: 20,
    left: {
      en: "The decision I most want to shape is which goals we pursue.",
      fr: "La décision sur laquelle je tiens le plus à peser : quels buts nous poursuivons.",
    },
    right: {
      en: "The decision I most want to shape is which design we adopt.",
      fr: "La décision sur laquelle je tiens le plus à peser : quelle conception nous adoptons.",
    },
    managementSide: "left",
    twinOf: "impact-having-a-say",
  },
  {
    key: "impact-being-proud",
    dimension,
    position: 23,
    left: {
      en: "I would be proud of a technical choice that other teams take up.",
      fr: "Un choix technique repris par d’autres équipes ferait ma fierté.",
    },
    right: {
      en: "I would be proud of a hiring choice that makes the team stronger.",
      fr: "Un recrutement qui rend l’équipe plus forte ferait ma fierté.",
    },
    managementSide: "right",
  },
];
