import { isSameContent, type ItemContent } from "@/lib/scoring/bridge";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import type { Item, Wording } from "@/lib/scoring/instrument";

/** New words for an item of version 1, and what makes both of its sides equally good to choose. */
export type Rewrite = { key: string; left: Wording; right: Wording; fairness: Wording };

/**
 * The five weakest items of version 1, written anew; dimension, side and place stay. None of them
 * is in a pair of twins, and three items of each dimension stay as they were, so that results of
 * both versions can be compared.
 */
export const REWRITES: Rewrite[] = [
  {
    key: "ambiguity-stepping-in",
    // A fault that nobody can reproduce stood for structured work, and is its opposite.
    left: {
      en: "I would gladly help two colleagues who disagree, by listening to both.",
      fr: "J’aiderais volontiers deux collègues en désaccord en écoutant les deux.",
    },
    right: {
      en: "I would gladly help to choose between two designs, by testing both.",
      fr: "J’aiderais volontiers à choisir entre deux conceptions en essayant les deux.",
    },
    fairness: {
      en: "Both help others out of an open question, and both are fair to each side of it.",
      fr: "Les deux aident à sortir d’une question ouverte, en étant justes envers chaque côté.",
    },
  },
  {
    key: "ambiguity-saying-so",
    // “Easier” asked for ability, and criticising a person costs more than criticising a design.
    left: {
      en: "When results fall short, I like to find out with people what holds them back.",
      fr: "Quand les résultats déçoivent, j’aime chercher avec les personnes ce qui les freine.",
    },
    right: {
      en: "When results fall short, I like to find out from measurements what slows the system.",
      fr: "Quand les résultats déçoivent, j’aime chercher dans les mesures ce qui freine le système.",
    },
    fairness: {
      en: "Both look for a cause before anybody is blamed; neither has to criticise.",
      fr: "Les deux cherchent une cause avant tout reproche ; aucun n’oblige à critiquer.",
    },
  },
  {
    key: "impact-winning-over",
    // A small company has no other departments.
    left: {
      en: "I like to bring colleagues to agree on one design.",
      fr: "J’aime amener mes collègues à s’accorder sur une conception.",
    },
    right: {
      en: "I like to bring colleagues to agree on what comes first.",
      fr: "J’aime amener mes collègues à s’accorder sur les priorités.",
    },
    fairness: {
      en: "Both lead others to an agreement, and both exist in a company of any size.",
      fr: "Les deux mènent à un accord, et les deux existent quelle que soit la taille de l’entreprise.",
    },
  },
  {
    key: "scale-same-mistake",
    // A check against a talk: one has a result, the other has none, and good Staff engineers do both.
    left: {
      en: "To spread a good practice, I would build it into the tools of each team.",
      fr: "Pour répandre une bonne pratique, je l’intégrerais aux outils de chaque équipe.",
    },
    right: {
      en: "To spread a good practice, I would entrust it to one person in each team.",
      fr: "Pour répandre une bonne pratique, je la confierais à une personne dans chaque équipe.",
    },
    fairness: {
      en: "Both make the practice last in every team; they differ only in what carries it.",
      fr: "Les deux installent la pratique dans chaque équipe ; seul change ce qui la porte.",
    },
  },
  {
    key: "coding-staying-sharp",
    // It asked for a habit; the assessment asks for the work that somebody wishes for.
    left: {
      en: "In my next role, I would like to stay close to the code by writing it.",
      fr: "Dans mon prochain poste, j’aimerais rester près du code en l’écrivant.",
    },
    right: {
      en: "In my next role, I would like to stay close to the code through the people who write it.",
      fr: "Dans mon prochain poste, j’aimerais rester près du code grâce aux personnes qui l’écrivent.",
    },
    fairness: {
      en: "Both stay close to the technology, and both ask what you would like, not what you do.",
      fr: "Les deux restent près de la technique, et demandent ce que vous aimeriez, non ce que vous faites.",
    },
  },
];

/** An item with new words that are offered, beside the words it has now. */
export type Offer = { before: ItemContent; after: ItemContent; fairness: Wording };

/** The new words offered for an item; null unless it still asks what version 1 asked. */
export function offerFor(item: ItemContent): Offer | null {
  const rewrite = REWRITES.find(({ key }) => isSameContent(originalOf(key), item));
  return rewrite ? { before: item, after: after(item, rewrite), fairness: rewrite.fairness } : null;
}

/** What makes both sides of a rewritten item equally good to choose; null for any other item. */
export function fairnessOf(item: ItemContent): Wording | null {
  const rewrite = REWRITES.find((each) => isSameContent(after(originalOf(each.key), each), item));
  return rewrite?.fairness ?? null;
}

function after({ dimension, managementSide }: ItemContent, { left, right }: Rewrite): ItemContent {
  return { dimension, managementSide, left, right };
}

function originalOf(key: string): Item {
  const original = FIRST_INSTRUMENT.items.find((item) => item.key === key);
  if (!original) throw new Error(`version 1 has no item ${key}`);
  return original;
}
